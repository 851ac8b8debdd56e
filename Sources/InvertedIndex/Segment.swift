/// One immutable segment file, opened: documents numbered in key order, and everything known about them.
final class Segment: Sendable {
    let file: MappedFile
    let documentCount: Int
    let keys: FrontCodedList
    let fields: [SegmentField]
    let columns: [SegmentColumn]
    private let sortKeys: PackedColumn
    private let sortKeyBase: Int
    private let storedOffsets: PackedColumn
    private let storedRange: Range<Int>

    static func fileName(_ checksum: UInt64) -> String { FileName.make(checksum, "segment") }

    init(directory: String, checksum: UInt64, schema: IndexSchema) throws(IndexError) {
        let file = try MappedFile(path: directory + "/" + Self.fileName(checksum), kind: .segment)
        guard file.checksum == checksum else { throw .checksumMismatch(file: file.name, offset: file.dataLength) }
        self.file = file
        let meta = try SegmentMeta(file, schema: schema)
        let count = meta.documentCount
        documentCount = count
        keys = try FrontCodedList(file, strings: Section.keys, blocks: Section.keyBlocks, carriesPostings: false)
        var fields: [SegmentField] = []
        for number in schema.fields.indices {
            fields.append(try SegmentField(file, number, documentCount: count, totalLength: meta.totalLengths[number]))
        }
        self.fields = fields
        var columns: [SegmentColumn] = []
        for number in schema.columns.indices {
            columns.append(try SegmentColumn(file, number, documentCount: count))
        }
        self.columns = columns
        sortKeys = try PackedColumn(file, Section.sortKeys)
        sortKeyBase = meta.sortKeyBase
        storedOffsets = try PackedColumn(file, Section.storedOffsets)
        storedRange = try file.section(Section.stored)
        guard keys.count == count, sortKeys.count == count, storedOffsets.count == count + 1 else {
            throw .malformed(file: file.name, offset: 0, what: "its lists disagree on the number of documents")
        }
    }

    /// The key of a document.
    func key(of document: Int) throws(IndexError) -> [UInt8] { try keys.string(at: document) }

    /// The bytes stored with a document.
    func stored(_ document: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        let start = try storedOffsets.value(at: document)
        let end = try storedOffsets.value(at: document + 1)
        guard start <= end, end <= storedRange.count else {
            throw .malformed(file: file.name, offset: storedRange.lowerBound, what: "stored bytes lie outside the file")
        }
        return try file.bytes(storedRange.lowerBound + start..<storedRange.lowerBound + end)
    }

    /// To be called before a loop over `sortKey(of:)`.
    func verifySortKeys() throws(IndexError) { try sortKeys.verify() }

    /// The sort key of a document, nil when unknown; needs `verifySortKeys`.
    @inline(__always)
    func sortKey(of document: Int) -> Int32? {
        let code = sortKeys[document]
        return code == 0 ? nil : Int32(truncatingIfNeeded: sortKeyBase &+ Int(truncatingIfNeeded: code) &- 1)
    }

    /// Where the postings of a term lie in the file.
    func postings(_ info: TermInfo, field: Int) throws(IndexError) -> Range<Int> {
        let section = fields[field].postings
        guard info.postings.upperBound <= section.count, info.documents <= documentCount else {
            throw .malformed(file: file.name, offset: section.lowerBound, what: "the postings of a term are misplaced")
        }
        return section.lowerBound + info.postings.lowerBound..<section.lowerBound + info.postings.upperBound
    }
}

/// One text field of a segment.
struct SegmentField: Sendable {
    let terms: FrontCodedList
    let postings: Range<Int>
    /// One `LengthNorm` byte a document.
    let norms: Range<Int>
    let totalLength: Int
    private let lengths: PackedColumn
    private let file: MappedFile

    init(_ file: MappedFile, _ number: Int, documentCount: Int, totalLength: Int) throws(IndexError) {
        terms = try FrontCodedList(
            file, strings: Section.field(number, .terms), blocks: Section.field(number, .termBlocks),
            carriesPostings: true)
        postings = try file.section(Section.field(number, .postings))
        norms = try file.section(Section.field(number, .norms))
        lengths = try PackedColumn(file, Section.field(number, .lengths))
        self.totalLength = totalLength
        self.file = file
        guard norms.count == documentCount, lengths.count == documentCount else {
            throw .malformed(file: file.name, offset: norms.lowerBound, what: "a field has lengths of other documents")
        }
    }
}

extension SegmentField {
    /// To be called before a loop over `length(of:)`.
    func verifyLengths() throws(IndexError) { try lengths.verify() }

    /// The exact number of words of a document; needs `verifyLengths`.
    func length(of document: Int) throws(IndexError) -> Int {
        let length = lengths[document]
        guard length <= UInt64(UInt32.max) else {
            throw .malformed(file: file.name, offset: norms.lowerBound, what: "document \(document) is too long")
        }
        return Int(length)
    }
}

/// One facet column of a segment: per document the ranks of its values in a sorted list.
struct SegmentColumn: Sendable {
    let values: FrontCodedList
    let offsets: PackedColumn
    let ordinals: PackedColumn

    init(_ file: MappedFile, _ number: Int, documentCount: Int) throws(IndexError) {
        values = try FrontCodedList(
            file, strings: Section.column(number, .values), blocks: Section.column(number, .valueBlocks),
            carriesPostings: false)
        offsets = try PackedColumn(file, Section.column(number, .offsets))
        ordinals = try PackedColumn(file, Section.column(number, .ordinals))
        // One byte at least a value, unless there is only one value; either way no more than documents times values.
        guard offsets.count == documentCount + 1, ordinals.count <= documentCount * max(values.count, 1) else {
            throw .malformed(file: file.name, offset: 0, what: "column \(number) has values of other documents")
        }
    }

    /// To be called before a loop over `ordinals(of:)`.
    func verify() throws(IndexError) {
        try offsets.verify()
        try ordinals.verify()
    }

    /// The range of `ordinals` that belongs to a document, cut to what exists.
    @inline(__always)
    func range(of document: Int) -> Range<Int> {
        let start = Int(truncatingIfNeeded: offsets[document])
        let end = Int(truncatingIfNeeded: offsets[document &+ 1])
        return start >= 0 && start <= end && end <= ordinals.count ? start..<end : 0..<0
    }
}
