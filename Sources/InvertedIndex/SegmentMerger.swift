/// Writes the live documents of several segments as one, in key order, term by term.
struct SegmentMerger {
    private let sources: [(segment: Segment, deleted: DocumentBits)]
    private let schema: IndexSchema
    private let writer: SegmentWriter
    /// Per source and document its number in the merged segment; `UInt32.max` when deleted.
    private var numbers: [[UInt32]]

    init(_ sources: [(segment: Segment, deleted: DocumentBits)], schema: IndexSchema, writer: SegmentWriter) {
        self.sources = sources
        self.schema = schema
        self.writer = writer
        numbers = sources.map { Array(repeating: .max, count: $0.segment.documentCount) }
    }

    /// Writes the merged segment; returns its checksum.
    mutating func write() throws(IndexError) -> UInt64 {
        try writeDocuments()
        for field in schema.fields.indices {
            try writer.beginField()
            try writeField(field)
        }
        return try writer.finish()
    }

    // MARK: Documents

    private mutating func writeDocuments() throws(IndexError) {
        let valueNumbers = try valueNumbers()
        var cursors: [FrontCodedCursor] = []
        for (segment, _) in sources {
            try prepare(segment)
            cursors.append(try segment.keys.cursor(atBlock: 0))
        }
        var keys = try MergedCursor(cursors)
        var count: UInt32 = 0
        while try keys.next() {
            for (source, info) in keys.found where !sources[source].deleted.contains(info.ordinal) {
                try copy(info.ordinal, of: sources[source].segment, key: keys.string, valueNumbers[source])
                numbers[source][info.ordinal] = count
                count += 1
            }
        }
    }

    private func prepare(_ segment: Segment) throws(IndexError) {
        try segment.verifySortKeys()
        for field in segment.fields { try field.verifyLengths() }
        for column in segment.columns { try column.verify() }
    }

    private func copy(
        _ document: Int, of segment: Segment, key: [UInt8], _ valueNumbers: [[UInt32]]
    ) throws(IndexError) {
        var values: [[UInt32]] = []
        for (number, column) in segment.columns.enumerated() {
            var list: [UInt32] = []
            for index in column.range(of: document) {
                guard let ordinal = Int(exactly: column.ordinals[index]), ordinal < valueNumbers[number].count else {
                    throw .malformed(file: segment.file.name, offset: 0, what: "a value of column \(number) is missing")
                }
                list.append(valueNumbers[number][ordinal])
            }
            values.append(list)
        }
        var lengths: [Int] = []
        for field in segment.fields { lengths.append(try field.length(of: document)) }
        try writer.add(
            key: key, lengths: lengths, values: values,
            sortKey: segment.sortKey(of: document), stored: try segment.stored(document))
    }

    /// Per source and column the writer's number for each value.
    private func valueNumbers() throws(IndexError) -> [[[UInt32]]] {
        var numbers: [[[UInt32]]] = []
        for (segment, _) in sources {
            var columns: [[UInt32]] = []
            for (number, column) in segment.columns.enumerated() {
                var list: [UInt32] = []
                var cursor = try column.values.cursor(atBlock: 0)
                while try cursor.next() {
                    list.append(cursor.string.withUnsafeBytes { writer.intern($0, column: number) })
                }
                columns.append(list)
            }
            numbers.append(columns)
        }
        return numbers
    }

    // MARK: Postings

    private func writeField(_ field: Int) throws(IndexError) {
        var cursors: [FrontCodedCursor] = []
        for (segment, _) in sources { cursors.append(try segment.fields[field].terms.cursor(atBlock: 0)) }
        var terms = try MergedCursor(cursors)
        while try terms.next() {
            var streams: [(source: Int, postings: PostingCursor)] = []
            for (source, info) in terms.found {
                streams.append((source, try PostingCursor(info, field: field, of: sources[source].segment)))
            }
            try mergePostings(streams)
            try writer.endTerm(terms.string)
        }
    }

    private func mergePostings(_ streams: [(source: Int, postings: PostingCursor)]) throws(IndexError) {
        for stream in streams { try skipDeleted(stream.postings, stream.source) }
        while true {
            var lowest: (number: UInt32, index: Int)?
            for (index, stream) in streams.enumerated() where stream.postings.count > 0 {
                let number = numbers[stream.source][Int(stream.postings.document)]
                if let found = lowest, found.number < number { continue }
                lowest = (number, index)
            }
            guard let lowest else { return }
            let (source, postings) = streams[lowest.index]
            try writer.begin(document: lowest.number)
            for position in try postings.currentPositions() { writer.add(position: position) }
            try postings.next()
            try skipDeleted(postings, source)
        }
    }

    private func skipDeleted(_ postings: PostingCursor, _ source: Int) throws(IndexError) {
        while postings.count > 0, numbers[source][Int(postings.document)] == .max { try postings.next() }
    }
}
