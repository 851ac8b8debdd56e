import Testing

@testable import Typesetting

@Suite("Blocks")
struct BlocksTests {
    @Test("Headings nest, whatever their levels were")
    func levels() {
        let blocks = [3, 1, 4, 9, 2, 0, 2].map { Block.heading(level: $0, ["x"]) }
        #expect(Samples.document(blocks).resolved(drawingFigures: true).outline.map(\.level) == [1, 1, 2, 3, 2, 1, 2])
    }

    @Test("Every heading has an anchor of its own, also within blocks that stay together")
    func anchors() {
        let same = Block.heading(level: 1, ["x"], anchor: Anchor("x"))
        let outline = Samples.document([same, .heading(level: 1, ["y"]), .together([same, same])]).resolved(
            drawingFigures: true
        ).outline
        #expect(outline.count == 4 && Set(outline.map(\.anchor)).count == 4)
        #expect(outline.first?.anchor == Anchor("x"))
    }

    @Test("The contents cut a long heading, which itself stays whole")
    func longHeading() {
        let title = String(repeating: "Voorstel ", count: 1_000)
        let document = Samples.document([.contents(title: "Inhoud", depth: 1), .heading(level: 1, [.text(title)])])
        let formats = [
            document.markdown, document.html, ZipReader(bytes: document.docx).text(of: "word/document.xml") ?? "",
        ]
        for text in formats { #expect((1_000...1_020).contains(text.split(separator: "Voorstel").count)) }
    }

    @Test("An id occurs once in HTML, also when an anchor is used twice")
    func ids() throws {
        let document = Samples.document([
            .heading(level: 1, ["x"], anchor: Anchor("x")),
            .paragraph([.target(Anchor("x")), .target(Anchor("y")), .target(Anchor("y"))]),
        ])
        let page = try XMLReader.read(document.html)
        #expect(page.attributes["h2@id"] == ["x"] && page.attributes["span@id"] == ["y"])
        let body = try XMLReader.read(try #require(ZipReader(bytes: document.docx).text(of: "word/document.xml")))
        #expect(body.attributes["w:bookmarkStart@w:name"] == ["x", "y"])
    }

    @Test("A figure is drawn in HTML, and told in Markdown and Word")
    func figure() {
        let timeline = Timeline(name: Anchor("t"), title: "Tijdlijn", summary: "Niets", lanes: [])
        let document = Samples.document([
            .figure(Figure(timeline.picture, caption: ["Bijschrift"], alternative: [.paragraph(["In woorden"])]))
        ])
        #expect(document.html.contains("<svg ") && !document.html.contains("In woorden"))
        #expect(document.markdown == "# Dossier\n\nIn woorden\n\n*Bijschrift*\n")
        #expect(ZipReader(bytes: document.docx).text(of: "word/document.xml")?.contains("In woorden") == true)
    }

    @Test(
        "Widths of columns add up, whatever their weights",
        arguments: [([1], [9_638]), ([1, 1, 1], [3_212, 3_213, 3_213]), ([0, -5, Int.max], [9, 10, 9_619])])
    func widths(weights: [Int], expected: [Int]) {
        let table = Table(columns: weights.map { .init(["x"], width: $0) }, rows: [])
        #expect(table.widths(total: 9_638) == expected)
    }
}
