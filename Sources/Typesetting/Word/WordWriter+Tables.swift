extension WordWriter {
    /// Rows shorter than this stay whole; a longer one may need more than a page.
    private static let wholeRowByteLimit = 1_000

    /// A table as wide as the text, with columns that do not grow with their words (17.4.52, fixed layout).
    mutating func table(_ table: Table) {
        if !table.caption.isEmpty { paragraph("Caption") { $0.runs(table.caption) } }
        guard !table.columns.isEmpty else { return }
        breakPageBeforeTable()
        let widths = table.widths(total: WordWriter.textWidth)
        begin(table, widths: widths)
        row(table.columns.map(\.header), of: table, widths: widths, isHeader: true)
        for cells in table.evenRows { row(cells, of: table, widths: widths) }
        out.markup("</w:tbl>\n")
        // Two tables with nothing between them would be one.
        paragraph("TableGap") { _ in }
    }

    private mutating func begin(_ table: Table, widths: [Int]) {
        out.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"GridTable\"/><w:tblW")
        out.attribute("w:w", WordWriter.textWidth)
        out.markup(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        out.markup(
            table.hasRowHeaders
                ? "<w:tblLook w:val=\"06A0\" w:firstRow=\"1\"" : "<w:tblLook w:val=\"0620\" w:firstRow=\"1\"")
        out.markup(table.hasRowHeaders ? " w:firstColumn=\"1\"" : " w:firstColumn=\"0\"")
        out.markup(" w:lastRow=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>")
        for width in widths {
            out.markup("<w:gridCol")
            out.attribute("w:w", width)
            out.markup("/>")
        }
        out.markup("</w:tblGrid>\n")
    }

    /// A header row returns on every page (17.4.78).
    private mutating func row(_ cells: [[Inline]], of table: Table, widths: [Int], isHeader: Bool = false) {
        out.markup("<w:tr><w:trPr>")
        let isWhole = cells.reduce(0) { $0 + $1.byteCount } < WordWriter.wholeRowByteLimit
        if isWhole { out.markup("<w:cantSplit/>") }
        if isHeader { out.markup("<w:tblHeader/>") }
        out.markup("</w:trPr>")
        for (index, cell) in cells.enumerated() {
            out.markup("<w:tc><w:tcPr><w:tcW")
            out.attribute("w:w", widths[index])
            out.markup(" w:type=\"dxa\"/></w:tcPr>")
            let isStrong = isHeader || table.hasRowHeaders && index == 0
            let alignment = table.columns[index].alignment
            paragraph(table.isWide ? "TableTextSmall" : "TableText", keepsNext: isHeader, alignment: alignment) {
                $0.runs(cell, isStrong ? .strong : [])
            }
            out.markup("</w:tc>")
        }
        out.markup("</w:tr>\n")
    }
}
