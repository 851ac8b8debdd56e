public import Council

/// What an index rests on: which files were read, which not and why, and how far each organisation's papers reach.
public struct Coverage: Sendable, Equatable {
    /// A file that was not read.
    public struct Problem: Sendable, Equatable {
        public var source: String
        public var reason: String
        public init(source: String, reason: String) {
            self.source = source
            self.reason = reason
        }
    }

    /// What is held of one organisation.
    public struct Organization: Sendable, Equatable {
        public var name: String
        public var documents: Int
        public var decisions: Int
        public var first: CivilDate?
        public var last: CivilDate?
        public init(name: String, documents: Int, decisions: Int, first: CivilDate?, last: CivilDate?) {
            self.name = name
            self.documents = documents
            self.decisions = decisions
            self.first = first
            self.last = last
        }
    }

    public var read = 0
    public var skipped: [Problem] = []
    public var failed: [Problem] = []
    public var organizations: [Organization] = []
    /// Files read per page family.
    public var families: [String: Int] = [:]
    /// The crawled roots.
    public var roots: [String] = []
    /// What the numbers above are the sum of.
    public var perRoot: [RootCoverage] = []

    public init() {}
}

extension Coverage {
    /// The short form that goes with every answer.
    public var summary: JSONValue {
        .object([
            .init("read", .integer(read)), .init("skipped", .integer(skipped.count)),
            .init("failed", .integer(failed.count)),
            .init("organizations", .array(organizations.map(\.json))),
        ])
    }

    /// Everything, for `status`.
    public var json: JSONValue {
        .object([
            .init("read", .integer(read)), .init("skipped", .array(skipped.map(\.json))),
            .init("failed", .array(failed.map(\.json))),
            .init("organizations", .array(organizations.map(\.json))),
            .init("families", .counts(families)), .init("roots", .strings(roots)),
        ])
    }

    /// Everything and what it is the sum of, for the index itself.
    var stored: JSONValue { .object(json.members + [.init("perRoot", .array(perRoot.map(\.json)))]) }

    public init(json: JSONValue) {
        read = json["read"]?.integer ?? 0
        skipped = (json["skipped"]?.array ?? []).compactMap(Problem.init(json:))
        failed = (json["failed"]?.array ?? []).compactMap(Problem.init(json:))
        organizations = (json["organizations"]?.array ?? []).compactMap(Organization.init(json:))
        families = json["families"]?.counts ?? [:]
        roots = (json["roots"]?.array ?? []).compactMap(\.string)
        perRoot = (json["perRoot"]?.array ?? []).compactMap(RootCoverage.init(json:))
    }
}

extension Coverage.Problem {
    var json: JSONValue { .object([.init("source", .string(source)), .init("reason", .string(reason))]) }

    init?(json: JSONValue) {
        guard let source = json["source"]?.string, let reason = json["reason"]?.string else { return nil }
        self.init(source: source, reason: reason)
    }
}

extension Coverage.Organization {
    var json: JSONValue {
        .object([
            .init("name", .string(name)), .init("documents", .integer(documents)),
            .init("decisions", .integer(decisions)),
            .init("first", .optional(first?.iso)), .init("last", .optional(last?.iso)),
        ])
    }

    init?(json: JSONValue) {
        guard let name = json["name"]?.string else { return nil }
        self.init(
            name: name, documents: json["documents"]?.integer ?? 0, decisions: json["decisions"]?.integer ?? 0,
            first: json["first"]?.string.flatMap { CivilDate(iso: $0) },
            last: json["last"]?.string.flatMap { CivilDate(iso: $0) })
    }
}
