/// Writes a document of Word or OpenDocument as the page it would be on the web, so that the rooms behind read both alike.
///
/// No element has a line: such a file has none that a reader could look up, and the number of a paragraph is nowhere in print.
struct OfficeTree {
    private let builder = TreeBuilder(depthLimit: HTMLParser.depthLimit)

    /// A logo stands on the first page, and is named in a word or five.
    private static let pictureLimit = 20
    private static let pictureByteLimit = 200

    /// The page of a document.
    /// - Parameters:
    ///   - body: what the document says.
    ///   - margins: headers, footers and notes. They stand outside `main`: they tell whose paper it is, and decide nothing.
    ///   - pictures: what pictures show, in words; a logo names who writes.
    static func page(body: [OfficeBlock], margins: [OfficeBlock], pictures: [String]) -> MarkupTree {
        let tree = OfficeTree()
        tree.builder.line = { nil }
        tree.element("div") {
            for words in pictures.prefix(pictureLimit) where words.utf8.count <= pictureByteLimit {
                tree.element("img", [.init(name: "alt", value: words)]) {}
            }
            for line in margins.plainText.split(separator: "\n") { tree.element("p", text: line) }
        }
        tree.element("main") { tree.add(body) }
        return tree.builder.finish()
    }

    private func add(_ blocks: [OfficeBlock], isInCell: Bool = false) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph, isInCell: isInCell)
            case .table(let rows): element("table") { for row in rows { add(row) } }
            }
        }
    }

    private func add(_ paragraph: OfficeParagraph, isInCell: Bool) {
        guard !paragraph.isEmpty else { return }
        switch paragraph.role {
        case .heading(let level): element("h\(min(6, max(1, level)))") { write(numbered(paragraph)) }
        case .item: element("li") { write(numbered(paragraph)) }
        case .text where isInCell: element("p") { write(paragraph.lines) }
        case .text:
            for lines in OfficeColumns.grouped(paragraph.lines) {
                switch lines {
                case .running(let lines): element("p") { write(lines) }
                case .row(let label, let value):
                    element("table") {
                        element("tr") {
                            element("td") { write([label]) }
                            element("td") { write([value]) }
                        }
                    }
                }
            }
        }
    }

    /// The number in the dress of the first word, so that a line in bold stays one.
    private func numbered(_ paragraph: OfficeParagraph) -> [[OfficeParagraph.Run]] {
        guard let number = paragraph.number, var lines = Optional(paragraph.lines), let first = lines.first else {
            return paragraph.lines
        }
        let isBold = first.first { !$0.text.allSatisfy(\.isWhitespace) }?.isBold ?? false
        lines[0].insert(.init(text: number + " ", isBold: isBold), at: 0)
        return lines
    }

    private func write(_ lines: [[OfficeParagraph.Run]]) {
        for (index, line) in lines.enumerated() {
            if index > 0 { element("br") {} }
            for run in line {
                if run.isBold { element("b") { write(run) } } else { write(run) }
            }
        }
    }

    private func write(_ run: OfficeParagraph.Run) {
        if let link = run.link {
            element("a", [.init(name: "href", value: link)]) { builder.add(text: run.text) }
        } else {
            builder.add(text: run.text)
        }
    }

    private func add(_ row: [[OfficeBlock]]) {
        // A frame around a letter, or a box with a heading, is no row of facts.
        guard row.count > 1 else { return add(row.first ?? []) }
        for cells in OfficeColumns.split(row) ?? [row] {
            element("tr") { for cell in cells { element("td") { add(cell, isInCell: true) } } }
        }
    }

    private func element(_ name: String, _ attributes: [MarkupTree.Attribute] = [], _ body: () -> Void) {
        builder.open(name, attributes: attributes)
        body()
        builder.close(name)
    }

    private func element(_ name: String, text: some StringProtocol) {
        element(name) { builder.add(text: String(text)) }
    }
}
