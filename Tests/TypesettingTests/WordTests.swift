import Testing

@testable import Typesetting

@Suite("Word")
struct WordTests {
    private static func body(_ blocks: [Block]) -> String {
        let body = ZipReader(bytes: Samples.document(blocks).docx).text(of: "word/document.xml") ?? ""
        let start = body.firstRange(of: "Dossier</w:t></w:r></w:p>\n")?.upperBound ?? body.endIndex
        let end = body.firstRange(of: "<w:sectPr>")?.lowerBound ?? body.endIndex
        return start < end ? String(body[start..<end]) : ""
    }

    @Test("A heading is a heading of Word, with a bookmark that the contents ask the page of")
    func heading() {
        #expect(
            Self.body([.contents(title: "Inhoud", depth: 2), .heading(level: 1, ["Een"], anchor: Anchor("deel-1"))])
                == """
                <w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t xml:space="preserve">Inhoud</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="deel_1" w:history="1">\
                <w:r><w:t xml:space="preserve">Een</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
                <w:r><w:instrText xml:space="preserve"> PAGEREF deel_1 \\h </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
                </w:hyperlink></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="0" w:name="deel_1"/>\
                <w:r><w:t xml:space="preserve">Een</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>

                """)
    }

    @Test("The header of a table returns on every page, and rows stay whole")
    func table() {
        #expect(
            Self.body([
                .pageBreak,
                .table(Table(columns: [.init(["Jaar"]), .init(["n"], alignment: .end)], rows: [[["1"], ["2"]]])),
            ])
                == """
                <w:p><w:pPr><w:pStyle w:val="TableGap"/><w:pageBreakBefore/></w:pPr></w:p>
                <w:tbl><w:tblPr><w:tblStyle w:val="GridTable"/><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
                <w:tblLook w:val="0620" w:firstRow="1" w:firstColumn="0" w:lastRow="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
                </w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid>
                <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr>\
                <w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/><w:keepLines/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr>\
                <w:t xml:space="preserve">Jaar</w:t></w:r></w:p>
                </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/>\
                <w:keepLines/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">n</w:t></w:r></w:p>
                </w:tc></w:tr>
                <w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr>\
                <w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">1</w:t></w:r></w:p>
                </w:tc><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>\
                <w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">2</w:t></w:r></w:p>
                </w:tc></w:tr>
                </w:tbl>
                <w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>

                """)
    }

    @Test("An address is a relationship, once, however often it is linked")
    func links() throws {
        let link = Inline.link("bron", address: "https://x.example/?a=1&b=2")
        let path = try #require(LinkTarget(path: "Data/stuk 1.html"))
        let file = ZipReader(bytes: Samples.document([.paragraph([link, link, .link("stuk", to: path)])]).docx)
        let relationships = try XMLReader.read(try #require(file.text(of: "word/_rels/document.xml.rels")))
        #expect(
            relationships.attributes["Relationship@Target"]?.suffix(2) == [
                "https://x.example/?a=1&b=2", "Data/stuk%201.html",
            ])
        #expect(relationships.attributes["Relationship@TargetMode"] == ["External", "External"])
        let body = try XMLReader.read(try #require(file.text(of: "word/document.xml")))
        #expect(body.attributes["w:hyperlink@r:id"] == ["link0", "link0", "link1"])
    }

    @Test("Every style, list and part that is used exists")
    func references() throws {
        let file = ZipReader(bytes: Samples.everywhere("tekst").docx)
        let body = try XMLReader.read(try #require(file.text(of: "word/document.xml")))
        let styles = try XMLReader.read(try #require(file.text(of: "word/styles.xml"))).attributes
        let ids = Set(styles["w:style@w:styleId"] ?? [])
        #expect(
            ids.isSuperset(of: (body.attributes["w:pStyle@w:val"] ?? []) + (body.attributes["w:rStyle@w:val"] ?? [])))
        #expect(ids.isSuperset(of: ["Heading1", "Heading2", "Heading3", "Heading4", "TOC1", "TOC2", "TOC3", "TOC4"]))
        #expect(styles["w:lang@w:val"] == ["nl-NL"])
        let lists = try XMLReader.read(try #require(file.text(of: "word/numbering.xml"))).attributes["w:num@w:numId"]
        #expect(Set(lists ?? []).isSuperset(of: body.attributes["w:numId@w:val"] ?? []))
        let types =
            try XMLReader.read(try #require(file.text(of: "[Content_Types].xml"))).attributes["Override@PartName"] ?? []
        #expect(Set(file.parts.map { "/" + $0.name }).isSuperset(of: types))
    }

    @Test("Word counts pages on opening only where contents ask for them")
    func updatesFields() throws {
        let with = ZipReader(bytes: Samples.document([.together([.contents(title: "Inhoud", depth: 1)])]).docx)
        let without = ZipReader(bytes: Samples.document([]).docx)
        #expect(with.text(of: "word/settings.xml")?.contains("updateFields") == true)
        #expect(without.text(of: "word/settings.xml")?.contains("updateFields") == false)
    }

    @Test("What introduces a block, and a quotation, keep with what follows; in long blocks nothing does")
    func together() {
        let short = Self.body([.together([.paragraph(["a"]), .quotation([["b"], ["c"]], source: ["d"])])])
        #expect(short.split(separator: "\n").map { $0.contains("keepNext") } == [true, false, true, false])
        let long = Self.body([
            .together([.paragraph([.text(String(repeating: "x", count: 2_000))]), .paragraph(["b"])])
        ])
        #expect(!long.contains("keepNext"))
    }
}
