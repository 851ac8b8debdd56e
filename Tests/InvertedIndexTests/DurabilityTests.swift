import Glibc
import Synchronization
import Testing

@testable import InvertedIndex

@Suite("Whatever happens to the disk or the writer, answers are right or refused")
struct DurabilityTests {
    /// A small index with everything in it: two segments, tombstones and attachments.
    private func makeSmallIndex(_ directory: TemporaryDirectory) throws {
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        for number in 0..<8 {
            try writer.add(
                IndexEntry(
                    "k\(number)", title: "bus \(number)", body: "de bus en de fiets", parties: ["VVD"], year: "2024",
                    sortKey: 5, stored: "s"))
        }
        try writer.commit()
        try writer.add(IndexEntry("k1", title: "nieuw", body: "de fiets", parties: ["CDA"], stored: "t"))
        try writer.commit(attachments: ["report": [1, 2, 3]])
    }

    /// Everything a reader can say about the small index, or the error that stopped it.
    private func answers(_ directory: String) -> Result<String, IndexError> {
        Result { () throws(IndexError) in
            let reader = try IndexReader(directory: directory)
            var text = "\(reader.documentCount) \(try reader.attachment("report") ?? [])"
            let query = IndexQuery.or([
                .phrase([["de"], ["fiets"]], field: 1, weight: 1), .prefix("b", field: 0, weight: 2),
                .and([.column(0, values: ["VVD"]), .sortKey(0...9)]),
            ])
            let found = try reader.search(query, order: .relevance, limit: 10, offset: 0, facets: [0, 1])
            text += "\(found.total) \(found.facets)"
            for hit in found.hits {
                text += "\(try reader.key(of: hit.document)) \(hit.score) \(try reader.stored(hit.document))"
                text +=
                    "\(try reader.columnValues(0, of: hit.document)) \(try reader.explain(query, document: hit.document))"
            }
            text += "\(try reader.terms(inField: 1, withPrefix: "", limit: 99)) "
            return text + "\(try reader.document(forKey: "k2") != nil)"
        }
    }

    @Test("A flipped byte anywhere is refused or harmless, and verify reports it")
    func flippedBytes() throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        let expected = try answers(directory.path).get()
        for (name, bytes) in try directory.contents() {
            for offset in bytes.indices {
                var damaged = bytes
                damaged[offset] ^= UInt8(1 << (offset % 8))
                try writeBytes(damaged, directory.file(name))
                if case .success(let text) = answers(directory.path) { #expect(text == expected, "\(name) \(offset)") }
                #expect(!IndexVerifier.verify(directory: directory.path).isEmpty, "\(name) \(offset)")
            }
            try writeBytes(bytes, directory.file(name))
        }
        #expect(try answers(directory.path).get() == expected)
        #expect(IndexVerifier.verify(directory: directory.path) == [])
    }

    @Test("A file cut short anywhere is refused, and verify reports it")
    func truncation() throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        for (name, bytes) in try directory.contents() {
            for length in bytes.indices {
                try writeBytes(Array(bytes[..<length]), directory.file(name))
                #expect(throws: IndexError.self, "\(name) \(length)") { try answers(directory.path).get() }
                #expect(!IndexVerifier.verify(directory: directory.path).isEmpty, "\(name) \(length)")
            }
            try writeBytes(bytes + [0], directory.file(name))
            #expect(throws: IndexError.self) { try answers(directory.path).get() }
            try writeBytes(bytes, directory.file(name))
        }
    }

    @Test("Bytes that were changed along with their checksums never crash or hang a reader", arguments: 0..<4)
    func forgedBytes(seed: Int) throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        var generator = SeededGenerator(UInt64(seed))
        let files = try directory.contents().sorted { $0.key < $1.key }
        var (answered, refused) = (0, 0)
        for round in 0..<1000 {
            guard let (name, bytes) = files.randomElement(using: &generator) else { return }
            try forge(directory, name, bytes, &generator)
            if case .success = answers(directory.path) { answered += 1 } else { refused += 1 }
            _ = IndexVerifier.verify(directory: directory.path)
            // One deletion makes tombstones, three make a merge.
            if let writer = try? IndexWriter(directory: directory.path, schema: newsSchema) {
                for number in 0...(round % 2 * 2) { writer.delete(key: "k\(number + 3)") }
                _ = try? writer.commit()
            }
            for (name, bytes) in files { try writeBytes(bytes, directory.file(name)) }
        }
        // Otherwise the test does not reach what it is about.
        #expect(answered > 0 && refused > 0)
    }

    /// Changes some bytes, gives the file checksums that fit, and makes the manifest name it.
    private func forge(
        _ directory: TemporaryDirectory, _ name: String, _ bytes: [UInt8], _ generator: inout SeededGenerator
    ) throws {
        var forged = bytes
        let footer = Int(word(bytes, bytes.count - 32))
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let offset = Int.random(in: 16..<footer, using: &generator)
            forged[offset] =
                [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                .randomElement(using: &generator) ?? 0
        }
        let sections = Int(forged[bytes.count - 24])
        put(Checksum.of(Array(forged[..<footer])), at: footer + sections * 24, in: &forged)
        let checksum = Checksum.of(Array(forged[footer..<forged.count - 16]))
        put(checksum, at: forged.count - 16, in: &forged)
        guard let kind = name.split(separator: ".").dropFirst().first else {
            return try writeBytes(forged, directory.file(name))
        }
        try writeBytes(forged, directory.file(FileName.make(checksum, String(kind))))
        guard var manifest = try Manifest.read(directory.path)?.manifest else { return }
        let old = UInt64(name.prefix(16), radix: 16)
        for index in manifest.segments.indices {
            if manifest.segments[index].segment == old { manifest.segments[index].segment = checksum }
            if manifest.segments[index].tombstones == old { manifest.segments[index].tombstones = checksum }
        }
        if manifest.attachments == old { manifest.attachments = checksum }
        try manifest.write(directory.path, fileSystem: FileSystem())
    }

    private func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
        bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func put(_ value: UInt64, at offset: Int, in bytes: inout [UInt8]) {
        for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
    }

    // MARK: Writers

    @Test("A second writer is told who holds the lock, and gets its turn afterwards")
    func secondWriter() throws {
        let directory = TemporaryDirectory()
        var first: IndexWriter? = try IndexWriter(directory: directory.path, schema: newsSchema)
        try first?.commit()
        // Twice, because being refused must not make the lock forget its holder.
        for _ in 0..<2 {
            #expect(throws: IndexError.locked(by: "process \(getpid())")) {
                try IndexWriter(directory: directory.path, schema: newsSchema)
            }
        }
        first = nil
        #expect(throws: Never.self) { try IndexWriter(directory: directory.path, schema: newsSchema) }
    }

    @Test(
        "Every operation in turn fails, or is the last one of a killed writer: the old commit or the new one stands",
        arguments: [false, true])
    func faults(killed: Bool) throws {
        var outcomes: Set<Int> = []
        for step in 1... {
            let directory = TemporaryDirectory()
            try makeSmallIndex(directory)
            let count = Atomic(0)
            let fault: @Sendable (FileOperation, String) -> Int32 = { _, _ in
                let number = count.add(1, ordering: .relaxed).newValue
                return number == step || killed && number > step ? ENOSPC : 0
            }
            let completed = change(directory, FileSystem(fault: fault))
            let reader = try IndexReader(directory: directory.path)
            #expect([8, 9].contains(reader.documentCount))
            #expect(!completed || reader.documentCount == 9)
            outcomes.insert(reader.documentCount)
            #expect(IndexVerifier.verify(directory: directory.path) == [])
            // The next writer needs no help and leaves only what is needed.
            let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
            try writer.commit()
            let names = Set(try directory.contents().keys)
            #expect(
                names.subtracting(try #require(try Manifest.read(directory.path)).manifest.fileNames) == ["MANIFEST"])
            if count.load(ordering: .relaxed) < step { break }
        }
        #expect(outcomes == [8, 9])
    }

    /// Adds a document through a file system with faults; whether the commit was reported as done.
    private func change(_ directory: TemporaryDirectory, _ fileSystem: FileSystem) -> Bool {
        do {
            let writer = try IndexWriter(
                directory: directory.path, schema: newsSchema, rebuild: false, fileSystem: fileSystem,
                bufferLimit: IndexWriter.bufferLimit)
            try writer.add(IndexEntry("extra", body: "meer"))
            writer.delete(key: "k0")
            try writer.add(IndexEntry("k0", body: "anders"))
            try writer.commit(attachments: ["report": [9]])
            return true
        } catch {
            return false
        }
    }

    @Test("Readers that open while a writer commits see whole commits only")
    func readersBesideAWriter() async throws {
        let directory = TemporaryDirectory()
        let path = directory.path
        try makeSmallIndex(directory)
        let writing = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    while writing.isRaised {
                        let reader = try IndexReader(directory: path)
                        #expect(reader.documentCount % 8 == 0)
                        #expect(try reader.search(.all, limit: 3, facets: [0]).total == reader.documentCount)
                    }
                }
            }
            for commit in 0..<30 {
                let writer = try IndexWriter(directory: path, schema: newsSchema)
                for number in 0..<8 { try writer.add(IndexEntry("c\(commit % 5)-\(number)", body: "bus \(commit)")) }
                try writer.commit()
            }
            writing.lower()
            try await group.waitForAll()
        }
    }

    @Test("After a failed commit the temporary files are gone and the writer keeps saying why")
    func fullDisk() throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        let before = try directory.contents()
        let full = FileSystem { operation, path in operation == .write && path.contains("segment") ? ENOSPC : 0 }
        let writer = try IndexWriter(
            directory: directory.path, schema: newsSchema, rebuild: false, fileSystem: full,
            bufferLimit: IndexWriter.bufferLimit)
        try writer.add(IndexEntry("x", body: "te veel"))
        #expect(throws: IndexError.self) { try writer.commit() }
        #expect(throws: IndexError.self) { try writer.commit() }
        #expect(throws: IndexError.self) { try writer.add(IndexEntry("y")) }
        #expect(try directory.contents() == before)
    }

    @Test("A directory that cannot be written is an error that says so, and readers go on")
    func readOnly() throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        let readOnly = FileSystem { _, _ in EROFS }
        #expect(throws: IndexError.io(file: directory.path, operation: "makeDirectory", errno: EROFS)) {
            try IndexWriter(
                directory: directory.path, schema: newsSchema, rebuild: false, fileSystem: readOnly, bufferLimit: 1)
        }
        #expect(try IndexReader(directory: directory.path).documentCount == 8)
        // The system's own refusal; /proc refuses even the superuser.
        #expect(throws: IndexError.self) { try IndexWriter(directory: "/proc/eerder", schema: newsSchema) }
    }

    @Test("Another schema, version or damage is refused, and a rebuild heals each")
    func rebuild() throws {
        let directory = TemporaryDirectory()
        try makeSmallIndex(directory)
        let other = IndexSchema(fields: ["text"], columns: [])
        #expect(throws: IndexError.schemaMismatch(found: newsSchema, expected: other)) {
            try IndexWriter(directory: directory.path, schema: other)
        }
        var bytes = try readBytes(directory.file("MANIFEST"))
        bytes[12] = 9
        try writeBytes(bytes, directory.file("MANIFEST"))
        let refused = IndexError.unsupportedVersion(file: "MANIFEST", found: 9, supported: 1)
        #expect(throws: refused) { try IndexReader(directory: directory.path) }
        #expect(throws: refused) { try IndexWriter(directory: directory.path, schema: newsSchema) }
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema, rebuild: true)
        try writer.add(IndexEntry("a", body: "opnieuw"))
        try writer.commit()
        #expect(try IndexReader(directory: directory.path).keys(.all) == ["a"])
        #expect(try directory.contents().count == 2)
    }

    @Test("Without an index a reader says it is missing, and verify too")
    func missing() {
        let directory = TemporaryDirectory()
        #expect(throws: IndexError.missing(directory: directory.path)) { try IndexReader(directory: directory.path) }
        #expect(IndexVerifier.verify(directory: directory.path).count == 1)
        #expect(throws: IndexError.self) { try IndexReader(directory: directory.path + "/nowhere") }
    }

    @Test("Files of others in the directory are left alone")
    func foreignFiles() throws {
        let directory = TemporaryDirectory()
        try writeBytes([1], directory.file("notes.txt"))
        try writeBytes([1], directory.file("0123456789abcdef.segment"))
        try writeBytes([1], directory.file("segment.eerder-tmp"))
        try IndexWriter(directory: directory.path, schema: newsSchema).commit()
        #expect(Set(try directory.contents().keys) == ["notes.txt", "MANIFEST"])
    }
}

/// Tells readers in other tasks when to stop.
private final class Flag: Sendable {
    private let value = Atomic(true)
    var isRaised: Bool { value.load(ordering: .relaxed) }
    func lower() { value.store(false, ordering: .relaxed) }
}
