internal import Council

/// Makes blocks of lines and rows: puts wrapped lines together, tells headings by their size, and keeps apart what was
/// meant apart.
struct ParagraphBuilder {
    /// Lines further apart than this part more than usual do not belong together.
    private static let looseness = 1.3
    /// In heights of a line: a paragraph of a list goes on further in.
    private static let indent = 1.5

    private let measures: TypeMeasures
    private var blocks: [Block] = []
    private var open: [PageLine] = []
    private var openLine = 0
    private var openNumber: String?
    private var openEdge: Double?
    /// The first row of the last table.
    private var head: [String] = []
    private var lastPage = 0

    /// The blocks of a document, and the number that the first line of each page has: lines and rows are counted through.
    static func blocks(_ pages: [PageText]) -> (blocks: [Block], pageStarts: [Int]) {
        let pages = RunningLines.removed(from: pages)
        let measures = TypeMeasures(pages)
        var builder = ParagraphBuilder(measures: measures)
        var line = 1
        var starts: [Int] = []
        for (page, pieces) in zip(pages, PageReader.pieces(pages, pitch: measures.pitch)) {
            starts.append(line)
            for piece in pieces {
                builder.add(piece, line: line, page: page.number)
                line += 1
            }
        }
        builder.flush()
        return (builder.blocks, starts)
    }

    private init(measures: TypeMeasures) { self.measures = measures }

    /// The head of a table is printed again on every page, and a row can be broken at the end of one.
    private mutating func add(row cells: [String], line number: Int, isNextPage: Bool) {
        if case .row(let above)? = blocks.last {
            if isNextPage, cells == head { return }
            if cells[0].isEmpty, above.count == cells.count, !above[0].text.isEmpty {
                let joined = zip(above, cells).map { passage, more in
                    var passage = passage
                    if !more.isEmpty { WrappedText.append(more, to: &passage.text) }
                    return passage
                }
                blocks[blocks.count - 1] = .row(joined)
                return
            }
        } else {
            head = cells
        }
        blocks.append(.row(cells.map { Passage($0, line: number) }))
    }

    private mutating func add(_ piece: Piece, line number: Int, page: Int) {
        switch piece {
        case .row(let cells):
            flush()
            add(row: cells, line: number, isNextPage: page != lastPage)
        case .line(let line, let itemNumber, let edge):
            if let last = open.last, itemNumber != nil || !belongs(line, below: last, isNextPage: page != lastPage) {
                flush()
            }
            if open.isEmpty { (openLine, openNumber) = (number, itemNumber) }
            openEdge = edge ?? measures.edge(of: page)
            open.append(line)
        }
        lastPage = page
    }

    private func belongs(_ line: PageLine, below last: PageLine, isNextPage: Bool) -> Bool {
        let level = measures.level(line)
        guard level == measures.level(last) else { return false }
        if WrappedText.isHyphenated(last.text), line.text.first?.isLowercase == true { return true }
        // A new page or column: only a sentence that was not finished goes on.
        if isNextPage || line.box.top <= last.box.top {
            return level == nil && line.text.first?.isLowercase == true
                && last.text.last.map { !".:;!?".contains($0) } ?? false
        }
        guard isNear(line, last), ListMarker.end(in: line.text) == nil else { return false }
        return level != nil || isFull(last, before: line) && !isIndented(line, last)
    }

    private func isNear(_ line: PageLine, _ last: PageLine) -> Bool {
        line.box.top - last.box.top <= measures.pitch * last.box.height * ParagraphBuilder.looseness
    }

    /// The first word of the next line would not have fitted; or the line ends where lines end.
    private func isFull(_ last: PageLine, before next: PageLine) -> Bool {
        guard let edge = openEdge else { return true }
        return last.box.right + last.space + next.firstWordWidth > edge
    }

    /// Further in than the paragraph, which is no list: a paragraph of its own.
    private func isIndented(_ line: PageLine, _ last: PageLine) -> Bool {
        line.box.left - last.box.left > ParagraphBuilder.indent * last.box.height
            && ListMarker.end(in: open[0].text) == nil && open[0].text.first?.isNumber != true
    }

    private mutating func flush() {
        guard let first = open.first else { return }
        var text = ""
        for line in open { WrappedText.append(line.text, to: &text) }
        open = []
        let passage = Passage(text, line: openLine)
        if let openNumber {
            blocks.append(.row([Passage(openNumber, line: openLine), passage]))
        } else if let level = measures.level(first) {
            blocks.append(.heading(level: level, passage))
        } else {
            blocks.append(ListMarker.end(in: text) == nil ? .paragraph(passage) : .listItem(passage))
        }
    }
}
