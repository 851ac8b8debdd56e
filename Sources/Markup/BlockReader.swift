package import Council

/// Reads an element as running text: headings, paragraphs, list items and table rows, each with its line.
///
/// Generic readability code drops titles inside buttons and keeps glossary tips inside sentences; this one knows that
/// portals do both (FORMATS: iBabs panel titles, Almere's glossary).
package struct BlockReader {
    /// A page family's own reading of an element; `nil` leaves it to the general rules.
    package typealias Special = (Element) -> [Block]?

    private let special: Special
    private var blocks: [Block] = []
    private var lines: [Line] = [Line()]
    private var container = Container.paragraph
    private var boldDepth = 0

    private struct Line {
        var text = FoldedText()
        var isBold = true
    }

    private enum Container { case paragraph, listItem }

    private init(special: @escaping Special) { self.special = special }

    package static func blocks(of element: Element, special: @escaping Special = { _ in nil }) -> [Block] {
        var reader = BlockReader(special: special)
        reader.readChildren(of: element)
        reader.flush()
        return reader.blocks
    }

    private mutating func readChildren(of element: Element) {
        var indexes: [Int] = []
        element.forEachChild { indexes.append($0) }
        for index in indexes { read(index, of: element.tree) }
    }

    private mutating func read(_ index: Int, of tree: MarkupTree) {
        let node = tree.nodes[index]
        switch node.kind {
        case .comment, .rawText: return
        case .text:
            lines[lines.count - 1].text.add(node.text, line: node.line)
            if boldDepth == 0, node.text.utf8.contains(where: { $0 > 32 }) { lines[lines.count - 1].isBold = false }
        case .element: read(Element(tree: tree, index: index))
        }
    }

    private mutating func read(_ element: Element) {
        if element.isNoise { return }
        if let own = special(element) {
            flush()
            blocks += own
            return
        }
        switch element.name {
        case "br": lines.append(Line())
        case "h1", "h2", "h3", "h4", "h5", "h6": readHeading(element)
        case "li": readListItem(element)
        case "tr" where !element.holdsLayout: readRow(element)
        case "dl": readDefinitions(element)
        case "b", "strong", "th":
            boldDepth += 1
            readChildren(of: element)
            boldDepth -= 1
        case let name where Element.inlineNames.contains(name): readChildren(of: element)
        default:
            flush()
            readChildren(of: element)
            flush()
        }
    }

    private mutating func readHeading(_ element: Element) {
        flush()
        let passage = element.passageText
        if !passage.text.isEmpty {
            let level = element.name.utf8.last.map { Int($0) - 48 } ?? 6
            blocks.append(.heading(level: level, passage))
        }
    }

    private mutating func readListItem(_ element: Element) {
        flush()
        let outer = container
        container = .listItem
        readChildren(of: element)
        flush()
        container = outer
    }

    private mutating func readRow(_ element: Element) {
        flush()
        let cells = element.children.filter { $0.name == "td" || $0.name == "th" }.map(\.passageText)
        if cells.contains(where: { !$0.text.isEmpty }) { blocks.append(.row(cells)) }
    }

    /// A term and its description are one row of two cells.
    private mutating func readDefinitions(_ element: Element) {
        flush()
        var term: Passage?
        for child in element.all(where: { $0.name == "dt" || $0.name == "dd" }) {
            if child.name == "dt" {
                term = child.passageText
            } else if let label = term {
                blocks.append(.row([label, child.passageText]))
            }
        }
    }

    private mutating func flush() {
        let passages = joinedLines()
        lines = [Line()]
        for (passage, isBold) in passages {
            if isBold, passage.text.utf8.count <= 160 {
                blocks.append(.heading(level: 6, passage))
            } else {
                blocks.append(container == .listItem ? .listItem(passage) : .paragraph(passage))
            }
        }
    }

    /// A break inside a sentence, as Word leaves it, is no break: the line before has no full stop and the next goes on in
    /// lower case.
    private func joinedLines() -> [(Passage, isBold: Bool)] {
        var passages: [(Passage, isBold: Bool)] = []
        for line in lines where !line.text.isEmpty {
            let text = line.text.text
            if let last = passages.last, !last.isBold, let end = last.0.text.last, !".;:!?".contains(end),
                text.first?.isLowercase == true
            {
                passages[passages.count - 1].0.text += " " + text
            } else {
                passages.append((Passage(text, line: line.text.line), line.isBold && boldDepth == 0))
            }
        }
        return passages
    }
}
