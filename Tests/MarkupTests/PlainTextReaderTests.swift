import Council
import Testing

@testable import Markup

@Suite("Plain text reader")
struct PlainTextReaderTests {
    private func outline(_ text: String) -> [String] { PlainTextReader.blocks(text).map(\.outline) }

    /// Text as wide as a page, so that shorter lines are seen to end early.
    private static let wide =
        "De raad van Zandmeer vergaderde in het dorpshuis en sprak over de pont, de brug en over de"

    @Test("Wrapped lines are joined, also inside a word, and small words keep a hyphen's meaning")
    func wrapped() {
        let text = """
            \(Self.wide)
            havendam. De raad vraagt het college om voor de zomer een nieuw plan te maken dat de wet-
            houder aan de raad voorlegt. In dat plan staat wat er nodig is voor de aanleg van fiets-
            en wandelpaden.
            """
        #expect(
            outline(text) == [
                "p \(Self.wide) havendam. De raad vraagt het college om voor de zomer een nieuw plan te maken dat de "
                    + "wethouder aan de raad voorlegt. In dat plan staat wat er nodig is voor de aanleg van fiets- en wandelpaden."
            ])
    }

    @Test("Rows of a table wrap in their own columns, also over the foot of a page; wider text is a paragraph below")
    func rows() {
        let text = """
            GEMEENTE ZANDMEREN                                Griffie

            7     Initiatiefvoorstel SP:                      Aangehouden tot de verga-
                  fonds voor dorpshuizen                      dering van juli.
            8     Motie vreemd: Glasvezel                     De motie is met 16 stemmen

            Pagina 2 van 3

            GEMEENTE ZANDMEREN                                Griffie

                                                              voor aangenomen.
            9     Kadernota                                   Aangehouden.
                  Het college vraagt de raad om de kadernota pas in juli te behandelen en dan ook.
            """
        #expect(
            outline(text) == [
                "tr GEMEENTE ZANDMEREN | Griffie",
                "tr 7 | Initiatiefvoorstel SP: fonds voor dorpshuizen | Aangehouden tot de vergadering van juli.",
                "tr 8 | Motie vreemd: Glasvezel | De motie is met 16 stemmen voor aangenomen.",
                "tr 9 | Kadernota | Aangehouden.",
                "p Het college vraagt de raad om de kadernota pas in juli te behandelen en dan ook.",
            ])
    }

    @Test("A hyphen in front of a capital is part of the name")
    func hyphenatedName() {
        let text = "De raad stelt de zienswijze vast op het plan van de provincie Noord-\nHolland voor de pont."
        #expect(
            outline(text) == [
                "p De raad stelt de zienswijze vast op het plan van de provincie Noord-Holland voor de pont."
            ])
    }

    @Test("A line that had room for the next word ends there")
    func shortLines() {
        #expect(
            outline("\(Self.wide)\nhavendam.\nBesluit: aangenomen\nDe raad gaat over tot het volgende.") == [
                "p \(Self.wide) havendam.", "p Besluit: aangenomen", "p De raad gaat over tot het volgende.",
            ])
    }

    @Test("A blank line ends a paragraph")
    func blankLine() {
        #expect(outline("een\n\n\ntwee\n") == ["p een", "p twee"])
    }

    @Test(
        "Page marks are dropped, and a word goes on over the page",
        arguments: [
            "Pagina 2 van 6", "pagina 1/4", "- 3 -", "Blad 2", "Besluitenlijst raad - pagina 3 van 9", "\u{C}", "-4-",
        ])
    func pageMarks(mark: String) {
        #expect(outline("een\n\n\(mark)\n\ntwee") == ["p een", "p twee"])
        #expect(outline("de wet-\n\n\(mark)\n\nhouder") == ["p de wethouder"])
    }

    @Test(
        "What only looks like a page mark stays",
        arguments: [
            "12", "Zie pagina 4 van het raadsvoorstel voor alle bedragen en de toelichting", "De pagina is leeg",
        ])
    func noPageMarks(text: String) {
        #expect(outline(text) == ["p \(text)"])
    }

    @Test(
        "Two columns are a row",
        arguments: [
            ("Onderwerp     Pont naar het eiland", ["tr Onderwerp | Pont naar het eiland"]),
            ("Datum\t3 mei 2031", ["tr Datum | 3 mei 2031"]),
            ("Van:   griffie\nAan:   raad", ["tr Van: | griffie", "tr Aan: | raad"]), ("een  twee", ["p een twee"]),
            ("a   b   c", ["p a b c"]),
        ])
    func columns(text: String, expected: [String]) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Marks open list items",
        arguments: [
            ("1. de pont\n2. de brug", ["li 1. de pont", "li 2. de brug"]),
            ("a) een\nb) twee", ["li a) een", "li b) twee"]),
            ("Besluit:\n- een\n• twee", ["p Besluit:", "li - een", "li • twee"]), ("ii. een", ["li ii. een"]),
            ("2031. een jaar", ["p 2031. een jaar"]), ("A27 is een weg", ["p A27 is een weg"]),
            ("-5 graden", ["p -5 graden"]),
        ])
    func listItems(text: String, expected: [String]) {
        #expect(outline(text) == expected)
    }

    @Test("Passages have the line they start on")
    func lines() {
        let text = "een\n\n\ntwee\n\n- drie\n\nOnderwerp    pont\n"
        #expect(PlainTextReader.blocks(text).map { $0.passages.map(\.line) } == [[1], [4], [6], [8, 8]])
    }

    @Test("Line ends of Windows are line ends")
    func windowsLines() {
        #expect(
            outline("een\r\n\r\ntwee\r\n1. drie\r\n2. vier\r\n") == ["p een", "p twee", "li 1. drie", "li 2. vier"])
        #expect(PlainTextReader.blocks("een\r\n\r\ntwee").flatMap(\.passages).map(\.line) == [1, 3])
    }

    @Test(
        "A text without end of line, or only of marks, is read in time",
        arguments: ["a", " ", "-", "\n", "- \n", "a-\n", "\t"])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 100_000)
        let time = ContinuousClock().measure { _ = PlainTextReader.blocks(text) }
        #expect(time < .seconds(5), "took \(time)")
    }
}
