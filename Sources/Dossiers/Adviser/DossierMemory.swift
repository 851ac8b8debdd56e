public import Council

/// What a dossier held each time it was made, so that the next one can say what is new.
public struct DossierMemory: Sendable, Equatable {
    /// One decision as it stood.
    public struct Record: Sendable, Equatable {
        /// Of the decision.
        public var id: String
        /// By which a reader knows it when the index no longer does.
        public var title: String
        /// The run that first held it.
        public var first: Int
        /// What a reader would miss, by name: outcome, date, vote, text.
        public var facts: [String: String]
        /// The run in which facts last changed, and which.
        public var changed: Int?
        /// What changed in that run.
        public var changes: [Change] = []
        /// The run that no longer found it.
        public var gone: Int?
    }

    /// A fact that the sources now state otherwise.
    public struct Change: Sendable, Equatable {
        /// Its name in `facts`.
        public var fact: String
        /// Empty when nothing was known.
        public var before: String
        /// Empty when it is no longer stated.
        public var after: String
    }

    /// How a decision stands to the dossier that this one is compared with.
    public enum Novelty: Sendable, Equatable {
        case new(since: CivilDate)
        case changed(since: CivilDate, [Change])
    }

    /// The day of each run, oldest first.
    public private(set) var runs: [CivilDate] = []
    /// Every decision that a run found, by its id.
    public private(set) var records: [String: Record] = [:]

    /// Of a dossier that was never made.
    public init() {}

    /// Adds what a run of `today` found.
    public mutating func update(with decisions: [Decision], today: CivilDate) {
        var next = self
        let run = runs.count
        for decision in decisions { next.add(decision, run: run) }
        let current = Set(decisions.map(\.id))
        for id in records.keys where !current.contains(id) && records[id]?.gone == nil { next.records[id]?.gone = run }
        // A run that brings nothing is the same run, until the day is another.
        guard next != self || runs.last != today else { return }
        self = next
        runs.append(today)
    }

    private mutating func add(_ decision: Decision, run: Int) {
        let facts = Self.facts(of: decision)
        guard var record = records[decision.id] else {
            records[decision.id] = Record(id: decision.id, title: decision.title, first: run, facts: facts)
            return
        }
        let changes = Self.changes(from: record.facts, to: facts)
        if !changes.isEmpty { (record.changed, record.changes) = (run, changes) }
        (record.title, record.facts, record.gone) = (decision.title, facts, nil)
        records[decision.id] = record
    }

    /// The run with which the last one is compared: the last of an earlier day, or on the first day the first.
    private var baseline: Int? {
        guard let today = runs.last, runs.count > 1 else { return nil }
        return runs.lastIndex { $0 < today } ?? 0
    }

    /// The day of the dossier with which this one is compared; `nil` for the first.
    public var previousDay: CivilDate? { baseline.map { runs[$0] } }

    /// What is new about a decision; `nil` for nothing, and in a first dossier.
    public func novelty(of id: String) -> Novelty? {
        guard let baseline, let record = records[id] else { return nil }
        if record.first > baseline { return .new(since: runs[baseline]) }
        guard let changed = record.changed, changed > baseline else { return nil }
        return .changed(since: runs[baseline], record.changes)
    }

    /// What was found before and is no longer.
    public var vanished: [Record] {
        guard let baseline else { return [] }
        return records.values.filter { $0.gone.map { $0 > baseline } ?? false }.sorted { $0.id < $1.id }
    }

    private static func changes(from before: [String: String], to after: [String: String]) -> [Change] {
        Set(before.keys).union(after.keys).sorted().compactMap { fact in
            before[fact] == after[fact]
                ? nil : Change(fact: fact, before: before[fact] ?? "", after: after[fact] ?? "")
        }
    }

    private static func facts(of decision: Decision) -> [String: String] {
        var facts = ["outcome": decision.outcome.rawValue, "date": decision.date?.iso ?? ""]
        facts["number"] = decision.number ?? ""
        facts["votes"] = [decision.votes?.inFavor, decision.votes?.against].map { $0.map(String.init) ?? "?" }.joined(
            separator: "/")
        facts["points"] = decision.points.joined(separator: "\n")
        return facts.filter { !$0.value.isEmpty && $0.value != "?/?" }
    }
}

extension DossierMemory {
    var json: JSONValue {
        .object([
            .init("runs", .strings(runs.map(\.iso))),
            .init("decisions", .array(records.values.sorted { $0.id < $1.id }.map(\.json))),
        ])
    }

    init(json: JSONValue) {
        runs = (json["runs"]?.array ?? []).compactMap { $0.string.flatMap { CivilDate(iso: $0) } }
        for value in json["decisions"]?.array ?? [] {
            if let record = Record(json: value) { records[record.id] = record }
        }
    }
}

extension DossierMemory.Record {
    fileprivate var json: JSONValue {
        .object([
            .init("id", .string(id)), .init("title", .string(title)), .init("first", .integer(first)),
            .init("facts", .object(facts.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("changed", .optional(changed)),
            .init("changes", .array(changes.map { .strings([$0.fact, $0.before, $0.after]) })),
            .init("gone", .optional(gone)),
        ])
    }

    fileprivate init?(json: JSONValue) {
        guard let id = json["id"]?.string, let first = json["first"]?.integer else { return nil }
        self.init(id: id, title: json["title"]?.string ?? "", first: first, facts: [:])
        for member in json["facts"]?.members ?? [] { facts[member.name] = member.value.string }
        changed = json["changed"]?.integer
        gone = json["gone"]?.integer
        changes = (json["changes"]?.array ?? []).compactMap { change in
            let texts = change.array.compactMap(\.string)
            return texts.count == 3 ? .init(fact: texts[0], before: texts[1], after: texts[2]) : nil
        }
    }
}
