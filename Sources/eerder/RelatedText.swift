import Answers
import Council

/// What a decision is connected to, as a person reads it in a terminal: by kind, each with its day, title, ground and id.
struct RelatedText {
    let style: Style
    let width: Int

    /// Lines to stand under the decision; none without connections.
    func lines(_ related: [AnswerEngine.Related]) -> [String] {
        guard !related.isEmpty else { return [] }
        var lines = ["   Verbanden:"]
        var last: String?
        for one in related {
            if one.label != last { lines.append("   " + style.bold("\(one.label):")) }
            last = one.label
            lines += self.lines(one)
        }
        return lines
    }

    private func lines(_ related: AnswerEngine.Related) -> [String] {
        let decision = related.decision
        let facts = [decision.date?.dutch ?? "datum onbekend", decision.organization].compactMap { $0 }
        let title =
            "\(decision.title) (\(decision.instrument.rawValue), \(decision.outcome.rawValue); \(facts.joined(separator: ", ")))"
        return title.printable.wrapped(to: width, indent: "       ", first: "     - ")
            + ground(related.connection.basis).printable.wrapped(to: width, indent: "       ").map(style.dim)
            + ["       " + style.dim(decision.id)]
    }

    private func ground(_ basis: Connection.Basis) -> String {
        guard basis.ground == .quote else { return "\(basis.ground.dutch): \(basis.text)" }
        let place = basis.place.map { " bron: \($0.text)" } ?? ""
        return "“\(basis.text)”\(place)"
    }
}
