public import Answers
public import Council
internal import InvertedIndex

/// Gathers a dossier from an index: the decisions that answer a question, and everything around them.
public struct DossierBuilder {
    /// What was asked and by whom.
    public struct Request: Sendable {
        public var question: String
        public var reading: AnswerEngine.Reading
        public var filters: Filters
        public var today: CivilDate
        public var notes = AdviserNotes()

        public init(question: String, reading: AnswerEngine.Reading, filters: Filters, today: CivilDate) {
            self.question = question
            self.reading = reading
            self.filters = filters
            self.today = today
        }

        /// What tells this dossier from another. The period is no part of it: it moves on with every meeting.
        public var identity: String {
            let words = question.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
            let facts = filters.values.map { "\($0.kind.rawValue)=\($0.values.sorted().joined(separator: ","))" }
            return ([words] + facts).joined(separator: " · ")
        }
    }

    /// More reading than this nobody does for one meeting; the dossier says how much there is.
    private static let documentLimit = 40

    private let engine: AnswerEngine
    private let request: Request

    public init(engine: AnswerEngine, request: Request) {
        self.engine = engine
        self.request = request
    }

    /// - Parameter memory: what the last dossier held; it is brought up to date.
    /// - Throws: `QuestionError` for a question that cannot be read, `IndexError` for a damaged index.
    public func dossier(remembering memory: inout DossierMemory) throws -> Dossier {
        let answer = try engine.answer(
            request.question, reading: request.reading, filters: request.filters,
            page: everything)
        var leftOut = try leftOut(of: answer)
        let found = try found(in: answer, leaving: &leftOut)
        memory.update(with: found, today: request.today)
        let entries = try entries(found, memory)
        let placed = Set(entries.map(\.decision.id))
        leftOut.unplacedNotes = request.notes.notes.sorted { $0.key < $1.key }.compactMap { id, note in
            placed.contains(id) ? nil : note.text.map { (id, $0) }
        }
        let organizations = organizations(entries, asked: answer.interpretation.filters.organizations)
        return Dossier(
            question: request.question, today: request.today, interpretation: answer.interpretation,
            organizations: organizations, entries: entries,
            subjects: CommonSubject.all(in: entries, answer.interpretation), openEnds: OpenEnd.all(in: entries),
            documents: Array(answer.documents.prefix(Self.documentLimit)), documentTotal: answer.documentTotal,
            leftOut: leftOut, coverage: answer.coverage, notes: request.notes, vanished: memory.vanished,
            previousDay: memory.previousDay, knownYears: try knownYears(organizations))
    }

    /// What the question finds but for procedure, and what the adviser wants to see; also what he leaves out, which is found all the
    /// same.
    private func found(in answer: Answer, leaving leftOut: inout LeftOut) throws -> [Decision] {
        let wanted = request.notes.wanted
        let isWanted = Set(wanted)
        var found: [Decision] = []
        for decision in answer.hits.map(\.decision) {
            if decision.instrument != .procedure || isWanted.contains(decision.id) {
                found.append(decision)
            } else {
                leftOut.procedure.append(decision)
            }
        }
        let known = Set(found.map(\.id))
        for id in wanted where !known.contains(id) {
            if let decision = try engine.decision(id: id) { found.append(decision) } else { leftOut.missing.append(id) }
        }
        leftOut.excluded = found.compactMap { decision in
            request.notes.notes[decision.id]?.exclusion.map { (decision, $0) }
        }
        return found.sorted(by: Self.precedes)
    }

    private func entries(_ found: [Decision], _ memory: DossierMemory) throws -> [Dossier.Entry] {
        try found.filter { request.notes.notes[$0.id]?.exclusion == nil }.map { decision in
            Dossier.Entry(
                decision: decision, related: try engine.related(to: decision),
                note: request.notes.notes[decision.id] ?? .init(), novelty: memory.novelty(of: decision.id))
        }
    }

    /// In order of day; what was decided on one day, as the page has it.
    private static func precedes(_ a: Decision, _ b: Decision) -> Bool {
        let (one, other) = (a.evidence.first, b.evidence.first)
        let (day, otherDay) = (a.date?.ordinal ?? 0, b.date?.ordinal ?? 0)
        return (day, one?.source ?? "", one?.line ?? 0, a.id) < (otherDay, other?.source ?? "", other?.line ?? 0, b.id)
    }

    private func knownYears(_ organizations: [String]) throws -> [String: Set<Int>] {
        var years: [String: Set<Int>] = [:]
        for organization in organizations {
            var all = Interpretation()
            all.filters.organizations = [organization]
            let facet = try engine.counts(all).facets.first { $0.name == "year" }
            years[organization] = Set((facet?.counts ?? []).compactMap { Int($0.value) })
        }
        return years
    }

    private var everything: AnswerEngine.Page {
        var page = AnswerEngine.Page()
        page.sorting = .oldest
        page.limit = engine.documentCount
        page.showsDuplicates = true
        return page
    }

    /// Those that were asked for, then others that the adviser pinned decisions of.
    private func organizations(_ entries: [Dossier.Entry], asked: [String]) -> [String] {
        let counts = entries.reduce(into: [String: Int]()) { counts, entry in
            if let name = entry.decision.organization { counts[name, default: 0] += 1 }
        }
        let others = counts.keys.filter { !asked.contains($0) }.sorted {
            (-counts[$0, default: 0], $0) < (-counts[$1, default: 0], $1)
        }
        return asked + others
    }

    /// What the same question finds when it is not narrowed to these organizations, or not to this period.
    private func leftOut(of answer: Answer) throws -> LeftOut {
        var leftOut = LeftOut()
        let narrowing = answer.interpretation.filters
        if !narrowing.organizations.isEmpty {
            var wider = answer.interpretation
            wider.filters.organizations = []
            let facet = try engine.counts(wider).facets.first { $0.name == "organization" }
            leftOut.elsewhere = (facet?.counts ?? []).filter { !narrowing.organizations.contains($0.value) }.map {
                ($0.value, $0.count)
            }
        }
        if narrowing.since != nil || narrowing.until != nil {
            var wider = answer.interpretation
            (wider.filters.since, wider.filters.until) = (nil, nil)
            leftOut.outsidePeriod = max(0, try engine.counts(wider).total - answer.total)
        }
        return leftOut
    }
}
