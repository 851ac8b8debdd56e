/// What a commit consists of: the schema, the segments with their tombstones, and the attachments.
struct Manifest: Equatable {
    static let fileName = "MANIFEST"

    /// One segment of a commit.
    struct Entry: Equatable {
        /// Checksum of the segment file, which names it.
        var segment: UInt64
        var documentCount: Int
        /// Checksum of the tombstone file; 0 when no document is deleted.
        var tombstones: UInt64 = 0
        var deletedCount = 0
    }

    var schema: IndexSchema
    /// How many commits were made since the index was last built from nothing.
    var generation: UInt64 = 0
    var segments: [Entry] = []
    /// Checksum of the attachments file; 0 when there are none.
    var attachments: UInt64 = 0

    /// The files this commit needs, apart from the manifest itself.
    var fileNames: Set<String> {
        var names: Set<String> = []
        for entry in segments {
            names.insert(Segment.fileName(entry.segment))
            if entry.tombstones != 0 { names.insert(Tombstones.fileName(entry.tombstones)) }
        }
        if attachments != 0 { names.insert(Attachments.fileName(attachments)) }
        return names
    }

    /// Reads the last commit; nil when there was none. Also returns what identifies its bytes.
    static func read(_ directory: String) throws(IndexError) -> (manifest: Manifest, checksum: UInt64)? {
        let file: MappedFile
        do throws(IndexError) {
            file = try MappedFile(path: directory + "/" + fileName, kind: .manifest)
        } catch {
            if case .io(_, "open", let code) = error, code == noSuchFile { return nil }
            throw error
        }
        let schema = try file.section(Section.schema)
        let commit = try file.section(Section.commit)
        var schemaCursor = ByteCursor(try file.bytes(schema))
        var commitCursor = ByteCursor(try file.bytes(commit))
        do throws(CodecError) {
            var manifest = Manifest(schema: try IndexSchema(&schemaCursor))
            try manifest.readCommit(&commitCursor)
            return (manifest, file.checksum)
        } catch {
            throw file.malformed(error, at: commit.lowerBound)
        }
    }

    /// Puts this commit in place of the one before, in one step that survives a power failure.
    func write(_ directory: String, fileSystem: FileSystem) throws(IndexError) {
        let temporary = directory + "/" + Self.fileName + FileName.temporarySuffix
        let file = try ContainerWriter(kind: .manifest, path: temporary, fileSystem: fileSystem)
        try file.section(Section.schema, schema.encoded)
        try file.section(Section.commit, encodedCommit)
        _ = try file.finish()
        // First the names of the new files, then the manifest that needs them.
        try fileSystem.syncDirectory(directory)
        try fileSystem.rename(temporary, to: directory + "/" + Self.fileName)
        try fileSystem.syncDirectory(directory)
    }

    private var encodedCommit: [UInt8] {
        var sink = ByteSink()
        sink.uint64(generation)
        sink.uint64(attachments)
        sink.uint32(UInt32(segments.count))
        sink.uint32(0)
        for entry in segments {
            sink.uint64(entry.segment)
            sink.uint64(entry.tombstones)
            sink.uint32(UInt32(entry.documentCount))
            sink.uint32(UInt32(entry.deletedCount))
        }
        return sink.bytes
    }

    private mutating func readCommit(_ cursor: inout ByteCursor) throws(CodecError) {
        generation = try cursor.uint64()
        attachments = try cursor.uint64()
        let count = try cursor.uint32()
        _ = try cursor.uint32()
        for _ in 0..<count {
            let (segment, tombstones) = (try cursor.uint64(), try cursor.uint64())
            let (documents, deleted) = (Int(try cursor.uint32()), Int(try cursor.uint32()))
            guard deleted <= documents else { throw .invalid("more documents are deleted than there are") }
            segments.append(
                Entry(segment: segment, documentCount: documents, tombstones: tombstones, deletedCount: deleted))
        }
    }
}

extension IndexSchema {
    init(_ cursor: inout ByteCursor) throws(CodecError) {
        fields = try Self.names(&cursor)
        columns = try Self.names(&cursor)
    }

    var encoded: [UInt8] {
        var sink = ByteSink()
        for names in [fields, columns] {
            sink.varint(names.count)
            for name in names { sink.string(name) }
        }
        return sink.bytes
    }

    private static func names(_ cursor: inout ByteCursor) throws(CodecError) -> [String] {
        let count = try cursor.size()
        guard count <= fieldLimit else { throw .invalid("there are too many fields or columns") }
        var names: [String] = []
        for _ in 0..<count { names.append(try cursor.string()) }
        return names
    }
}
