public import Council

/// What a dossier held when it was last made, so that the next one can say what is new.
public struct DossierMemory: Sendable, Equatable {
    /// One decision as it stood.
    public struct Record: Sendable, Equatable {
        public var id: String
        public var title: String
        /// The day on which a dossier first held it.
        public var first: CivilDate
        /// What a reader would miss, by name: outcome, date, vote, text.
        public var facts: [String: String]
        /// When facts last changed, and which.
        public var changed: CivilDate?
        public var changes: [Change] = []
        /// Since when the question no longer finds it.
        public var gone: CivilDate?
    }

    /// A fact that the sources now state otherwise.
    public struct Change: Sendable, Equatable {
        public var fact: String
        public var before: String
        public var after: String
    }

    /// What was asked, with what it was narrowed to.
    public var question = ""
    /// The days on which the dossier was made, oldest first.
    public var days: [CivilDate] = []
    public var records: [String: Record] = [:]
    /// The fingerprint of each file that was written, by its extension.
    public var outputs: [String: String] = [:]

    public init() {}

    /// Forgets what it held, but not which files are its own.
    public mutating func forget() {
        days = []
        records = [:]
    }

    /// The last day before `today` on which the dossier was made.
    public func previousDay(before today: CivilDate) -> CivilDate? { days.last { $0 < today } }
}

extension DossierMemory {
    public var json: JSONValue {
        .object([
            .init("question", .string(question)), .init("days", .strings(days.map(\.iso))),
            .init("outputs", .object(outputs.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("decisions", .array(records.values.sorted { $0.id < $1.id }.map(\.json))),
        ])
    }

    /// - Throws: `DossierError` for a file that is no memory of a dossier.
    public init(json bytes: [UInt8]) throws(DossierError) {
        guard let json = try? JSONReader.read(bytes), let question = json["question"]?.string else {
            throw DossierError(
                message: "dit bestand is beschadigd; haal het weg, dan begint Eerder opnieuw met bijhouden wat nieuw is"
            )
        }
        self.question = question
        days = (json["days"]?.array ?? []).compactMap { $0.string.flatMap { CivilDate(iso: $0) } }.sorted()
        for member in json["outputs"]?.members ?? [] { outputs[member.name] = member.value.string }
        for value in json["decisions"]?.array ?? [] {
            if let record = Record(json: value) { records[record.id] = record }
        }
    }
}

extension DossierMemory.Record {
    fileprivate var json: JSONValue {
        .object([
            .init("id", .string(id)), .init("title", .string(title)), .init("first", .string(first.iso)),
            .init("facts", .object(facts.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("changed", .optional(changed?.iso)),
            .init("changes", .array(changes.map { .strings([$0.fact, $0.before, $0.after]) })),
            .init("gone", .optional(gone?.iso)),
        ])
    }

    fileprivate init?(json: JSONValue) {
        guard let id = json["id"]?.string, let first = json["first"]?.string.flatMap({ CivilDate(iso: $0) }) else {
            return nil
        }
        self.init(id: id, title: json["title"]?.string ?? "", first: first, facts: [:])
        for member in json["facts"]?.members ?? [] { facts[member.name] = member.value.string }
        changed = json["changed"]?.string.flatMap { CivilDate(iso: $0) }
        gone = json["gone"]?.string.flatMap { CivilDate(iso: $0) }
        changes = (json["changes"]?.array ?? []).compactMap { change in
            let texts = change.array.compactMap(\.string)
            return texts.count == 3 ? .init(fact: texts[0], before: texts[1], after: texts[2]) : nil
        }
    }
}
