/// Builds the scorers of a plan for one segment.
struct ScorerFactory {
    let snapshot: Snapshot
    /// Which segment, by its place in the snapshot.
    let number: Int
    /// False when only the matches count.
    let scoring: Bool

    private var segment: Segment { snapshot.segments[number].segment }

    func make(_ plan: QueryPlan) throws(IndexError) -> WindowScorer {
        switch plan {
        case .all: return ConstantScorer(matches: true)
        case .terms, .phrase, .near: return try leaf(plan) ?? ConstantScorer(matches: false)
        case .and(let parts):
            if parts.isEmpty { return ConstantScorer(matches: true) }
            return IntersectionScorer(try make(parts), scoring: scoring)
        case .or(let parts): return UnionScorer(try make(parts), bestOnly: false, scoring: scoring)
        case .best(let parts): return UnionScorer(try make(parts), bestOnly: true, scoring: scoring)
        case .not(let part):
            let matching = ScorerFactory(snapshot: snapshot, number: number, scoring: false)
            return ComplementScorer(try matching.make(part))
        case .atLeast(let count, let parts): return AtLeastScorer(count, try make(parts), scoring: scoring)
        case .column, .sortKey: return try filter(plan) ?? ConstantScorer(matches: false)
        case .scaled(let part, let condition, let scale):
            if !scoring { return try make(part) }
            let matching = ScorerFactory(snapshot: snapshot, number: number, scoring: false)
            return ScaledScorer(try make(part), where: try matching.make(condition), by: scale)
        }
    }

    /// A scorer that matches words; nil when the segment lacks one that is needed.
    func leaf(_ plan: QueryPlan) throws(IndexError) -> (any WindowScorer & LeafScorer)? {
        guard let similarity = similarity(plan) else { return nil }
        switch plan {
        case .terms(let terms, _):
            let found = terms.found[number]
            if found.isEmpty { return nil }
            return try TermScorer(found, field: terms.field, of: segment, similarity, scoring: scoring)
        case .phrase(let slots, let field, _):
            guard let found = found(slots) else { return nil }
            return try PhraseScorer(found, field: field, of: segment, similarity, scoring: scoring)
        case .near(let slots, let field, let distance, _):
            guard let found = found(slots) else { return nil }
            return try NearScorer(
                found, distance: distance, field: field, of: segment, similarity, scoring: scoring)
        default: return nil
        }
    }

    /// A scorer that tests single documents; nil when the plan is no filter.
    func filter(_ plan: QueryPlan) throws(IndexError) -> FilterScorer? {
        switch plan {
        case .column(let column, let values):
            return try ColumnScorer(values, of: segment.columns[column])
        case .sortKey(let range): return try SortKeyScorer(range, of: segment)
        default: return nil
        }
    }

    /// The similarity of a plan that matches words; nil for other plans.
    func similarity(_ plan: QueryPlan) -> Bm25? {
        guard let (slots, field, weight) = plan.words else { return nil }
        let idf = slots.reduce(0) { $0 + Bm25.idf(documents: $1.documents, of: snapshot.documentCount) }
        return Bm25(weight: weight, idf: idf, field: snapshot.fields[field])
    }

    private func make(_ parts: [QueryPlan]) throws(IndexError) -> [WindowScorer] {
        var scorers: [WindowScorer] = []
        for part in parts { scorers.append(try make(part)) }
        return scorers
    }

    private func found(_ slots: [PlannedTerms]) -> [[TermInfo]]? {
        let found = slots.map { $0.found[number] }
        return found.isEmpty || found.contains(where: \.isEmpty) ? nil : found
    }
}

extension QueryPlan {
    /// The slots, field and weight of a plan that matches words; nil for other plans.
    var words: (slots: [PlannedTerms], field: Int, weight: Double)? {
        switch self {
        case .terms(let terms, let weight): ([terms], terms.field, weight)
        case .phrase(let slots, let field, let weight): (slots, field, weight)
        case .near(let slots, let field, _, let weight): (slots, field, weight)
        default: nil
        }
    }
}
