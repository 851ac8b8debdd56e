/// Whole numbers by index, all in the same number of bytes (0, 1, 2, 4 or 8), read straight from the mapped file.
///
/// Layout: 8 bytes `count << 8 | width`, then the values, little-endian.
struct PackedColumn: @unchecked Sendable {
    let count: Int
    private let width: Int
    /// Points into `file`, which this struct keeps alive; `count * width` bytes from here were checked to exist.
    private let values: UnsafeRawPointer
    private let file: MappedFile
    private let range: Range<Int>

    /// Opens the column in a section, skipping `prefix` bytes at its start.
    init(_ file: MappedFile, _ section: UInt32, prefix: Int = 0) throws(IndexError) {
        let whole = try file.section(section)
        guard whole.count >= prefix + 8 else { throw .truncated(file: file.name, offset: whole.upperBound) }
        let start = whole.lowerBound + prefix + 8
        let head = try file.bytes(start - 8..<start).loadUnaligned(as: UInt64.self).littleEndian
        let width = Int(head & 0xFF)
        let (bytes, overflow) = Int(head >> 8).multipliedReportingOverflow(by: width)
        guard [0, 1, 2, 4, 8].contains(width), !overflow, bytes == whole.upperBound - start else {
            throw .malformed(file: file.name, offset: start - 8, what: "a column does not fit its section")
        }
        self.file = file
        self.width = width
        count = Int(head >> 8)
        range = start..<whole.upperBound
        values = file.unverifiedBytes(range).baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    }

    /// Checks all bytes of the column; to be called once before a loop over `subscript`.
    func verify() throws(IndexError) { try file.verify(range) }

    /// One value of a column that was verified; the index must be below `count`.
    @inline(__always)
    subscript(index: Int) -> UInt64 {
        precondition(index >= 0 && index < count)
        switch width {
        case 1: return UInt64(values.load(fromByteOffset: index, as: UInt8.self))
        case 2: return UInt64(values.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self).littleEndian)
        case 4: return UInt64(values.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self).littleEndian)
        case 8: return values.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self).littleEndian
        default: return 0
        }
    }

    /// One value, checking only the block it lies in; for single look-ups.
    func value(at index: Int) throws(IndexError) -> Int {
        guard index >= 0, index < count else {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "there is no value \(index)")
        }
        try file.verify(range.lowerBound + index * width..<range.lowerBound + (index + 1) * width)
        guard let value = Int(exactly: self[index]) else {
            throw .malformed(file: file.name, offset: range.lowerBound + index * width, what: "a value is too large")
        }
        return value
    }

    /// Lays out values in the fewest bytes that hold the largest.
    static func encode(_ values: [UInt64], prefix: [UInt8] = []) -> [UInt8] {
        let highest = values.max() ?? 0
        let width = highest == 0 ? 0 : highest < 1 << 8 ? 1 : highest < 1 << 16 ? 2 : highest < 1 << 32 ? 4 : 8
        var sink = ByteSink()
        sink.append(prefix)
        sink.uint64(UInt64(values.count) << 8 | UInt64(width))
        for value in values { sink.fixed(value, width: width) }
        return sink.bytes
    }
}
