internal import Council

/// Recognises party names: those of the resource file, and those that the document itself shows in its votes and
/// fields.
struct Parties: Sendable {
    /// Names of this document, beside those of the resource file.
    private var learned: Set<String> = []
    /// First words of those names in lower case: what no name begins with needs no further look.
    private var learnedFirstWords: Set<String> = []
    /// Words in the longest name, for the scan.
    private static let longest = 6

    /// Names that this document shows where only parties can stand.
    mutating func learn(_ names: some Sequence<String>) {
        for name in Set(names) where Parties.isPlausible(name) {
            learned.insert(Parties.key(name))
            learnedFirstWords.insert(Parties.firstWord(name))
        }
    }

    func contains(_ name: some StringProtocol) -> Bool {
        let key = Parties.key(name)
        return Parties.known.contains(key) || learned.contains(key)
    }

    private func begins(_ word: String) -> Bool {
        Parties.knownFirstWords.contains(word) || learnedFirstWords.contains(word)
    }

    /// Whether a name is a party's: known, or made as local parties make theirs.
    func isParty(_ name: String) -> Bool {
        if contains(name) { return true }
        guard Parties.isPlausible(name) else { return false }
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.contains { word in Parties.localWords.contains { word.hasPrefix($0) } }
    }

    /// "GBH", "PAK": letters only, as local lists shorten their names; not the abbreviations that titles are full of.
    static func isAcronym(_ name: String) -> Bool { isCapitals(name) && !abbreviations.contains(name) }

    /// Capitals only, no more than an acronym has.
    static func isCapitals(_ name: String) -> Bool {
        (2...6).contains(name.count) && name.allSatisfy { $0.isLetter && $0.isUppercase }
    }

    private static let abbreviations: Set<String> = [
        "OZB", "WMO", "RES", "MRA", "OV", "AZC", "COA", "MIRT", "NOVEX", "VTH", "GGD", "GR", "APV", "RWZI", "PFAS",
        "WOZ",
        "BUIG", "BTW", "NS", "HOV", "IKC", "MFA", "OCO", "VNG", "IPO", "GHOR", "EU", "LHBTI",
    ]

    /// The party names in a run of words, longest first, in reading order, with the words they take.
    func found(in words: Words, _ range: Range<Int>) -> [(name: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let end = longestName(in: words, from: at, to: range.upperBound) {
                found.append((Parties.withoutFractie(words.text(at..<end)), at..<end))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    private func longestName(in words: Words, from start: Int, to end: Int) -> Int? {
        guard begins(words[start].lower) else {
            return words[start].lower.hasSuffix("-fractie") && contains(Parties.withoutFractie(words.text(at: start)))
                ? start + 1 : nil
        }
        for length in stride(from: min(Self.longest, end - start), to: 0, by: -1) {
            let text = words.text(start..<start + length)
            if !text.has(UInt8(ascii: ","), UInt8(ascii: "(")), contains(text) { return start + length }
        }
        return nil
    }

    /// "PVV-fractie" is the PVV.
    private static func withoutFractie(_ name: String) -> String {
        name.lowercased().hasSuffix("-fractie") ? String(name.dropLast("-fractie".count)) : name
    }

    /// The names that a text lists when all of them are parties; `nil` when one is none, and without any.
    func only(_ text: String) -> [String]? { only(text, where: isParty) }

    /// The names that a text lists when all of them are known, not only made as parties make theirs.
    func onlyKnown(_ text: String) -> [String]? { only(text, where: contains) }

    private func only(_ text: String, where isName: (String) -> Bool) -> [String]? {
        let names = list(text).map(\.party)
        return names.isEmpty || !names.allSatisfy(isName) ? nil : names
    }

    /// Names out of a list where only parties stand, known or such as can be one: "de fracties van A, B en C",
    /// "VVD /BBB /JA21", "PvdA (3), D66 (2)".
    func list(_ text: String) -> [VoteTally.Entry] {
        var entries: [VoteTally.Entry] = []
        let pieces = pieces(text)
        // "VLP 3, CDA 5, BBR 2": where most names end in a figure, that is their seats.
        let isSeated = pieces.count > 1 && pieces.count(where: Parties.endsInSeats) * 2 > pieces.count
        for piece in pieces {
            let (name, seats) = Parties.clean(piece, isSeated: isSeated)
            guard !name.isEmpty, !Parties.isRest(name) else { continue }
            if contains(name) || Parties.isPlausible(name) {
                entries.append(.init(party: name, seats: seats))
            }
        }
        return entries
    }

    /// Cut at commas, semicolons, "en", "&" and slashes, except inside a known name such as "PvdA/GroenLinks".
    private func pieces(_ text: String) -> [String] {
        text.replacing(" en ", with: ",").replacing(" & ", with: ",").replacing(" alsmede ", with: ",").replacing(
            " evenals ", with: ","
        )
        .split(atBytes: ",;\n").flatMap { piece -> [String] in
            let whole = String(piece)
            if !whole.contains("/") || contains(Parties.clean(whole).name) || isJoint(whole) { return [whole] }
            return whole.split(atBytes: "/").map(String.init)
        }
    }

    /// "TOP/Dorpsbelang" is one party: two halves without spaces, of which the first is no party by itself.
    private func isJoint(_ name: String) -> Bool {
        let halves = Parties.clean(name).name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return halves.count == 2 && !isParty(halves[0]) && !halves[0].contains(" ") && !halves[1].hasPrefix(" ")
            && halves.allSatisfy { $0.first?.isUppercase == true }
    }

    private static func endsInSeats(_ piece: String) -> Bool {
        guard let last = piece.split(separator: " ").last, let seats = Int(last) else { return false }
        return seats < 50 && piece.contains(where: \.isLetter)
    }

    /// Without "de fractie van", brackets with seats, and what follows a full stop.
    private static func clean(_ piece: String, isSeated: Bool = false) -> (name: String, seats: Int?) {
        var text = piece.trimmed
        var seats: Int?
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            seats = Parties.seats(text[text.index(after: open)...].dropLast())
            text = text[..<open].trimmed
        }
        // "PvdA (samen zes stemmen": a remark whose bracket was cut off is no part of the name.
        if let open = text.firstIndex(of: "("), open > text.startIndex, !text.contains(")") {
            text = text[..<open].trimmed
        }
        var words = text.split(atBytes: " ")
        if let (count, names) = Parties.members(words) { (seats, words) = (count, names) }
        // "Groep Kuiper" is a name, "de groep van Kuiper" none.
        while let first = words.first, words.count > 1, first != "Groep", leading.contains(first.lowercased()) {
            // "De Progressieve Partij" is called so; "De VVD" is not.
            if first == "De", words[1].first?.isUppercase == true, !known.contains(key(words.dropFirst().joined())) {
                break
            }
            words.removeFirst()
        }
        // "PVV 4" gives the seats without brackets; "50PLUS 2" and "JA 21" are told apart by what is left.
        if seats == nil, words.count > 1, let last = words.last, let count = Int(last), count < 50,
            isSeated || isLikely(words.dropLast())
        {
            seats = count
            words.removeLast()
        }
        let name = words.joined(separator: " ").trimmingPunctuation
        return (leading.contains(name.lowercased()) ? "" : name, seats)
    }

    /// "1 lid van de VVD", "twee van de drie leden van D66": how many of a party, in front of its name.
    private static func members(_ words: [Substring]) -> (Int, [Substring])? {
        guard words.count > 2, let count = seats(words[0]),
            let noun = words.indices.dropFirst().prefix(5).first(where: {
                ["lid", "leden", "raadsleden"].contains(words[$0])
            }),
            noun + 1 < words.count, noun == 1 || words[1] == "van", ["van", "der"].contains(words[noun + 1])
        else { return nil }
        return (count, Array(words[(noun + 1)...]))
    }

    /// "5", "vier leden", "een", "3 zetels", "3 van de 7".
    private static func seats(_ inside: Substring) -> Int? {
        if let count = Int(inside) { return count }
        var words = inside.lowercased().split(separator: " ")
        if words.count > 2, words[1] == "van", words.last.map({ Int($0) != nil }) == true { words = [words[0]] }
        guard let first = words.first, words.count == 1 || words.count == 2 && counted.contains(String(words[1])) else {
            return nil
        }
        return first == "een" || first == "1" ? 1 : Int(first) ?? Numerals.value(first)
    }

    private static let counted: Set<String> = ["leden", "lid", "stemmen", "stem", "zetels", "zetel", "raadsleden", "x"]

    private static func isLikely(_ words: ArraySlice<Substring>) -> Bool {
        known.contains(key(words.joined()))
            || words.contains { word in localWords.contains { word.lowercased().hasPrefix($0) } }
    }

    private static let leading: Set<String> = [
        "de", "het", "fractie", "fracties", "van", "leden", "lid", "en", "alleen", "door", "groep", "statenfractie",
        "raadsfractie",
        "dhr.", "fractie:", "de:", "was", "waren",
    ]

    /// "overige fracties" names nobody.
    private static func isRest(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.contains("overige") || lower.contains("andere") || lower.hasPrefix("rest")
    }

    /// A capital or figure in front, at most five words, no verb of a sentence.
    private static func isPlausible(_ name: String) -> Bool {
        guard let first = name.first,
            first.isUppercase || first.isNumber || first == "#" || first == "'" || first == "’",
            name.utf8.count <= 44 || name.count <= 44, name.contains(where: \.isLetter)
        else { return false }
        let words = name.split(atBytes: " ")
        return words.count <= 5
            && words.allSatisfy { word in
                word.first?.isLowercase != true || particles.contains(word.lowercased())
            } && Int(name) == nil && !name.contains(":")
    }

    private static let particles: Set<String> = [
        "voor", "de", "van", "en", "der", "den", "het", "in", "op", "te", "’t", "'t",
    ]

    private static let names = Lexicon.rows(PackageResources.parties_tsv).flatMap {
        $0[0].split(separator: ";").map(String.init)
    }
    private static let known = Set(names.map { key($0) })
    private static let knownFirstWords = Set(names.map(firstWord))

    private static func firstWord(_ name: String) -> String { Words(name).words.first?.lower ?? "" }

    /// What the names of local parties are made of (Kiesraad, registers of local lists).
    private static let localWords = [
        "leefbaar", "lokaal", "gemeentebelang", "belang", "stadspartij", "dorps", "burger", "partij", "inwoner",
        "stads", "groep",
        "fractie", "vrije", "onafhankelijk", "samenwerking", "lijst", "beter", "gemeenschap", "verenigd", "democraten",
        "progressief", "senioren", "ouderen", "jong", "hart",
        "trots",
    ]

    private static func key(_ name: some StringProtocol) -> String { FoldedWords.joined(String(name)) }
}
