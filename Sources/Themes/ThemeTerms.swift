internal import TextAnalysis

/// The words of each theme (`themes.tsv`), by their stems.
struct ThemeTerms: Sendable {
    /// How much a word proves.
    enum Strength: String, Sendable {
        /// A name: proves its theme by itself.
        case naam
        case sterk, normaal, zwak
        /// A saying or name whose words prove nothing: "op weg naar".
        case uitgesloten
    }

    /// A term of a theme; the same words may stand under more themes.
    struct Entry: Sendable {
        /// The term's number: equal words have the same.
        let term: Int
        /// The theme's place in `themes`; an excluded term has none.
        let theme: Int?
        let strength: Strength
        let weight: Double
        let stems: [String]
        let spelling: Spelling
    }

    /// In which form a term counts.
    enum Spelling: Sendable, Equatable {
        /// In any: stems are compared.
        case any
        /// As the list has it: a name, or a word between quotes because "veiligheid" has the stem of veilig.
        case exact([String])
        /// An abbreviation, in capitals only: RES, not "res".
        case capitals(String)
    }

    static let standard = ThemeTerms()

    /// The ids of the themes.
    let themes: [String]
    /// By the first stem, longest terms first.
    private var byFirst: [String: [Entry]] = [:]
    /// The words that a compound may hold, by their first part, those of most parts first.
    private var byFirstPart: [String: [(parts: [String], entry: Entry)]] = [:]

    private init() {
        themes = ThemeTable.names.map { $0[0] }
        let numbers = Dictionary(uniqueKeysWithValues: zip(themes, themes.indices))
        var termNumbers: [[String]: Int] = [:]
        var cache = StemCache()
        for row in ThemeTable.terms {
            guard let strength = Strength(rawValue: row[2]), let weight = Double(row[3]) else { continue }
            let words = ThemeWords(row[1], cache: &cache)
            guard let first = words.stems.first else { continue }
            let number = termNumbers[words.stems, default: termNumbers.count]
            termNumbers[words.stems] = number
            let entry = Entry(
                term: number, theme: numbers[row[0]], strength: strength, weight: weight, stems: words.stems,
                spelling: Spelling(row[1], words, isName: strength == .naam))
            byFirst[first, default: []].append(entry)
            if entry.mayBePart { addPart(entry, word: words.surface(0)) }
        }
        byFirst = byFirst.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
        byFirstPart = byFirstPart.mapValues { $0.sorted { $0.parts.count > $1.parts.count } }
    }

    private mutating func addPart(_ entry: Entry, word: String) {
        let cut = DutchAnalyzer.standard.parts(of: word)
        let parts = cut.isEmpty ? entry.stems : cut
        byFirstPart[parts[0], default: []].append((parts, entry))
    }

    /// The terms that begin with this stem, longest first.
    func entries(from stem: String) -> [Entry] { byFirst[stem] ?? [] }

    /// The terms in a compound; when none of its parts is one, the longest term that it begins with.
    func entries(inCompound word: String, stem: String) -> [Entry] {
        let found = entries(inParts: DutchAnalyzer.standard.parts(of: word))
        return found.isEmpty ? entries(beginning: stem) : found
    }

    /// The longest term from each part on: woningbouw in `woning|bouw|opgave`.
    private func entries(inParts parts: [String]) -> [Entry] {
        var found: [Entry] = []
        var index = 0
        while index < parts.count {
            let rest = parts[index...]
            let candidates = byFirstPart[parts[index]] ?? []
            let longest = candidates.first { $0.parts.count < parts.count && rest.starts(with: $0.parts) }?.parts
            if let longest { found += candidates.lazy.filter { $0.parts == longest }.map(\.entry) }
            index += longest?.count ?? 1
        }
        return found
    }

    private func entries(beginning stem: String) -> [Entry] {
        guard stem.utf8.count >= 8 else { return [] }
        for length in stride(from: stem.utf8.count - 3, through: 5, by: -1) {
            let start = String(stem.prefix(length))
            let found = (byFirstPart[start] ?? []).filter { $0.parts.count == 1 }
            if !found.isEmpty { return found.map(\.entry) }
        }
        return []
    }
}

extension ThemeTerms.Entry {
    /// In a compound the stem is enough; names and abbreviations are not looked for there, nor words that prove little.
    fileprivate var mayBePart: Bool {
        if case .capitals = spelling { return false }
        return stems.count == 1 && (strength == .sterk || strength == .normaal)
    }
}

extension ThemeTerms.Spelling {
    fileprivate init(_ term: String, _ words: ThemeWords, isName: Bool) {
        let letters = term.filter(\.isLetter)
        // A road has one letter: A6, N305.
        let isShort = term.count <= 5 && (letters.count >= 2 || letters.count == 1 && term.last?.isNumber == true)
        if isShort, letters.allSatisfy(\.isUppercase) {
            self = .capitals(term)
        } else {
            self = isName || term.hasPrefix("\"") ? .exact(words.stems.indices.map(words.surface)) : .any
        }
    }
}
