extension WordWriter {
    /// - Parameter keepsNext: it introduces what follows, and stays on its page.
    mutating func block(_ block: Block, keepsNext: Bool = false) {
        switch block {
        case .heading(let level, let text, let anchor): heading(level, text, anchor)
        case .paragraph(let text): paragraph("Normal", keepsNext: keepsNext) { $0.runs(text) }
        case .list(let kind, let items): list(kind, items)
        case .quotation(let paragraphs, let source): quotation(paragraphs, source)
        case .table(let table): self.table(table)
        case .definitions(let rows): definitions(rows)
        case .callout(let label, let text):
            paragraph("Callout", keepsNext: keepsNext) { $0.runs([.strong([.text(label)]), " "] + text) }
        case .together(let blocks): together(blocks)
        case .pageBreak: breakPage()
        case .contents(let title, let depth): contents(title, depth)
        case .figure: break  // resolved: what stands in its place is a block of its own
        }
    }

    mutating func definitions(_ rows: [DefinitionRow]) {
        for row in rows {
            paragraph("Definition") {
                $0.run(row.label, [.strong])
                $0.out.markup("<w:r><w:tab/></w:r>")
                $0.runs(row.value)
            }
        }
    }

    /// Only what introduces the rest keeps with the next, and every paragraph keeps its lines: of longer rows that all keep with
    /// the next, LibreOffice 7.4 sometimes leaves the heading behind at the foot of a page.
    private mutating func together(_ blocks: [Block]) {
        let fits = Block.fitTogether(blocks)
        let introduction = if case .heading? = blocks.first { 2 } else { 1 }
        for (index, each) in blocks.enumerated() {
            block(each, keepsNext: fits && index < min(introduction, blocks.count - 1))
        }
    }

    private mutating func heading(_ level: Int, _ text: [Inline], _ anchor: Anchor?) {
        let styles: [StaticString] = ["Heading1", "Heading2", "Heading3", "Heading4"]
        paragraph(styles[level - 1]) {
            $0.bookmark(anchor) { $0.runs(text) }
        }
    }

    private mutating func list(_ kind: ListKind, _ items: [[Inline]]) {
        let list = kind == .numbers && !items.isEmpty ? beginNumberedList() : nil
        for item in items {
            paragraph(kind == .numbers ? "ListNumber" : "ListBullet", list: list) { $0.runs(item) }
        }
    }

    /// A quotation stays with its source.
    private mutating func quotation(_ paragraphs: [[Inline]], _ source: [Inline]?) {
        for (index, text) in paragraphs.enumerated() {
            let isBeforeSource = source != nil && index == paragraphs.count - 1
            paragraph("Quote", keepsNext: isBeforeSource) { $0.runs(text) }
        }
        if let source { paragraph("QuoteSource") { $0.runs(source) } }
    }
}
