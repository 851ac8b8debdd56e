import Council
import Markup
import Testing

@testable import Intake

@Suite("Sectionizer")
struct SectionizerTests {
    private func blocks(_ html: String) -> [Block] { BlockReader.blocks(of: MarkupTree(html: html).root) }
    private func outline(_ html: String) -> [String] { Sectionizer.sections(blocks(html)).map(\.outline) }

    @Test(
        "Text is cut at headings, with their numbers",
        arguments: [
            ("<h2>1. Pont</h2><p>een</p><h2>2. Brug</h2><p>twee</p>", ["1 Pont een", "2 Brug twee"]),
            ("<p>vooraf</p><h2>Pont</h2>", ["vooraf", "Pont"]),
            ("<h2>Pont</h2><p>een</p><p>twee</p>", ["Pont een | twee"]),
            ("<p>1. Pont</p><p>een</p><p>2. Brug</p><p>twee</p>", ["1 Pont een", "2 Brug twee"]),
            ("<h2>5.a.1 Pont</h2>", ["5.a.1 Pont"]), ("", []),
            ("<h2>04 Pont</h2><h2>5a Brug</h2>", ["04 Pont", "5a Brug"]), ("<h2>2030 Pont</h2>", ["2030 Pont"]),
            // Items on which nothing was decided are left out of a list.
            ("<p>1. Pont</p><p>een</p><p>4. Brug</p><p>twee</p>", ["1 Pont een", "4 Brug twee"]),
        ])
    func headings(html: String, expected: [String]) {
        #expect(outline(html) == expected)
    }

    @Test("Points of a decision are no sections")
    func points() {
        let html =
            "<h2>1. Pont</h2><p>Besluit:</p><ol><li>1. de pont te kopen;</li><li>2. het veer te houden.</li></ol>"
        #expect(outline(html) == ["1 Pont [Besluit:/besluit] - 1. de pont te kopen; | - 2. het veer te houden."])
    }

    @Test(
        "Labels cut a section into parts, with the text behind the colon or on the next line",
        arguments: [
            ("<h4>Besluit</h4><p>een</p>", "[Besluit/besluit] een"), ("<p>Besluit: een</p>", "[Besluit/besluit] een"),
            ("<p>Besluit:</p><p>een</p><p>twee</p>", "[Besluit:/besluit] een | twee"),
            ("<p><b>Besluit</b><br>Een</p>", "[Besluit/besluit] Een"),
            ("<p>Advies: afwijzen. Besluit: conform.</p>", "[Advies/voorstel] afwijzen. [Besluit/besluit] conform."),
            ("<p>In het Besluit: een zin.</p>", "In het Besluit: een zin."),
            (
                "<p>voor</p><p>Voorgesteld besluit: a</p><p>Besluit: b</p>",
                "voor [Voorgesteld besluit/voorstel] a [Besluit/besluit] b"
            ),
            ("<table><tr><td>Status</td><td>Aangenomen</td></tr></table>", "[Status/uitslag] Aangenomen"),
            ("<p>Motie: pont</p>", "Motie: pont"),
            ("<table><tr><td>Pont</td><td>oud</td></tr></table>", "Pont ~ oud"),
        ])
    func parts(html: String, expected: String) {
        #expect(Sectionizer.parts(blocks(html)).map(\.outline).joined(separator: " ") == expected)
    }

    @Test("A table with a head gives a section a row, and what follows belongs to the item above it again")
    func table() {
        let html = """
            <h2>Stemronde</h2><table><tr><th>Nr</th><th>Titel</th><th>Uitslag</th></tr>
            <tr><td>1</td><td>Pont</td><td>Aangenomen</td></tr><tr><td>2</td><td>Veer</td><td>Verworpen</td></tr></table><p>Slot.</p>
            """
        let sections = Sectionizer.sections(blocks(html))
        #expect(
            sections.map(\.outline) == [
                "1 Pont [Nr/nummer] 1 [Uitslag/uitslag] Aangenomen",
                "2 Veer [Nr/nummer] 2 [Uitslag/uitslag] Verworpen", "Stemronde Slot.",
            ])
        #expect(sections.map(\.heading) == ["Stemronde", "Stemronde", nil])
        #expect(sections.map(\.title.line) == [2, 2, 1])
    }

    @Test(
        "The head of a letter keeps labels and values together, beside each other or below each other",
        arguments: [
            [["Aan:", "de raad", "Datum:", "9 mei 2024"]], [["Aan:", "Datum:"], ["de raad", "9 mei 2024"]],
            [["Aan:", "de raad"], ["Datum:", "9 mei 2024"]],
        ])
    func letterHead(rows: [[String]]) {
        let sections = Sectionizer.sections(rows.map { .row($0.map { Passage($0) }) })
        #expect(sections.map(\.outline) == ["[Aan:/geadresseerde] de raad [Datum:/datum] 9 mei 2024"])
    }

    @Test("A row that begins with an agenda number is an item")
    func numberedRow() {
        let html =
            "<table><tr><td>3.</td><td>Pont</td><td>Besluit: aangenomen</td></tr><tr><td>3.a</td><td>Veer</td></tr></table>"
        #expect(outline(html) == ["3 Pont [Besluit/besluit] aangenomen", "3.a Veer"])
    }

    @Test("A numbered row may have nothing in its third cell")
    func emptyRow() {
        #expect(outline("<table><tr><td>3.</td><td>Pont</td><td></td></tr></table>").count == 1)
    }

    @Test("A heading with a day dates what stands under it, and the heading around a section is kept")
    func dates() {
        let sections = Sectionizer.sections(
            blocks("<h1>Raad</h1><h2>3 juni 2031</h2><h3>Pont</h3><h2>Overig</h2><h3>Brug</h3>"))
        #expect(sections.map(\.title.text) == ["Raad", "3 juni 2031", "Pont", "Overig", "Brug"])
        #expect(sections.map { $0.date?.iso } == [nil, "2031-06-03", "2031-06-03", nil, nil])
        #expect(sections.map(\.heading) == [nil, "Raad", "3 juni 2031", "Raad", "Overig"])
    }

    @Test(
        "An agenda number is told from other numbers",
        arguments: [
            ("5.a.1 Motie", "5.a.1", "Motie"), ("3. Pont", "3", "Pont"), ("3) Pont", "3", "Pont"),
            ("004.a Pont", "004.a", "Pont"), ("5a Pont", "5a", "Pont"),
            ("5.a.02a: Pont", "5.a.02a", "Pont"), ("2024 begroting", nil, "2024 begroting"),
            ("23094.001 Motie", nil, "23094.001 Motie"), ("3 Pont", nil, "3 Pont"),
            ("Pont", nil, "Pont"), ("A27 weg", nil, "A27 weg"), ("3.", nil, "3."), ("", nil, ""),
            ("1e begrotingswijziging 2031", nil, "1e begrotingswijziging 2031"),
            ("2de termijn", nil, "2de termijn"), ("30km zone Dorpsweg", nil, "30km zone Dorpsweg"),
        ] as [(String, String?, String)])
    func itemNumber(text: String, number: String?, title: String) {
        let split = ItemNumber.split(text)
        #expect(split.number == number)
        #expect(split.title == title)
    }
}
