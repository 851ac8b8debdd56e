internal import TextAnalysis

/// What else is a subject called, and what belongs to it? (`theme-relations.tsv`, `english.tsv`)
///
/// A subject is looked up by its stems, so that "windmolens" finds what stands under "windmolen".
public struct Thesaurus: Sendable {
    /// How near another term is; also the order in which terms are given.
    public enum Relation: Sendable { case synonym, narrower, related }

    /// Which way a link is followed.
    enum Direction { case same, translation, down, up, beside }

    /// Another term for a subject, or for a part or neighbour of it.
    public struct Entry: Sendable, Equatable {
        /// As the list writes it.
        public let term: String
        /// Why it may be searched along.
        public let relation: Relation
    }

    public static let standard = Thesaurus(PackageResources.theme_relations_tsv + PackageResources.english_tsv)

    /// Below this many steps down a subject is too far from what was asked.
    static let depthLimit = 2

    private let table: ThesaurusTable

    init(_ list: [UInt8]) { table = ThesaurusTable(list) }

    /// Every term of one word.
    public var words: [String] { table.words }

    /// The terms that may be searched along with a subject, nearest first; none for an unknown one.
    /// - Parameter translating: an English subject has the entries of the Dutch one.
    public func entries(for subject: String, translating: Bool = false) -> [Entry] {
        let start = table.terms(named: subject)
        guard !start.isEmpty else { return [] }
        var walk = ThesaurusWalk(table, from: start)
        if translating { walk.step(.translation, as: .synonym) }
        for _ in 0..<Self.depthLimit { walk.step(.same, as: .synonym) }
        let same = walk.reached
        for _ in 0..<Self.depthLimit {
            walk.step(.down, as: .narrower)
            walk.step(.same, as: .narrower)
        }
        walk.step(.beside, as: .related, from: same)
        walk.step(.up, as: .related, from: same)
        return walk.found.map { Entry(term: table.text(of: $0.term), relation: $0.relation) }
    }
}

/// The terms reached so far, each by the nearest relation that leads to it.
private struct ThesaurusWalk {
    private let table: ThesaurusTable
    /// Beyond the start, nearest first.
    private(set) var found: [(term: Int, relation: Thesaurus.Relation)] = []
    /// Per term whether it was reached.
    private(set) var reached: [Bool]

    init(_ table: ThesaurusTable, from start: [Int]) {
        self.table = table
        reached = Array(repeating: false, count: table.count)
        for term in start { reached[term] = true }
    }

    /// One step in a direction, from everything that was reached or from `starts`.
    mutating func step(_ direction: Thesaurus.Direction, as relation: Thesaurus.Relation, from starts: [Bool]? = nil) {
        for term in table.neighbours(of: starts ?? reached, direction) where !reached[term] {
            reached[term] = true
            found.append((term, relation))
        }
    }
}
