/// Counts column values over the matches of one segment.
struct FacetCounter {
    private let column: SegmentColumn
    private var counts: [Int]

    init(_ column: SegmentColumn) throws(IndexError) {
        self.column = column
        counts = Array(repeating: 0, count: column.values.count)
        try column.verify()
    }

    /// Counts the documents of a window whose bits are set.
    mutating func add(_ bits: UnsafePointer<UInt64>, from base: Int) {
        for word in 0..<WindowScorer.words {
            var rest = bits[word]
            while rest != 0 {
                let document = base + word * 64 + rest.trailingZeroBitCount
                rest &= rest &- 1
                for index in column.range(of: document) {
                    // An ordinal beyond the values is dropped here and reported by the verifier.
                    let ordinal = column.ordinals[index]
                    if ordinal < UInt64(counts.count) { counts[Int(ordinal)] &+= 1 }
                }
            }
        }
    }

    /// The values counted, in byte order.
    func result() throws(IndexError) -> [(value: [UInt8], count: Int)] {
        var result: [(value: [UInt8], count: Int)] = []
        for (ordinal, count) in counts.enumerated() where count > 0 {
            result.append((try column.values.string(at: ordinal), count))
        }
        return result
    }

    /// Adds up the counts of several segments: highest first, then by value.
    static func combine(_ segments: [[(value: [UInt8], count: Int)]]) -> [FacetCount] {
        var sums: [[UInt8]: Int] = [:]
        for list in segments {
            for (value, count) in list { sums[value, default: 0] += count }
        }
        return sums.sorted { $0.value == $1.value ? $0.key.precedes($1.key) : $0.value > $1.value }
            .map { FacetCount(value: String(decoding: $0.key, as: UTF8.self), count: $0.value) }
    }
}
