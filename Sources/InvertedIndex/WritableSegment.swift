/// A segment with the deletions that the next commit will add to it.
struct WritableSegment {
    let segment: Segment
    private(set) var entry: Manifest.Entry
    private(set) var deleted: DocumentBits
    private var changed = false

    /// A segment that was just written.
    init(_ segment: Segment) {
        self.segment = segment
        entry = Manifest.Entry(segment: segment.file.checksum, documentCount: segment.documentCount)
        deleted = DocumentBits(documentCount: segment.documentCount)
    }

    /// A segment of the last commit.
    init(_ entry: Manifest.Entry, directory: String, schema: IndexSchema) throws(IndexError) {
        let live = try LiveSegment(entry, directory: directory, schema: schema)
        self.entry = entry
        segment = live.segment
        deleted = live.tombstones?.deleted ?? DocumentBits(documentCount: segment.documentCount)
    }

    /// Marks the document with this key, if it is here.
    mutating func delete(_ key: [UInt8]) throws(IndexError) {
        guard let document = try segment.keys.find(key)?.ordinal, deleted.insert(document) else { return }
        entry.deletedCount += 1
        changed = true
    }

    /// Writes the deletions when there are new ones.
    mutating func writeTombstones(directory: String, fileSystem: FileSystem) throws(IndexError) {
        guard changed else { return }
        entry.tombstones = try TombstoneWriter.write(
            deleted, of: segment, directory: directory, fileSystem: fileSystem)
        changed = false
    }
}

/// A segment as a commit has it: with its tombstones, and checked against what the manifest says of it.
struct LiveSegment: Sendable {
    let segment: Segment
    let tombstones: Tombstones?

    init(_ entry: Manifest.Entry, directory: String, schema: IndexSchema) throws(IndexError) {
        segment = try Segment(directory: directory, checksum: entry.segment, schema: schema)
        tombstones =
            entry.tombstones == 0
            ? nil : try Tombstones(directory: directory, checksum: entry.tombstones, of: segment)
        guard segment.documentCount == entry.documentCount, (tombstones?.deletedCount ?? 0) == entry.deletedCount else {
            throw .malformed(file: Manifest.fileName, offset: 0, what: "it counts other documents than its segments")
        }
    }

    /// Documents that are not deleted.
    var documentCount: Int { segment.documentCount - (tombstones?.deletedCount ?? 0) }

    func isLive(_ document: Int) -> Bool { !(tombstones?.deleted.contains(document) ?? false) }

    /// How many live documents hold a term.
    func documents(with term: TermInfo, field: Int) throws(IndexError) -> Int {
        guard let tombstones else { return term.documents }
        return term.documents - (try tombstones.deletedDocuments(term, field: field))
    }

    /// The summed length of a field over the live documents.
    func totalLength(_ field: Int) -> Int {
        segment.fields[field].totalLength - (tombstones?.deletedLengths[field] ?? 0)
    }
}
