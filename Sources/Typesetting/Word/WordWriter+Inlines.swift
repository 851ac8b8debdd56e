/// How a run of text is set.
struct RunStyle: OptionSet {
    let rawValue: Int
    static let strong = RunStyle(rawValue: 1)
    static let emphasis = RunStyle(rawValue: 2)
    static let link = RunStyle(rawValue: 4)
    static let badge = RunStyle(rawValue: 8)
}

extension WordWriter {
    mutating func runs(_ inlines: [Inline], _ style: RunStyle = []) {
        for inline in inlines { self.inline(inline, style) }
    }

    mutating func run(_ text: String, _ style: RunStyle = []) { run(CleanText(text), style) }

    /// A run (17.3.2.25). The properties stand in the order of the schema.
    mutating func run(_ text: CleanText, _ style: RunStyle = []) {
        guard !text.bytes.isEmpty else { return }
        out.markup("<w:r>")
        if !style.isEmpty {
            out.markup("<w:rPr>")
            if style.contains(.link) { out.markup("<w:rStyle w:val=\"Hyperlink\"/>") }
            if style.contains(.badge) { out.markup("<w:rStyle w:val=\"Badge\"/>") }
            if style.contains(.strong) { out.markup("<w:b/><w:bCs/>") }
            if style.contains(.emphasis) { out.markup("<w:i/><w:iCs/>") }
            out.markup("</w:rPr>")
        }
        out.markup("<w:t xml:space=\"preserve\">")
        out.text(text)
        // The mark after a text that runs from right to left keeps a number behind it in its place (Unicode TR 9, 2.6).
        if text.hasRightToLeft { out.markup("\u{200E}") }
        out.markup("</w:t></w:r>")
    }

    private mutating func inline(_ inline: Inline, _ style: RunStyle) {
        switch inline {
        case .text(let text): run(text, style)
        case .strong(let parts): runs(parts, style.union(.strong))
        case .emphasis(let parts): runs(parts, style.union(.emphasis))
        case .link(let words, to: let target): link(words, target, style.union(.link))
        case .badge(let text): run(CleanText(text), style.union(.badge))
        case .target(let anchor): bookmark(anchor) { _ in }
        }
    }

    /// A link to a bookmark, or to the address of a relationship (17.16.22).
    private mutating func link(_ words: String, _ target: LinkTarget, _ style: RunStyle) {
        switch target.kind {
        case .inside(let anchor):
            out.markup("<w:hyperlink")
            out.attribute("w:anchor", anchor.bookmark)
        case .outside(let address):
            let number = link(address)
            out.markup("<w:hyperlink r:id=\"link")
            out.number(number)
            out.markup("\"")
        }
        out.markup(" w:history=\"1\">")
        run(words, style)
        out.markup("</w:hyperlink>")
    }
}
