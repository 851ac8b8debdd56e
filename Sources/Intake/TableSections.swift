internal import Council

/// Turns the rows of a table with a head into sections: the title column names the section, the others are its parts.
enum TableSections {
    /// `nil` when no column can name the row.
    static func section(labels: [Passage], cells: [[Block]], line: Int?) -> Section? {
        var title: Passage?
        var parts: [Part] = []
        for (label, blocks) in zip(labels, cells) {
            let text = blocks.flatMap(\.passages).first
            if title == nil, Label.role(of: label.text) == .onderwerp || isTitle(label.text), let text {
                title = Passage(blocks.flatMap(\.passages).map(\.text).joined(separator: " "), line: text.line)
                continue
            }
            parts.append(Part(label: label, role: Label.role(ofColumn: label.text), blocks: blocks))
        }
        guard let title, !title.text.isEmpty else { return nil }
        var section = Section(title: Passage(title.text, line: title.line ?? line), parts: parts)
        let number = parts.first {
            ["nr", "nr.", "agendanr", "nummer", "#"].contains($0.label?.text.lowercased() ?? "")
        }
        section.number = number?.blocks.first?.passages.first?.text
        return section
    }

    /// Whether a row can head a table: every cell short, and the columns name a subject and something about it.
    static func isHead(_ cells: [Passage]) -> Bool {
        guard cells.count >= 2, cells.allSatisfy({ $0.text.count <= 40 }) else { return false }
        return cells.contains { Label.role(of: $0.text) == .onderwerp || isTitle($0.text) }
            && cells.contains { label in
                let role = Label.role(ofColumn: label.text)
                return role != nil && role != .onderwerp
            }
    }

    private static func isTitle(_ label: String) -> Bool {
        [
            "titel", "title", "onderwerp", "omschrijving", "naam", "motie", "agendapunt", "voorstel", "besluitpunt",
            "toezegging",
        ].contains(label.lowercased())
    }
}
