extension HTMLWriter {
    /// The title is the only `h1`, so level 1 is an `h2`.
    mutating func heading(_ level: Int, _ text: [Inline], _ anchor: Anchor?) {
        out.markup("<h")
        out.number(level + 1)
        id(anchor)
        out.markup(">")
        inlines(text)
        out.markup("</h")
        out.number(level + 1)
        out.markup(">\n")
    }

    mutating func paragraph(_ text: [Inline]) {
        out.markup("<p>")
        inlines(text)
        out.markup("</p>\n")
    }

    mutating func list(_ kind: ListKind, _ items: [[Inline]]) {
        guard !items.isEmpty else { return }
        out.markup(kind == .bullets ? "<ul>\n" : "<ol>\n")
        for item in items {
            out.markup("<li>")
            inlines(item)
            out.markup("</li>\n")
        }
        out.markup(kind == .bullets ? "</ul>\n" : "</ol>\n")
    }

    mutating func quotation(_ paragraphs: [[Inline]], _ source: [Inline]?) {
        if source != nil { out.markup("<figure class=\"quotation\">\n") }
        out.markup("<blockquote>\n")
        for each in paragraphs { paragraph(each) }
        out.markup("</blockquote>\n")
        guard let source else { return }
        caption(source)
        out.markup("</figure>\n")
    }

    /// A drawing is wider than a telephone; it scrolls within its frame, which the keyboard can reach (WCAG 2.2, 1.4.10 and 2.1.1).
    mutating func figure(_ figure: Figure) {
        out.markup("<figure class=\"drawing\">\n<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
        out.attribute("aria-label", figure.picture.title)
        out.markup(">\n")
        out.picture(figure.picture)
        out.markup("</div>\n")
        if !figure.caption.isEmpty { caption(figure.caption) }
        out.markup("</figure>\n")
    }

    mutating func definitions(_ rows: [DefinitionRow]) {
        guard !rows.isEmpty else { return }
        out.markup("<dl>\n")
        for row in rows {
            out.markup("<div><dt>")
            words(row.label)
            out.markup("</dt><dd>")
            inlines(row.value)
            out.markup("</dd></div>\n")
        }
        out.markup("</dl>\n")
    }

    mutating func callout(_ label: String, _ text: [Inline]) {
        out.markup("<p class=\"callout\"><strong>")
        words(label)
        out.markup("</strong> ")
        inlines(text)
        out.markup("</p>\n")
    }

    private mutating func caption(_ text: [Inline]) {
        out.markup("<figcaption>")
        inlines(text)
        out.markup("</figcaption>\n")
    }
}
