import PackedFixtures
import Testing

@testable import Containers

@Suite("ZipArchive")
struct ZipArchiveTests {
    private typealias Entry = ZipBuilder.Entry

    private static let words = Array(String(repeating: "De raad besluit. ", count: 40).utf8)

    private static func archive(_ bytes: [UInt8], entries: Int = 100) throws(ContainerError) -> ZipArchive {
        try ZipArchive(.memory(bytes), budget: UnpackingBudget(entries: entries))
    }

    /// Opens an archive of one entry and reads it.
    private static func content(_ bytes: [UInt8]) throws(ContainerError) -> [UInt8] {
        let zip = try archive(bytes)
        guard let entry = zip.entries.first else { throw .truncated }
        return try zip.content(of: entry)
    }

    @Test("A file comes out as it went in, however it was packed", arguments: [false, true], [false, true])
    func roundTrip(deflated: Bool, zip64: Bool) throws {
        let entry = Entry("stukken/motie é.txt", Self.words, deflated: deflated).with { $0.isZip64 = zip64 }
        let bytes = ZipBuilder.zip([entry, Entry("leeg/", [])], zip64: zip64, comment: "PK\u{5}\u{6} van de griffie")
        for prefix in [[], Array("#!/bin/sh\n".utf8)] {
            let zip = try Self.archive(prefix + bytes)
            #expect(zip.entries.map(\.name) == ["stukken/motie é.txt"])
            #expect(try zip.content(of: #require(zip.entries.first)) == Self.words)
        }
    }

    @Test("Files come in the order of their names, and are found by name")
    func order() throws {
        let names = ["b.txt", "a/z.txt", "a.txt", "é.txt", "A.txt"]
        let zip = try Self.archive(ZipBuilder.zip(names.map { Entry($0, "x") }))
        #expect(zip.entries.map(\.name) == ["A.txt", "a.txt", "a/z.txt", "b.txt", "é.txt"])
        for name in names { #expect(zip.entry(named: name)?.name == name) }
        for name in ["", "0", "a", "zz", "ë.txt"] { #expect(zip.entry(named: name) == nil) }
    }

    @Test("A name that comes twice is read once, and told")
    func duplicates() throws {
        let zip = try Self.archive(ZipBuilder.zip([Entry("a.txt", "een"), Entry("./a.txt", "twee")]))
        #expect(zip.duplicates == ["a.txt"])
        #expect(try zip.content(of: #require(zip.entries.first)) == Array("een".utf8))
    }

    @Test(
        "An entry that is not what it says is refused by name",
        arguments: [
            (Entry("a", "x").with { $0.flags |= 1 }, ContainerError.encrypted),
            (Entry("a", "x").with { $0.method = 99 }, .encrypted),
            (Entry("a", "x").with { $0.method = 14 }, .unsupportedMethod(14)),
            (Entry("a", "x").with { $0.checksum = 1 }, .damaged(.checksum)),
            (Entry("a", "x").with { $0.localName = Array("b".utf8) }, .damaged(.header)),
            (Entry("a", "besluit").with { $0.size = 3 }, .damaged(.compression)),
            (Entry("a", "besluit").with { $0.size = 30 }, .damaged(.compression)),
            (Entry("a", "besluit", deflated: false).with { $0.size = 3 }, .damaged(.header)),
            (Entry("a", "besluit", deflated: false).with { $0.method = 8 }, .truncated),
            (
                Entry("a", "x").with { $0.size = UnpackingBudget.entryByteLimit + 1 },
                .entryTooLarge(limitBytes: UnpackingBudget.entryByteLimit)
            ),
            (
                Entry("a", [UInt8](repeating: 0, count: 3 << 20), deflated: true),
                .ratioTooHigh(limit: UnpackingBudget.ratioLimit)
            ),
        ])
    private func refused(entry: Entry, error: ContainerError) {
        #expect(throws: error) { try Self.content(ZipBuilder.zip([entry])) }
        #expect(error.description.contains("; "))
    }

    @Test("What an entry says of its size is not believed: no more comes out than it says")
    func lyingSize() {
        let bomb = Entry("a", [UInt8](repeating: 0, count: 8 << 20), deflated: true).with { $0.size = 1000 }
        #expect(throws: ContainerError.damaged(.compression)) { try Self.content(ZipBuilder.zip([bomb])) }
    }

    @Test("Sizes of 64 bits that no file has are damage", arguments: [Int.max, Int.max - 40, 1 << 40])
    func hugeSizes(size: Int) {
        let entry = Entry("a", "x").with {
            $0.isZip64 = true
            $0.packedSize = size
        }
        #expect(throws: ContainerError.damaged(.directory)) { try Self.archive(ZipBuilder.zip([entry])) }
    }

    @Test("Entries that share bytes are a bomb")
    func overlap() {
        let bytes = ZipBuilder.zip([Entry("a", Self.words), Entry("b", Self.words).with { $0.offset = 0 }])
        #expect(throws: ContainerError.overlappingEntries) { try Self.archive(bytes) }
    }

    @Test("More entries than the limit, or more bytes in all, are refused")
    func budget() throws {
        let bytes = ZipBuilder.zip((0..<5).map { Entry("\($0)", Self.words) })
        #expect(throws: ContainerError.tooManyEntries(limit: 4)) { try Self.archive(bytes, entries: 4) }
        let zip = try ZipArchive(.memory(bytes), budget: UnpackingBudget(bytes: Self.words.count * 3))
        let results = zip.entries.map { entry in Result { () throws(ContainerError) in try zip.content(of: entry) } }
        #expect(results.count { (try? $0.get()) != nil } == 3)
        #expect(throws: ContainerError.archiveTooLarge(limitBytes: Self.words.count * 3)) { try results[4].get() }
    }

    @Test("An archive cut at any length is refused, or gives what it held; never a crash")
    func cut() throws {
        let bytes = ZipBuilder.zip(
            [Entry("a.txt", Self.words), Entry("b.txt", "x").with { $0.isZip64 = true }], zip64: true)
        for length in 0..<bytes.count {
            #expect(throws: ContainerError.self) { try Self.content(Array(bytes[..<length])) }
        }
    }

    @Test("An archive with any byte changed is refused, or gives bytes that fit their checksum")
    func flips() throws {
        let bytes = ZipBuilder.zip(
            [Entry("a.txt", Self.words), Entry("b.txt", "x").with { $0.isZip64 = true }], zip64: true)
        for at in bytes.indices {
            for value in [bytes[at] ^ 0xFF, bytes[at] ^ 1, 0xFF, 0] {
                var changed = bytes
                changed[at] = value
                if let zip = try? Self.archive(changed) {
                    for entry in zip.entries { _ = try? zip.content(of: entry) }
                }
            }
        }
    }
}
