import Council
import Extraction

/// An inspection as a griffier reads it in a terminal.
struct InspectionText {
    let style: Style
    let width: Int
    /// The page was read without the rest of its export, which may know more.
    let isAlone: Bool

    func text(_ inspection: Inspection, of document: SourceDocument) -> String {
        let parts =
            [recognised(document), heading("Besluiten", inspection.decisions.count)]
            + inspection.decisions.enumerated().map { finding($0.element, number: $0.offset + 1) }
            + [heading("Lijkt op een besluit en is het niet", inspection.rejected.count)]
            + inspection.rejected.enumerated().map { rejection($0.element, number: $0.offset + 1, of: document) }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func heading(_ title: String, _ count: Int) -> [String] {
        [style.bold(count == 0 ? "\(title): geen" : "\(title): \(count)")]
    }

    private func recognised(_ document: SourceDocument) -> [String] {
        var lines = [style.bold(document.source.printable)]
        lines += fact("Pagina", "\(document.family.dutch) (\(document.family.rawValue))")
        lines += fact("Soort", "\(document.kind.dutch) (\(document.kind.rawValue))")
        lines += fact("Organisatie", document.organization)
        lines += fact("Orgaan", document.body?.rawValue)
        lines += fact("Datum", (document.date ?? document.meetingDate)?.dutch)
        lines += fact("Vergadering", document.meeting?.title)
        // A letter has no body that another page could tell.
        let needsBody = document.kind != .letter && document.kind != .proposal
        let isUnknown =
            document.organization == nil || document.date == nil && document.meetingDate == nil
            || needsBody && document.body == nil
        if isAlone, isUnknown {
            lines += "Wat onbekend is, staat soms op een andere pagina van de export: geef die met --root <map>."
                .wrapped(to: width, indent: "   ")
        }
        return lines
    }

    private func fact(_ name: String, _ value: String?) -> [String] {
        let label = "   " + (name + ":").padding(to: 13)
        return (value?.printable ?? "onbekend").wrapped(
            to: width, indent: String(repeating: " ", count: label.count), first: label)
    }

    private func finding(_ finding: Inspection.Finding, number: Int) -> [String] {
        let printer = DecisionText(style: style, width: width)
        let decision = finding.decision
        var lines = [printer.summary(decision, label: label(number))]
        if let evidence = decision.evidence.first { lines += printer.quote(evidence.quote, []) }
        lines += place(
            decision.evidence.first?.place,
            "gevonden als: \(finding.rule.dutch), vertrouwen \(decision.confidence.dutchDecimal)")
        return lines
    }

    private func rejection(_ rejection: Inspection.Rejection, number: Int, of document: SourceDocument) -> [String] {
        var lines = "“\(rejection.quote.printable)”".wrapped(to: width, indent: "   ", first: label(number))
        let looks = rejection.outcome.map { "lijkt op \($0.rawValue)" } ?? "spreekt van een besluit"
        let wording = rejection.wording.map { ": \($0.dutch)" } ?? ""
        let (line, page) = document.place(ofLine: rejection.line)
        lines += place(SourcePlace(source: document.source, line: line, page: page), looks + wording)
        let reason = [rejection.reason.number, rejection.reason.meaning].compactMap { $0 }.joined(separator: " ")
        lines += "geen besluit: \(reason) (\(rejection.reason.rule.dutch))".printable.wrapped(to: width, indent: "   ")
        return lines
    }

    private func label(_ number: Int) -> String { "\(number). ".padding(to: 3) }

    private func place(_ place: SourcePlace?, _ text: String) -> [String] {
        let start = place?.words.map { "\($0), " } ?? ""
        return (start + text).printable.wrapped(to: width, indent: "   ")
    }
}

extension InspectionRule {
    /// "onder “Besluit”, outcomes.tsv:57 “RAAD stelt ~ vast”".
    fileprivate var dutch: String {
        let parts = [ground, row?.dutch].compactMap { $0 }
        return parts.isEmpty ? "een regel zonder naam" : parts.joined(separator: ", ")
    }
}

extension ResourceRow {
    /// Long alternatives are cut: the place says where the whole of it is.
    fileprivate var dutch: String {
        "\(file):\(line) “\(pattern.count <= 60 ? pattern : pattern.prefix(59) + "…")”"
    }
}

extension Double {
    /// Two decimals behind a comma.
    fileprivate var dutchDecimal: String {
        let hundredths = Int((self * 100).rounded())
        return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
