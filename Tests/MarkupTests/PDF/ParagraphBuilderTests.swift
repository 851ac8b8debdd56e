import Council
import Testing

@testable import Markup

/// What a reader sees on a page, as blocks.
struct ParagraphBuilderTests {
    private static let long = "de raad van Zandmeer sprak in deze vergadering lang over de nieuwe fietsbrug"
    private let long = ParagraphBuilderTests.long

    @Test("Wrapped lines are one paragraph, a broken word is whole again, and a line with room to spare ends one")
    func paragraphs() {
        let page = PageOfText().block(
            50, 100, long, long, "en over de bereikbaarheids-", "problematiek.", "Daarna niet."
        )
        .block(50, 200, long)
        #expect(
            outline(page) == [
                "p \(long) \(long) en over de bereikbaarheidsproblematiek.", "p Daarna niet.", "p \(long)",
            ])
    }

    @Test("Text set wide is one paragraph, though each line of it is a block")
    func wideSetting() {
        var page = PageOfText()
        for index in 0..<4 { page = page.block(50, 100 + Double(index) * 19, long) }
        #expect(outline(page) == ["p " + [long, long, long, long].joined(separator: " ")])
    }

    @Test("Larger letters are headings, by their size")
    func headings() {
        let page = PageOfText().block(50, 80, size: 20, "Besluitenlijst").block(
            50, 120, size: 14, "Opening van de", "vergadering"
        )
        .block(50, 160, long, long, long, long)
        #expect(
            outline(page) == [
                "h1 Besluitenlijst", "h2 Opening van de vergadering", "p \(long) \(long) \(long) \(long)",
            ])
    }

    @Test(
        "Labels keep their values: beside them, beside half of them, without a colon, closely set, and in two pairs",
        arguments: [
            (
                PageOfText().block(50, 100, "Onderwerp").block(150, 100, "Fietsbrug").block(
                    50, 130, "Datum / Versiedatum"
                )
                .block(150, 130, "9 januari 2024"),
                ["tr Onderwerp | Fietsbrug", "tr Datum / Versiedatum | 9 januari 2024"]
            ),
            (
                PageOfText().block(50, 106, "Onderwerp").block(
                    150, 100, "Fietsbrug over de Lage Vaart en de", "bereikbaarheid"
                )
                .block(50, 140, "Aan").block(150, 140, "de raad"),
                ["tr Onderwerp | Fietsbrug over de Lage Vaart en de bereikbaarheid", "tr Aan | de raad"]
            ),
            (
                PageOfText().block(50, 100, "Registratienummer:", "Datum:", "Portefeuillehouder:")
                    .block(160, 100, "3022817", "24 november 2022", "Wielinga, H."),
                [
                    "tr Registratienummer: | 3022817", "tr Datum: | 24 november 2022",
                    "tr Portefeuillehouder: | Wielinga, H.",
                ]
            ),
            (
                PageOfText().block(50, 100, "Aan:").block(90, 100, "de raad").block(200, 100, "Datum:").block(
                    250, 100, "9 mei 2024"),
                ["tr Aan: | de raad | Datum: | 9 mei 2024"]
            ),
            (
                PageOfText().block(50, 100, "Onderwerp", "Fietsbrug").block(50, 200, long, long, long),
                [
                    "p Onderwerp", "p Fietsbrug", "p \(long) \(long) \(long)",
                ]
            ),
        ])
    func labels(page: PageOfText, expected: [String]) {
        #expect(outline(page) == expected)
    }

    @Test("Cells of a table are put together, also where they stand lower than what is beside them")
    func table() {
        let page = PageOfText().block(50, 100, "Nr.").block(80, 100, "Onderwerp").block(250, 100, "Besluit")
            .block(50, 126, "1").block(80, 120, "Nota grondbeleid en", "erfpacht").block(
                250, 120, "Conform. De nota gaat", "naar de raad."
            )
            .block(50, 160, "2").block(80, 160, "Zwembad").block(250, 160, "Aangehouden.")
        #expect(
            outline(page) == [
                "tr Nr. | Onderwerp | Besluit",
                "tr 1 | Nota grondbeleid en erfpacht | Conform. De nota gaat naar de raad.",
                "tr 2 | Zwembad | Aangehouden.",
            ])
    }

    @Test("A table goes on on the next page: its head is not repeated, and a broken row is whole again")
    func tableOverPages() {
        let head = PageOfText().block(50, 120, "Nr.").block(80, 120, "Onderwerp").block(250, 120, "Besluit")
        let first = head.block(50, 140, "1").block(80, 140, "Zwembad Duinzicht aan").block(250, 140, "Conform.")
        let second = head.block(80, 140, "zee").block(50, 160, "2").block(80, 160, "Sporthal").block(
            250, 160, "Aangehouden.")
        #expect(
            outline(first, second) == [
                "tr Nr. | Onderwerp | Besluit", "tr 1 | Zwembad Duinzicht aan zee | Conform.",
                "tr 2 | Sporthal | Aangehouden.",
            ])
    }

    @Test("Columns of prose are read one after the other")
    func columns() {
        let (left, right) = ("links staat hier een regel tekst", "rechts staat hier een regel tekst")
        let page = PageOfText().block(50, 100, left, left, left, left, left, left, left + ".")
            .block(300, 100, right, right, right, right, right, right, right)
        #expect(
            outline(page) == [
                "p " + Array(repeating: left, count: 7).joined(separator: " ") + ".",
                "p " + Array(repeating: right, count: 7).joined(separator: " "),
            ])
    }

    @Test("A number in front of a title is that of an item, a number with a full stop that of a list")
    func numbers() {
        let items = PageOfText().block(50, 100, "1").block(80, 100, "Agenda: vastgesteld.").block(50, 130, "2").block(
            80, 130, "Begroting")
        #expect(outline(items) == ["tr 1 | Agenda: vastgesteld.", "tr 2 | Begroting"])
        let list = PageOfText().block(50, 100, "1.").block(80, 100, "De nota vast te stellen;").block(50, 130, "2.")
            .block(
                80, 130, "Een krediet te verlenen.")
        #expect(outline(list) == ["li 1. De nota vast te stellen;", "li 2. Een krediet te verlenen."])
    }

    @Test("What is printed on every page is not read; the header only on the first")
    func runningLines() {
        let pages = (1...3).map { number in
            PageOfText().block(50, 30, "Besluitenlijst raad Zandmeer").block(
                50, 100, "Onderwerp \(number) van de avond."
            )
            .block(50, 800, "Pagina \(number) van 3").block(300, 800, "Postbus 1, Zandmeer")
        }
        #expect(
            outline(pages[0], pages[1], pages[2]) == [
                "p Besluitenlijst raad Zandmeer", "p Onderwerp 1 van de avond.", "p Onderwerp 2 van de avond.",
                "p Onderwerp 3 van de avond.",
            ])
    }

    @Test(
        "A page number is known by how it is written",
        arguments: ["2", "- 2 -", "2/2", "Pagina 2 van 2", "blad 2", "p. 2"])
    func pageNumbers(text: String) {
        let pages = [PageOfText().block(50, 100, "Een."), PageOfText().block(50, 100, "Twee.").block(50, 800, text)]
        #expect(outline(pages[0], pages[1]) == ["p Een.", "p Twee."])
    }

    @Test("A sentence goes on on the next page, a new one does not, and each page knows its first line")
    func pages() {
        let text =
            PageOfText().block(50, 100, long, long, long).boxes + "\n"
            + PageOfText().block(50, 100, "en over geld.", "Daarna niet.").boxes
        let (blocks, starts) = ParagraphBuilder.blocks(BoxReader.pages(Array(text.utf8)))
        #expect(blocks.map(\.outline) == ["p \(long) \(long) \(long) en over geld.", "p Daarna niet."])
        #expect(starts == [1, 4])
        #expect(blocks.map { $0.passages[0].line } == [1, 5])
    }

    @Test("Marks of XML, hyphens of all kinds and drawn rules are read as what they stand for")
    func signs() {
        let page = PageOfText().block(50, 100, "R&amp;D &lt;nieuw&gt; &apos;t co\u{AD}pen\u{AD}ha\u{AD}gen").block(
            50, 130, "--------------"
        ).block(
            50, 160, "een ge\u{2010}", "deelte \u{0}\u{FFFD}")
        #expect(outline(page) == ["p R&D <nieuw> 't copenhagen", "p een gedeelte"])
    }

    @Test(
        "Boxes that are none are passed over",
        arguments: [
            "", "<word", "<page>\n<word>x</word>",
            "<page width=\"a\" height=\"b\">\n<word xMin=\"9\" yMin=\"9\" xMax=\"1\" yMax=\"nan\">x</word>",
        ])
    func damagedBoxes(text: String) {
        let lines = BoxReader.pages(Array(text.utf8)).flatMap(\.lines)
        #expect(lines.isEmpty)
    }
}
