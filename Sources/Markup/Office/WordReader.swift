/// Reads the body of a Word document as blocks (ECMA-376 part 1, 17.2 to 17.4).
///
/// As it would be printed with all changes accepted: what was deleted or moved away is left out, what was inserted stays (17.13.5).
/// A text box stands behind the paragraph that holds it, once, though Word writes it twice for older readers.
struct WordReader {
    let styles: WordStyles
    var numbering: WordNumbering
    let links: [String: String]

    /// What a paragraph is made of.
    private struct Inside {
        var runs: [OfficeParagraph.Run] = []
        var boxes: [Element] = []
        var isBold = false
        var link: String?
    }

    private static let passedOver: Set<String> = [
        "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:rt", "w:sdtPr", "w:fldData",
    ]

    /// The blocks in an element: the body, a cell, a text box.
    mutating func blocks(in element: Element) -> [OfficeBlock] {
        var blocks: [OfficeBlock] = []
        // A paragraph whose end was deleted goes on in the next one.
        var carried: [OfficeParagraph.Run] = []
        for child in element.children {
            switch child.name {
            case "w:p":
                var (paragraph, boxes) = paragraph(child, carried: carried)
                carried = []
                if child.child("w:pPr")?.child("w:rPr")?.child("w:del") != nil {
                    carried = paragraph.runs
                    paragraph.runs = []
                }
                if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
                for box in boxes { blocks += self.blocks(in: box) }
            case "w:tbl": blocks.append(.table(rows(child)))
            case "mc:AlternateContent": if let branch = child.branch { blocks += self.blocks(in: branch) }
            case let name where WordReader.passedOver.contains(name): continue
            default: blocks += self.blocks(in: child)
            }
        }
        if !carried.isEmpty { blocks.append(.paragraph(OfficeParagraph(runs: carried))) }
        return blocks
    }

    private mutating func rows(_ table: Element) -> [[[OfficeBlock]]] {
        parts("w:tr", of: table).filter { $0.child("w:trPr")?.child("w:del") == nil }.map { row in
            parts("w:tc", of: row).map { blocks(in: $0) }
        }
    }

    /// The rows of a table or the cells of a row, also those in a content control.
    private func parts(_ name: String, of element: Element) -> [Element] {
        element.children.flatMap { child in
            if child.name == name { return [child] }
            return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins"].contains(child.name) ? parts(name, of: child) : []
        }
    }

    private mutating func paragraph(_ element: Element, carried: [OfficeParagraph.Run]) -> (
        OfficeParagraph, [Element]
    ) {
        let properties = element.child("w:pPr")
        let style = styles.style(properties?.child("w:pStyle")?["w:val"])
        guard !style.isContents else { return (OfficeParagraph(), []) }
        var inside = Inside(runs: carried, isBold: style.isBold)
        collect(element, into: &inside)
        var paragraph = OfficeParagraph(runs: inside.runs)
        // Nobody sees the number of a paragraph without text, and Word does not count it.
        if !paragraph.isEmpty { place(&paragraph, properties, style) }
        return (paragraph, inside.boxes)
    }

    private mutating func place(
        _ paragraph: inout OfficeParagraph, _ properties: Element?, _ style: WordStyles.Style
    ) {
        let own = properties?.child("w:numPr")
        let list = own?.child("w:numId")?["w:val"] ?? style.numbering?.list
        if let list, numbering.holds(list) {
            let level = own?.child("w:ilvl")?["w:val"].flatMap(Int.init) ?? style.numbering?.level ?? 0
            paragraph.number = numbering.next(list: list, level: level)
            paragraph.role = .item
        }
        let outline = properties?.child("w:outlineLvl")?["w:val"].flatMap(Int.init).flatMap { $0 < 9 ? $0 + 1 : nil }
        if let level = outline ?? style.headingLevel { paragraph.role = .heading(level: level) }
    }

    private func collect(_ element: Element, into inside: inout Inside) {
        for child in element.children {
            switch child.name {
            case "w:r": collect(run: child, into: &inside)
            case "w:t": add(child.ownCharacters, to: &inside)
            case "w:tab", "w:ptab": add("\t", to: &inside)
            case "w:br", "w:cr": add("\n", to: &inside)
            case "w:noBreakHyphen": add("-", to: &inside)
            case "w:txbxContent": inside.boxes.append(child)
            case "w:hyperlink":
                let outer = inside.link
                inside.link = child["r:id"].flatMap { links[$0] } ?? outer
                collect(child, into: &inside)
                inside.link = outer
            case "mc:AlternateContent": if let branch = child.branch { collect(branch, into: &inside) }
            case let name where WordReader.passedOver.contains(name): continue
            default: collect(child, into: &inside)
            }
        }
    }

    private func collect(run: Element, into inside: inout Inside) {
        let properties = run.child("w:rPr")
        if properties?.child("w:vanish")?.isOn == true { return }
        let outer = inside.isBold
        if styles.style(properties?.child("w:rStyle")?["w:val"]).isBold { inside.isBold = true }
        if let bold = properties?.child("w:b") { inside.isBold = bold.isOn }
        collect(run, into: &inside)
        inside.isBold = outer
    }

    private func add(_ text: String, to inside: inout Inside) {
        inside.runs.append(
            .init(text: text.replacing("\n", with: text == "\n" ? "\n" : " "), isBold: inside.isBold, link: inside.link)
        )
    }
}

extension Element {
    /// The one branch of a choice that is read: the newest form, or the one for older readers when that is empty (ECMA-376 part 3).
    fileprivate var branch: Element? {
        children.first { $0.name == "mc:Choice" && !$0.children.isEmpty } ?? child("mc:Fallback")
    }
}
