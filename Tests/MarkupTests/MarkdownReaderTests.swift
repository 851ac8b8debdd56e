import Council
import Testing

@testable import Markup

@Suite("Markdown reader")
struct MarkdownReaderTests {
    private func outline(_ text: String) -> [String] { MarkdownReader.blocks(text).map(\.outline) }

    @Test(
        "Structure is read line by line",
        arguments: [
            ("# Raad\n\n## 1. Pont\ntekst", ["h1 Raad", "h2 1. Pont", "p tekst"]),
            ("een\ntwee\n\ndrie", ["p een twee", "p drie"]),
            ("- een\n* twee\n• drie", ["li een", "li twee", "li drie"]),
            ("1. een\n2) twee\na. drie", ["li 1. een", "li 2) twee", "li a. drie"]),
            ("tekst\n- een\n\n  - twee", ["p tekst", "li een", "li twee"]),
            ("---\neen\n***\ntwee", ["p een", "p twee"]),
            ("| Nr | Titel |\n|---|:-:|\n| 1 | Pont |", ["tr Nr | Titel", "tr 1 | Pont"]),
            ("| 1 |  | Pont |", ["tr 1 |  | Pont"]), ("| 1 || Pont |", ["tr 1 |  | Pont"]),
            ("een  \ntwee", ["p een", "p twee"]),
            ("<!-- van\nde site -->\neen", ["p een"]),
            ("**Van:** griffie\n**Aan:** raad", ["p Van: griffie", "p Aan: raad"]),
            ("**4.b Motie 072** Verworpen.", ["h6 4.b Motie 072", "p Verworpen."]),
            ("**Pont naar het eiland**\ntekst", ["h6 Pont naar het eiland", "p tekst"]),
            ("**De raad** besluit.", ["p De raad besluit."]),
            ("#JONGZANDMEER stemt tegen", ["p #JONGZANDMEER stemt tegen"]),
            ("2021 was een jaar", ["p 2021 was een jaar"]),
            ("", []), ("\n\n", []), ("####### zeven", ["p ####### zeven"]), ("#", ["p #"]),
        ])
    func structure(text: String, expected: [String]) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Emphasis, code marks and link targets are dropped",
        arguments: [
            ("**Besluit:** ja", "Besluit: ja"), ("__Besluit__ ja", "Besluit ja"), ("`M7-2031`", "M7-2031"),
            ("zie [de **motie**](https://zandmeer.example/1) hier", "zie de motie hier"),
            (#"5\. \*niet\*"#, "5. *niet*"),
            ("[geen link]", "[geen link]"), ("*Ingediend*", "Ingediend"),
            ("_Aangehouden_ tot mei", "Aangehouden tot mei"),
            ("snake_case_naam", "snake_case_naam"), ("3 * 4 * 5", "3 * 4 * 5"), ("", ""),
        ])
    func plain(text: String, expected: String) {
        #expect(MarkdownReader.plain(text) == expected)
    }

    @Test("Lines are counted over comments, tables and blank lines")
    func lines() {
        let text = "<!-- x\ny -->\n\n# Raad\n\neen\ntwee\n\n| a | b |\n|---|---|\n| c | d |\n- e"
        let lines = MarkdownReader.blocks(text).flatMap(\.passages).map(\.line)
        #expect(lines == [4, 6, 9, 9, 11, 11, 12])
    }

    @Test("A long line of marks is read in time", arguments: ["[", "[a](", "*", "`", "\\", "|", "#", "- ", "a\n"])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 50_000)
        let time = ContinuousClock().measure { _ = MarkdownReader.blocks(text) }
        #expect(time < .seconds(5), "took \(time)")
    }

    @Test("Line ends of Windows are line ends")
    func windowsLines() {
        #expect(outline("# Raad\r\n\r\neen\r\ntwee\r\n\r\n- drie\r\n") == ["h1 Raad", "p een twee", "li drie"])
    }
}
