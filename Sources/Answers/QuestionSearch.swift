internal import InvertedIndex

/// Finds the decisions that a question is about: first what was typed, then, as long as that is too little, more widely.
struct QuestionSearch {
    let reader: IndexReader
    let sorting: AnswerEngine.Sorting
    /// How many hits are fetched.
    let reach: Int

    static let facetColumns: [DecisionSchema.Column] = [
        .organization, .instrument, .outcome, .theme, .year, .party,
    ]

    /// What was typed; only when that finds nothing, what was probably meant.
    func found(for interpretation: inout Interpretation) throws(IndexError) -> IndexHits {
        let found = try widened(&interpretation)
        guard found.total == 0 else { return found }
        // A word that is right in English is no mistake.
        let concepts =
            interpretation.concepts.isEmpty ? [] : ConceptReader(translates: true).concepts(of: interpretation)
        let corrections = try SpellingCorrector(reader: reader).corrections(for: concepts, of: interpretation.terms)
        interpretation.corrections = corrections.sorted { $0.key < $1.key }.map(\.value)
        guard !corrections.isEmpty, corrections.values.allSatisfy(\.isApplied) else { return found }
        var meant = interpretation
        for (index, correction) in corrections { meant.terms[index] = .word(correction.meant) }
        meant.concepts = ConceptReader().concepts(of: meant)
        let better = try widened(&meant)
        if better.total > 0 {
            interpretation = meant
            return better
        }
        for index in interpretation.corrections.indices { interpretation.corrections[index].isApplied = false }
        return found
    }

    /// With fewer decisions than this a question is read more widely.
    static let few = 10

    /// What was asked comes first; as long as that finds too little, the question is read more widely, a step at a time, and a step
    /// that brings nothing is left out.
    private func widened(_ interpretation: inout Interpretation) throws(IndexError) -> IndexHits {
        var found = try search(interpretation, limit: reach)
        for step in Interpretation.Widening.allCases where found.total < Self.few || step == .translated {
            guard let wider = try taking(step, interpretation, found) else { continue }
            let more = try search(wider, limit: reach)
            if more.total > found.total { (found, interpretation) = (more, wider) }
        }
        return found
    }

    /// The question read more widely by one step; `nil` where that step changes nothing.
    private func taking(_ step: Interpretation.Widening, _ interpretation: Interpretation, _ found: IndexHits)
        throws(IndexError) -> Interpretation?
    {
        let concepts = interpretation.concepts
        var wider = interpretation
        wider.widenings.insert(step)
        switch step {
        case .translated:
            guard !interpretation.isEnglish, !concepts.isEmpty else { return nil }
            if found.total > 0, try !hasForeignWord(concepts) { return nil }
            wider.concepts = ConceptReader(translates: true).concepts(of: wider)
        case .related:
            guard concepts.contains(where: \.subject.hasNeighbours) else { return nil }
            // What is not there is not answered with its neighbours.
            if found.total == 0, try !isAnywhere(interpretation) { return nil }
        case .core: guard concepts.contains(where: { $0.core != nil }) else { return nil }
        case .either: guard interpretation.enumerations.contains(where: { $0.count > 1 }) else { return nil }
        case .most: guard concepts.count > 2 else { return nil }
        case .rarest:
            // Of words that never meet none is more what was meant than the other.
            guard concepts.count > 1, found.total > 0 || concepts.contains(where: { $0.terms.count > 1 }) else {
                return nil
            }
            wider.optional =
                try found.total > 0 ? othersThanRarest(interpretation) : othersThanLongest(interpretation)
        }
        return wider
    }

    /// Whether a word of no list stands in no decision as it is: "parking", of which windparken has the stem.
    private func hasForeignWord(_ concepts: [Concept]) throws(IndexError) -> Bool {
        for concept in concepts where concept.terms.count == 1 && !concept.subject.isKnown && concept.parts.isEmpty {
            if try !SpellingCorrector(reader: reader).isHeld(concept.subject.name, stemmed: false) { return true }
        }
        return false
    }

    /// The subjects but for the one that the fewest decisions are about.
    private func othersThanRarest(_ interpretation: Interpretation) throws(IndexError) -> Set<Int> {
        let all = Set(interpretation.concepts.indices)
        var rarest = (others: all, total: Int.max)
        for index in interpretation.concepts.indices {
            var alone = interpretation
            alone.optional = all.subtracting([index])
            let total = try reader.search(Self.decisions(alone), limit: 0).total
            if total < rarest.total { rarest = (alone.optional, total) }
        }
        return rarest.others
    }

    /// The subjects but for the one of most words, which are most of what was asked.
    private func othersThanLongest(_ interpretation: Interpretation) -> Set<Int> {
        let concepts = interpretation.concepts
        let longest = concepts.indices.max { concepts[$0].terms.count < concepts[$1].terms.count }
        return Set(concepts.indices).subtracting([longest].compactMap { $0 })
    }

    /// Whether a decision matches when nothing narrows the question.
    private func isAnywhere(_ interpretation: Interpretation) throws(IndexError) -> Bool {
        var open = interpretation
        open.filters = Filters()
        return try reader.search(Self.decisions(open), limit: 0).total > 0
    }

    /// The best decisions with the exact total and facets.
    func search(_ interpretation: Interpretation, limit: Int) throws(IndexError) -> IndexHits {
        let order: Order = interpretation.terms.isEmpty && sorting == .relevance ? .newest : sorting.order
        return try reader.search(
            Self.decisions(interpretation), order: order, limit: limit, facets: Self.facetColumns.map(\.rawValue))
    }

    static func decisions(_ interpretation: Interpretation) -> IndexQuery {
        QueryBuilder(interpretation: interpretation).query(kind: DecisionSchema.decisionKind)
    }
}
