import Foundation
import PackedFixtures
import Testing

/// The folder of a griffie: documents of a word processor, archives and mails, good and bad.
struct DocumentsAsTheyComeTests {
    private static let list = fixture("gs-2024.docx")
    private static let other = fixture("gs-2020.odt")

    private let place = TemporaryDirectory()

    private static func fixture(_ name: String) -> [UInt8] {
        let data = try? Data(contentsOf: URL(fileURLWithPath: Demo.root + "/Tests/Fixtures/Office/" + name))
        return Array(data ?? Data())
    }

    private func index(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["index", "--index", "I"] + arguments, in: place.path)
    }

    @Test("Decisions come out of documents, archives and mails, with a source that says where and no line")
    func sources() throws {
        try place.file("A/lijst.docx", Self.list)
        try place.file("A/2020.zip", ZipBuilder.zip([.init("gs/lijst.odt", Self.other)]))
        let base64 = Data(Self.fixture("mra-2022.docx")).base64EncodedString()
        try place.file(
            "A/brief.eml",
            "From: a@mra.nl\nTo: b@mra.nl\nSubject: Besluitenlijst\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nZie bijlage.\n--b\nContent-Disposition: attachment; filename=\"besluitenlijst-algemene-vergadering-8-juli-2022.docx\"\nContent-Transfer-Encoding: base64\n\n\(base64)\n--b--\n"
        )
        let run = try index("A")
        #expect(run.exitCode == 0 && run.errors.isEmpty && run.output.contains("4 bestanden gelezen"), "\(run.errors)")
        let evidence = try place.decisions("I").flatMap(\.evidence)
        let sources = Set(evidence.map(\.source))
        #expect(
            sources == [
                "lijst.docx", "2020.zip!gs/lijst.odt", "brief.eml!besluitenlijst-algemene-vergadering-8-juli-2022.docx",
            ])
        #expect(evidence.allSatisfy { $0.line == nil && !$0.quote.isEmpty })
        #expect(try place.eerder("status", "--index", "I").output.contains("Gelezen: 4 bestanden"))
        let answer = try place.eerder("ask", "mobiliteit", "--index", "I")
        #expect(answer.exitCode == 0 && answer.output.contains(#/bron: \S+\.(docx|odt)\n/#))
    }

    @Test("An archive that changed is read anew; one that did not is not opened at all")
    func incremental() throws {
        try place.file("A/v.zip", ZipBuilder.zip([.init("a.docx", Self.list), .init("b.odt", Self.other)]))
        _ = try index("A")
        let before = try place.decisions("I")
        let again = try index("A")
        #expect(again.output.contains("2 bestanden gelezen") && again.output.contains("niets veranderd"))

        try place.file("A/v.zip", ZipBuilder.zip([.init("b.odt", Self.other)]))
        #expect(try index("A").output.contains("verwijderd"))
        let after = try place.decisions("I")
        #expect(after == before.filter { $0.evidence.allSatisfy { $0.source == "v.zip!b.odt" } } && !after.isEmpty)
    }

    @Test("An archive that breaks keeps what it gave, and says so")
    func broken() throws {
        let zip = ZipBuilder.zip([.init("a.docx", Self.list)])
        try place.file("A/v.zip", zip)
        try place.file("A/b.odt", Self.other)
        _ = try index("A")
        let before = try place.decisions("I")
        try place.file("A/v.zip", Array(zip.prefix(zip.count / 2)))
        let run = try index("A")
        #expect(run.exitCode == 1)
        #expect(run.errorLines == ["v.zip: error: het archief is afgebroken; haal het opnieuw op"])
        #expect(try place.decisions("I") == before)
    }

    @Test("What is hostile is refused by name, and takes nothing else down")
    func hostile() throws {
        let bomb = ZipBuilder.Entry("bom.html", [UInt8](repeating: 32, count: 8 << 20), deflated: true)
        try place.file(
            "A/v.zip",
            ZipBuilder.zip([
                bomb, .init("../../../tmp/uit.docx", Self.list), .init("a\nb.html", "<p>x</p>").with { $0.flags |= 1 },
            ]))
        try place.file("A/dtd.docx", ZipBuilder.word(["document.xml": "<!DOCTYPE a [<!ENTITY a \"b\">]><a>&a;</a>"]))
        let run = try index("A")
        #expect(run.exitCode == 1)
        #expect(
            run.errorLines == [
                "dtd.docx: error: onderdeel word/document.xml heeft een DOCTYPE, zoals geen tekstverwerker schrijft; kijk waar het vandaan komt",
                "v.zip!a\\u{a}b.html: error: versleuteld met een wachtwoord; pak het uit en geef de map",
                "v.zip!bom.html: error: wordt bij uitpakken meer dan 200 keer zo groot, zoals een zipbom; kijk waar het vandaan komt",
            ])
        #expect(Set(try place.decisions("I").flatMap { $0.evidence.map(\.source) }) == ["v.zip!tmp/uit.docx"])
        #expect(FileManager.default.fileExists(atPath: place.path + "/A/dtd.docx"))
    }

    @Test("One document is looked at by itself, also inside an archive")
    func inspect() throws {
        try place.file("lijst.docx", Self.list)
        try place.file("v.zip", ZipBuilder.zip([.init("gs/lijst.docx", Self.list)]))
        let alone = try place.eerder("inspect", "lijst.docx")
        let packed = try place.eerder("inspect", "v.zip!gs/lijst.docx")
        #expect(alone.exitCode == 0 && packed.exitCode == 0)
        #expect(packed.outputLines.dropFirst() == alone.outputLines.dropFirst())
        #expect(packed.outputLines.first == "v.zip!gs/lijst.docx")
        for (path, message) in [
            ("v.zip", "v.zip!stukken/motie.docx"), ("v.zip!weg.docx", "geef bijvoorbeeld v.zip!gs/lijst.docx"),
        ] {
            let run = try place.eerder("inspect", path)
            #expect(run.exitCode == 2 && run.errors.contains(message), "\(run.errors)")
        }
    }
}
