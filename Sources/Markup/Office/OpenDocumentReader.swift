/// Reads the body of an OpenDocument text as blocks (ODF 1.3 part 3, 5, 6 and 9).
///
/// What was deleted stands apart in `text:tracked-changes` and is left out; what was inserted stands in its place and stays.
struct OpenDocumentReader {
    private let styles: OpenDocumentStyles
    /// Footnotes and endnotes, which stand apart.
    private(set) var notes: [OfficeBlock] = []
    private var counters: [String: ListNumbers] = [:]
    private var headings: ListNumbers

    /// A list that a paragraph stands in.
    private struct Place {
        var list: String?
        var level = -1
        /// Whether the next paragraph is the one that carries the number.
        var isFirst = false
        var start: Int?
    }

    private struct Inside {
        var runs: [OfficeParagraph.Run] = []
        var boxes: [Element] = []
        var notes: [Element] = []
        var isBold = false
        var link: String?
    }

    /// Repeated empty cells fill a row to the end of the sheet; no table of a paper is so wide.
    private static let cellLimit = 64

    private static let passedOver: Set<String> = [
        "text:tracked-changes", "text:table-of-content", "text:note-citation", "office:annotation",
        "office:annotation-end", "office:forms", "text:sequence-decls", "text:variable-decls", "draw:object",
        "table:table-columns", "text:index-title", "svg:title", "svg:desc",
    ]

    init(styles: OpenDocumentStyles) {
        self.styles = styles
        headings = ListNumbers(levels: styles.outline)
    }

    /// The blocks in an element: the body, a section, a cell, a text box.
    mutating func blocks(in element: Element) -> [OfficeBlock] {
        var place = Place()
        return blocks(in: element, &place)
    }

    private mutating func blocks(in element: Element, _ place: inout Place) -> [OfficeBlock] {
        var blocks: [OfficeBlock] = []
        for child in element.children {
            switch child.name {
            case "text:p", "text:h": blocks += paragraph(child, &place)
            case "text:list": blocks += list(child, in: place)
            case "table:table": blocks.append(.table(rows(child)))
            case let name where OpenDocumentReader.passedOver.contains(name): continue
            default: blocks += self.blocks(in: child, &place)
            }
        }
        return blocks
    }

    private mutating func list(_ element: Element, in outer: Place) -> [OfficeBlock] {
        let name = element["text:style-name"] ?? outer.list
        let level = outer.level + 1
        // A list counts on only where it says so (ODF 1.3 part 3, 19.880 and 19.881).
        let goesOn = element["text:continue-numbering"] == "true" || element["text:continue-list"] != nil
        if level == 0, let name, !goesOn || counters[name] == nil {
            counters[name] = styles.lists[name].map { ListNumbers(levels: $0) }
        }
        var blocks: [OfficeBlock] = []
        for item in element.children {
            var place = Place(
                list: name, level: level, isFirst: item.name == "text:list-item",
                start: item["text:start-value"].flatMap(Int.init))
            blocks += self.blocks(in: item, &place)
        }
        return blocks
    }

    private mutating func paragraph(_ element: Element, _ place: inout Place) -> [OfficeBlock] {
        let style = element["text:style-name"]
        var inside = Inside(isBold: styles.isBold(style) ?? false)
        collect(element, into: &inside)
        for note in inside.notes { notes += blocks(in: note) }
        var paragraph = OfficeParagraph(runs: inside.runs)
        if !paragraph.isEmpty {
            if place.isFirst || place.level < 0, let list = place.list ?? styles.list(style) {
                number(&paragraph, list, &place)
            }
            if place.level >= 0 { paragraph.role = .item }
            if let level = headingLevel(element, style) {
                paragraph.role = .heading(level: level)
                if place.level < 0, paragraph.number == nil { paragraph.number = headings.next(level: level - 1) }
            }
        }
        return (paragraph.isEmpty ? [] : [.paragraph(paragraph)]) + inside.boxes.flatMap { blocks(in: $0) }
    }

    private mutating func number(_ paragraph: inout OfficeParagraph, _ list: String, _ place: inout Place) {
        if counters[list] == nil { counters[list] = styles.lists[list].map { ListNumbers(levels: $0) } }
        paragraph.number = counters[list]?.next(level: max(0, place.level), start: place.start)
        if paragraph.number != nil { paragraph.role = .item }
        (place.isFirst, place.start) = (false, nil)
    }

    private func headingLevel(_ element: Element, _ style: String?) -> Int? {
        guard element.name == "text:h" else { return styles.headingLevel(style) }
        return max(1, element["text:outline-level"].flatMap(Int.init) ?? 1)
    }

    private mutating func rows(_ table: Element) -> [[[OfficeBlock]]] {
        var rows: [[[OfficeBlock]]] = []
        for child in table.children {
            switch child.name {
            case "table:table-row": rows.append(cells(child))
            case let name where OpenDocumentReader.passedOver.contains(name): continue
            default: rows += self.rows(child)
            }
        }
        return rows
    }

    private mutating func cells(_ row: Element) -> [[OfficeBlock]] {
        var cells: [[OfficeBlock]] = []
        for cell in row.children where ["table:table-cell", "table:covered-table-cell"].contains(cell.name) {
            let content = blocks(in: cell)
            // Cells that another one covers are no cells in print.
            if cell.name == "table:covered-table-cell", content.isEmpty { continue }
            let count = cell["table:number-columns-repeated"].flatMap(Int.init) ?? 1
            for _ in 0..<min(max(1, count), OpenDocumentReader.cellLimit) { cells.append(content) }
        }
        return Array(cells.prefix(OpenDocumentReader.cellLimit))
    }

    private func collect(_ element: Element, into inside: inout Inside) {
        element.forEachChild { index in
            let node = element.tree.nodes[index]
            if node.kind == .text { return add(node.text.replacing("\n", with: " "), to: &inside) }
            let child = Element(tree: element.tree, index: index)
            switch child.name {
            case "text:s":
                add(String(repeating: " ", count: min(80, max(1, child["text:c"].flatMap(Int.init) ?? 1))), to: &inside)
            case "text:tab": add("\t", to: &inside)
            case "text:line-break": add("\n", to: &inside)
            case "text:note": if let body = child.child("text:note-body") { inside.notes.append(body) }
            case "draw:text-box": inside.boxes.append(child)
            case "text:span": collect(child, bold: styles.isBold(child["text:style-name"]), into: &inside)
            case "text:a":
                let outer = inside.link
                inside.link = child["xlink:href"] ?? outer
                collect(child, into: &inside)
                inside.link = outer
            case let name where OpenDocumentReader.passedOver.contains(name): return
            default: collect(child, into: &inside)
            }
        }
    }

    private func collect(_ span: Element, bold: Bool?, into inside: inout Inside) {
        let outer = inside.isBold
        inside.isBold = bold ?? outer
        collect(span, into: &inside)
        inside.isBold = outer
    }

    private func add(_ text: String, to inside: inout Inside) {
        inside.runs.append(.init(text: text, isBold: inside.isBold, link: inside.link))
    }
}
