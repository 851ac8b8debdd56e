internal import Council
internal import TextAnalysis

/// One decision, with what the rules ask of it. A class, because it stands in many tables.
final class CatalogueEntry: Sendable {
    let decision: Decision
    /// Its place in the catalogue.
    let index: Int
    let title: PaperTitle
    /// Letters and digits of its number.
    let number: String?

    init(_ decision: Decision, index: Int, title: PaperTitle) {
        self.decision = decision
        self.index = index
        self.title = title
        number = decision.number.map(Self.numberKey)
    }

    static func numberKey(_ number: String) -> String {
        DutchAnalyzer.fold(number).filter { $0.isLetter || $0.isNumber }
    }

    /// 0 when unknown.
    var day: Int32 { decision.date?.ordinal ?? 0 }

    var isProposal: Bool { decision.instrument == .besluit || decision.instrument == .initiatiefvoorstel }
    var isAmendment: Bool { decision.instrument == .amendement }
    var isMotion: Bool { decision.instrument == .motie }
    var isPromise: Bool { decision.instrument == .toezegging }

    /// Whether it was put forward to be decided on, and may come back.
    var isPaper: Bool { isProposal || isAmendment || isMotion }

    /// Whether another was decided before this one, on another day; an unknown day tells nothing.
    func isAfter(_ other: CatalogueEntry) -> Bool { other.day > 0 && day > other.day }

    /// Whether it has the number of another, and one that does not start anew in every meeting.
    func hasNumber(of other: CatalogueEntry) -> Bool {
        guard let number, number == other.number else { return false }
        return number.count(where: \.isNumber) >= 4
    }

    /// Months from another decision to this one, by the calendar.
    func months(since other: CatalogueEntry) -> Int {
        guard let later = decision.date, let earlier = other.decision.date else { return .max }
        return (later.year - earlier.year) * 12 + later.month - earlier.month
    }

    /// Whether one page gives evidence of both.
    func sharesPage(with other: CatalogueEntry) -> Bool {
        decision.evidence.contains { own in other.decision.evidence.contains { $0.source == own.source } }
    }

    func connection(
        _ kind: Connection.Kind, to other: CatalogueEntry, _ basis: Connection.Basis, confidence: Double
    ) -> Connection {
        Connection(from: decision.id, to: other.decision.id, kind: kind, basis: basis, confidence: confidence)
    }

    /// The best passage of the decision itself.
    var ownPassage: Connection.Basis? {
        decision.evidence.first.map(Connection.Basis.init(quoting:))
    }
}
