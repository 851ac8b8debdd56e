import PackedFixtures
import Testing

@testable import Containers

@Suite("Archive")
struct ArchiveTests {
    private static let words = Array(String(repeating: "De raad besluit. ", count: 100).utf8)
    private static let long = String(repeating: "vergadering/", count: 20) + "motie.txt"

    private static let tar = TarBuilder.tar([
        TarBuilder.entry("map/", [], type: "5"), TarBuilder.entry("map/b.txt", words),
        TarBuilder.gnu(long, Array("gnu".utf8)),
        TarBuilder.pax("é" + long, Array("pax".utf8)), TarBuilder.entry("koppeling", [], type: "2"),
        TarBuilder.entry("../a.txt", Array("a".utf8)), TarBuilder.entry(".verborgen", Array("h".utf8)),
    ])

    /// The names and bytes in an archive; bytes are `nil` for a file that was refused.
    private func files(_ bytes: [UInt8], name: String = "x") throws -> [(String, [UInt8]?)] {
        guard let format = Archive.format(ofHead: bytes) else { return [] }
        var found: [(String, [UInt8]?)] = []
        try Archive.forEachFile(in: .memory(bytes), format: format, name: name, budget: UnpackingBudget()) {
            found.append(($0.name, try? $0.content()))
        }
        return found
    }

    @Test("A tar is read from front to back, also when it is a .gz or in two pieces of one", arguments: 0...2)
    func tar(form: Int) throws {
        let half = Self.tar.count / 2
        let bytes =
            switch form {
            case 0: Self.tar
            case 1: ZipBuilder.gzip(Self.tar)
            default: ZipBuilder.gzip(Array(Self.tar[..<half])) + ZipBuilder.gzip(Array(Self.tar[half...])) + [0, 0]
            }
        let files = try files(bytes)
        #expect(files.map(\.0) == ["map/b.txt", Self.long, "é" + Self.long, "a.txt"])
        #expect(files.map(\.1) == [Self.words, Array("gnu".utf8), Array("pax".utf8), Array("a".utf8)])
    }

    @Test("Content that nobody asks for is passed over")
    func unread() throws {
        var names: [String] = []
        try Archive.forEachFile(in: .memory(Self.tar), format: .tar, name: "x", budget: UnpackingBudget()) {
            names.append($0.name)
        }
        #expect(names.count == 4)
    }

    @Test("A .gz that holds no tar holds one file", arguments: [("lijst.html.gz", "lijst.html"), ("lijst", "lijst")])
    func gzip(name: String, expected: String) throws {
        let files = try files(ZipBuilder.gzip(Self.words), name: name)
        #expect(files.map(\.0) == [expected])
        #expect(files[0].1 == Self.words)
    }

    @Test("What unpacks to much more than it was is refused")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0, count: 32 << 20)
        #expect(try files(ZipBuilder.gzip(zeros))[0].1 == nil)
        let bomb = ZipBuilder.gzip(TarBuilder.tar([TarBuilder.entry("a.txt", zeros)]))
        #expect(throws: ContainerError.ratioTooHigh(limit: UnpackingBudget.ratioLimit)) { try files(bomb) }
    }

    @Test(
        "A tar that breaks off or lies is refused, and what came before stands",
        arguments: [
            (Array(TarBuilder.entry("b.txt", words).prefix(900)), ContainerError.truncated),
            (TarBuilder.entry("b.txt", [], size: "77777777777"), .truncated),
            (TarBuilder.entry("b.txt", [], size: "9"), .damaged(.header)),
            ([UInt8](repeating: 7, count: 512), .damaged(.header)),
            (
                TarBuilder.entry("x", [UInt8](repeating: 97, count: 1 << 17), type: "L"),
                .entryTooLarge(limitBytes: 1 << 16)
            ),
        ])
    func broken(tail: [UInt8], error: ContainerError) throws {
        var names: [String] = []
        #expect(throws: error) {
            try Archive.forEachFile(
                in: .memory(TarBuilder.entry("a.txt", Array("a".utf8)) + tail), format: .tar, name: "x",
                budget: UnpackingBudget()
            ) { names.append($0.name) }
        }
        #expect(names.first == "a.txt")
    }

    @Test("An archive cut at any length, or with any byte changed, never crashes", arguments: [0, 1, 2])
    func damaged(form: Int) throws {
        let small = TarBuilder.tar([TarBuilder.pax("a.txt", Array("a".utf8)), TarBuilder.gnu("b.txt", Array("b".utf8))])
        let bytes = form == 0 ? small : form == 1 ? ZipBuilder.gzip(small) : ZipBuilder.gzip(Self.words)
        for length in stride(from: 0, to: bytes.count, by: form == 0 ? 7 : 1) {
            _ = try? files(Array(bytes[..<length]))
        }
        for at in stride(from: 0, to: bytes.count, by: form == 0 ? 3 : 1) {
            var changed = bytes
            changed[at] ^= 0x55
            _ = try? files(changed)
        }
    }

    @Test(
        "What is no archive is none",
        arguments: [
            [], [0x50, 0x4B], Array("PK is een afkorting".utf8), [0x1F, 0x8B], [UInt8](repeating: 0, count: 600),
        ])
    func none(bytes: [UInt8]) { #expect(Archive.format(ofHead: bytes) == nil) }
}
