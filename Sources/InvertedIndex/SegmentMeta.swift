/// The small numbers of a segment: documents, the lowest sort key, and per field the sum of lengths.
struct SegmentMeta: Equatable {
    let documentCount: Int
    /// Sort keys are stored as their distance to this, plus 1; 0 stands for unknown.
    let sortKeyBase: Int
    let columnCount: Int
    let totalLengths: [Int]

    init(documentCount: Int, sortKeyBase: Int, columnCount: Int, totalLengths: [Int]) {
        self.documentCount = documentCount
        self.sortKeyBase = sortKeyBase
        self.columnCount = columnCount
        self.totalLengths = totalLengths
    }

    init(_ file: MappedFile, schema: IndexSchema) throws(IndexError) {
        let range = try file.section(Section.meta)
        var cursor = ByteCursor(try file.bytes(range))
        do throws(CodecError) {
            try self.init(&cursor)
            guard totalLengths.count == schema.fields.count, columnCount == schema.columns.count else {
                throw .invalid("the segment has another number of fields or columns than the index")
            }
        } catch {
            throw file.malformed(error, at: range.lowerBound)
        }
    }

    init(_ cursor: inout ByteCursor) throws(CodecError) {
        documentCount = Int(try cursor.uint32())
        sortKeyBase = Int(Int32(bitPattern: try cursor.uint32()))
        let fields = Int(try cursor.uint32())
        columnCount = Int(try cursor.uint32())
        guard fields <= IndexSchema.fieldLimit else { throw .invalid("there are too many fields") }
        var lengths: [Int] = []
        for _ in 0..<fields {
            guard let length = Int(exactly: try cursor.uint64()) else { throw .overflow }
            lengths.append(length)
        }
        totalLengths = lengths
    }

    var encoded: [UInt8] {
        var sink = ByteSink()
        sink.uint32(UInt32(documentCount))
        sink.uint32(UInt32(bitPattern: Int32(truncatingIfNeeded: sortKeyBase)))
        sink.uint32(UInt32(totalLengths.count))
        sink.uint32(UInt32(columnCount))
        for length in totalLengths { sink.uint64(UInt64(length)) }
        return sink.bytes
    }
}
