internal import Answers
public import Council

/// A decision of which the sources do not say how it went on.
public struct OpenEnd: Sendable {
    /// What is still to come.
    public enum Kind: String, Sendable, CaseIterable {
        /// Promised, and no report that it was kept.
        case promise
        /// Adopted, and no report that it was carried out.
        case motion
        /// Put off, and not decided on since.
        case heldOver = "held-over"
        /// As many for as against, and no second vote.
        case tie
    }

    public let kind: Kind
    public let entry: Dossier.Entry
    /// What came later in the same dossier, and does not say that it settles this.
    public let later: [Decision]

    /// The open ends of a dossier, by kind and day.
    static func all(in entries: [Dossier.Entry]) -> [OpenEnd] {
        let open = entries.compactMap { entry in
            kind(of: entry).map { OpenEnd(kind: $0, entry: entry, later: later(than: entry)) }
        }
        return Kind.allCases.flatMap { kind in open.filter { $0.kind == kind } }
    }

    private static func later(than entry: Dossier.Entry) -> [Decision] {
        let inDossier = entry.related.filter { [.sameDossier, .refersTo].contains($0.connection.kind) }
        return inDossier.map(\.decision).filter { other in
            guard let own = entry.decision.date, let date = other.date else { return false }
            return date > own && other.organization == entry.decision.organization
        }
    }

    private static func kind(of entry: Dossier.Entry) -> Kind? {
        let later = Set(entry.related.filter { !$0.isOutgoing }.map(\.connection.kind))
        switch (entry.decision.instrument, entry.decision.outcome) {
        case (.toezegging, .toegezegd), (.toezegging, .onbekend):
            return later.isDisjoint(with: [.settles, .carriesOut]) ? .promise : nil
        case (.motie, .aangenomen), (.motie, .gewijzigdAangenomen), (.motie, .overgenomen):
            return later.isDisjoint(with: [.settles, .carriesOut]) ? .motion : nil
        case (_, .aangehouden): return later.isDisjoint(with: [.resubmits, .secondVote]) ? .heldOver : nil
        case (_, .staken): return later.isDisjoint(with: [.secondVote, .resubmits]) ? .tie : nil
        default: return nil
        }
    }
}
