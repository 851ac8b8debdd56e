/// Writes one segment file: first all documents in key order, then each field's terms in byte order.
///
/// Stored bytes and postings go straight to the file; the rest, a few bytes a document, waits in memory.
final class SegmentWriter {
    private let schema: IndexSchema
    private let file: ContainerWriter
    private let directory: String
    private let fileSystem: FileSystem
    private let temporary: String
    private var keys = FrontCodedWriter(carriesPostings: false)
    private var sortKeys: [Int32?] = []
    private var storedOffsets: [UInt64] = [0]
    private var lengths: [[UInt64]]
    private(set) var columns: [ColumnWriter]
    private var terms = FrontCodedWriter(carriesPostings: true)
    private var postings = PostingWriter()
    private var field = -1

    init(directory: String, schema: IndexSchema, fileSystem: FileSystem) throws(IndexError) {
        self.directory = directory
        self.schema = schema
        self.fileSystem = fileSystem
        temporary = directory + "/segment" + FileName.temporarySuffix
        file = try ContainerWriter(kind: .segment, path: temporary, fileSystem: fileSystem)
        lengths = Array(repeating: [], count: schema.fields.count)
        columns = schema.columns.map { _ in ColumnWriter() }
        try file.beginSection(Section.stored)
    }

    /// Gives a column value its number in this writer.
    func intern(_ value: UnsafeRawBufferPointer, column: Int) -> UInt32 { columns[column].values.intern(value) }

    func intern(_ value: String, column: Int) -> UInt32 { columns[column].values.intern(value) }

    /// Adds the next document in key order; `values` are numbers from `intern`, per column.
    func add(
        key: [UInt8], lengths: [Int], values: [[UInt32]], sortKey: Int32?, stored: UnsafeRawBufferPointer
    ) throws(IndexError) {
        keys.add(key)
        sortKeys.append(sortKey)
        for number in lengths.indices { self.lengths[number].append(UInt64(lengths[number])) }
        for number in values.indices { columns[number].add(values[number]) }
        try file.append(stored)
        storedOffsets.append(storedOffsets[storedOffsets.count - 1] + UInt64(stored.count))
    }

    /// Starts the postings of the next field.
    func beginField() throws(IndexError) {
        try endField()
        field += 1
        try file.beginSection(Section.field(field, .postings))
    }

    func begin(document: UInt32) throws(IndexError) { try postings.begin(document: document) }

    func add(position: UInt32) { postings.add(position: position) }

    /// Ends a term whose documents were just added; one without documents is left out.
    func endTerm(_ term: [UInt8]) throws(IndexError) {
        let (documents, length) = try postings.finish(file)
        if documents > 0 { terms.add(term, documents: documents, postingsLength: length) }
    }

    /// Writes what is left, names the file after its contents, and returns its checksum.
    func finish() throws(IndexError) -> UInt64 {
        try endField()
        for number in schema.fields.indices { try writeLengths(number) }
        for number in columns.indices { try columns[number].finish(file, number) }
        try keys.finish(file, strings: Section.keys, blocks: Section.keyBlocks)
        try file.section(Section.storedOffsets, PackedColumn.encode(storedOffsets))
        try writeSortKeysAndMeta()
        let checksum = try file.finish()
        try fileSystem.rename(temporary, to: directory + "/" + Segment.fileName(checksum))
        return checksum
    }

    private func endField() throws(IndexError) {
        guard field >= 0 else { return }
        try terms.finish(
            file, strings: Section.field(field, .terms), blocks: Section.field(field, .termBlocks))
        terms = FrontCodedWriter(carriesPostings: true)
    }

    private func writeLengths(_ number: Int) throws(IndexError) {
        let norms = lengths[number].map { LengthNorm.encode(Int($0)) }
        try file.section(Section.field(number, .norms), norms)
        try file.section(Section.field(number, .lengths), PackedColumn.encode(lengths[number]))
    }

    private func writeSortKeysAndMeta() throws(IndexError) {
        let base = Int(sortKeys.compactMap { $0 }.min() ?? 0)
        let codes = sortKeys.map { key in key.map { UInt64(Int($0) - base + 1) } ?? 0 }
        try file.section(Section.sortKeys, PackedColumn.encode(codes))
        let meta = SegmentMeta(
            documentCount: sortKeys.count, sortKeyBase: base, columnCount: columns.count,
            totalLengths: lengths.map { Int($0.reduce(0, +)) })
        try file.section(Section.meta, meta.encoded)
    }
}
