/// Writes a document as Markdown: every block after an empty line, every paragraph on one line.
struct MarkdownWriter {
    var out = MarkdownSink()
    private var outline: [OutlineEntry] = []
    private var lastList: ListKind?

    mutating func write(_ document: TypesetDocument) {
        let blocks = document.resolved(drawingFigures: false)
        outline = blocks.outline
        out.markup("# ")
        line { $0.out.text(document.title) }
        if let subtitle = document.subtitle { block(.paragraph([.emphasis([.text(subtitle)])])) }
        if !document.metadata.isEmpty { block(.definitions(document.metadata)) }
        for each in blocks { block(each) }
    }

    private mutating func block(_ block: Block) {
        if case .together(let blocks) = block {
            for each in blocks { self.block(each) }
            return
        }
        out.markup("\n")
        let previousList = lastList
        lastList = nil
        switch block {
        case .heading(let level, let text, let anchor): heading(level, text, anchor)
        case .paragraph(let text): line { $0.inlines(text) }
        case .list(let kind, let items): list(kind, items, after: previousList)
        case .quotation(let paragraphs, let source): quotation(paragraphs, source)
        case .table(let table): self.table(table)
        case .definitions(let rows): definitions(rows, after: previousList)
        case .callout(let label, let text):
            line { $0.inlines([.strong([.text(label)]), " "] + text) }
        case .pageBreak: out.markup("---\n")
        case .contents(let title, let depth): contents(title, depth)
        case .figure, .together: break  // resolved, and handled above
        }
    }

    private mutating func heading(_ level: Int, _ text: [Inline], _ anchor: Anchor?) {
        for _ in 0...level { out.markup("#") }
        out.markup(" ")
        line {
            if let anchor { $0.target(anchor) }
            $0.inlines(text)
        }
    }

    private mutating func quotation(_ paragraphs: [[Inline]], _ source: [Inline]?) {
        for (index, paragraph) in (paragraphs + (source.map { [["— "] + $0] } ?? [])).enumerated() {
            out.markup(index == 0 ? "> " : ">\n> ")
            line { $0.inlines(paragraph) }
        }
    }

    private mutating func definitions(_ rows: [DefinitionRow], after previous: ListKind?) {
        list(.bullets, rows.map { [.strong([.text($0.label)]), ": "] + $0.value }, after: previous)
    }

    /// Two lists of one kind would be one list; a comment keeps them apart (CommonMark 5.3).
    private mutating func list(_ kind: ListKind, _ items: [[Inline]], after previous: ListKind?) {
        if previous == kind { out.markup("<!-- -->\n\n") }
        for (index, item) in items.enumerated() {
            if kind == .numbers { out.number(index + 1) }
            out.markup(kind == .numbers ? ". " : "- ")
            line { $0.inlines(item) }
        }
        lastList = kind
    }

    private mutating func contents(_ title: String, _ depth: Int) {
        line { $0.inlines([.strong([.text(title)])]) }
        out.markup("\n")
        for entry in outline where entry.level <= depth {
            for _ in 1..<entry.level { out.markup("  ") }
            out.markup("- ")
            line { $0.link(entry.text, LinkTarget(entry.anchor)) }
        }
        lastList = .bullets
    }

    /// GitHub Flavored Markdown 0.29, 4.10. A table has its caption above it, as a paragraph.
    private mutating func table(_ table: Table) {
        if !table.caption.isEmpty {
            line { $0.inlines([.strong(table.caption)]) }
            out.markup("\n")
        }
        guard !table.columns.isEmpty else { return }
        row(table.columns.map(\.header))
        for column in table.columns {
            switch column.alignment {
            case .start: out.markup("| --- ")
            case .center: out.markup("| :-: ")
            case .end: out.markup("| --: ")
            }
        }
        out.markup("|\n")
        for cells in table.evenRows {
            row(cells.enumerated().map { table.hasRowHeaders && $0 == 0 ? [.strong($1)] : $1 })
        }
    }

    private mutating func row(_ cells: [[Inline]]) {
        for cell in cells {
            out.markup("| ")
            out.begin()
            inlines(cell)
            out.trimEnd()
            out.markup(" ")
        }
        out.markup("|\n")
    }

    private mutating func line(_ content: (inout MarkdownWriter) -> Void) {
        out.begin()
        content(&self)
        out.trimEnd()
        out.markup("\n")
    }
}
