import Answers
import Council
import Intake

/// What a run did: files read, passed over and failed with their reasons, decisions per body, time.
struct IndexReport {
    /// What a commit changed, and the decisions that the index holds since.
    struct Change {
        let outcome: IndexUpdate.Outcome
        let decisions: [Decision]
    }

    /// What was read, per root.
    let coverage: [RootCoverage]
    /// `nil` when nothing changed.
    let change: Change?
    let duration: Duration

    var text: String {
        var lines = [
            "\(coverage.reduce(0) { $0 + $1.read }.counted("bestand", "bestanden")) gelezen in \(seconds)."
        ]
        lines += reasons(coverage.flatMap(\.skipped), "overgeslagen")
        lines += reasons(coverage.flatMap(\.failed), "niet gelezen")
        guard let change else {
            return (lines + ["Er is niets veranderd sinds de vorige keer; de index blijft zoals hij was."]).joined(
                separator: "\n")
        }
        let outcome = change.outcome
        lines.append(
            "Index: \(outcome.added) nieuw, \(outcome.replaced) vervangen, \(outcome.removed) verwijderd, \(outcome.unchanged) ongewijzigd."
        )
        return (lines + bodies(change.decisions)).joined(separator: "\n")
    }

    /// "gemeente Almere, gemeenteraad: 27 besluiten", so that a body that gave nothing is noticed.
    private func bodies(_ decisions: [Decision]) -> [String] {
        let names = decisions.map { decision in
            [decision.organization ?? "organisatie onbekend", decision.body?.rawValue ?? "orgaan onbekend"]
                .joined(separator: ", ").printable
        }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value.counted("besluit", "besluiten"))" }
    }

    private var seconds: String {
        let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        return "\(milliseconds / 1000),\(String(milliseconds % 1000 + 1000).dropFirst()) s"
    }

    private func reasons(_ problems: [Coverage.Problem], _ what: String) -> [String] {
        guard !problems.isEmpty else { return [] }
        let byReason = Dictionary(grouping: problems, by: \.reason).mapValues(\.count)
        let list = byReason.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "  \($0.value) × \($0.key)" }
        return ["\(problems.count.counted("bestand", "bestanden")) \(what):"] + list
    }
}
