import InvertedIndex
import TextAnalysis

/// Runs each query of a list several times and gives the spread of the medians per type.
struct QueryBench {
    private let reader: IndexReader
    private let queries: String
    private let counting: Bool
    private let repeats: Int
    private let showsScores: Bool

    init(_ options: Options) throws {
        reader = try IndexReader(directory: try options.required("index"))
        queries = try options.required("queries")
        counting = try options.choice("mode", of: ["top10", "count"]) == "count"
        repeats = try options.number("repeat", default: 9)
        showsScores = try options.choice("scores", of: ["no", "yes"]) == "yes"
    }

    func run() throws -> String {
        var medians: [String: [Double]] = [:]
        var hits: [String] = []
        var scores: [String] = []
        var lines = try FileLines(queries)
        while let line = lines.next() {
            let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 3 else { throw BenchError("\(queries): three columns expected") }
            let query = Self.parse(String(parts[2]))
            let (median, found) = try measure(query)
            medians[String(parts[1]), default: []].append(median)
            hits.append("\"\(parts[0])\":\(found.total)")
            if showsScores { scores.append("\"\(parts[0])\":[\(try describe(found))]") }
        }
        let types = medians.sorted { $0.key < $1.key }.map { type, values in
            "\"\(type)\":{\"p50\":\(Self.percentile(values, 0.5)),\"p99\":\(Self.percentile(values, 0.99))}"
        }
        let extra = showsScores ? ",\"scores\":{\(scores.joined(separator: ","))}" : ""
        return "{\"types\":{\(types.joined(separator: ","))},\"hits\":{\(hits.joined(separator: ","))}\(extra)}"
    }

    /// The median time of one query in microseconds, and its hits.
    private func measure(_ query: IndexQuery) throws -> (median: Double, hits: IndexHits) {
        let clock = ContinuousClock()
        var hits = try reader.search(query, limit: counting ? 0 : 10)
        var times: [Double] = []
        for _ in 0..<repeats {
            let start = clock.now
            hits = try reader.search(query, limit: counting ? 0 : 10)
            times.append(start.duration(to: clock.now) / .microseconds(1))
        }
        return (times.sorted()[times.count / 2], hits)
    }

    private func describe(_ hits: IndexHits) throws -> String {
        try hits.hits.map { "\"\(try reader.key(of: $0.document)):\($0.score)\"" }.joined(separator: ",")
    }

    /// `"a b"` is a phrase, `+a +b` wants both, other words want any.
    static func parse(_ text: String) -> IndexQuery {
        let words = DutchAnalyzer.standard.tokens(in: text).map(\.stem)
        let terms = words.map { IndexQuery.term($0, field: 0, weight: 1) }
        if text.hasPrefix("\"") { return .phrase(words.map { [$0] }, field: 0, weight: 1) }
        if let only = terms.first, terms.count == 1 { return only }
        return text.hasPrefix("+") ? .and(terms) : .or(terms)
    }

    /// The same rule as compare.py, so that both sides are cut at the same place.
    private static func percentile(_ values: [Double], _ part: Double) -> Double {
        values.sorted()[min(values.count - 1, Int(part * Double(values.count)))]
    }
}
