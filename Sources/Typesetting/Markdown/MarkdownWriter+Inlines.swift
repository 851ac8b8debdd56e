extension MarkdownWriter {
    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    /// A place to point at. Markdown has none of its own; HTML is allowed in it (CommonMark 6.6).
    mutating func target(_ anchor: Anchor) {
        out.markup("<a id=\"")
        out.name(of: anchor)
        out.markup("\"></a>")
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): out.text(text)
        case .strong(let parts): marked(parts, "**", "<strong>", "</strong>")
        case .emphasis(let parts): marked(parts, "*", "<em>", "</em>")
        case .link(let words, to: let target): link(CleanText(words), target)
        case .badge(let text):
            out.markup("\\[")
            out.text(text)
            out.markup("\\]")
        case .target(let anchor): target(anchor)
        }
    }

    mutating func link(_ words: CleanText, _ target: LinkTarget) {
        out.markup("[")
        out.text(words)
        out.markup("](")
        switch target.kind {
        case .outside(let uri): out.destination(uri)
        case .inside(let anchor):
            out.markup("#")
            out.name(of: anchor)
        }
        out.markup(")")
    }

    /// Asterisks mark nothing when they stand between a letter and a punctuation mark, or run together with others (CommonMark 6.2);
    /// there the tags of HTML take their place.
    private mutating func marked(
        _ parts: [Inline], _ asterisks: StaticString, _ start: StaticString, _ end: StaticString
    ) {
        guard !parts.plainText.isEmpty else { return inlines(parts) }
        let usesAsterisks = parts.isPlain && parts.plainText.isBetweenLetters && out.bytes.last != UInt8(ascii: "*")
        out.markup(usesAsterisks ? asterisks : start)
        inlines(parts)
        out.markup(usesAsterisks ? asterisks : end)
    }
}

extension [Inline] {
    fileprivate var isPlain: Bool {
        allSatisfy { if case .text = $0 { true } else { false } }
    }
}

extension String {
    /// Whether the first and last characters are letters or digits.
    fileprivate var isBetweenLetters: Bool {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
        return [first, last].allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
