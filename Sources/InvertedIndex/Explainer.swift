/// Works out the score of one document by itself, apart from the search, and says how.
struct Explainer {
    let factory: ScorerFactory
    let document: Int

    func explain(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        switch plan {
        case .all: return Explanation(.everything, matches: true)
        case .terms, .phrase, .near: return try explainWords(plan)
        case .column, .sortKey: return try explainFilter(plan)
        case .and(let parts): return try sum(parts, atLeast: parts.count)
        case .or(let parts): return try sum(parts, atLeast: 1)
        case .atLeast(let count, let parts): return try sum(parts, atLeast: count)
        case .best(let parts):
            let parts = try explain(parts)
            let best = parts.filter(\.matches).map(\.score).max()
            return Explanation(.best, score: best ?? 0, matches: best != nil, parts: parts)
        case .scaled(let part, let condition, let scale): return try explainScaled(part, condition, scale)
        case .not(let part):
            let part = try explain(part)
            return Explanation(.not, matches: !part.matches, parts: [part])
        }
    }

    private func explain(_ parts: [QueryPlan]) throws(IndexError) -> [Explanation] {
        var list: [Explanation] = []
        for part in parts { list.append(try explain(part)) }
        return list
    }

    private func sum(_ parts: [QueryPlan], atLeast count: Int) throws(IndexError) -> Explanation {
        let parts = try explain(parts)
        let matching = parts.filter(\.matches)
        let matches = matching.count >= count
        let score = matches ? matching.reduce(0) { $0 + $1.score } : 0
        return Explanation(.sum(atLeast: count), score: score, matches: matches, parts: parts)
    }

    private func explainScaled(_ part: QueryPlan, _ condition: QueryPlan, _ scale: Double) throws(IndexError)
        -> Explanation
    {
        let (part, condition) = (try explain(part), try explain(condition))
        guard part.matches, condition.matches else { return part }
        return Explanation(.times(scale), score: part.score * scale, matches: true, parts: [part, condition])
    }

    private func explainFilter(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        let matches = try factory.filter(plan)?.accepts(document) ?? false
        switch plan {
        case .column(let column, let values):
            let kind = Explanation.Kind.column(
                factory.snapshot.schema.columns[column], values: values.map { String(decoding: $0, as: UTF8.self) })
            return Explanation(kind, matches: matches)
        case .sortKey(let range): return Explanation(.sortKey(range), matches: matches)
        default: return Explanation(.everything, matches: matches)
        }
    }

    private func explainWords(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        guard let (slots, field, weight) = plan.words else { return Explanation(.sum(atLeast: 1), matches: false) }
        let frequency = try factory.leaf(plan)?.frequency(in: document) ?? 0
        let segment = factory.snapshot.segments[factory.number].segment
        let norm = try segment.file.bytes(segment.fields[field].norms)[document]
        let words = Explanation.Words(
            slots: slots.map(\.label), field: factory.snapshot.schema.fields[field], weight: weight,
            frequency: Int(frequency), holders: slots.map(\.documents),
            documentCount: factory.snapshot.documentCount, length: LengthNorm.decode(norm),
            averageLength: factory.snapshot.fields[field].averageLength)
        guard frequency > 0, let similarity = factory.similarity(plan) else {
            return Explanation(.words(words), matches: false)
        }
        return Explanation(.words(words), score: similarity.score(frequency: frequency, norm: norm), matches: true)
    }
}
