/// Puts the lines of a page in reading order: columns of prose one after the other, tables and "Label   value" row by row.
struct PageReader {
    private let pitch: Double
    private var pieces: [Piece] = []
    private var table = TableRegion()
    /// Where the cells of the last table begin, that may go on on the next page.
    private var lefts: [Double] = []
    private var endedInTable = false

    /// The pieces of every page, in order.
    /// - Parameter pitch: from line to line in a paragraph, in heights of a line.
    static func pieces(_ pages: [PageText], pitch: Double) -> [[Piece]] {
        var reader = PageReader(pitch: pitch)
        return pages.map { page in
            for band in page.lines.bands { reader.add(band) }
            reader.endedInTable = !reader.table.isEmpty
            reader.closeTable()
            defer { reader.pieces = [] }
            return reader.pieces
        }
    }

    private init(pitch: Double) { self.pitch = pitch }

    private mutating func add(_ whole: [PageLine]) {
        let known = table.isEmpty && pieces.isEmpty && endedInTable ? lefts : table.lefts
        let band = known.isEmpty ? whole : whole.flatMap { $0.cut(at: Array(known.dropFirst())) }
        let rows = band.visualRows
        if rows.allSatisfy({ $0.count == 1 }), whole.columns.count == 1 {
            if isNear(whole), table.goesOn(band), table.add(band) { return }
            closeTable()
            return addLines(whole)
        }
        let columns = band.columns
        if let list = ListColumn(columns) {
            closeTable()
            pieces += list.pieces
        } else if !table.add(band) {
            closeTable()
            _ = table.add(whole)
        }
    }

    /// No more than an empty line below the table.
    private func isNear(_ band: [PageLine]) -> Bool {
        band.box.top - table.bottom < 1.5 * band[0].box.height
    }

    /// Lines below each other. The pieces of a justified line stand beside each other.
    private mutating func addLines(_ lines: [PageLine], edge: Double? = nil) {
        for row in lines.visualRows {
            var line = row[0]
            for piece in row.dropFirst() {
                line.text += " " + piece.text
                line.box = line.box.union(piece.box)
                line.words += piece.words
            }
            pieces.append(.line(line, edge: edge))
        }
    }

    private mutating func closeTable() {
        guard !table.isEmpty else { return }
        defer { table = TableRegion() }
        if let columns = table.prose(pitch: pitch) {
            for column in columns { addLines(column, edge: column.box.right) }
            return
        }
        let (rows, lefts) = table.pieces(wider: lefts, pitch: pitch)
        pieces += rows
        self.lefts = lefts
    }
}
