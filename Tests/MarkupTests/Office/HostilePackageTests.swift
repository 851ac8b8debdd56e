import Containers
import PackedFixtures
import Testing

@testable import Markup

@Suite("OfficePackage")
struct HostilePackageTests {
    private func refusal(_ parts: [String: String]) -> MarkupError? {
        do throws(MarkupError) {
            _ = try Page(bytes: ZipBuilder.word(parts), name: "stuk.docx")
            return nil
        } catch { return error }
    }

    private static let laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"

    @Test(
        "A document type is refused before it says anything",
        arguments: [
            laughs, "<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>",
        ])
    func documentType(xml: String) {
        #expect(refusal(["document.xml": xml]) == .documentType(part: "word/document.xml"))
    }

    @Test(
        "A part that is no XML is named",
        arguments: ["", "tekst", "<a>", "<a>&x;</a>", "<a></b>", "<a b=\"<\"/>", "<a>\u{1}</a>"])
    func damaged(xml: String) {
        let error = refusal(["document.xml": xml])
        #expect(error == .damagedXML(part: "word/document.xml"))
        #expect(error?.isSkip == false && error?.description.contains("; ") == true)
    }

    @Test("Nesting and numbers of elements have an end")
    func limits() {
        let deep = String(repeating: "<w:p>", count: 100_000)
        #expect(refusal(["document.xml": WordXML.document(deep)]) == .damagedXML(part: "word/document.xml"))
        let nested =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: 80) + String(repeating: "</w:tc></w:tr></w:tbl>", count: 80)
        #expect(refusal(["document.xml": WordXML.document(nested)]) == nil)
    }

    @Test("A missing part, and a bomb for a part, are named")
    func parts() {
        #expect(refusal(["styles.xml": "<a/>"]) == .missingPart("word/document.xml"))
        let bomb = WordXML.document(String(repeating: " ", count: 4 << 20))
        #expect(
            refusal(["document.xml": bomb])
                == .container(.ratioTooHigh(limit: UnpackingBudget.ratioLimit), part: "word/document.xml"))
    }

    @Test(
        "Packages of another kind are passed over by name",
        arguments: [
            (["[Content_Types].xml", "xl/workbook.xml"], BinaryFormat.spreadsheet),
            (["[Content_Types].xml", "ppt/presentation.xml"], .presentation), (["a.txt"], .zip),
        ])
    func others(names: [String], format: BinaryFormat) {
        let bytes = ZipBuilder.zip(names.map { .init($0, "x") })
        #expect(throws: MarkupError.unsupported(format)) { try Page(bytes: bytes, name: "x") }
    }

    @Test("An OpenDocument text with a password is told so")
    func password() {
        let manifest =
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        let bytes = ZipBuilder.openDocument(["content.xml": "#!%", "META-INF/manifest.xml": manifest])
        #expect(throws: MarkupError.container(.encrypted, part: "content.xml")) {
            try Page(bytes: bytes, name: "x.odt")
        }
    }

    @Test("A part with any byte changed is read or refused, never a crash")
    func flips() {
        let xml = Array(
            WordXML.document(
                WordXML.table([["Datum", "3 mei"]])
                    + WordXML.paragraph("Raad\tbesluit\nen", style: "Kop1", list: (1, 0))
            ).utf8)
        for at in xml.indices {
            for value in [UInt8(ascii: "<"), UInt8(ascii: "&"), 0, 0xFF, UInt8(ascii: "\"")] {
                var changed = xml
                changed[at] = value
                let zip = ZipBuilder.zip([
                    .init("[Content_Types].xml", "x"), .init("word/document.xml", changed),
                ])
                _ = try? Page(bytes: zip, name: "x.docx")
            }
        }
    }
}
