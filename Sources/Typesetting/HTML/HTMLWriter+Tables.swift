extension HTMLWriter {
    /// A table in a frame of its own, so that a wide one scrolls without the page (WCAG 2.2, 1.4.10).
    mutating func table(_ table: Table) {
        guard !table.columns.isEmpty else {
            if !table.caption.isEmpty { paragraph(table.caption) }
            return
        }
        out.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
        out.attribute("aria-label", (table.caption.isEmpty ? table.columns[0].header : table.caption).plainText)
        out.markup(table.isWide ? ">\n<table class=\"wide\">\n" : ">\n<table>\n")
        if !table.caption.isEmpty {
            out.markup("<caption>")
            inlines(table.caption)
            out.markup("</caption>\n")
        }
        columnWidths(table)
        header(table)
        body(table)
        out.markup("</table>\n</div>\n")
    }

    private mutating func columnWidths(_ table: Table) {
        out.markup("<colgroup>")
        for width in table.widths(total: 1_000) {
            out.markup("<col style=\"width:")
            out.decimal(Double(width) / 10)
            out.markup("%\"/>")
        }
        out.markup("</colgroup>\n")
    }

    private mutating func header(_ table: Table) {
        out.markup("<thead>\n<tr>")
        for column in table.columns {
            out.markup("<th scope=\"col\"")
            alignment(column.alignment)
            out.markup(">")
            inlines(column.header)
            out.markup("</th>")
        }
        out.markup("</tr>\n</thead>\n")
    }

    private mutating func body(_ table: Table) {
        out.markup("<tbody>\n")
        for row in table.evenRows {
            out.markup("<tr>")
            for (index, cell) in row.enumerated() {
                let isHeader = table.hasRowHeaders && index == 0
                out.markup(isHeader ? "<th scope=\"row\"" : "<td")
                alignment(table.columns[index].alignment)
                out.markup(">")
                inlines(cell)
                out.markup(isHeader ? "</th>" : "</td>")
            }
            out.markup("</tr>\n")
        }
        out.markup("</tbody>\n")
    }

    private mutating func alignment(_ alignment: Table.Alignment) {
        switch alignment {
        case .start: break
        case .center: out.markup(" class=\"center\"")
        case .end: out.markup(" class=\"end\"")
        }
    }
}
