/// Works out the score of one document by itself, apart from the search, and says how.
struct Explainer {
    let factory: ScorerFactory
    let document: Int

    func explain(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        switch plan {
        case .all: return Explanation(score: 0, matches: true, summary: "every document", parts: [])
        case .terms, .phrase, .near: return try explainWords(plan)
        case .column, .sortKey: return try explainFilter(plan)
        case .and(let parts): return try sum(parts, atLeast: parts.count, "all of, summed")
        case .or(let parts): return try sum(parts, atLeast: 1, "any of, summed")
        case .atLeast(let count, let parts): return try sum(parts, atLeast: count, "at least \(count) of, summed")
        case .best(let parts):
            let parts = try explain(parts)
            let best = parts.filter(\.matches).map(\.score).max()
            return Explanation(score: best ?? 0, matches: best != nil, summary: "the best of", parts: parts)
        case .not(let part):
            let part = try explain(part)
            return Explanation(score: 0, matches: !part.matches, summary: "not", parts: [part])
        }
    }

    private func explain(_ parts: [QueryPlan]) throws(IndexError) -> [Explanation] {
        var list: [Explanation] = []
        for part in parts { list.append(try explain(part)) }
        return list
    }

    private func sum(_ parts: [QueryPlan], atLeast count: Int, _ summary: String) throws(IndexError) -> Explanation {
        let parts = try explain(parts)
        let matching = parts.filter(\.matches)
        let matches = matching.count >= count
        let score = matches ? matching.reduce(0) { $0 + $1.score } : 0
        return Explanation(score: score, matches: matches, summary: summary, parts: parts)
    }

    private func explainFilter(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        let matches = try factory.filter(plan)?.accepts(document) ?? false
        let summary =
            switch plan {
            case .column(let column, let values):
                "\(factory.snapshot.schema.columns[column]) is one of "
                    + values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
            case .sortKey(let range): "sort key from \(range.lowerBound) to \(range.upperBound)"
            default: "filter"
            }
        return Explanation(score: 0, matches: matches, summary: summary, parts: [])
    }

    private func explainWords(_ plan: QueryPlan) throws(IndexError) -> Explanation {
        guard let (slots, field, weight) = plan.words else {
            return Explanation(score: 0, matches: false, summary: "nothing", parts: [])
        }
        let name = slots.map(\.label).joined(separator: " ") + " in " + factory.snapshot.schema.fields[field]
        guard let similarity = factory.similarity(plan), let leaf = try factory.leaf(plan) else {
            return Explanation(score: 0, matches: false, summary: name, parts: [])
        }
        let frequency = try leaf.frequency(in: document)
        guard frequency > 0 else { return Explanation(score: 0, matches: false, summary: name, parts: []) }
        let segment = factory.snapshot.segments[factory.number].segment
        let norm = try segment.file.bytes(segment.fields[field].norms)[document]
        let statistics = factory.snapshot.fields[field]
        let holders = slots.map { "\($0.label) in \($0.documents)" }.joined(separator: ", ")
        let summary =
            "\(name): weight \(weight), \(frequency) times; of \(statistics.documentCount) documents "
            + "\(holders); about \(LengthNorm.decode(norm)) words, \(statistics.averageLength) on average"
        return Explanation(
            score: similarity.score(frequency: frequency, norm: norm), matches: true, summary: summary, parts: [])
    }
}
