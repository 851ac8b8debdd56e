import Council

/// Decisions as a table for a spreadsheet or a document.
enum DecisionTable {
    private static let columns = [
        "datum", "organisatie", "orgaan", "soort", "nummer", "titel", "uitkomst", "wijze", "voor", "tegen", "indieners",
        "thema's", "citaat",
        "bron", "regel", "url", "id",
    ]

    /// CSV as a spreadsheet opens it.
    static func csv(_ decisions: [Decision], bom: Bool = false) -> String {
        Separated.text([columns] + decisions.map(row), bom: bom)
    }

    /// A table in Markdown; what would be markup is escaped.
    static func markdown(_ decisions: [Decision]) -> String {
        let rows = [columns, columns.map { _ in "---" }] + decisions.map { row($0).map(escaped) }
        return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private static func row(_ decision: Decision) -> [String] {
        let best = decision.evidence.first
        return [
            decision.date?.iso ?? "", decision.organization ?? "", decision.body?.rawValue ?? "",
            decision.instrument.rawValue,
            decision.number ?? "", decision.title, decision.outcome.rawValue, decision.manner?.rawValue ?? "",
            decision.votes?.inFavor.map(String.init) ?? "", decision.votes?.against.map(String.init) ?? "",
            decision.submitters.compactMap { $0.party ?? $0.person }.joined(separator: ", "),
            decision.themes.joined(separator: ", "),
            best?.quote ?? "", best?.source ?? "", best?.place.column ?? "", best?.url ?? "", decision.id,
        ]
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            if "\\|<>*_`[]#".contains(character) { out += "\\" }
            out += character.isNewline ? " " : String(character)
        }
    }
}
