import Containers
import Council
import PackedFixtures
import Testing

@testable import Intake

@Suite("FileReading")
struct FileReadingTests {
    private static let page =
        "<html><body><h1>Besluitenlijst raad Almere 3 juli 2024</h1><p>Besluit: conform.</p></body></html>"
    private static let word = ZipBuilder.word([
        "document.xml": WordXML.document(
            WordXML.paragraph("Besluitenlijst", style: "Kop1") + WordXML.paragraph("De raad besluit."))
    ])

    private let place = TemporaryDirectory()

    /// What reading a file gives: "+ source", "- source: reason" for what was passed over, "! source: reason" for a failure.
    private func outline(_ bytes: [UInt8], name: String) throws -> [String] {
        try place.file(name, bytes)
        return reading(name).items.map { item in
            switch item {
            case .document(let document): "+ \(document.source)"
            case .skipped(let problem): "- \(problem.source): \(problem.reason)"
            case .failed(let problem): "! \(problem.source): \(problem.reason)"
            }
        }
    }

    private func reading(_ name: String) -> FileReading {
        FileReading(FoundFile(path: place.path + "/" + name, source: name, size: 0)) { bytes in
            bytes.reduce(1) { $0 &* 31 &+ UInt64($1) }
        }
    }

    @Test("An archive gives each file in it under its own name, and what cannot be read by name")
    func archive() throws {
        let zip = ZipBuilder.zip([
            .init("stukken/motie.docx", Self.word), .init("lijst.html", Self.page), .init("opmaak.css", "p{}"),
            .init("geheim.html", Self.page).with { $0.flags |= 1 },
            .init("blad.xlsx", ZipBuilder.zip([.init("xl/a", "a"), .init("[Content_Types].xml", "a")])),
            .init("../../etc/passwd.html", Self.page), .init("lijst.html", Self.page),
            .init("kapot.html", Self.page).with { $0.checksum = 7 },
            .init("leeg.html", ""),
        ])
        #expect(
            try outline(zip, name: "v.zip") == [
                "- v.zip!blad.xlsx: een rekenblad wordt niet gelezen", "+ v.zip!etc/passwd.html",
                "! v.zip!geheim.html: versleuteld met een wachtwoord; pak het uit en geef de map",
                "! v.zip!kapot.html: beschadigd: de controlesom klopt niet; haal het archief opnieuw op",
                "- v.zip!leeg.html: het bestand is leeg", "+ v.zip!lijst.html",
                "- v.zip!opmaak.css: opmaak, script of beeld",
                "+ v.zip!stukken/motie.docx",
                "! v.zip!lijst.html: deze naam komt vaker voor in het archief en alleen het eerste is gelezen; geef het een eigen naam",
            ])
    }

    @Test("Archives inside archives are read to a depth, and refused by name beyond it")
    func nesting() throws {
        var bytes = ZipBuilder.zip([.init("a.html", Self.page)])
        for level in 2...4 {
            bytes = ZipBuilder.zip([.init("\(level).zip", bytes), .init("l\(level).html", Self.page)])
        }
        #expect(
            try outline(bytes, name: "v.zip") == [
                "! v.zip!4.zip!3.zip!2.zip: een archief in een archief, dieper dan 3; pak het uit en geef de map",
                "+ v.zip!4.zip!3.zip!l2.html", "+ v.zip!4.zip!l3.html", "+ v.zip!l4.html",
            ])
    }

    @Test("A tar that breaks off keeps what came before", arguments: [false, true])
    func tar(isGzip: Bool) throws {
        let whole = TarBuilder.entry("a.html", Array(Self.page.utf8)) + TarBuilder.entry("b.docx", Self.word)
        let cut = Array(whole[..<(whole.count - 600)])
        let found = try outline(isGzip ? ZipBuilder.gzip(cut) : cut, name: "v.tgz")
        #expect(
            found == [
                "+ v.tgz!a.html", "! v.tgz!b.docx: het archief is afgebroken; haal het opnieuw op",
                "! v.tgz: het archief is afgebroken; haal het opnieuw op",
            ])
    }

    @Test("A mail is read, and what came with it")
    func mail() throws {
        let mail =
            "From: a@b.nl\nTo: c@d.nl\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBeste raad\n--b\nContent-Disposition: attachment; filename=lijst.html\n\n\(Self.page)\n--b\nContent-Disposition: attachment; filename=logo.png\n\nx\n--b--\n"
        let expected = ["+ brief.eml", "+ brief.eml!lijst.html", "- brief.eml!logo.png: opmaak, script of beeld"]
        #expect(try outline(Array(mail.utf8), name: "brief.eml") == expected)
        let zip = ZipBuilder.zip([.init("brief.eml", mail)])
        #expect(try outline(zip, name: "m.zip") == expected.map { $0.replacing("brief.eml", with: "m.zip!brief.eml") })
    }

    @Test("A change of one byte anywhere in an archive changes its fingerprint; what is broken as a whole gives none")
    func fingerprints() throws {
        var zip = ZipBuilder.zip([.init("a.html", Self.page)])
        try place.file("v.zip", zip)
        let first = reading("v.zip").fingerprint
        #expect(first != nil && reading("v.zip").fingerprint == first)
        zip[40] ^= 1
        try place.file("v.zip", zip)
        #expect(reading("v.zip").fingerprint != first)
        #expect(reading("er-is-niets.zip").fingerprint == nil)
    }

    @Test(
        "Archives and mails are places on the way to a file",
        arguments: [
            ("a/b.zip!c/d.html", ["a", "b.zip", "c", "d.html"]), ("Let op!.html", ["Let op!.html"]),
            ("x/Let op! deel.zip!a.txt", ["x", "Let op! deel.zip", "a.txt"]),
            ("a.tar.gz!b.eml!c.docx", ["a.tar.gz", "b.eml", "c.docx"]),
        ])
    func parts(source: String, expected: [String]) {
        #expect(SourcePath.parts(source) == expected)
        #expect(SourcePath.name(source) == expected.last)
    }

    @Test(
        "A file in an archive has the address of its own path, or else that of the archive",
        arguments: [
            ("e.zip!almere.notubiz.nl/vergadering/1", "https://almere.notubiz.nl/vergadering/1"),
            ("almere.nl/stukken.zip!a/b.html", "https://almere.nl/stukken.zip"), ("e.zip!a/b.html", nil),
        ])
    func address(source: String, expected: String?) {
        #expect(Address.url(ofPath: source) == expected)
    }

    @Test(
        "Every fixture, cut short or with bytes changed, is read or refused and never takes the program down",
        arguments: OfficeFixturesTests.names)
    func damagedFixtures(name: String) throws {
        let bytes = try OfficeFixturesTests.bytes("Tests/Fixtures/Office/" + name)
        var state: UInt64 = 88_172_645_463_325_252
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        for length in stride(from: 0, to: bytes.count, by: 97) {
            _ = try? DocumentReader.read(Array(bytes[..<length]), source: name)
        }
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0...next(3) { changed[next(bytes.count)] = UInt8(next(256)) }
            _ = try? DocumentReader.read(changed, source: name)
        }
        // The same behind the checksums.
        let zip = try ZipArchive(.memory(bytes), budget: UnpackingBudget())
        let parts = try zip.entries.map { ZipBuilder.Entry($0.name, try zip.content(of: $0)) }
        for _ in 0..<100 {
            let changed = parts.map { part in
                part.with { part in
                    for _ in 0..<next(4) where !part.content.isEmpty {
                        part.content[next(part.content.count)] = Array("<>&/\"=:\u{0} 9w".utf8)[next(11)]
                    }
                }
            }
            _ = try? DocumentReader.read(ZipBuilder.zip(changed), source: name)
        }
    }
}
