/// Which documents of a segment are deleted, and what that takes off its statistics.
///
/// The corrections make document frequencies and average lengths those of the live documents only, so that an index
/// that grew by changes scores as one that was built anew.
struct Tombstones: Sendable {
    let file: MappedFile
    let deletedCount: Int
    let deleted: DocumentBits
    let deletedLengths: [Int]
    private let corrections: [(terms: PackedColumn, counts: PackedColumn)]

    static func fileName(_ checksum: UInt64) -> String { FileName.make(checksum, "tombstones") }

    init(directory: String, checksum: UInt64, of segment: Segment) throws(IndexError) {
        let file = try MappedFile(path: directory + "/" + Self.fileName(checksum), kind: .tombstones)
        guard file.checksum == checksum else { throw .checksumMismatch(file: file.name, offset: file.dataLength) }
        self.file = file
        let range = try file.section(Section.meta)
        var cursor = ByteCursor(try file.bytes(range))
        let meta: SegmentMeta
        do throws(CodecError) {
            guard try cursor.uint64() == segment.file.checksum else { throw .invalid("these are of another segment") }
            meta = try SegmentMeta(&cursor)
        } catch {
            throw file.malformed(error, at: range.lowerBound)
        }
        deletedCount = meta.documentCount
        deletedLengths = meta.totalLengths
        deleted = DocumentBits(words: try Self.words(file, segment.documentCount))
        guard deleted.count == deletedCount, deletedLengths.count == segment.fields.count,
            zip(deletedLengths, segment.fields).allSatisfy({ $0 <= $1.totalLength })
        else {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "the tombstones do not fit their segment")
        }
        var corrections: [(PackedColumn, PackedColumn)] = []
        for field in segment.fields.indices {
            let terms = try PackedColumn(file, Section.field(field, .correctedTerms))
            let counts = try PackedColumn(file, Section.field(field, .corrections))
            guard terms.count == counts.count, terms.count <= segment.fields[field].terms.count else {
                throw .malformed(file: file.name, offset: range.lowerBound, what: "corrections of other terms")
            }
            corrections.append((terms, counts))
        }
        self.corrections = corrections
    }

    /// How many of a term's documents are deleted.
    func deletedDocuments(_ term: TermInfo, field: Int) throws(IndexError) -> Int {
        let (terms, counts) = corrections[field]
        var (low, high) = (0, terms.count)
        while low < high {
            let middle = (low + high) / 2
            if try terms.value(at: middle) < term.ordinal { low = middle + 1 } else { high = middle }
        }
        guard low < terms.count, try terms.value(at: low) == term.ordinal else { return 0 }
        return min(try counts.value(at: low), term.documents)
    }

    /// Whether the corrections of a field are these.
    func matches(_ terms: [UInt64], _ counts: [UInt64], field: Int) throws(IndexError) -> Bool {
        let stored = corrections[field]
        try stored.terms.verify()
        try stored.counts.verify()
        return stored.terms.count == terms.count
            && terms.indices.allSatisfy { stored.terms[$0] == terms[$0] && stored.counts[$0] == counts[$0] }
    }

    private static func words(_ file: MappedFile, _ documents: Int) throws(IndexError) -> [UInt64] {
        let range = try file.section(Section.deleted)
        let bytes = try file.bytes(range)
        guard bytes.count == (documents + 63) / 64 * 8 else {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "a bit per document is expected")
        }
        let words = stride(from: 0, to: bytes.count, by: 8).map {
            bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self).littleEndian
        }
        let spare = UInt64(words.count * 64 - documents)
        if spare > 0, let last = words.last, last >> (64 - spare) != 0 {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "a document is deleted that is not there")
        }
        return words
    }
}
