import Council
import Extraction
import PackedFixtures
import Testing

@testable import Intake

/// The head of a memo or letter in Word, in every layout that griffies use (FORMATS 9, DECISIONS 5).
struct WordLettersTests {
    private typealias XML = WordXML

    private static let labels = ["Van", "Aan", "Datum", "Onderwerp", "Portefeuillehouder"]
    private static let values = [
        "college van de gemeente Almere", "de raad", "14 februari 2023", "Subsidie dorpshuis", "M. Boerhof",
    ]
    private static let pairs = zip(labels, values)

    static let heads = [
        ("behind a colon", pairs.map { XML.paragraph("\($0): \($1)") }.joined()),
        ("on lines of one paragraph", XML.paragraph(pairs.map { "\($0): \($1)" }.joined(separator: "\n"))),
        ("on the next line", pairs.map { XML.paragraph("\($0):") + XML.paragraph("") + XML.paragraph($1) }.joined()),
        ("behind a tab", pairs.map { XML.paragraph("\($0)\t\($1)") }.joined()),
        ("behind a tab and a colon", pairs.map { XML.paragraph("\($0)\t: \($1)") }.joined()),
        ("behind a tab, in one paragraph", XML.paragraph(pairs.map { "\($0):\t\($1)" }.joined(separator: "\n"))),
        ("in the next cell", XML.table(pairs.map { ["\($0):", $1] })),
        ("in the next cell, without colon", XML.table(pairs.map { [$0, $1] })),
        ("in two cells of many lines", XML.table([[labels.joined(separator: "\n"), values.joined(separator: "\n")]])),
        (
            "in two pairs on a row",
            XML.table([
                [labels[0], values[0], labels[1], values[1]], [labels[2], values[2], labels[3], values[3]],
                [labels[4], values[4], "", ""],
            ])
        ),
        ("in a frame", "<w:tbl><w:tr><w:tc>\(XML.table(pairs.map { [$0, $1] }))</w:tc></w:tr></w:tbl>"),
        (
            "in a text box",
            "<w:p><w:r><w:pict><w:txbxContent>\(XML.table(pairs.map { [$0, $1] }))</w:txbxContent></w:pict></w:r></w:p>"
        ),
    ]

    @Test("A head is read in every layout", arguments: heads)
    func head(layout: String, head: String) throws {
        let text = [
            "Geachte leden van de raad,",
            "Het college heeft op 7 februari 2023 besloten de subsidie voor drie jaar te verlenen.",
        ]
        let body = XML.paragraph("Raadsbrief", style: "Titel") + head + text.map { XML.paragraph($0) }.joined()
        let bytes = ZipBuilder.word(["document.xml": XML.document(body)])
        let document = try DocumentReader.read(bytes, source: "brief.docx")
        #expect(document.kind == .letter && document.title == "Subsidie dorpshuis", "\(layout)")
        #expect(document.date?.iso == "2023-02-14" && document.organization == "gemeente Almere", "\(layout)")
        let found = DecisionExtractor.decisions(in: document)
        #expect(found.map(\.title) == ["Subsidie dorpshuis"] && found.first?.date?.iso == "2023-02-07", "\(layout)")
        #expect(found.first?.portfolioHolder == "M. Boerhof", "\(layout)")
    }
}
