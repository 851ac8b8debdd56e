internal import TextAnalysis

/// A title as titles are compared: without what clerks write around it.
struct PaperTitle: Sendable {
    /// The folded words, without brackets at the end, instrument words and who "inzake" stands behind.
    let words: [String]
    /// Letters and digits only: the same for "Ticket-garantiefonds (JA21)" and "Ticket garantiefonds".
    let key: String
    /// The words that say what it is about, as written: no stop words, no words that councils use in any title, no numbers.
    let tellingWords: [Word]
    /// Their stems, each once.
    let stems: [String]
    /// Stems of words that few subjects share: names, and long compounds.
    let names: Set<String>
    /// Years and versions: "Programmabegroting 2024" is not that of 2025, RES 1.0 is not RES 2.0.
    let editions: Set<String>

    struct Word: Sendable {
        let stem: String
        let word: String
    }

    init(_ title: String, cache: inout StemCache) {
        let bare = Self.bare(title)
        // The whole of a chain ("2025-2028") stands beside its parts; one word a place is enough.
        let tokens = DutchAnalyzer.standard.tokens(in: bare, cache: &cache)
        let places = tokens.reduce(into: [Token]()) { if $0.last?.position != $1.position { $0.append($1) } }
        words = places.map(\.surface)
        key = words.joined().filter { $0.isLetter || $0.isNumber }
        let bytes = Array(bare.utf8)
        let telling = places.filter(Self.tells)
        tellingWords = telling.map { Word(stem: $0.stem, word: String(decoding: bytes[$0.utf8Range], as: UTF8.self)) }
        stems = telling.map(\.stem).unique
        names = Set(telling.filter { Self.isName($0, in: bytes) }.map(\.stem))
        editions = Set(tokens.map(\.surface).filter(Self.isEdition))
    }

    /// Whether it names a paper by itself wherever it stands; "Begroting" and "Kadernota 2024" do not.
    var isTelling: Bool { words.count >= 2 && !stems.isEmpty }

    /// Whether the years or versions of both contradict each other.
    func isOtherEdition(than other: PaperTitle) -> Bool {
        !editions.isEmpty && !other.editions.isEmpty && editions.isDisjoint(with: other.editions)
    }

    private static func tells(_ token: Token) -> Bool {
        token.surface.utf8.count > 2 && token.surface.contains(where: \.isLetter) && !isRoman(token.surface)
            && token.surface.count(where: \.isNumber) < 3
            && !DutchAnalyzer.standard.isStopWord(token.surface) && !ConnectionWords.common.contains(token.stem)
    }

    /// "Besluit III Legesverordening": the number of a part.
    private static func isRoman(_ word: String) -> Bool { word.allSatisfy { "ivx".contains($0) } }

    /// Letters from which a Dutch word is nearly always a compound of its own: "bosgroeiplaatsen", "voedselsysteem".
    private static let compoundLength = 12

    /// A capital within the title tells a name; the first word has one anyway.
    private static func isName(_ token: Token, in bytes: [UInt8]) -> Bool {
        let first = bytes[token.utf8Range.lowerBound]
        return token.surface.count >= compoundLength
            || token.position > 0 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    }

    private static func isEdition(_ word: String) -> Bool {
        if word.count == 4, let year = Int(word) { return (1990...2100).contains(year) }
        let parts = word.split(separator: ".")
        return parts.count == 2 && parts.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isNumber) }
    }

    /// "Motie vreemd: Laat de A6 met rust (RG-253/2021)" is "Laat de A6 met rust".
    private static func bare(_ title: String) -> String {
        var rest = title[...]
        while let open = rest.lastIndex(of: "("), rest.last == ")", open > rest.startIndex {
            rest = rest[..<open]
            while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        }
        if let range = rest.ranges(of: " inzake ").first, rest[..<range.lowerBound].split(separator: " ").count <= 4 {
            rest = rest[range.upperBound...]
        }
        while let word = rest.split(whereSeparator: { $0 == " " || $0 == ":" }).first,
            ConnectionWords.wrappers.contains(DutchAnalyzer.fold(String(word))), word.endIndex < rest.endIndex
        {
            rest = rest[word.endIndex...].drop { $0 == " " || $0 == ":" }
        }
        return String(rest)
    }
}
