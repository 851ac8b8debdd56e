/// Documents that pass a test of their own, without a score.
class FilterScorer: WindowScorer {
    /// Whether a document passes.
    func accepts(_ document: Int) -> Bool { false }

    final override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        for word in 0..<Self.words {
            var accepted: UInt64 = 0
            forEachBit(mask[word], at: word * 64) { place in
                if accepts(base + place) { accepted |= 1 << UInt64(place & 63) }
            }
            bits[word] = accepted
        }
    }
}

/// Documents that hold one of some values in a column.
final class ColumnScorer: FilterScorer {
    private let column: SegmentColumn
    private var wanted: [Bool]
    private let any: Bool

    init(_ values: [[UInt8]], of column: SegmentColumn) throws(IndexError) {
        self.column = column
        var wanted = Array(repeating: false, count: column.values.count)
        for value in values {
            if let ordinal = try column.values.find(value)?.ordinal { wanted[ordinal] = true }
        }
        self.wanted = wanted
        any = wanted.contains(true)
        try column.verify()
        super.init(scoring: false)
    }

    override func next(from document: Int) throws(IndexError) -> Int { any ? document : .max }

    override func accepts(_ document: Int) -> Bool {
        for index in column.range(of: document) {
            let ordinal = column.ordinals[index]
            if ordinal < UInt64(wanted.count), wanted[Int(ordinal)] { return true }
        }
        return false
    }
}

/// Documents with a known sort key in a range.
final class SortKeyScorer: FilterScorer {
    private let range: ClosedRange<Int32>
    private let segment: Segment

    init(_ range: ClosedRange<Int32>, of segment: Segment) throws(IndexError) {
        self.range = range
        self.segment = segment
        try segment.verifySortKeys()
        super.init(scoring: false)
    }

    override func accepts(_ document: Int) -> Bool {
        segment.sortKey(of: document).map(range.contains) ?? false
    }
}
