extension HTMLWriter {
    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    /// Text; when letters in it run from right to left, apart from what stands around it (HTML, 4.5.24, `bdi`).
    mutating func words(_ text: String) { words(CleanText(text)) }

    private mutating func words(_ clean: CleanText) {
        guard clean.hasRightToLeft else { return out.text(clean) }
        out.markup("<bdi>")
        out.text(clean)
        out.markup("</bdi>")
    }

    mutating func link(_ text: CleanText, _ target: LinkTarget) {
        out.markup("<a href=\"")
        switch target.kind {
        case .outside(let uri): out.text(uri)
        case .inside(let anchor):
            out.markup("#")
            out.text(anchor.name)
        }
        out.markup("\">")
        words(text)
        out.markup("</a>")
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): words(text)
        case .strong(let parts):
            out.markup("<strong>")
            inlines(parts)
            out.markup("</strong>")
        case .emphasis(let parts):
            out.markup("<em>")
            inlines(parts)
            out.markup("</em>")
        case .link(let text, to: let target): link(CleanText(text), target)
        case .badge(let text):
            out.markup("<span class=\"badge\">")
            words(text)
            out.markup("</span>")
        case .target(let anchor):
            out.markup("<span")
            id(anchor)
            out.markup("></span>")
        }
    }
}
