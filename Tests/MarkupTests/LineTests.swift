import Council
import Testing

@testable import Markup

@Suite("Lines of a page")
struct LineTests {
    private func lines(_ html: String) -> [Int?] {
        BlockReader.blocks(of: MarkupTree(html: html).root).flatMap(\.passages).map(\.line)
    }

    @Test(
        "A passage has the line of its first word",
        arguments: [
            ("<h1>a</h1>\n<p>b</p>\n\n<p>c</p>", [1, 2, 4]), ("<p>\n\n  a\n b</p>\n<p>c</p>", [3, 5]),
            ("<p>A<br>\nB<br>\n\nC</p>", [1, 2, 4]), ("<p>\n<b>a</b>\nb</p>", [2]),
            ("<p><!-- x\ny -->a</p>\n<p>b</p>", [2, 3]),
            ("<table>\n<tr>\n<td>a</td>\n<td>b</td></tr></table>", [3, 4]),
            ("<ul>\n<li>a\n<ul>\n<li>b</ul>\n<li>c</ul>", [2, 4, 5]),
            ("<p>a &amp;\nb</p>\n<p>&euro;</p>", [1, 3]), ("<p\n class='x'\n>a</p>\n<p>b</p>", [3, 4]),
            ("<script>\n\n</script>\n<p>a</p>", [4]), ("<p>a</p>\r\n<p>b</p>\r\n\r\n<p>c</p>", [1, 2, 4]),
            ("<dl>\n<dt>a</dt>\n<dd>b</dd></dl>", [2, 3]), ("<p>&nbsp;\n&nbsp;\na</p>", [3]),
        ])
    func passages(html: String, expected: [Int]) {
        #expect(lines(html) == expected)
    }

    @Test("An element has the line on which its start tag ends")
    func elements() {
        let root = MarkupTree(html: "<div>\n<h1>a</h1>\n<p\n class=x\n>b</p>\n<br>\n</div>\n<p>c").root
        #expect(root.all(named: "p").map(\.line) == [5, 8])
        #expect(root.first(named: "h1")?.line == 2)
        #expect(root.first(named: "br")?.line == 6)
    }

    @Test("Lines go on beyond 65,535", arguments: [65_534, 65_535, 65_536, 70_000, 200_000])
    func farLines(line: Int) {
        let html = "<p>begin</p>" + String(repeating: "\n", count: line - 1) + "<p>eind</p>\n<p>slot</p>"
        #expect(lines(html) == [1, line, line + 1])
    }

    @Test("Long text keeps its line, also where the parser hands it over in pieces", arguments: [10, 400, 3000])
    func longText(count: Int) {
        let sentence = "De raad spreekt over de pont van Zandmeer,\n"
        let html = "<p>\n" + String(repeating: sentence, count: count) + "</p><p>slot</p>\n<p>eind</p>"
        #expect(lines(html) == [2, count + 2, count + 3])
    }

    @Test("Every paragraph of a long page has its own line")
    func longPage() {
        let html = (1...20_000).map { "<p class=\"x\">Regel \($0) van het verslag</p>" }.joined(separator: "\n")
        #expect(lines(html) == Array(1...20_000))
    }
}
