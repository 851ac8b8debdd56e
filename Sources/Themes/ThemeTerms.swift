internal import TextAnalysis

/// The words of each theme (`themes.tsv`), by their stems.
struct ThemeTerms: Sendable {
    /// How much a word proves.
    enum Strength: String, Sendable {
        /// A name: proves its theme by itself.
        case naam
        case sterk, normaal, zwak

        var isProof: Bool { self == .sterk || self == .naam }
    }

    struct Entry: Sendable {
        let theme: String
        /// The term's words as stems.
        let stems: [String]
        let strength: Strength
        let weight: Double
        /// An abbreviation of up to four letters counts only in capitals: RES, not "res".
        let capitals: String?
    }

    static let standard = ThemeTerms()

    private let entries: [Entry]
    /// Entries by the first stem of their term.
    private let byFirst: [String: [Int]]
    /// Single words that prove or count, by stem, for compounds.
    private let parts: [String: [Int]]

    private init() {
        let entries = ThemeTable.terms.compactMap(ThemeTerms.entry)
        self.entries = entries
        byFirst = Dictionary(grouping: entries.indices) { entries[$0].stems[0] }
        parts = Dictionary(grouping: entries.indices.filter { entries[$0].canBePart }) { entries[$0].stems[0] }
    }

    /// The terms that begin with this stem.
    func entries(from stem: String) -> [Entry] { (byFirst[stem] ?? []).map { entries[$0] } }

    /// The terms that a compound can hold under this stem.
    func parts(_ stem: String) -> [Entry] { (parts[stem] ?? []).map { entries[$0] } }

    private static func entry(_ row: [String]) -> Entry? {
        let stems = ThemeWords(row[1]).stems
        guard let strength = Strength(rawValue: row[2]), let weight = Double(row[3]), !stems.isEmpty else { return nil }
        return Entry(theme: row[0], stems: stems, strength: strength, weight: weight, capitals: capitals(row[1]))
    }

    private static func capitals(_ term: String) -> String? {
        let letters = term.filter(\.isLetter)
        // A road has one letter: A6, N305.
        let isShort = term.count <= 5 && (letters.count >= 2 || letters.count == 1 && term.last?.isNumber == true)
        return isShort && letters.allSatisfy(\.isUppercase) ? term : nil
    }
}

extension ThemeTerms.Entry {
    /// A short word, an abbreviation or a vague one begins and ends too many others.
    fileprivate var canBePart: Bool { stems.count == 1 && capitals == nil && stems[0].count >= 5 && strength != .zwak }
}
