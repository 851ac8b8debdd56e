/// A table: a header that returns on every page, and rows of as many cells.
public struct Table: Equatable, Sendable {
    public var caption: [Inline]
    public var columns: [Column]
    /// A row with too few cells is filled up with empty ones; cells beyond the last column are left out.
    public var rows: [[[Inline]]]
    /// Whether the first cell of a row names the row (WCAG 2.2, 1.3.1).
    public var hasRowHeaders: Bool

    public init(caption: [Inline] = [], columns: [Column], rows: [[[Inline]]], hasRowHeaders: Bool = false) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.hasRowHeaders = hasRowHeaders
    }

    /// What stands above a column, and how the column is set.
    public struct Column: Equatable, Sendable {
        public var header: [Inline]
        public var alignment: Alignment
        /// The width relative to the other columns.
        public var width: Int

        public init(_ header: [Inline], alignment: Alignment = .start, width: Int = 1) {
            self.header = header
            self.alignment = alignment
            self.width = width
        }
    }

    /// The side of a column its text stands at.
    public enum Alignment: Sendable {
        case start
        case center
        case end
    }
}

extension Table {
    /// With more columns, the text is set smaller.
    private static let ordinaryColumnLimit = 6

    var isWide: Bool { columns.count > Table.ordinaryColumnLimit }

    /// Every row with exactly one cell per column.
    var evenRows: [[[Inline]]] {
        rows.map { row in columns.indices.map { $0 < row.count ? row[$0] : [] } }
    }

    /// The widths of the columns, adding up to `total` exactly.
    func widths(total: Int) -> [Int] {
        let weights = columns.map { min(max($0.width, 1), 1_000) }
        let sum = weights.reduce(0, +)
        var edges = [0]
        for weight in weights { edges.append(edges[edges.count - 1] + weight) }
        return zip(edges, edges.dropFirst()).map { $1 * total / sum - $0 * total / sum }
    }
}
