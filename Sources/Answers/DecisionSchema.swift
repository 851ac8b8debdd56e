internal import Council
internal import InvertedIndex
internal import TextAnalysis

/// How decisions and reading material lie in the index: which fields hold their words, which columns their facts.
enum DecisionSchema {
    enum Field: Int, CaseIterable { case title, decision, body, theme }
    enum Column: Int, CaseIterable { case kind, organization, body, instrument, outcome, theme, year, party, roots }

    static let schema = IndexSchema(
        fields: Field.allCases.map { "\($0)" }, columns: Column.allCases.map { "\($0)" })

    static let decisionKind = "besluit"
    static let documentKind = "stuk"
    static let documentKeyPrefix = "stuk:"

    /// The exact form of a word lies beside its stem, marked, so that it can weigh more and phrases can be exact.
    static func exact(_ surface: String) -> String { "=" + surface }

    /// The terms of a text, exact forms and stems at the same positions, and its length in words.
    static func terms(_ text: String, cache: inout StemCache) -> (terms: [IndexTerm], length: Int) {
        let tokens = DutchAnalyzer.standard.tokens(in: text, cache: &cache)
        let terms = tokens.flatMap {
            [IndexTerm(exact($0.surface), position: $0.position), IndexTerm($0.stem, position: $0.position)]
        }
        return (terms, (tokens.last?.position ?? -1) + 1)
    }

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
