internal import Council
internal import Markup

/// Reads the pages of iBabs' public portal: meetings, also of the old ris2 portal, entries and tables of lists.
enum IBabsReader {
    /// `/Agenda/Index/<guid>`: every agenda item with the text under each of its labels.
    static func meetingSections(_ root: Element) -> [Section] {
        var sections = root.all { $0.hasClass("agenda-item") || $0.hasClass("agendaItem") }.compactMap(section)
        var headings = AgendaHeadings()
        for index in sections.indices {
            sections[index].heading = headings.heading(of: sections[index])
            headings.add(sections[index])
        }
        return sections
    }

    private static func section(_ item: Element) -> Section? {
        guard
            let title = item.first(where: { $0.hasClass("panel-title-label") || $0.hasClass("itemTitle") })
                ?? item.first(where: { $0.hasClass("panel-title") || $0.hasClass("itemHead") })
        else { return nil }
        let number = item.first { $0.hasClass("panel-id") || $0.hasClass("itemNr") }?.text
        let body = item.first { $0.hasClass("panel-body") || $0.hasClass("itemBody") }
        var section = Section(number: number?.isEmpty == false ? number : nil, title: title.passageText)
        section.parts = body.map { Sectionizer.parts(BlockReader.blocks(of: $0, special: special)) } ?? []
        section.url = item.id.map { "#\($0)" }
        return section
    }

    /// `/Reports/Item/<guid>`: one entry of a list, a label and its value a row.
    static func itemSection(_ root: Element, heading: Passage) -> Section {
        var parts: [Part] = []
        for list in root.all(named: "dl") {
            var label: Passage?
            for child in list.all(where: { $0.name == "dt" || $0.name == "dd" }) {
                if child.name == "dt" {
                    label = child.passageText
                } else {
                    parts.append(Part(label: label, blocks: value(child)))
                }
            }
        }
        let outside = BlockReader.blocks(of: root) { $0.name == "dl" || $0.name == "h1" ? [] : special($0) }
        if !outside.isEmpty { parts.append(Part(blocks: outside)) }
        return Section(title: heading, parts: parts)
    }

    /// A ticked box says yes without a word.
    private static func value(_ element: Element) -> [Block] {
        let blocks = BlockReader.blocks(of: element, special: special)
        if blocks.isEmpty, let icon = element.first(where: { $0["class"]?.contains("fa-check") == true }) {
            return [.paragraph(Passage("Ja", line: icon.line))]
        }
        return blocks
    }

    /// `/Reports/Details/<guid>`, saved after the table was filled: a section a row.
    static func listSections(_ root: Element) -> [Section] {
        root.all(named: "table").flatMap { table -> [Section] in
            let rows = table.all(named: "tr").map { row in
                (row, row.children.filter { $0.name == "td" || $0.name == "th" })
            }
            guard let head = rows.first(where: { $0.1.contains { $0.name == "th" } }) else { return [] }
            let labels = head.1.map(\.passageText)
            return rows.compactMap { row, cells in
                guard cells.contains(where: { $0.name == "td" }) else { return nil }
                var section = TableSections.section(
                    labels: labels, cells: cells.map { BlockReader.blocks(of: $0, special: special) }, line: row.line)
                section?.url = row["data-url"]
                return section
            }
        }
    }

    /// Vote drawings, attachments and attached entries, in whatever page they stand.
    static func special(_ element: Element) -> [Block]? {
        if element.hasClass("vote-summary") || element.hasClass("vote-summary-bar") {
            return VoteReader.ibabs(element).map { [.vote($0)] } ?? []
        }
        // Bars and legend side by side, without a wrapper of their own.
        if element.children.contains(where: { $0.hasClass("vote-summary-legend") }),
            let vote = VoteReader.ibabs(element)
        {
            let others = element.children.filter { !($0["class"] ?? "").contains("vote-summary") }
            return [.vote(vote)] + others.flatMap { BlockReader.blocks(of: $0, special: special) }
        }
        if element.hasClass("list-attachments") {
            return element.all(named: "a").map { .attachment(AttachmentName.clean($0.passageText), url: $0["href"]) }
        }
        if element.hasClass("agenda-item-list-entries") || element.hasClass("reportitems") { return entries(element) }
        return nil
    }

    private static func entries(_ table: Element) -> [Block] {
        table.all(named: "tr").compactMap { row in
            let cells = row.children.filter { $0.name == "td" }
            guard let first = cells.first else { return nil }
            let url = row["data-url"] ?? first.first(named: "a")?["href"]
            if cells.count > 1 { return .row(cells.map(\.passageText)) }
            return .entry(list: nil, first.passageText, url: url)
        }
    }
}

/// Names of attachments as portals print them, with their size behind.
enum AttachmentName {
    /// "Omgevingsvisie 18 MB" is called "Omgevingsvisie".
    static func clean(_ passage: Passage) -> Passage {
        var words = passage.text.split(separator: " ")
        if words.count > 2, let unit = words.last, ["KB", "MB", "kB", "kb", "mb"].contains(unit),
            words[words.count - 2].allSatisfy({ $0.isNumber || $0 == "." || $0 == "," })
        {
            words.removeLast(2)
        }
        return Passage(words.joined(separator: " "), line: passage.line)
    }
}
