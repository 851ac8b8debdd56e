import Council
import PackedFixtures
import Testing

@testable import Markup

@Suite("WordReader")
struct WordReaderTests {
    private typealias XML = WordXML

    /// The outlines of a document with this body and these other parts.
    private func outline(_ body: String, _ parts: [String: String] = [:]) throws -> [String] {
        let all = parts.merging(["document.xml": XML.document(body)]) { first, _ in first }
        guard case .html(let tree) = try Page(bytes: ZipBuilder.word(all), name: "stuk.docx").content else { return [] }
        return BlockReader.blocks(of: try #require(tree.root.first(named: "main"))).map(\.outline)
    }

    private static let styles = XML.part(
        "styles",
        """
        <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Huisstijl"><w:basedOn w:val="a1"/><w:name w:val="Koptekst huisstijl"/></w:style>
        <w:style w:type="paragraph" w:styleId="Eigen"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Vet"><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>
        <w:style w:type="paragraph" w:styleId="Agenda"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """)

    private static let numbering = XML.part(
        "numbering",
        """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
        <w:lvl w:ilvl="3"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%4)"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """)

    @Test(
        "Headings are told by style, whatever it is called or based on",
        arguments: [
            ("Heading1", "h1 Raad"), ("Kop2", "h2 Raad"), ("a1", "h1 Raad"), ("Huisstijl", "h1 Raad"),
            ("Eigen", "h3 Raad"),
            ("Titel", "h1 Raad"), ("Title", "h1 Raad"), ("Vet", "h6 Raad"), ("Ring", "p Raad"), ("Onbekend", "p Raad"),
            ("Kop", "p Raad"),
        ])
    func headings(style: String, expected: String) throws {
        #expect(try outline(XML.paragraph("Raad", style: style), ["styles.xml": Self.styles]) == [expected])
    }

    @Test("A table of contents is left out") func contents() throws {
        #expect(try outline(XML.paragraph("Opening\t3", style: "Inhopg1") + XML.paragraph("Raad")) == ["p Raad"])
    }

    @Test("Items have the numbers they have in print")
    func numbers() throws {
        let items = [
            (1, 0, "Opening"), (1, 0, "Moties"), (1, 1, "Fietsbrug"), (1, 1, "Pont"), (1, 2, "punt"), (1, 3, "vier"),
            (1, 0, "Sluiting"), (2, 0, "Nieuw"), (2, 0, "Volgend"), (0, 0, "los"), (9, 0, "weg"),
        ]
        let body = items.map { XML.paragraph($0.2, list: ($0.0, $0.1)) }.joined()
        let found = try outline(
            body + XML.paragraph("Stijl", style: "Agenda"),
            ["numbering.xml": Self.numbering, "styles.xml": Self.styles])
        #expect(
            found == [
                "li 1. Opening", "li 2. Moties", "li 2.a Fietsbrug", "li 2.b Pont", "li punt", "li (I) vier",
                "li 3. Sluiting",
                "li 1. Nieuw", "li 2. Volgend", "p los", "p weg", "li 3. Stijl",
            ])
    }

    @Test("A bold item of a list is a heading with its number")
    func boldItem() throws {
        let item =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(XML.run("Opening", bold: true))</w:p>"
        #expect(try outline(item, ["numbering.xml": Self.numbering]) == ["h6 1. Opening"])
    }

    @Test("What was deleted is left out, what was inserted stays, as does what was moved here")
    func changes() throws {
        let body = """
            <w:p>\(XML.run("De raad "))<w:del><w:r><w:delText>verwerpt</w:delText></w:r></w:del><w:ins>\(XML.run("neemt aan"))</w:ins></w:p>
            <w:p><w:moveFrom>\(XML.run("weg"))</w:moveFrom><w:moveTo>\(XML.run("hier"))</w:moveTo></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(XML.run("Samen "))</w:p><w:p>\(XML.run("een alinea"))</w:p>
            <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(XML.paragraph("x"))</w:tc><w:tc>\(XML.paragraph("y"))</w:tc></w:tr></w:tbl>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r></w:p>
            """
        #expect(try outline(body) == ["p De raad neemt aan", "p hier", "p Samen een alinea"])
    }

    @Test("A text box is read once, behind the paragraph that holds it")
    func textBox() throws {
        let box = "<w:txbxContent>\(XML.paragraph("Besluit: conform"))</w:txbxContent>"
        let both =
            "<mc:AlternateContent><mc:Choice><x>\(box)</x></mc:Choice><mc:Fallback><x>\(box)</x></mc:Fallback></mc:AlternateContent>"
        for content in [
            both, "<w:pict>\(box)</w:pict>",
            "<mc:AlternateContent><mc:Choice/><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>",
        ] {
            let body = "<w:p>\(XML.run("De raad "))<w:r>\(content)</w:r>\(XML.run("besluit"))</w:p>"
            #expect(try outline(body) == ["p De raad besluit", "p Besluit: conform"])
        }
    }

    @Test("Headers, footers and notes stand outside the text")
    func margins() throws {
        let document = XML.document(
            XML.paragraph("Besluit") + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        let parts = [
            "document.xml": document, "header1.xml": XML.part("hdr", XML.paragraph("Gemeente Almere")),
            "footnotes.xml": XML.part("footnotes", "<w:footnote>\(XML.paragraph("Noot"))</w:footnote>"),
            "footer1.xml": "geen xml",
        ]
        guard case .html(let tree) = try Page(bytes: ZipBuilder.word(parts), name: "a").content else { return }
        #expect(tree.root.text == "Gemeente Almere Noot Besluit")
        #expect(tree.root.first(named: "main")?.text == "Besluit")
    }

    @Test(
        "Labels and values side by side are rows",
        arguments: [
            (XML.paragraph("Datum\t3 mei 2024"), ["tr Datum | 3 mei 2024"]),
            (XML.paragraph("Datum\t\t: 3 mei 2024\nVan:\tcollege"), ["tr Datum | 3 mei 2024", "tr Van: | college"]),
            (XML.paragraph("1.\tDe nota vast te stellen"), ["p 1. De nota vast te stellen"]),
            (XML.paragraph("Geachte leden,\nDe brug\tis\tklaar"), ["p Geachte leden,", "p De brug is klaar"]),
            (XML.table([["Van:\nAan:", "het college\nde raad"]]), ["tr Van: | het college", "tr Aan: | de raad"]),
            (XML.table([["5a.\nHamerstuk", "Motie\nBesluit"]]), ["tr 5a. Hamerstuk | Motie Besluit"]),
            (XML.table([["Onderwerp", "Pont"], ["", ""]]), ["tr Onderwerp | Pont"]),
            (XML.table([["Een kader\nmet alinea's"]]), ["p Een kader", "p met alinea's"]),
            (XML.table([["a", "b", "c"]]), ["tr a | b | c"]),
        ])
    func columns(body: String, expected: [String]) throws {
        #expect(try outline(body) == expected)
    }

    @Test("Fields show their result, links their address")
    func fields() throws {
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>\(XML.run("3 mei"))\
            <w:hyperlink r:id="r9">\(XML.run(" agenda"))</w:hyperlink></w:p>
            """
        let links =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\" Target=\"https://a.nl/1\" TargetMode=\"External\"/></Relationships>"
        let bytes = ZipBuilder.word(["document.xml": XML.document(body), "_rels/document.xml.rels": links])
        guard case .html(let tree) = try Page(bytes: bytes, name: "a").content else { return }
        #expect(tree.root.text == "3 mei agenda")
        #expect(tree.root.first(named: "a")?["href"] == "https://a.nl/1")
    }
}
