import Glibc
import Testing

@testable import InvertedIndex

/// A directory of its own for one test, removed when the test lets go of it.
final class TemporaryDirectory {
    let path: String

    init() {
        var template = Array("/tmp/eerder-index-XXXXXX".utf8CString)
        let made = mkdtemp(&template) != nil
        #expect(made, "no temporary directory")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// File names with their bytes, without the lock.
    func contents() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in try FileSystem().names(in: path) where ![".", "..", WriterLock.fileName].contains(name) {
            contents[name] = try readBytes(file(name))
        }
        return contents
    }

    private static func remove(_ path: String) {
        guard let names = try? FileSystem().names(in: path) else { return }
        for name in names where name != "." && name != ".." {
            let child = path + "/" + name
            if unlink(child) != 0 { remove(child) }
        }
        rmdir(path)
    }
}

func readBytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    try #require(descriptor >= 0, "\(path) cannot be opened")
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count <= 0 { return bytes }
        bytes += chunk[..<count]
    }
}

func writeBytes(_ bytes: [UInt8], _ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(descriptor >= 0, "\(path) cannot be written")
    defer { close(descriptor) }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

let newsSchema = IndexSchema(fields: ["title", "body"], columns: ["party", "year"])

extension IndexEntry {
    /// A document whose words are split at spaces, one term a word.
    init(
        _ key: String, title: String = "", body: String = "", parties: [String] = [], year: String? = nil,
        sortKey: Int32? = nil, stored: String = ""
    ) {
        let fields = [title, body].map { text in
            text.split(separator: " ").enumerated().map { IndexTerm(String($1), position: $0) }
        }
        self.init(
            key: key, terms: fields, lengths: fields.map(\.count), columns: [parties, year.map { [$0] } ?? []],
            sortKey: sortKey, stored: Array(stored.utf8))
    }
}

/// Writes entries as one commit and opens it.
func makeIndex(_ directory: TemporaryDirectory, _ entries: [IndexEntry]) throws -> IndexReader {
    let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
    for entry in entries { try writer.add(entry) }
    try writer.commit()
    return try IndexReader(directory: directory.path)
}

extension IndexReader {
    /// The keys of the hits, in order.
    func keys(_ query: IndexQuery, order: Order = .relevance, limit: Int = 100, offset: Int = 0) throws -> [String] {
        try search(query, order: order, limit: limit, offset: offset).hits.map { try key(of: $0.document) }
    }
}
