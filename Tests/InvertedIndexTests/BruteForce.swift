@testable import InvertedIndex

/// Scores documents one by one straight from the definition, as the yardstick for the engine.
final class BruteForce {
    let documents: [IndexEntry]
    private var frequencies: [String: Int] = [:]

    init(documents: [IndexEntry]) { self.documents = documents }

    func positions(_ document: IndexEntry, _ term: String, _ field: Int) -> [Int] {
        Set(document.terms[field].filter { $0.text == term }.map(\.position)).sorted()
    }

    func frequency(_ term: String, _ field: Int) -> Int {
        if let known = frequencies["\(field) \(term)"] { return known }
        let count = documents.count { document in document.terms[field].contains { $0.text == term } }
        frequencies["\(field) \(term)"] = count
        return count
    }

    func bm25(_ document: IndexEntry, _ field: Int, _ weight: Double, _ count: Int, _ holders: [Int]) -> Double? {
        guard count > 0 else { return nil }
        let total = lengths[field]
        let average = total == 0 ? 1 : Double(total) / Double(documents.count)
        let length = Double(LengthNorm.decode(LengthNorm.encode(document.lengths[field])))
        let idf = holders.reduce(0) { $0 + Bm25.idf(documents: $1, of: documents.count) }
        return weight * idf * 2.2 * Double(count) / (Double(count) + 1.2 * (1 - 0.75 + 0.75 * length / average))
    }

    private lazy var lengths = [0, 1].map { field in documents.reduce(0) { $0 + $1.lengths[field] } }

    /// The vocabulary of a field.
    private lazy var vocabulary = [0, 1].map { field in
        Set(documents.flatMap { $0.terms[field].map(\.text) }).sorted()
    }

    /// The score of a document, nil when it does not match.
    func score(_ query: IndexQuery, _ document: IndexEntry) -> Double? {
        switch query {
        case .all: return 0
        case .term(let term, let field, let weight):
            let count = positions(document, term, field).count
            return bm25(document, field, weight, count, [frequency(term, field)])
        case .prefix(let prefix, let field, let weight):
            let terms = vocabulary[field].filter { $0.hasPrefix(prefix) }
            let count = terms.reduce(0) { $0 + positions(document, $1, field).count }
            return bm25(document, field, weight, count, [terms.map { frequency($0, field) }.max() ?? 0])
        case .phrase(let slots, let field, let weight):
            let lists = slots.map { slot in Set(slot.flatMap { positions(document, $0, field) }) }
            let count = (lists.first ?? []).count { start in
                lists.indices.allSatisfy { lists[$0].contains(start + $0) }
            }
            let holders = slots.map { slot in slot.map { frequency($0, field) }.max() ?? 0 }
            return bm25(document, field, weight, count, holders)
        case .near(let terms, let field, let distance, let weight):
            let distinct = Set(terms)
            let holders = distinct.sorted().map { frequency($0, field) }
            let count = windows(distinct.map { positions(document, $0, field) }, distance)
            return bm25(document, field, weight, count, holders)
        case .and(let parts):
            let scores = parts.map { score($0, document) }
            return scores.contains(nil) ? nil : scores.reduce(0) { $0 + ($1 ?? 0) }
        case .or(let parts): return score(.atLeast(1, parts), document)
        case .atLeast(let count, let parts):
            let scores = parts.compactMap { score($0, document) }
            return scores.count >= count ? scores.reduce(0, +) : nil
        case .best(let parts): return parts.compactMap { score($0, document) }.max()
        case .not(let part): return score(part, document) == nil ? 0 : nil
        case .column(let column, let values):
            return document.columns[column].contains(where: values.contains) ? 0 : nil
        case .sortKey(let range): return document.sortKey.map(range.contains) ?? false ? 0 : nil
        case .weighted(let part, let weight): return score(part, document).map { $0 * weight }
        case .scaled(let part, let condition, let scale):
            let factor = score(condition, document) == nil ? 1 : scale
            return score(part, document).map { $0 * factor }
        }
    }

    /// Takes the nearest group of one word each from the left, again and again.
    private func windows(_ lists: [[Int]], _ distance: Int) -> Int {
        var rest = lists
        var count = 0
        while !rest.isEmpty, rest.allSatisfy({ !$0.isEmpty }) {
            let heads = rest.map { $0[0] }
            let low = heads.min() ?? 0
            if (heads.max() ?? 0) - low <= distance {
                count += 1
                rest = rest.map { Array($0.dropFirst()) }
            } else {
                rest = rest.map { $0[0] == low ? Array($0.dropFirst()) : $0 }
            }
        }
        return count
    }

    /// All matches as (key, score), best first.
    func search(_ query: IndexQuery, order: Order) -> [(key: String, score: Double)] {
        documents.compactMap { document in score(query, document).map { (document, $0) } }
            .sorted { left, right in
                let newest = (left.0.sortKey ?? .min, right.0.sortKey ?? .min)
                let oldest = (left.0.sortKey ?? .max, right.0.sortKey ?? .max)
                if order == .oldest, oldest.0 != oldest.1 { return oldest.0 < oldest.1 }
                // The engine multiplies in another order, so the last bits may differ.
                if order == .relevance, abs(left.1 - right.1) > 1e-9 { return left.1 > right.1 }
                if order != .oldest, newest.0 != newest.1 { return newest.0 > newest.1 }
                return Array(left.0.key.utf8).precedes(Array(right.0.key.utf8))
            }
            .map { ($0.0.key, $0.1) }
    }
}

/// Random documents and queries over a small vocabulary, so that everything meets everything.
struct RandomCorpus {
    var generator: SeededGenerator
    private let words = ["a", "ab", "abc", "b", "ba", "c", "ca", "cab", "é", "d", "zz", "zebra"]

    init(seed: UInt64) { generator = SeededGenerator(seed) }

    mutating func word() -> String {
        // Low numbers are much more common, as words are.
        let draw = Double.random(in: 0..<1, using: &generator)
        return words[Int(draw * draw * Double(words.count))]
    }

    mutating func text(_ longest: Int) -> String {
        (0..<Int.random(in: 0...longest, using: &generator)).map { _ in word() }.joined(separator: " ")
    }

    mutating func entry(_ key: String) -> IndexEntry {
        let parties = ["VVD", "CDA", "D66"].filter { _ in Bool.random(using: &generator) }
        let year = Int.random(in: 2018...2024, using: &generator)
        return IndexEntry(
            key, title: text(5), body: text(60), parties: parties,
            year: Bool.random(using: &generator) ? "\(year)" : nil,
            sortKey: year % 3 == 0 ? nil : Int32(year), stored: text(3))
    }

    mutating func entries(_ count: Int) -> [IndexEntry] { (0..<count).map { entry("doc-\($0)") } }

    mutating func query(_ depth: Int = 2) -> IndexQuery {
        let field = Int.random(in: 0...1, using: &generator)
        let weight = Double(Int.random(in: 1...3, using: &generator))
        let kinds = depth > 0 ? 15 : 7
        switch Int.random(in: 0..<kinds, using: &generator) {
        case 0, 1: return .term(word(), field: field, weight: weight)
        case 2: return .prefix(String(word().prefix(1)), field: field, weight: weight)
        case 3: return .phrase([[word()], [word(), word()]], field: field, weight: weight)
        case 4: return .near([word(), word()], field: field, distance: 3, weight: weight)
        case 5: return .column(0, values: ["VVD", "nobody"])
        case 6: return .sortKey(2019...2022)
        case 7: return .not(query(depth - 1))
        case 8: return .weighted(query(depth - 1), 0.5)
        case 9: return .best(queries(depth))
        case 10: return .atLeast(Int.random(in: 0...3, using: &generator), queries(depth))
        case 11, 12: return .or(queries(depth))
        case 13: return .scaled(query(depth - 1), where: query(depth - 1), by: 0.5)
        default: return .and(queries(depth))
        }
    }

    private mutating func queries(_ depth: Int) -> [IndexQuery] {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in query(depth - 1) }
    }
}
