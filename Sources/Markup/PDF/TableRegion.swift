/// Rows below each other whose cells begin at the same places: a table, or labels with their values.
struct TableRegion {
    /// In points: what begins within this of each other begins at one place.
    static let slack = 1.5

    private var lines: [PageLine] = []
    /// Where cells begin, from left to right.
    private(set) var lefts: [Double] = []

    var isEmpty: Bool { lines.isEmpty }
    var bottom: Double { lines.map(\.box.bottom).max() ?? 0 }

    /// Takes lines that begin where its own do; `false` when they are of another table.
    mutating func add(_ band: [PageLine]) -> Bool {
        let own = TableRegion.lefts(of: band)
        guard isEmpty || TableRegion.holds(lefts, own) || TableRegion.holds(own, lefts) else { return false }
        lines += band
        lefts = own.count > lefts.count ? own : lefts
        return true
    }

    /// Whether everything begins where a cell of this table does, but for the first; in columns of prose, also for the first.
    func goesOn(_ band: [PageLine]) -> Bool {
        guard lefts.count > 1 else { return false }
        if TableRegion.holds(Array(lefts.dropFirst()), band.map(\.box.left)) { return true }
        return TableRegion.holds(lefts, band.map(\.box.left)) && band.box.right < lefts[1] && prose(lines: 1) != nil
    }

    /// A column of prose has at least so many lines, which fill it for this part, and so many characters each: the cells
    /// of a table seldom do.
    private static let (proseLines, proseFill, proseCharacters) = (6, 0.6, 20)

    /// Few cells have so many lines; the paragraphs of a column have more.
    private static let cellLines = 6

    /// The columns from left to right when they are prose, whose paragraphs begin where they happen to; `nil` for a table,
    /// whose cells begin beside each other.
    /// - Parameter pitch: from line to line in a paragraph, in heights of a line.
    func prose(pitch: Double) -> [[PageLine]]? {
        guard let columns = prose(lines: TableRegion.proseLines) else { return nil }
        let first = TableRegion.openings(columns[0], pitch)
        let others = columns.dropFirst().flatMap { TableRegion.openings($0, pitch) }
        let beside = others.count { line in first.contains { $0.box.isBeside(line.box) } }
        let isLong = columns[0].visualRows.count >= TableRegion.cellLines * (first.count + 1)
        return isLong || beside * 2 <= others.count ? columns : nil
    }

    /// The lines that have room above them.
    private static func openings(_ column: [PageLine], _ pitch: Double) -> [PageLine] {
        let rows = column.visualRows.map { $0[0] }
        return zip(rows, rows.dropFirst()).filter { above, line in
            line.box.top - above.box.top > pitch * above.box.height * TableRows.looseness
        }.map(\.1)
    }

    private func prose(lines count: Int) -> [[PageLine]]? {
        let columns = lines.columns
        guard columns.count > 1 else { return nil }
        let isProse = columns.allSatisfy { column in
            let (rows, box) = (column.visualRows, column.box)
            let width = rows.reduce(0) { $0 + $1.box.width }
            return rows.count >= count && width >= TableRegion.proseFill * box.width * Double(rows.count)
                && column.reduce(0) { $0 + $1.text.count } >= TableRegion.proseCharacters * rows.count
        }
        return isProse ? columns : nil
    }

    /// Whether all of these places are among those.
    static func holds(_ lefts: [Double], _ some: [Double]) -> Bool {
        some.allSatisfy { left in lefts.contains { abs($0 - left) < slack } }
    }

    /// The places where two rows or more begin a cell; in a single row, where each of its cells begins.
    private static func lefts(of band: [PageLine]) -> [Double] {
        var places: [(left: Double, count: Int)] = []
        for left in band.map(\.box.left).sorted() {
            if let last = places.last, left - last.left < slack {
                places[places.count - 1].count += 1
            } else {
                places.append((left, 1))
            }
        }
        let shared = places.filter { $0.count > 1 }
        return (shared.count > 1 ? shared : places).map(\.left)
    }

    /// The table's rows and the lines that run through its columns, in order.
    /// - Parameters:
    ///   - wider: where the cells of the table above begin; a table that fits in it has its columns.
    ///   - pitch: from line to line in a paragraph, in heights of a line.
    func pieces(wider: [Double], pitch: Double) -> (pieces: [Piece], lefts: [Double]) {
        let lefts = wider.count > lefts.count && TableRegion.holds(wider, lefts) ? wider : lefts
        let cut = lines.flatMap { $0.cut(at: Array(lefts.dropFirst())) }
        var pieces: [Piece] = []
        var table: [PageLine] = []
        func close() {
            pieces += TableRows(table, lefts: lefts, pitch: pitch).rows.map { .row($0) }
            table = []
        }
        for row in cut.visualRows {
            if row.count == 1, lefts.count > 1, row[0].box.left < lefts[1] - TableRegion.slack,
                row[0].box.right > lefts[1] + TableRegion.slack
            {
                close()
                pieces.append(.line(row[0]))
            } else {
                table += row
            }
        }
        close()
        return (pieces, lefts)
    }
}
