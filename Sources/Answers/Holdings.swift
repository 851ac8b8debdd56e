public import Council
internal import InvertedIndex
internal import TextAnalysis

/// A decision as the index holds it.
public struct HeldDecision: Sendable, Equatable {
    public var decision: Decision
    /// For every piece of evidence the crawled roots that hold it; its source is relative to each of them.
    public var evidenceRoots: [[String]]
    /// What it has to do with others, where that runs from this one; found anew whenever the index is written.
    public internal(set) var connections: [Connection] = []

    public init(decision: Decision, evidenceRoots: [[String]]) {
        self.decision = decision
        self.evidenceRoots = evidenceRoots
    }

    /// A decision of which one root holds all evidence.
    public init(decision: Decision, root: String) {
        self.init(decision: decision, evidenceRoots: decision.evidence.map { _ in [root] })
    }

    /// The root of the best evidence.
    package var root: String { evidenceRoots.first?.first ?? "" }

    /// What is left where only some evidence stays; `nil` when none does.
    func keeping(_ stays: (_ source: String, _ root: String) -> Bool) -> HeldDecision? {
        let pieces = zip(decision.evidence, evidenceRoots).map { evidence, roots in
            (evidence, roots.filter { stays(evidence.source, $0) })
        }.filter { !$1.isEmpty }
        var kept = HeldDecision(decision: decision, evidenceRoots: pieces.map(\.1))
        kept.decision.evidence = pieces.map(\.0)
        return pieces.isEmpty ? nil : kept
    }
}

/// Reading material that decides nothing: a memo, a proposal, an agenda.
public struct HeldDocument: Sendable, Equatable {
    public var title: String
    public var organization: String?
    public var date: CivilDate?
    public var source: String
    public var url: String?
    public var line: Int?
    public var text: String
    public var themes: [String]
    public var root: String

    public init(
        title: String, organization: String?, date: CivilDate?, source: String, url: String?, line: Int?, text: String,
        themes: [String], root: String
    ) {
        self.title = title
        self.organization = organization
        self.date = date
        self.source = source
        self.url = url
        self.line = line
        self.text = text
        self.themes = themes
        self.root = root
    }
}

extension HeldDecision {
    func entry(maker: inout TermMaker) -> IndexEntry {
        let dictum = (decision.points + decision.evidence.map(\.quote)).joined(separator: " \n ")
        return IndexEntry.make(
            key: decision.id, texts: [decision.title, dictum, decision.context], themes: decision.themes, maker: &maker,
            columns: [
                .kind: [DecisionSchema.decisionKind], .organization: [decision.organization].compactMap { $0 },
                .body: [decision.body?.rawValue].compactMap { $0 }, .instrument: [decision.instrument.rawValue],
                .outcome: [decision.outcome.rawValue], .theme: decision.themes,
                .party: decision.submitters.compactMap(\.party).unique,
                .vote: (decision.votes?.parties ?? []).map { Filters.Vote(party: $0.party, side: $0.side).text }.unique,
                .portfolioHolder: [decision.portfolioHolder].compactMap { $0 },
                .number: [decision.number].compactMap { $0.map(DecisionSchema.numberKey) },
                .roots: evidenceRoots.flatMap { $0 }.unique,
            ], date: decision.date, stored: stored)
    }

    /// The record as the command line prints it on the first line; its text, roots and connections on the next.
    private var stored: [UInt8] {
        var rest: [JSONValue.Member] = [
            .init("text", .string(decision.context)),
            .init("roots", .array(evidenceRoots.map { .strings($0) })),
        ]
        if !connections.isEmpty { rest.append(.init("connections", .array(connections.map(\.stored)))) }
        // The ids that connections run to are among the connections already.
        var record = decision
        record.related.removeAll { id in connections.contains { $0.to == id } }
        return record.json.utf8 + [10] + JSONValue.object(rest).utf8
    }

    init?(stored: [UInt8]) {
        guard let newline = stored.firstIndex(of: 10), let record = try? JSONReader.read(Array(stored[..<newline])),
            let rest = try? JSONReader.read(Array(stored[(newline + 1)...])), var decision = Decision(json: record)
        else { return nil }
        decision.context = rest["text"]?.string ?? ""
        let roots = rest["roots"]?.array.map { $0.array.compactMap(\.string) } ?? []
        let connections = (rest["connections"]?.array ?? []).compactMap { Connection(stored: $0, from: decision.id) }
        decision.related = (decision.related + connections.map(\.to)).sorted()
        self.init(decision: decision, evidenceRoots: roots)
        self.connections = connections
    }
}

extension HeldDocument {
    var key: String { DecisionSchema.documentKeyPrefix + root + "/" + source }

    func entry(maker: inout TermMaker) -> IndexEntry {
        IndexEntry.make(
            key: key, texts: [title, "", text], themes: themes, maker: &maker,
            columns: [
                .kind: [DecisionSchema.documentKind], .organization: [organization].compactMap { $0 }, .theme: themes,
                .roots: [root],
            ], date: date, stored: json.utf8)
    }

    private var json: JSONValue {
        .object([
            .init("title", .string(title)), .init("organization", .optional(organization)),
            .init("date", .optional(date?.iso)),
            .init("source", .string(source)), .init("url", .optional(url)), .init("line", .optional(line)),
            .init("text", .string(text)), .init("themes", .strings(themes)), .init("root", .string(root)),
        ])
    }

    init?(stored: [UInt8]) {
        guard let json = try? JSONReader.read(stored), let title = json["title"]?.string,
            let source = json["source"]?.string
        else { return nil }
        self.init(
            title: title, organization: json["organization"]?.string,
            date: json["date"]?.string.flatMap { CivilDate(iso: $0) },
            source: source, url: json["url"]?.string, line: json["line"]?.integer, text: json["text"]?.string ?? "",
            themes: json["themes"]?.array.compactMap(\.string) ?? [], root: json["root"]?.string ?? "")
    }
}

extension IndexEntry {
    fileprivate static func make(
        key: String, texts: [String], themes: [String], maker: inout TermMaker,
        columns: [DecisionSchema.Column: [String]], date: CivilDate?, stored: [UInt8]
    ) -> IndexEntry {
        var terms: [[IndexTerm]] = []
        var lengths: [Int] = []
        for text in texts {
            let (found, length) = maker.terms(of: text)
            terms.append(found)
            lengths.append(length)
        }
        let themeTerms = DecisionSchema.themeTerms(themes)
        var columns = columns
        columns[.year] = date.map { ["\($0.year)"] } ?? []
        return IndexEntry(
            key: key, terms: terms + [themeTerms], lengths: lengths + [themeTerms.count],
            columns: DecisionSchema.Column.allCases.map { columns[$0] ?? [] }, sortKey: date?.ordinal, stored: stored)
    }
}
