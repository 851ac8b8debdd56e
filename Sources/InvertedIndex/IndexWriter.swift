/// Adds, replaces and removes documents; nothing shows, and nothing lasts, until `commit`.
///
/// One writer at a time: a second one throws `IndexError.locked`. After any error the writer is done for: every later
/// call throws that error again, the last commit stands, and a new writer starts from it.
public final class IndexWriter {
    /// Bytes of added documents held in memory before a segment is written.
    public static let bufferLimit = 96 << 20

    private let directory: String
    private let schema: IndexSchema
    private let fileSystem: FileSystem
    private let lock: WriterLock
    private let bufferLimit: Int
    private var generation: UInt64 = 0
    private var segments: [WritableSegment] = []
    private var buffer: DocumentBuffer
    private var deletions: Set<[UInt8]> = []
    private var failure: IndexError?

    /// Opens an index for writing, making the directory when needed and clearing away what a killed writer left.
    ///
    /// - Parameters:
    ///   - rebuild: Starts from nothing, whatever is on disk, even when that is damaged or of another version or
    ///     schema; readers keep the last commit until the new one.
    /// - Throws: `.locked` when another writer is at work, `.schemaMismatch`, and what makes an index unreadable.
    public convenience init(directory: String, schema: IndexSchema, rebuild: Bool = false) throws(IndexError) {
        try self.init(
            directory: directory, schema: schema, rebuild: rebuild, fileSystem: FileSystem(),
            bufferLimit: Self.bufferLimit)
    }

    package init(
        directory: String, schema: IndexSchema, rebuild: Bool, fileSystem: FileSystem, bufferLimit: Int
    ) throws(IndexError) {
        if let problem = schema.problem { throw .invalidSchema(what: problem) }
        self.directory = directory
        self.schema = schema
        self.fileSystem = fileSystem
        self.bufferLimit = bufferLimit
        buffer = DocumentBuffer(schema: schema)
        try fileSystem.makeDirectory(directory)
        lock = try WriterLock(directory: directory, fileSystem: fileSystem)
        guard !rebuild else { return }
        let manifest = try Manifest.read(directory)?.manifest ?? Manifest(schema: schema)
        guard manifest.schema == schema else { throw .schemaMismatch(found: manifest.schema, expected: schema) }
        generation = manifest.generation
        for entry in manifest.segments {
            segments.append(try WritableSegment(entry, directory: directory, schema: schema))
        }
        removeLeftovers(except: manifest.fileNames)
    }

    /// Adds a document, in place of the one with the same key if there is one.
    ///
    /// - Throws: `.invalidEntry` when it does not fit the schema, which leaves the writer usable; `.io` when a full
    ///   batch could not be written.
    public func add(_ entry: IndexEntry) throws(IndexError) {
        if let failure { throw failure }
        if let problem = entry.problem(under: schema) { throw .invalidEntry(key: entry.key, what: problem) }
        buffer.add(entry)
        if buffer.byteCount >= bufferLimit {
            do throws(IndexError) { try flush() } catch { throw fail(error) }
        }
    }

    /// Removes the document with this key; no such document is fine.
    public func delete(key: String) {
        let bytes = Array(key.utf8)
        buffer.remove(bytes)
        if !segments.isEmpty { deletions.insert(bytes) }
    }

    /// Removes every document, so that the next commit is the same, byte for byte, as that of a new index.
    public func deleteAll() {
        generation = 0
        segments = []
        deletions = []
        buffer = DocumentBuffer(schema: schema)
    }

    /// Makes everything since the last commit visible and lasting, all at once.
    ///
    /// - Parameter attachments: Named opaque bytes that live and die with this commit; they replace the previous ones.
    /// - Throws: `.io` when the disk is full or not writable; the previous commit then still stands.
    public func commit(attachments: [String: [UInt8]] = [:]) throws(IndexError) {
        if let failure { throw failure }
        do throws(IndexError) {
            try flush()
            try mergeSegments()
            for index in segments.indices {
                try segments[index].writeTombstones(directory: directory, fileSystem: fileSystem)
            }
            var manifest = Manifest(schema: schema, generation: generation + 1)
            manifest.segments = segments.map(\.entry)
            manifest.attachments = try Attachments.write(attachments, directory: directory, fileSystem: fileSystem)
            try manifest.write(directory, fileSystem: fileSystem)
            generation = manifest.generation
            removeLeftovers(except: manifest.fileNames)
        } catch {
            throw fail(error)
        }
    }

    // MARK: Steps of a commit

    /// Writes the buffered documents as a segment, after deleting what they replace.
    private func flush() throws(IndexError) {
        for index in segments.indices {
            for key in buffer.keys { try segments[index].delete(key) }
            for key in deletions { try segments[index].delete(key) }
        }
        segments.removeAll { $0.entry.liveCount == 0 }
        deletions = []
        guard !buffer.isEmpty else { return }
        let writer = try SegmentWriter(directory: directory, schema: schema, fileSystem: fileSystem)
        try open(try buffer.write(writer))
        buffer = DocumentBuffer(schema: schema)
    }

    private func mergeSegments() throws(IndexError) {
        let chosen = MergePolicy.choose(segments.map(\.entry))
        guard !chosen.isEmpty else { return }
        let sources = chosen.map { (segment: segments[$0].segment, deleted: segments[$0].deleted) }
        let writer = try SegmentWriter(directory: directory, schema: schema, fileSystem: fileSystem)
        var merger = SegmentMerger(sources, schema: schema, writer: writer)
        let checksum = try merger.write()
        for index in chosen.reversed() { segments.remove(at: index) }
        try open(checksum)
    }

    private func open(_ checksum: UInt64) throws(IndexError) {
        let segment = try Segment(directory: directory, checksum: checksum, schema: schema)
        segments.append(WritableSegment(segment))
    }

    /// Removes files of ours that no commit needs. What cannot be removed now is tried again by the next commit, so
    /// that a commit which stands is not reported as failed.
    private func removeLeftovers(except needed: Set<String>) {
        guard let names = try? fileSystem.names(in: directory) else { return }
        for name in names where FileName.isOurs(name) && !needed.contains(name) {
            try? fileSystem.unlink(directory + "/" + name)
        }
    }

    private func fail(_ error: IndexError) -> IndexError {
        failure = error
        segments = []
        buffer = DocumentBuffer(schema: schema)
        // The manifest on disk decides: the error may have come after it was put in place.
        do throws(IndexError) {
            removeLeftovers(except: try Manifest.read(directory)?.manifest.fileNames ?? [])
        } catch {
            // Unreadable: it cannot be known what it needs, so everything stays for the next writer.
        }
        return error
    }
}
