import Council
import PackedFixtures
import Testing

@testable import Markup

@Suite("Page")
struct PageTests {
    private enum Kind { case html, json, text }

    private func kind(_ text: String, name: String) throws -> Kind {
        switch try Page(bytes: Array(text.utf8), name: name).content {
        case .html: .html
        case .json: .json
        case .text: .text
        }
    }

    @Test(
        "What a file holds follows from its bytes, not from its name",
        arguments: [
            ("<!DOCTYPE html><p>a", "x.txt", .html), ("<p>a</p>", "zonder-extensie", .html),
            ("\n  <div>a</div>", "x", .html),
            ("{\"a\": 1}", "x.html", .json), ("[1]", "zonder-extensie", .json), ("Besluitenlijst", "x.html", .text),
            ("Besluitenlijst", "x", .text), ("# Raad", "x.md", .text), ("<html><body><p>a", "x.md", .html),
            ("<b>Van:</b> raad", "x.md", .text), ("[link](x)", "x.md", .text), ("Let op: <html><p>a", "x", .html),
            ("[Concept] Besluitenlijst raad", "x.txt", .text), ("[1] Zie het raadsvoorstel", "noten.txt", .text),
        ] as [(String, String, Kind)])
    private func content(text: String, name: String, expected: Kind) throws {
        #expect(try kind(text, name: name) == expected)
    }

    @Test("Markdown is told from plain text by its ending", arguments: [("x.md", "h1 Raad"), ("x.txt", "p # Raad")])
    func markdown(name: String, expected: String) throws {
        guard case .text(let blocks) = try Page(bytes: Array("# Raad".utf8), name: name).content else {
            Issue.record("no text")
            return
        }
        #expect(blocks.map(\.outline) == [expected])
    }

    @Test(
        "A file with nothing to read is empty, which is passed over",
        arguments: [[], [32, 10, 13, 9], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF, 10]] as [[UInt8]])
    func empty(bytes: [UInt8]) {
        #expect(throws: MarkupError.empty) { try Page(bytes: bytes, name: "x.html") }
        #expect(MarkupError.empty.isSkip)
    }

    @Test(
        "A format without text of its own is named and passed over",
        arguments: [
            (ZipBuilder.zip([.init("a.txt", "a")]), BinaryFormat.zip),
            (Array("{\\rtf1 a}".utf8), .rtf),
            ([0x89, 0x50, 0x4E, 0x47, 13, 10], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
            (Array("GIF89a".utf8), .image),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .office),
            ([0xD0, 0xCF, 0x11, 0xE0, 1] + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [0], .lockedOffice),
            ([0x1F, 0x8B, 8], .gzip), (Array("wOF2".utf8), .font),
            (Array("OggS".utf8), .media),
        ] as [([UInt8], BinaryFormat)])
    func unsupported(bytes: [UInt8], format: BinaryFormat) {
        let error = #expect(throws: MarkupError.self) { try Page(bytes: bytes, name: "document.html") }
        #expect(error == .unsupported(format))
        #expect(error?.isSkip == true)
        #expect(error?.description == "\(format.rawValue) wordt niet gelezen")
    }

    @Test("Binary junk named .html is refused", arguments: 1...5 as ClosedRange<UInt32>)
    func junk(seed: UInt32) {
        var state = seed
        let bytes = (0..<4096).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        #expect(throws: MarkupError.binary) { try Page(bytes: [1, 2] + bytes, name: "junk.html") }
        #expect(!MarkupError.binary.isSkip)
    }

    @Test("A few invalid bytes do not make a page binary")
    func invalidUTF8() throws {
        var bytes = Array("<meta charset=utf-8><p>De raad besluit de pont te houden en de brug te bouwen".utf8)
        bytes +=
            Array(", zoals in de nota van het college van burgemeester en wethouders staat: caf".utf8) + [0xE9, 0x3C]
        guard case .html(let tree) = try Page(bytes: bytes, name: "x.html").content else {
            Issue.record("no page")
            return
        }
        #expect(tree.root.text.contains("caf\u{FFFD}"))
    }

    @Test("A file above the limit is refused by name of the limit")
    func tooLarge() {
        let bytes = [UInt8](repeating: 97, count: Page.byteLimit + 1)
        #expect(throws: MarkupError.tooLarge(bytes: bytes.count, limit: Page.byteLimit)) {
            try Page(bytes: bytes, name: "x.html")
        }
        #expect(
            MarkupError.tooLarge(bytes: 200 << 20, limit: 64 << 20).description.contains(
                "200 MB, meer dan de grens van 64 MB"))
    }

    @Test(
        "Damaged JSON names its line",
        arguments: [("{\n\"data\": [\n", 3), ("[{\"a\": 1},\n2", 2), ("{\"a\": \"b", 1), ("{\"a\":1}\n\n{\"b\":2}", 3)])
    func damagedJSON(text: String, line: Int) {
        let error = #expect(throws: MarkupError.self) { try Page(bytes: Array(text.utf8), name: "data") }
        #expect(error?.line == line)
        #expect(error?.isSkip == false)
        #expect(error?.description.hasPrefix("de JSON is beschadigd") == true)
    }

    @Test(
        "Text is read through any encoding and whatever the page declares",
        arguments: [
            ("windows-1252", [0xE9, 0xE9, 0x6E, 0x20, 0x80]), ("iso-8859-15", [0xE9, 0xE9, 0x6E, 0x20, 0xA4]),
            ("utf-8", Array("één €".utf8)), ("iso-8859-1", Array("één €".utf8)),
        ] as [(String, [UInt8])])
    func encodings(name: String, letters: [UInt8]) throws {
        let head = Array("<html><head><meta charset=\"\(name)\"></head><body><p>".utf8)
        guard
            case .html(let tree) = try Page(bytes: head + letters + Array("</p></body></html>".utf8), name: "x").content
        else {
            Issue.record("no page")
            return
        }
        #expect(tree.root.text == "één €")
    }

    @Test("A page in UTF-16 is read", arguments: [true, false])
    func utf16(bigEndian: Bool) throws {
        let html = "<html><head><meta charset=\"utf-16\"></head><body><p>één €</p></body></html>"
        let units = html.utf16.flatMap {
            bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        guard case .html(let tree) = try Page(bytes: units, name: "x.html").content else {
            Issue.record("no page")
            return
        }
        #expect(tree.root.text == "één €")
    }

    @Test("A file cut at any length is read or refused, never a crash")
    func cut() {
        let files = [
            "<html><body><h1>Raad é</h1><p>Pont &amp; veer</p></body></html>", "{\"data\": [{\"DT_RowId\": \"é\"}]}",
            "# Raad é\n\n- pont",
        ]
        for (index, file) in files.enumerated() {
            let whole = Array(file.utf8)
            for length in 0...whole.count {
                do throws(MarkupError) {
                    _ = try Page(bytes: Array(whole[..<length]), name: ["x.html", "x.json", "x.md"][index])
                } catch {
                    #expect(!error.description.isEmpty)
                }
            }
        }
    }
}
