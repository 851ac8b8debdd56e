internal import Council

/// The same paper decided on twice: a second vote after a tie, and a paper brought in again after it failed or was put off.
enum RepeatRule {
    static func connections(of entry: CatalogueEntry, in catalogue: DecisionCatalogue) -> [Connection] {
        guard let before = earlier(than: entry, in: catalogue) else { return [] }
        if before.decision.outcome == .staken {
            guard entry.decision.outcome.followsAVote, entry.months(since: before) <= secondVoteMonths else {
                return []
            }
            let basis = before.ownPassage ?? Connection.Basis(.title, before.decision.title)
            return [entry.connection(.secondVote, to: before, basis, confidence: 0.97)]
        }
        guard canReturn(before) else { return [] }
        return [
            entry.connection(
                .resubmits, to: before, Connection.Basis(.title, before.decision.title),
                confidence: entry.hasNumber(of: before) ? 0.97 : 0.9)
        ]
    }

    /// A tied vote is taken again in the next meeting (Gemeentewet art. 32); a year leaves room for recess and postponement.
    private static let secondVoteMonths = 12

    /// The last decision before on the same paper.
    private static func earlier(than entry: CatalogueEntry, in catalogue: DecisionCatalogue) -> CatalogueEntry? {
        guard entry.isPaper else { return nil }
        let sameTitle = entry.title.isTelling ? catalogue.withTitle(before: entry) : []
        return (sameTitle + catalogue.withNumber(before: entry)).filter { isSamePaper(entry, $0) }.max {
            $0.index < $1.index
        }
    }

    /// The same title, or with the same number one that goes on where the other ends.
    private static func isSamePaper(_ entry: CatalogueEntry, _ other: CatalogueEntry) -> Bool {
        guard entry.isAfter(other), other.decision.instrument == entry.decision.instrument,
            other.decision.body == entry.decision.body
        else { return false }
        let (one, two) = (entry.title, other.title)
        if one.key == two.key { return true }
        return !Set(one.stems).isDisjoint(with: two.stems) && (one.key.hasPrefix(two.key) || two.key.hasPrefix(one.key))
    }

    /// A motie that was adopted is not brought in again, and an amendement to another budget is another amendement.
    private static func canReturn(_ before: CatalogueEntry) -> Bool {
        switch before.decision.outcome {
        case .aangehouden, .afgevoerd: true
        case .verworpen, .ingetrokken, .vervallen: !before.isAmendment && before.decision.instrument != .besluit
        default: false
        }
    }
}
