internal import Council
internal import InvertedIndex

/// A score as a sum that a person can follow: per thing that matched what it adds, then what the sum is multiplied by.
struct ScoreSum {
    private var lines: [String] = []

    /// One line per term of the sum, ending in the score.
    static func text(_ explanation: Explanation) -> String {
        var sum = ScoreSum()
        sum.add(explanation)
        return (sum.lines + ["\(amount(explanation.score))  samen"]).joined(separator: "\n")
    }

    private mutating func add(_ part: Explanation) {
        guard part.matches else { return }
        switch part.kind {
        case .sum: for part in part.parts { add(part) }
        case .best:
            let matching = part.parts.filter(\.matches)
            if let best = matching.first(where: { $0.score == part.score }) { add(best) }
        case .times(let scale):
            add(part.parts[0])
            if case .column(let column, let values) = part.parts[1].kind {
                lines.append(
                    "× \(Self.amount(scale))  \(column == "instrument" ? "soort" : "uitkomst") \(values.joined(separator: ", "))"
                )
            }
        case .words(let words): lines.append("\(Self.amount(part.score))  \(Self.text(words))")
        case .not, .column, .sortKey, .everything: break
        }
    }

    private static func text(_ words: Explanation.Words) -> String {
        let places = [
            "title": "in de titel", "decision": "in het besluit", "body": "in de tekst eromheen", "theme": "als thema",
        ]
        let holders = words.holders.map { String($0) }.joined(separator: " en ")
        return words.slots.map(term).joined(separator: " ") + " \(places[words.field] ?? words.field), "
            + "\(words.frequency) keer; in \(holders) van \(words.documentCount) stukken; gewicht \(amount(words.weight))"
    }

    private static func term(_ label: String) -> String {
        label.split(separator: " | ").map { form in
            if form.hasPrefix(DecisionSchema.exactMark) { return "“\(form.dropFirst())”" }
            if form.hasPrefix(DecisionSchema.partMark) { return "woorddeel “\(form.dropFirst())”" }
            return form.hasSuffix("*") ? "begin “\(form.dropLast())”" : "stam “\(form)”"
        }.joined(separator: " of ")
    }

    /// Two decimals, with the comma that Dutch readers expect.
    private static func amount(_ score: Double) -> String {
        let cents = Int((score * 100).rounded())
        return "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
}
