/// Encodes the postings of one term: documents with frequencies, and positions, in blocks of 128 documents.
struct PostingWriter {
    /// Documents added for this term.
    private(set) var documents = 0
    private var table = ByteSink()
    private var heads = ByteSink()
    private var positions = ByteSink()
    /// Of the document being written: its positions as gaps, counted.
    private var frequency = 0
    private var document: UInt32 = 0
    private var lastDocument = -1
    private var lastPosition = -1

    /// Starts a document; they come in ascending order.
    mutating func begin(document: UInt32) throws(IndexError) {
        try endDocument()
        if documents % PostingFormat.blockCount == 0 { try beginBlock() }
        self.document = document
        lastPosition = -1
        frequency = 0
    }

    /// Adds a position of this document; they come in ascending order and a repeated one is dropped.
    mutating func add(position: UInt32) {
        guard Int(position) > lastPosition else { return }
        positions.varint(Int(position) - lastPosition - 1)
        lastPosition = Int(position)
        frequency += 1
    }

    /// Writes the record of the term and gets ready for the next; returns its documents and length.
    ///
    /// A term without documents, as a merge may leave, takes no bytes.
    mutating func finish(_ file: ContainerWriter) throws(IndexError) -> (documents: Int, length: Int) {
        try endDocument()
        guard documents > 0 else { return (0, 0) }
        if documents > PostingFormat.blockCount { table.uint32(UInt32(lastDocument)) }
        var head = ByteSink()
        head.varint(heads.count)
        let start = file.offset
        try file.append(head.bytes)
        if documents > PostingFormat.blockCount { try writeTable(file) }
        try file.append(heads.bytes)
        try file.append(positions.bytes)
        let result = (documents, file.offset - start)
        reset()
        return result
    }

    private mutating func endDocument() throws(IndexError) {
        guard frequency > 0 else { return }
        // A gap of 1 and a frequency of 1 are by far the most common, so they share a byte.
        let gap = UInt64(Int(document) - lastDocument - 1)
        heads.varint(gap << 1 | (frequency == 1 ? 1 : 0))
        if frequency > 1 { heads.varint(frequency - 2) }
        lastDocument = Int(document)
        documents += 1
        frequency = 0
    }

    private mutating func beginBlock() throws(IndexError) {
        guard heads.count <= Int(UInt32.max), positions.count <= Int(UInt32.max) else {
            throw .limitExceeded(what: "the postings of one term pass 4 GiB")
        }
        if documents > 0 { table.uint32(UInt32(lastDocument)) }
        table.uint32(UInt32(heads.count))
        table.uint32(UInt32(positions.count))
    }

    /// The table was gathered as (heads, positions, last document), which is the order it is stored in.
    private func writeTable(_ file: ContainerWriter) throws(IndexError) { try file.append(table.bytes) }

    private mutating func reset() {
        table.removeAll()
        heads.removeAll()
        positions.removeAll()
        documents = 0
        lastDocument = -1
        frequency = 0
    }
}
