internal import Council
internal import InvertedIndex
internal import TextAnalysis

/// How decisions and reading material lie in the index: which fields hold their words, which columns their facts.
enum DecisionSchema {
    enum Field: Int, CaseIterable { case title, decision, body, theme }
    enum Column: Int, CaseIterable {
        case kind, organization, body, instrument, outcome, theme, year, party, vote, portfolioHolder, number, roots
    }

    static let schema = IndexSchema(
        fields: Field.allCases.map { "\($0)" }, columns: Column.allCases.map { "\($0)" })

    static let decisionKind = "besluit"
    static let documentKind = "stuk"
    static let documentKeyPrefix = "stuk:"

    /// The exact form of a word lies beside its stem, marked, so that it can weigh more and phrases can be exact.
    static func exact(_ surface: String) -> String { exactMark + surface }
    static let exactMark = "="

    /// The stem of a part of a compound, marked, so that a word can weigh more than a part of one.
    static func part(_ stem: String) -> String { partMark + stem }
    static let partMark = "~"

    /// A number without what clerks write differently: "M 61 - 2026" and "m61-2026" are one.
    static func numberKey(_ number: String) -> String { DutchAnalyzer.fold(number).filter { !$0.isWhitespace } }

    /// The first theme weighs most: its id stands in the field more often.
    static func themeTerms(_ themes: [String]) -> [IndexTerm] {
        var terms: [IndexTerm] = []
        var mains = 0
        for theme in themes {
            if !theme.contains(".") { mains += 1 }
            for _ in 0..<max(1, 4 - mains) { terms.append(IndexTerm(theme, position: terms.count)) }
        }
        return terms
    }
}

extension DecisionSchema.Field {
    /// Where words are looked for.
    static let searched: [Self] = [.title, .decision, .body]

    init(_ field: Interpretation.SearchedField) {
        switch field {
        case .title: self = .title
        case .decision: self = .decision
        case .body: self = .body
        }
    }
}

extension DecisionSchema.Column {
    /// The column that a filter narrows.
    init(_ kind: Filters.Kind) {
        switch kind {
        case .organization: self = .organization
        case .body: self = .body
        case .instrument: self = .instrument
        case .outcome: self = .outcome
        case .theme: self = .theme
        case .party: self = .party
        case .vote: self = .vote
        case .portfolioHolder: self = .portfolioHolder
        case .number: self = .number
        case .period: self = .year
        }
    }
}

extension IndexReader {
    /// Opens an index of decisions.
    /// - Throws: `IndexError.schemaMismatch` for one that another version of this room made.
    convenience init(ofDecisionsIn directory: String) throws(IndexError) {
        try self.init(directory: directory)
        guard schema == DecisionSchema.schema else {
            throw .schemaMismatch(found: schema, expected: DecisionSchema.schema)
        }
    }
}
