internal import Answers
internal import Council
internal import Typesetting

extension DossierLayout {
    /// What a decision hangs together with: each with why, and how sure that is.
    func connections(_ entry: Dossier.Entry) -> [Block] {
        guard !entry.related.isEmpty else { return [] }
        return [
            .together([
                .paragraph([.strong([.text(labels("connected"))])]),
                .list(
                    .bullets,
                    entry.related.map { related in
                        [.text(labels("connection", label(related))), link(to: related.decision)]
                            + [
                                .text(place(related.decision, besides: entry.decision)),
                                .text(basis(related.connection)),
                            ] + whereabouts(related.decision)
                    }),
            ])
        ]
    }

    private func label(_ related: AnswerEngine.Related) -> String {
        let kind = related.connection.kind
        return switch (labels.language, related.isOutgoing) {
        case (.dutch, true): kind.dutch
        case (.dutch, false): kind.dutchReverse
        case (.english, true): kind.english
        case (.english, false): kind.englishReverse
        }
    }

    /// Of another organization its name, and how the decision ended.
    private func place(_ decision: Decision, besides own: Decision) -> String {
        let organization = decision.organization == own.organization ? nil : decision.organization
        let facts = [organization, instrument(decision), outcome(decision.outcome)].compactMap { $0 }
        return " (\(facts.joined(separator: ", ")))"
    }

    private func basis(_ connection: Connection) -> String {
        let sureness = labels("sureness", "\(Int((connection.confidence * 100).rounded()))")
        let basis = connection.basis
        let reason =
            basis.ground == .quote
            ? labels("connection-quote", basis.text) : labels("connection-ground", ground(basis.ground), basis.text)
        return "\(reason); \(sureness)"
    }

    private func ground(_ ground: Connection.Basis.Ground) -> String {
        labels.language == .dutch ? ground.dutch : ground.english
    }

    /// Of a decision that does not stand in the dossier itself, where it can be read.
    private func whereabouts(_ decision: Decision) -> [Inline] {
        guard entriesByID[decision.id] == nil, let evidence = decision.evidence.first else { return [] }
        return [.text("; \(labels("source").lowercased()) ")] + source(evidence)
    }
}
