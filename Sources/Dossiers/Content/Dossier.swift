public import Answers
public import Council

/// What was decided about a question and what that hangs together with, gathered for one document.
public struct Dossier: Sendable {
    /// One decision in the dossier.
    public struct Entry: Sendable {
        public let decision: Decision
        public let related: [AnswerEngine.Related]
        /// What the adviser has to say of it.
        public let note: AdviserNotes.Note
        public let novelty: DossierMemory.Novelty?
    }

    public let question: String
    public let today: CivilDate
    public let interpretation: Interpretation
    /// Of whom: in the order that was asked, or the most decisions first.
    public let organizations: [String]
    /// In order of day; of one day in order of id.
    public let entries: [Entry]
    public let subjects: [CommonSubject]
    public let openEnds: [OpenEnd]
    /// Not decided, but relevant.
    public let documents: [Answer.Document]
    /// How many there are, also of those that are not listed.
    public let documentTotal: Int
    public let leftOut: LeftOut
    public let coverage: Coverage
    public let notes: AdviserNotes
    /// Decisions that the last dossier held and the question no longer finds.
    public let vanished: [DossierMemory.Record]
    /// The day of the dossier before this one; `nil` for the first.
    public let previousDay: CivilDate?
    /// Per organization the years of which the index has any decision; of other years nothing is known.
    public let knownYears: [String: Set<Int>]

    /// The entries of one organization, in the adviser's order; `nil` is of those whose organization is unknown.
    func entries(of organization: String?) -> [Entry] {
        let own = entries.filter { $0.decision.organization == organization }
        return notes.isNewestFirst ? own.reversed() : own
    }
}

/// What the question finds and the dossier does not hold, and why.
public struct LeftOut: Sendable {
    /// Of organizations that were not asked for: how many decisions each has.
    public var elsewhere: [(name: String, count: Int)] = []
    /// How many fall outside the period that was asked for.
    public var outsidePeriod = 0
    /// Decisions on procedure, such as the order of an agenda.
    public var procedure: [Decision] = []
    /// What the adviser left out.
    public var excluded: [(decision: Decision, reason: String)] = []
    /// What the adviser wants to see and the index does not hold.
    public var missing: [String] = []
    /// What the adviser noted at decisions that are not in the dossier.
    public var unplacedNotes: [(id: String, text: String)] = []
}
