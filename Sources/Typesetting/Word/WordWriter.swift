/// Writes the main part of a Word file: `word/document.xml` (ECMA-376 part 1, 17.2), and gathers what other parts must hold.
struct WordWriter {
    var out = XMLSink()
    /// The addresses of links, in the order of their numbers.
    private(set) var links: [String] = []
    private(set) var numberedListCount = 0
    let outline: [OutlineEntry]
    private let blocks: [Block]
    private var linkNumbers: [String: Int] = [:]
    private var bookmarkCount = 0
    private var placed: Set<Anchor> = []
    private var breaksPage = false

    /// Lists 1 and 2 are those of the styles List Bullet and List Number.
    static let firstNumberedList = 3
    /// A4 less margins of 20 mm, in twentieths of a point.
    static let textWidth = 11_906 - 2 * 1_134

    init(_ document: TypesetDocument) {
        blocks = document.resolved(drawingFigures: false)
        outline = blocks.outline
    }

    mutating func write(_ document: TypesetDocument) {
        out.markup(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>

            """)
        paragraph("Title") { $0.run(document.title) }
        if let subtitle = document.subtitle { paragraph("Subtitle") { $0.run(subtitle) } }
        definitions(document.metadata)
        for each in blocks { block(each) }
        // A body that ends in a table needs a paragraph behind it; `table` writes one. The first page has no number (17.10.6).
        out.markup(
            """
            <w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
            <w:titlePg/></w:sectPr></w:body></w:document>

            """)
    }

    /// A paragraph in a style; `keepsNext` holds it on the page of the next (17.3.1.15).
    mutating func paragraph(
        _ style: StaticString, keepsNext: Bool = false, list: Int? = nil, alignment: Table.Alignment = .start,
        _ content: (inout WordWriter) -> Void
    ) {
        out.markup("<w:p><w:pPr><w:pStyle w:val=\"")
        out.markup(style)
        out.markup("\"/>")
        if keepsNext { out.markup("<w:keepNext/><w:keepLines/>") }
        if breaksPage { out.markup("<w:pageBreakBefore/>") }
        breaksPage = false
        if let list {
            out.markup("<w:numPr><w:ilvl w:val=\"0\"/><w:numId")
            out.attribute("w:val", list)
            out.markup("/></w:numPr>")
        }
        switch alignment {
        case .start: break
        case .center: out.markup("<w:jc w:val=\"center\"/>")
        case .end: out.markup("<w:jc w:val=\"right\"/>")
        }
        out.markup("</w:pPr>")
        content(&self)
        out.markup("</w:p>\n")
    }

    /// The next paragraph begins a page: a break of its own would leave an empty line above it.
    mutating func breakPage() { breaksPage = true }

    /// A table has no break of its own; a line of no height has it.
    mutating func breakPageBeforeTable() {
        if breaksPage { paragraph("TableGap") { _ in } }
    }

    mutating func beginNumberedList() -> Int {
        numberedListCount += 1
        return WordWriter.firstNumberedList + numberedListCount - 1
    }

    /// The number of the relationship that holds an address.
    mutating func link(_ address: String) -> Int {
        if let number = linkNumbers[address] { return number }
        links.append(address)
        linkNumbers[address] = links.count - 1
        return links.count - 1
    }

    /// Content that links can point at. A bookmark occurs once (17.13.6.2); later ones of the same name are left out.
    mutating func bookmark(_ anchor: Anchor?, _ content: (inout WordWriter) -> Void) {
        guard let anchor, placed.insert(anchor).inserted else { return content(&self) }
        let number = bookmarkCount
        bookmarkCount += 1
        out.markup("<w:bookmarkStart")
        out.attribute("w:id", number)
        out.attribute("w:name", anchor.bookmark)
        out.markup("/>")
        content(&self)
        out.markup("<w:bookmarkEnd")
        out.attribute("w:id", number)
        out.markup("/>")
    }
}
