public import Council

/// What one crawled root gave. An index keeps it per root, so that crawling one anew leaves what is known of the others.
public struct RootCoverage: Sendable, Equatable {
    public var root: String
    /// Files read.
    public var read = 0
    public var skipped: [Coverage.Problem] = []
    public var failed: [Coverage.Problem] = []
    /// Files read per page family.
    public var families: [String: Int] = [:]
    /// Files read per organisation.
    public var documents: [String: Int] = [:]

    public init(root: String) { self.root = root }
}

extension Coverage {
    /// The sum over all roots, with the decisions that the index holds.
    public init(perRoot: [RootCoverage], decisions: [Decision]) {
        self.perRoot = perRoot
        roots = perRoot.map(\.root)
        read = perRoot.reduce(0) { $0 + $1.read }
        skipped = perRoot.flatMap(\.skipped)
        failed = perRoot.flatMap(\.failed)
        for part in perRoot { families.merge(part.families, uniquingKeysWith: +) }
        var byName: [String: Organization] = [:]
        for (name, count) in perRoot.flatMap(\.documents) {
            byName[name, default: Organization(name: name)].documents += count
        }
        for decision in decisions {
            guard let name = decision.organization else { continue }
            byName[name, default: Organization(name: name)].count(decision)
        }
        organizations = byName.values.sorted { $0.name < $1.name }
    }

    /// What was known per root, with `crawled` in place of what it replaces and new roots behind the others.
    public func perRoot(replacedBy crawled: [RootCoverage]) -> [RootCoverage] {
        let new = Dictionary(crawled.map { ($0.root, $0) }) { first, _ in first }
        let known = Set(perRoot.map(\.root))
        return perRoot.map { new[$0.root] ?? $0 } + crawled.filter { !known.contains($0.root) }
    }
}

extension Coverage.Organization {
    fileprivate init(name: String) { self.init(name: name, documents: 0, decisions: 0, first: nil, last: nil) }

    fileprivate mutating func count(_ decision: Decision) {
        decisions += 1
        guard let date = decision.date else { return }
        first = min(first ?? date, date)
        last = max(last ?? date, date)
    }
}

extension RootCoverage {
    var json: JSONValue {
        .object([
            .init("root", .string(root)), .init("read", .integer(read)),
            .init("skipped", .array(skipped.map(\.json))), .init("failed", .array(failed.map(\.json))),
            .init("families", .counts(families)), .init("documents", .counts(documents)),
        ])
    }

    init?(json: JSONValue) {
        guard let root = json["root"]?.string else { return nil }
        self.init(root: root)
        read = json["read"]?.integer ?? 0
        skipped = (json["skipped"]?.array ?? []).compactMap(Coverage.Problem.init(json:))
        failed = (json["failed"]?.array ?? []).compactMap(Coverage.Problem.init(json:))
        families = json["families"]?.counts ?? [:]
        documents = json["documents"]?.counts ?? [:]
    }
}

extension JSONValue {
    /// Numbers by name, in the order of the names.
    static func counts(_ counts: [String: Int]) -> JSONValue {
        .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })
    }

    var counts: [String: Int] {
        Dictionary(members.map { ($0.name, $0.value.integer ?? 0) }) { first, _ in first }
    }
}
