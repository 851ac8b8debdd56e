/// Writes which documents of a segment are deleted, and counts what that takes off every term.
enum TombstoneWriter {
    /// Writes a tombstone file; returns its checksum. Reads all postings of the segment once.
    static func write(
        _ deleted: DocumentBits, of segment: Segment, directory: String, fileSystem: FileSystem
    ) throws(IndexError) -> UInt64 {
        let temporary = directory + "/tombstones" + FileName.temporarySuffix
        let file = try ContainerWriter(kind: .tombstones, path: temporary, fileSystem: fileSystem)
        try file.section(Section.meta, try meta(deleted, segment))
        var bits = ByteSink()
        for word in deleted.words { bits.uint64(word) }
        try file.section(Section.deleted, bits.bytes)
        for field in segment.fields.indices {
            let (terms, counts) = try corrections(deleted, segment, field)
            try file.section(Section.field(field, .correctedTerms), PackedColumn.encode(terms))
            try file.section(Section.field(field, .corrections), PackedColumn.encode(counts))
        }
        let checksum = try file.finish()
        try fileSystem.rename(temporary, to: directory + "/" + Tombstones.fileName(checksum))
        return checksum
    }

    private static func meta(_ deleted: DocumentBits, _ segment: Segment) throws(IndexError) -> [UInt8] {
        var lengths: [Int] = []
        for field in segment.fields.indices { lengths.append(try deletedLength(deleted, segment, field)) }
        var sink = ByteSink()
        sink.uint64(segment.file.checksum)
        let meta = SegmentMeta(
            documentCount: deleted.count, sortKeyBase: 0, columnCount: segment.columns.count, totalLengths: lengths)
        sink.append(meta.encoded)
        return sink.bytes
    }

    /// The summed length of a field over the deleted documents.
    static func deletedLength(_ deleted: DocumentBits, _ segment: Segment, _ field: Int) throws(IndexError) -> Int {
        let field = segment.fields[field]
        try field.verifyLengths()
        var total = 0
        for document in 0..<segment.documentCount where deleted.contains(document) {
            total += try field.length(of: document)
        }
        return total
    }

    /// Per term with deleted documents its rank and how many they are.
    static func corrections(
        _ deleted: DocumentBits, _ segment: Segment, _ field: Int
    ) throws(IndexError) -> (terms: [UInt64], counts: [UInt64]) {
        var terms: [UInt64] = []
        var counts: [UInt64] = []
        var cursor = try segment.fields[field].terms.cursor(atBlock: 0)
        while try cursor.next() {
            let postings = try PostingCursor(cursor.info, field: field, of: segment)
            var count: UInt64 = 0
            while postings.count > 0 {
                for index in 0..<postings.count where deleted.contains(Int(postings.documents[index])) { count += 1 }
                try postings.nextBlock()
            }
            guard count > 0 else { continue }
            terms.append(UInt64(cursor.info.ordinal))
            counts.append(count)
        }
        return (terms, counts)
    }
}
