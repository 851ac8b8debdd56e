/// What stands on a page in reading order: a line of running text, or a row of cells beside each other.
enum Piece {
    /// With the number of an agenda item in front of it, and the edge of its column.
    case line(PageLine, number: String? = nil, edge: Double? = nil)
    case row([String])
}

extension [PageLine] {
    /// The lines of a cell as one text, from top to bottom.
    var cellText: String {
        sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
            .reduce(into: "") { WrappedText.append($1.text, to: &$0) }
    }

    var box: Box { dropFirst().reduce(self[0].box) { $0.union($1.box) } }

    /// What stands beside each other, from top to bottom, each row from left to right.
    var visualRows: [[PageLine]] {
        var rows: [[PageLine]] = []
        for line in sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
            if let last = rows.last, last[0].box.isBeside(line.box) {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        return rows.map { $0.sorted { $0.box.left < $1.box.left } }
    }

    /// The columns that they stand in, from left to right: what shares a vertical line is one column.
    var columns: [[PageLine]] {
        var columns: [(right: Double, lines: [PageLine])] = []
        for line in sorted(by: { $0.box.left < $1.box.left }) {
            if let last = columns.last, line.box.left < last.right - 0.5 {
                columns[columns.count - 1].lines.append(line)
                columns[columns.count - 1].right = Swift.max(last.right, line.box.right)
            } else {
                columns.append((line.box.right, [line]))
            }
        }
        return columns.map(\.lines)
    }

    /// What stands above what, without anything beside both: one band per table row, paragraph or set of columns.
    var bands: [[PageLine]] {
        let blocks = Dictionary(grouping: self, by: \.block).values.map { ($0.box, $0) }
            .sorted { ($0.0.top, $0.0.left) < ($1.0.top, $1.0.left) }
        var bands: [(bottom: Double, lines: [PageLine])] = []
        for (box, lines) in blocks {
            // The boxes of two lines of text overlap a little.
            if let last = bands.last, box.top < last.bottom - 0.3 * lines[0].box.height {
                bands[bands.count - 1].lines += lines
                bands[bands.count - 1].bottom = Swift.max(last.bottom, box.bottom)
            } else {
                bands.append((box.bottom, lines))
            }
        }
        return bands.map(\.lines)
    }
}
