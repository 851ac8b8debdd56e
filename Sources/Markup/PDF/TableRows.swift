/// Tells the rows of a table apart, though its cells are wrapped and may stand half as high as those beside them.
struct TableRows {
    private struct Cell {
        let column: Int
        var lines: [PageLine]
        var box: Box { lines.box }
    }

    /// Lines of one cell are no further apart than this part more than those of a paragraph: rows have some room between.
    static let looseness = 1.1

    private let lefts: [Double]
    private let cells: [Cell]
    private let columnRights: [Double]

    init(_ lines: [PageLine], lefts: [Double], pitch: Double) {
        self.lefts = lefts
        var cells: [Cell] = []
        for line in lines.sorted(by: { $0.box.top < $1.box.top }) {
            let column = TableRows.column(of: line, lefts)
            if let above = cells.lastIndex(where: { $0.column == column }), let last = cells[above].lines.last,
                line.box.top - last.box.top <= pitch * last.box.height * TableRows.looseness
            {
                cells[above].lines.append(line)
            } else {
                cells.append(Cell(column: column, lines: [line]))
            }
        }
        self.cells = cells
        columnRights = lefts.indices.map { column in
            cells.filter { $0.column == column }.map(\.box.right).max() ?? 0
        }
    }

    private static func column(of line: PageLine, _ lefts: [Double]) -> Int {
        lefts.lastIndex { $0 - TableRegion.slack < line.box.left } ?? 0
    }

    /// The rows, each with a cell for every column; a cell can be empty.
    var rows: [[String]] {
        grouped.flatMap { isOneRow($0) ? [$0.flatMap(\.lines)] : cut($0.flatMap(\.lines)) }.map { row in
            lefts.indices.map { column in row.filter { TableRows.column(of: $0, lefts) == column }.cellText }
        }
    }

    /// Cells that stand beside each other, or beside the same cell.
    private var grouped: [[Cell]] {
        var groups: [[Cell]] = []
        for cell in cells.sorted(by: { $0.box.top < $1.box.top }) {
            if let last = groups.last, last.contains(where: { $0.box.isBeside(cell.box) }) {
                groups[groups.count - 1].append(cell)
            } else {
                groups.append([cell])
            }
        }
        return groups
    }

    /// No more than one cell in the first column, in which no line was meant to stand by itself.
    private func isOneRow(_ row: [Cell]) -> Bool {
        let heads = row.filter { $0.column == 0 }
        guard let head = heads.first, heads.count == 1 else { return heads.isEmpty }
        guard isWrapped(head) else { return false }
        // Labels of one length would all seem full; their values do not.
        return head.lines.count == 1
            || !row.contains { cell in
                cell.column > 0 && cell.lines.count == head.lines.count && !isWrapped(cell)
                    && zip(cell.lines, head.lines).allSatisfy { $0.box.isBeside($1.box) }
            }
    }

    private func isWrapped(_ cell: Cell) -> Bool {
        zip(cell.lines, cell.lines.dropFirst()).allSatisfy { isFull($0, before: $1) }
    }

    /// Rows without room between them: one begins where its first column does, unless everything in it only goes on.
    private func cut(_ lines: [PageLine]) -> [[PageLine]] {
        var rows: [[PageLine]] = []
        for line in lines.visualRows {
            let begins = line.contains { TableRows.column(of: $0, lefts) == 0 }
            let isFirst = rows.count == 1 && !rows[0].contains { TableRows.column(of: $0, lefts) == 0 }
            if let last = rows.last, !begins || isFirst || goesOn(line, below: last) {
                rows[rows.count - 1] = last + line
            } else {
                rows.append(line)
            }
        }
        return rows
    }

    private func goesOn(_ line: [PageLine], below row: [PageLine]) -> Bool {
        line.allSatisfy { piece in
            let column = TableRows.column(of: piece, lefts)
            let above = row.filter { TableRows.column(of: $0, lefts) == column }.max { $0.box.top < $1.box.top }
            return above.map { isFull($0, before: piece) } ?? false
        }
    }

    /// The first word of the next line would not have fitted.
    private func isFull(_ line: PageLine, before next: PageLine) -> Bool {
        guard ListMarker.end(in: next.text) == nil, next.text.first?.isNumber != true, !line.text.hasSuffix(":") else {
            return false
        }
        let right = columnRights[TableRows.column(of: line, lefts)]
        return line.box.right + line.space + next.firstWordWidth > right + 0.5 || WrappedText.isHyphenated(line.text)
    }
}
