internal import Council

/// Makes one record of two that state the same decision.
extension DecisionMerger {
    /// The record of the better source, completed by the other.
    static func join(_ a: Decision, _ b: Decision) -> Decision {
        let (best, other) = isBetter(b, than: a) ? (b, a) : (a, b)
        var joined = best
        joined.id = best.id.isEmpty ? other.id : best.id
        joined.number = best.number ?? other.number
        joined.body = best.body ?? other.body
        joined.date = best.date ?? other.date
        joined.manner = best.manner ?? other.manner
        joined.portfolioHolder = best.portfolioHolder ?? other.portfolioHolder
        joined.meeting = best.meeting ?? other.meeting
        if best.submitters.isEmpty { joined.submitters = other.submitters }
        if best.points.isEmpty { joined.points = other.points }
        if best.instrument == .besluit, other.instrument != .besluit { joined.instrument = other.instrument }
        if best.outcome == .aangenomen, other.outcome == .gewijzigdAangenomen { joined.outcome = .gewijzigdAangenomen }
        if best.context.isEmpty { joined.context = other.context }
        joined.votes = votes(best.votes, other.votes)
        joined.refersTo += other.refersTo.filter { !best.refersTo.contains($0) }
        joined.conflicts += other.conflicts + conflicts(joined, other)
        for evidence in other.evidence
        where !joined.evidence.contains(where: { $0.source == evidence.source && $0.quote == evidence.quote }) {
            joined.evidence.append(evidence)
        }
        joined.confidence = max(best.confidence, other.confidence)
        return joined
    }

    /// Votes per party tell most; then counts; then trust in the wording; then the path, so that order never matters.
    private static func isBetter(_ a: Decision, than b: Decision) -> Bool {
        let (first, second) = (weight(a), weight(b))
        if first != second { return first > second }
        return (a.evidence.first?.source ?? "") < (b.evidence.first?.source ?? "")
    }

    private static func weight(_ decision: Decision) -> Double {
        var weight = decision.confidence
        if let votes = decision.votes {
            weight += votes.parties.isEmpty ? 1 : votes.parties.contains { $0.seats != nil } ? 3 : 2
        }
        return weight
    }

    private static func votes(_ best: Votes?, _ other: Votes?) -> Votes? {
        guard var votes = best else { return other }
        guard let other else { return votes }
        votes.inFavor = votes.inFavor ?? other.inFavor
        votes.against = votes.against ?? other.against
        votes.abstain = votes.abstain ?? other.abstain
        votes.absent = votes.absent ?? other.absent
        if votes.parties.isEmpty { votes.parties = other.parties }
        return votes
    }

    private static func conflicts(_ joined: Decision, _ other: Decision) -> [Conflict] {
        let source = other.evidence.first?.source ?? ""
        var found: [Conflict] = []
        if other.outcome != joined.outcome, other.outcome != .onbekend,
            !(other.outcome == .aangenomen && joined.outcome == .gewijzigdAangenomen)
        {
            found.append(Conflict(field: "outcome", value: other.outcome.rawValue, source: source))
        }
        for (field, mine, theirs) in [
            ("votes.for", joined.votes?.inFavor, other.votes?.inFavor),
            ("votes.against", joined.votes?.against, other.votes?.against),
        ] {
            if let mine, let theirs, mine != theirs {
                found.append(Conflict(field: field, value: "\(theirs)", source: source))
            }
        }
        return found
    }
}
