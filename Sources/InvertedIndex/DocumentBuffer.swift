/// Documents added but not yet written: a stream of (term, position) per field, grouped by term only when written.
///
/// A counting sort at the end is cheaper than keeping a growing list per term (ANCHORS.md §3, "token stream").
struct DocumentBuffer {
    private let schema: IndexSchema
    private var documents: [Document] = []
    private var numbers: [[UInt8]: Int] = [:]
    private var fields: [FieldStream]
    private var stored: [UInt8] = []

    private struct Document {
        let key: [UInt8]
        let lengths: [Int]
        let columns: [[String]]
        let sortKey: Int32?
        let stored: Range<Int>
        var live = true
    }

    init(schema: IndexSchema) {
        self.schema = schema
        fields = schema.fields.map { _ in FieldStream() }
    }

    /// The keys of the documents held, in no order.
    var keys: some Collection<[UInt8]> { numbers.keys }

    var isEmpty: Bool { numbers.isEmpty }

    /// About how many bytes are held.
    var byteCount: Int { fields.reduce(stored.count + documents.count * 256) { $0 + $1.byteCount } }

    /// Adds a document in place of one with the same key; the entry was checked against the schema.
    mutating func add(_ entry: IndexEntry) {
        let key = Array(entry.key.utf8)
        remove(key)
        numbers[key] = documents.count
        for number in fields.indices { fields[number].add(entry.terms[number]) }
        let start = stored.count
        stored += entry.stored
        documents.append(
            Document(
                key: key, lengths: entry.lengths, columns: entry.columns, sortKey: entry.sortKey,
                stored: start..<stored.count))
    }

    /// Forgets a document; its terms are skipped when the segment is written.
    mutating func remove(_ key: [UInt8]) {
        if let number = numbers.removeValue(forKey: key) { documents[number].live = false }
    }

    /// Writes all documents as one segment and returns its checksum.
    func write(_ writer: SegmentWriter) throws(IndexError) -> UInt64 {
        let order = documents.indices.filter { documents[$0].live }
            .sorted { documents[$0].key.precedes(documents[$1].key) }
        for number in order {
            let document = documents[number]
            let values = document.columns.enumerated().map { column, list in
                list.map { writer.intern($0, column: column) }
            }
            try stored.withRawBytes { (all) throws(IndexError) in
                try writer.add(
                    key: document.key, lengths: document.lengths, values: values, sortKey: document.sortKey,
                    stored: UnsafeRawBufferPointer(rebasing: all[document.stored]))
            }
        }
        for field in fields {
            try writer.beginField()
            try field.write(writer, order: order)
        }
        return try writer.finish()
    }
}
