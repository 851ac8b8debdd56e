import Foundation
import Testing

/// Text of a document is text, whatever it holds: no colours, no markup, no formula, no change of writing direction.
struct HostileTextTests {
    private static let titles = [
        "=HYPERLINK(\"http://kwaad.example\";\"klik\") voor het wielerpad",
        "+31 <script>alert(1)</script> & <b>vet</b> | balk over het wielerpad",
        "@ \u{1B}[31mrood\u{1B}[0m \u{9B}5m \u{7} \u{1B}]0;titel\u{7} wielerpad",
        "-2 \u{202E}omgekeerd\u{202C} \u{2066}apart\u{2069} \u{200F} wielerpad `code` **vet** [klik](javascript:1)",
    ]
    private static let hidden: [Unicode.Scalar] = ["\u{1B}", "\u{9B}", "\u{7}", "\u{202E}", "\u{2066}"]

    private let place = TemporaryDirectory()

    init() throws {
        let items = Self.titles.enumerated().map { number, title in
            "<h2>\(number + 1). \(escaped(title))</h2><h3>Beslispunten</h3><ol><li>\(escaped(title)) vast te stellen.</li></ol>"
        }
        let page = """
            <!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Besluitenlijst 14 mei 2024 - Provincie Flevoland</title></head>
            <body><h1>Besluitenlijst 14 mei 2024</h1><p>Deze besluiten zijn genomen in de vergadering van dinsdag 14 mei 2024.</p>
            \(items.joined(separator: "\n"))</body></html>
            """
        try place.file("flevoland.nl/besluitenlijsten/2024/besluitenlijst-14-mei-2024.html", page)
        try place.file(
            "flevoland.nl/brief \u{1B}[31m \u{202E}.txt",
            "Brief over het wielerpad \u{1B}[31m\n\nEr is niets besloten over het wielerpad.")
        let run = try place.eerder("index", "flevoland.nl", "--index", "I", "--quiet")
        try #require(run.exitCode == 0, "\(run.errors)")
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private func expectNothingHidden(_ output: String, _ what: String) {
        for scalar in Self.hidden {
            #expect(!output.unicodeScalars.contains(scalar), "\(what) holds U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("All of it is found as decisions")
    func found() throws { #expect(try place.decisions("I").count == Self.titles.count) }

    @Test(
        "On a terminal and in a pipe no character moves, paints or turns the text",
        arguments: ["ask", "export", "show", "status"])
    func text(command: String) throws {
        let ids = try place.decisions("I").map(\.id)
        let calls = [
            "ask": [["ask", "wielerpad"]], "export": [["export", "--format", "text"]], "status": [["status"]],
            "show": ids.map { ["show", $0] },
        ]
        for call in calls[command] ?? [] {
            expectNothingHidden(try Program.run(call + ["--index", "I"], in: place.path).output, command)
        }
    }

    @Test("In a table no character paints a terminal that shows it", arguments: ["csv", "markdown", "json", "jsonl"])
    func tables(format: String) throws {
        let output = try place.eerder("ask", "wielerpad", "--index", "I", "--format", format).output
        #expect(output.contains("wielerpad"))
        for scalar in ["\u{1B}", "\u{9B}", "\u{7}"] as [Unicode.Scalar] {
            #expect(!output.unicodeScalars.contains(scalar), "\(format) holds U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("In CSV a title that begins as a formula is text")
    func formulas() throws {
        let rows = try SemicolonTable.rows(try place.eerder("export", "--index", "I", "--format", "csv").output)
        #expect(rows.count == Self.titles.count + 1)
        for cell in rows.joined() { #expect(!"=+-@\t\r".contains(cell.first ?? " "), "\(cell)") }
        #expect(rows.joined().contains { $0.hasPrefix("'=HYPERLINK(\"http://kwaad.example\";\"klik\")") })
    }

    @Test("In Markdown tags, bars, links and code are escaped")
    func markdown() throws {
        let output = try place.eerder("export", "--index", "I", "--format", "markdown").output
        let lines = output.split(separator: "\n")
        #expect(lines.count == Self.titles.count + 2)
        let plain = output.replacing("\\\\", with: "").replacing(#/\\[|<>*_`\[\]#]/#, with: "")
        for sign in ["<", ">", "`", "**", "["] { #expect(!plain.contains(sign), "\(sign) is not escaped") }
        #expect(Set(plain.split(separator: "\n").map { $0.count { $0 == "|" } }).count == 1)
    }

    @Test("In JSON the text is what the document says")
    func json() throws {
        let titles = try place.decisions("I").map(\.title)
        #expect(titles.contains { $0.contains("<script>alert(1)</script> & <b>vet</b> | balk") })
        #expect(titles.contains { $0.contains("=HYPERLINK(\"http://kwaad.example\";\"klik\")") })
    }
}
