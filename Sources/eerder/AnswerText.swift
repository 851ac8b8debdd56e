import Answers
import Council

/// An answer in Dutch for a terminal: the decisions, the reading material, and how the question was read.
struct AnswerText {
    let style: Style
    let width: Int

    func text(_ answer: Answer, offset: Int) -> String {
        var blocks = answer.hits.enumerated().map { index, hit in decision(hit, number: offset + index + 1) }
        // With --limit 0 only the counts are asked for.
        if answer.hits.isEmpty, answer.total == 0 || offset > 0 { blocks.append(nothing(answer)) }
        if let question = QuestionText.meant(answer.interpretation) { blocks.insert(question, at: 0) }
        if !answer.documents.isEmpty { blocks.append(documents(answer)) }
        blocks.append(closing(answer))
        return blocks.joined(separator: "\n\n")
    }

    private func decision(_ hit: Answer.Hit, number: Int) -> String {
        let printer = DecisionText(style: style, width: width)
        let label = "\(number)."
        let gap = String(repeating: " ", count: max(1, 3 - label.count))
        var lines = [printer.summary(hit.decision, label: label + gap)]
        if !hit.snippet.text.isEmpty { lines += printer.quote(hit.snippet.text, hit.snippet.highlights) }
        if let best = hit.decision.evidence.first { lines += printer.source(best) }
        let more = hit.decision.evidence.count - 1
        if more > 0 { lines.append("   " + style.dim("en nog \(more) \(more == 1 ? "bron" : "bronnen")")) }
        if !hit.similar.isEmpty {
            lines += "ook zo genoemd: \(hit.similar.joined(separator: ", "))".printable
                .wrapped(to: width, indent: "   ").map(style.dim)
        }
        lines += printer.conflicts(hit.decision)
        lines.append("   " + style.dim("eerder show \(hit.decision.id)"))
        if let explanation = hit.explanation {
            // The amount stands apart from what it is for.
            lines += explanation.split(separator: "\n").flatMap {
                String($0).printable.wrapped(to: width, indent: "         ", first: "   ").map(style.dim)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func nothing(_ answer: Answer) -> String {
        if answer.interpretation.isEmpty { return "In deze vraag staan geen woorden om op te zoeken." }
        return answer.total > 0
            ? "Zo ver gaat het antwoord niet; er zijn \(answer.total) besluiten."
            : "Hierover is in deze export geen besluit gevonden."
    }

    private func documents(_ answer: Answer) -> String {
        var lines = [style.bold("Leesstukken, zonder besluit:")]
        for document in answer.documents.prefix(5) {
            let facts = [document.date?.dutch, document.organization].compactMap { $0 }.joined(separator: ", ")
            lines += "- \(document.title.printable)\(facts.isEmpty ? "" : " (\(facts.printable))")".wrapped(
                to: width, indent: "  ", first: "")
            lines.append("  " + style.dim(document.source.printable))
        }
        if answer.documentTotal > 5 { lines.append("  en nog \(answer.documentTotal - 5)") }
        return lines.joined(separator: "\n")
    }

    /// How the question was read, how many decisions there are of which kind, and what was not read.
    private func closing(_ answer: Answer) -> String {
        // Of a question without words nothing was searched, which is told above.
        var lines = answer.interpretation.isEmpty ? [] : ["Gezocht: \(QuestionText.text(answer.interpretation))."]
        lines.append("\(answer.total) \(answer.total == 1 ? "besluit" : "besluiten")\(counts(answer)).")
        let coverage = answer.coverage
        let last = coverage.organizations.compactMap(\.last).max().map { ", tot en met \($0.dutch)" } ?? ""
        lines.append(
            "Gelezen: \(coverage.read) bestanden\(last); overgeslagen: \(coverage.skipped.count), niet gelezen: \(coverage.failed.count) (eerder status)."
        )
        return lines.flatMap { $0.wrapped(to: width, indent: "") }.map(style.dim).joined(separator: "\n")
    }

    /// Values beyond these are few; JSON has them all.
    private static let shownValues = 6

    private func counts(_ answer: Answer) -> String {
        let shown = answer.facets.filter { ["organization", "instrument", "outcome", "year"].contains($0.name) }
        let lists = shown.map { facet in
            let counts = facet.name == "year" ? facet.counts.sorted { $0.value > $1.value } : facet.counts
            return counts.prefix(Self.shownValues).map { "\($0.value.printable) \($0.count)" }.joined(separator: ", ")
                + (counts.count > Self.shownValues ? " …" : "")
        }.filter { !$0.isEmpty }
        return lists.isEmpty ? "" : ": " + lists.joined(separator: "; ")
    }
}
