internal import Council
internal import InvertedIndex
internal import TextAnalysis

/// Turns what is searched into a query of the index.
///
/// Weights: a title's word counts more than the dictum's, the dictum's more than the text around it; the word itself more
/// than its inflections, those more than compounds that begin with it. Chosen on the development topics; see Answers.docc.
struct QueryBuilder {
    static let fieldWeights: [(DecisionSchema.Field, Double)] = [(.title, 3), (.decision, 1.5), (.body, 0.5)]
    static let exactWeight = 1.0
    static let stemWeight = 0.9
    static let compoundWeight = 0.5
    static let themeWeight = 1.2
    static let expansionWeight = 0.4
    /// A shorter word begins too many others.
    static let compoundMinimum = 4

    let interpretation: Interpretation
    let filters: Filters

    /// The query for decisions or for reading material.
    func query(kind: String) -> IndexQuery {
        .and([text, column(.kind, [kind])] + filterQueries(isDocument: kind == DecisionSchema.documentKind))
    }

    private var text: IndexQuery {
        let terms = interpretation.terms.map(term)
        guard !terms.isEmpty else { return .all }
        var literal: IndexQuery = terms.count == 1 ? terms[0] : .and(terms)
        if interpretation.matching == .most, terms.count > 1 {
            literal = .atLeast(max(1, (terms.count * 6 + 9) / 10), terms)
        }
        var ways = [literal]
        // "ganzen schade" is also written in one word.
        if case (.word(let first)?, .word(let second)?) = (interpretation.terms.first, interpretation.terms.last),
            terms.count == 2
        {
            ways.append(word(first + second))
        }
        ways += interpretation.themes.map {
            .term($0, field: DecisionSchema.Field.theme.rawValue, weight: Self.themeWeight)
        }
        ways += synonyms.map { .weighted(phrase($0, exact: false), Self.expansionWeight) }
        return ways.count == 1 ? literal : .or(ways)
    }

    /// A theme's own sub-subjects are found by their theme; only other names of the same thing are searched as words.
    private var synonyms: [String] { interpretation.themes.isEmpty ? interpretation.expansions : [] }

    private func term(_ term: Interpretation.Term) -> IndexQuery {
        switch term {
        case .word(let word): self.word(word)
        case .phrase(let text): phrase(text, exact: true)
        case .prefix(let prefix):
            inFields { field, weight in .prefix(DecisionSchema.exact(prefix), field: field, weight: weight) }
        }
    }

    /// A word that is cut in parts (RG-198/2022) must have its parts next to each other.
    private func word(_ text: String) -> IndexQuery {
        let tokens = DutchAnalyzer.standard.tokens(in: text)
        guard let first = tokens.first, tokens.allSatisfy({ $0.position == first.position }) else {
            return phrase(text, exact: false)
        }
        return inFields { field, weight in
            var ways: [IndexQuery] = [
                .term(DecisionSchema.exact(first.surface), field: field, weight: weight * Self.exactWeight),
                .term(first.stem, field: field, weight: weight * Self.stemWeight),
            ]
            if first.stem.count >= Self.compoundMinimum {
                ways.append(.prefix(first.stem, field: field, weight: weight * Self.compoundWeight))
            }
            return .best(ways)
        }
    }

    private func phrase(_ text: String, exact: Bool) -> IndexQuery {
        var slots: [[String]] = []
        var position = -1
        for token in DutchAnalyzer.standard.tokens(in: text) {
            let term = exact ? DecisionSchema.exact(token.surface) : token.stem
            if token.position == position, !slots.isEmpty {
                slots[slots.count - 1].append(term)
            } else {
                slots.append([term])
            }
            position = token.position
        }
        return inFields { field, weight in .phrase(slots, field: field, weight: weight) }
    }

    private func inFields(_ query: (Int, Double) -> IndexQuery) -> IndexQuery {
        .or(Self.fieldWeights.map { query($0.rawValue, $1) })
    }

    // MARK: filters

    private func filterQueries(isDocument: Bool) -> [IndexQuery] {
        var queries: [IndexQuery] = []
        if !filters.organizations.isEmpty { queries.append(column(.organization, filters.organizations)) }
        if !filters.themes.isEmpty { queries.append(column(.theme, filters.themes)) }
        if filters.since != nil || filters.until != nil {
            queries.append(
                .sortKey(
                    (filters.since?.ordinal ?? .min)...(max(
                        filters.until?.ordinal ?? .max, filters.since?.ordinal ?? .min))))
        }
        // Reading material has no instrument, outcome, body or submitters: a filter on those asks for decisions.
        for (name, values) in [
            (DecisionSchema.Column.body, filters.bodies), (.instrument, filters.instruments),
            (.outcome, filters.outcomes), (.party, filters.parties),
        ] where !values.isEmpty {
            queries.append(column(name, values))
        }
        return queries
    }

    private func column(_ name: DecisionSchema.Column, _ values: [String]) -> IndexQuery {
        .column(name.rawValue, values: values)
    }
}
