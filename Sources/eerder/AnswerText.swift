import Answers
import Council

/// An answer in Dutch for a terminal: the decisions, the reading material, and how the question was read.
struct AnswerText {
    let style: Style
    let width: Int

    func text(_ answer: Answer, offset: Int) -> String {
        var blocks = answer.hits.enumerated().map { index, hit in decision(hit, number: offset + index + 1) }
        if answer.hits.isEmpty { blocks.append(nothing(answer)) }
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
        lines += printer.conflicts(hit.decision)
        lines.append("   " + style.dim("eerder show \(hit.decision.id)"))
        if let explanation = hit.explanation {
            lines += explanation.split(separator: "\n").map { "   " + style.dim(String($0)) }
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

    /// How the question was read, how many decisions there are, and what was not read.
    private func closing(_ answer: Answer) -> String {
        // Of a question without words nothing was searched, which is told above.
        var lines = answer.interpretation.isEmpty ? [] : ["Gezocht: \(reading(answer.interpretation))."]
        lines.append("\(answer.total) \(answer.total == 1 ? "besluit" : "besluiten")\(perOrganization(answer)).")
        let coverage = answer.coverage
        let last = coverage.organizations.compactMap(\.last).max().map { ", tot en met \($0.dutch)" } ?? ""
        lines.append(
            "Gelezen: \(coverage.read) bestanden\(last); overgeslagen: \(coverage.skipped.count), niet gelezen: \(coverage.failed.count) (eerder status)."
        )
        return lines.flatMap { $0.wrapped(to: width, indent: "") }.map(style.dim).joined(separator: "\n")
    }

    private func reading(_ interpretation: Interpretation) -> String {
        var parts = [interpretation.text.isEmpty ? "alles" : "\"\(interpretation.text.printable)\""]
        if interpretation.matching == .most { parts.append("de meeste woorden, want samen kwamen ze niet voor") }
        if !interpretation.themes.isEmpty { parts.append("thema \(interpretation.themes.joined(separator: ", "))") }
        if !interpretation.expansions.isEmpty {
            parts.append("ook \(interpretation.expansions.joined(separator: ", "))")
        }
        let filters = interpretation.filters
        for (name, values) in [
            ("organisatie", filters.organizations), ("orgaan", filters.bodies), ("soort", filters.instruments),
            ("uitkomst", filters.outcomes), ("thema", filters.themes), ("ingediend door", filters.parties),
        ] where !values.isEmpty {
            parts.append("\(name) \(values.joined(separator: " of "))")
        }
        if let since = filters.since { parts.append("vanaf \(since.dutch)") }
        if let until = filters.until { parts.append("tot en met \(until.dutch)") }
        return parts.joined(separator: "; ")
    }

    private func perOrganization(_ answer: Answer) -> String {
        guard let facet = answer.facets.first(where: { $0.name == "organization" }), !facet.counts.isEmpty else {
            return ""
        }
        return ": " + facet.counts.prefix(6).map { "\($0.value.printable) \($0.count)" }.joined(separator: ", ")
    }
}
