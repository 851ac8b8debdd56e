package import Council

extension Element {
    /// Elements that stand inside a line of text.
    static let inlineNames: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr", "o:p",
    ]

    private static let noiseNames: Set<String> = [
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "select", "input", "textarea",
        "head", "nav", "footer",
    ]

    private static let noiseClasses: Set<String> = [
        "sr-only", "nonvisual", "visually-hidden", "skip", "skiplinks", "speakers", "item_speakers", "badge",
        "extention",
        "breadcrumb",
    ]

    /// Not part of what the page says: scripts, menus, text for screen readers, glossary tips, speakers' time lines.
    var isNoise: Bool {
        if Element.noiseNames.contains(name) { return true }
        // A form is a search box, or (ASP.NET) the whole page.
        if name == "form" { return first { ["h1", "h2", "h3", "p", "table"].contains($0.name) } == nil }
        if tree.nodes[index].attributes.isEmpty { return false }
        if self["role"] == "tooltip" || id == "breadcrumb" { return true }
        return tree.nodes[index].classes.contains { name in
            Element.noiseClasses.contains(name) || name.hasSuffix("tooltip") || name.hasSuffix("-tip")
        }
    }

    /// A table row that lays out a page instead of listing facts.
    var holdsLayout: Bool {
        first { ["table", "h1", "h2", "h3", "h4"].contains($0.name) } != nil
    }

    /// The folded text with the line of its first word.
    package var passageText: Passage {
        var text = FoldedText()
        collect(into: &text)
        return Passage(text.text, line: text.line)
    }

    /// The text in front of the first list inside, such as a party's name above its members.
    package var ownText: String {
        var text = FoldedText()
        var stopped = false
        forEachChild { index in
            let node = tree.nodes[index]
            if node.kind == .element, node.name == "ul" || node.name == "ol" { stopped = true }
            guard !stopped else { return }
            if node.kind == .text { text.add(node.text, line: node.line) }
            if node.kind == .element { text.add(" " + Element(tree: tree, index: index).text + " ", line: node.line) }
        }
        return text.text
    }

    private func collect(into text: inout FoldedText) {
        var indexes: [Int] = []
        forEachChild { indexes.append($0) }
        for index in indexes {
            let node = tree.nodes[index]
            switch node.kind {
            case .comment, .rawText: continue
            case .text: text.add(node.text, line: node.line)
            case .element:
                let child = Element(tree: tree, index: index)
                if child.isNoise { continue }
                let isInline = Element.inlineNames.contains(child.name)
                if !isInline { text.addSpace() }
                child.collect(into: &text)
                if !isInline { text.addSpace() }
            }
        }
    }
}
