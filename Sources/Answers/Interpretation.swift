internal import Council
internal import Themes

/// How a question was read; every answer shows it, so that a reader can see what was searched.
public struct Interpretation: Sendable, Equatable {
    /// Whether every word had to occur, or most of them because all together found nothing.
    public enum Operator: String, Sendable { case all, most }

    /// One thing that is searched for.
    public enum Term: Sendable, Equatable {
        /// A word, also in its inflections and compounds.
        case word(String)
        /// Words in quotation marks: exactly these, next to each other.
        case phrase(String)
        /// "fiets*": every word that begins so.
        case prefix(String)
    }

    public var terms: [Term] = []
    /// Themes that the words name.
    public var themes: [String] = []
    /// What the words themselves narrow the answer to.
    public var filters = Filters()
    /// Other words that are searched along.
    public var expansions: [String] = []
    public var matching = Operator.all

    public init() {}

    /// The words that are searched, as one text.
    public var text: String {
        terms.map { term in
            switch term {
            case .word(let word): word
            case .phrase(let phrase): "\"\(phrase)\""
            case .prefix(let prefix): prefix + "*"
            }
        }.joined(separator: " ")
    }

    /// The theme of a single compound that no decision holds, so that "fietsbeleid" finds what was decided about fiets; names are left
    /// alone.
    var compoundTheme: String? {
        guard case .word(let word)? = terms.first, terms.count == 1, word.first?.isLowercase == true else { return nil }
        return ThemeLexicon.standard.theme(ofCompound: word)
    }

    /// There is nothing to search for: only signs, or only words that ask.
    public var isEmpty: Bool { terms.isEmpty && filters.isEmpty }

    var json: JSONValue {
        .object([
            .init("text", .string(text)), .init("themes", .strings(themes)), .init("filters", filters.json),
            .init("expansions", .strings(expansions)), .init("operator", .string(matching.rawValue)),
        ])
    }
}
