/// The decoded positions of one block of postings.
struct PositionBuffer {
    /// Which block is held; -1 for none.
    private(set) var block = -1
    private var values: [UInt32] = []
    private var starts: [Int] = []

    /// Decodes the positions of a block, all documents at once.
    mutating func decode(
        _ bytes: ByteCursor, block: Int, frequencies: UnsafeMutablePointer<UInt32>, count: Int
    ) throws(CodecError) {
        self.block = -1
        var cursor = bytes
        values.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        for slot in 0..<count {
            starts.append(values.count)
            var last: UInt64 = 0
            // A frequency that is too high runs out of bytes, so memory stays in proportion to the record.
            for _ in 0..<frequencies[slot] {
                let (position, overflow) = last.addingReportingOverflow(try cursor.varint())
                guard !overflow, position < UInt64(UInt32.max) else { throw .overflow }
                values.append(UInt32(position))
                last = position + 1
            }
        }
        starts.append(values.count)
        guard cursor.remaining == 0 else { throw .invalid("a block of positions is longer than its documents") }
        self.block = block
    }

    /// The positions of the document in a slot; good until the next `decode`.
    func positions(of slot: Int) -> ArraySlice<UInt32> { values[starts[slot]..<starts[slot + 1]] }
}
