import Council
import Testing

@testable import Markup

@Suite("Block reader")
struct BlockReaderTests {
    @Test(
        "Running text is read as paragraphs",
        arguments: [
            ("<p>een</p><p>twee <i>drie</i>vier</p>", ["p een", "p twee drievier"]),
            ("<div>een<div>twee</div>drie</div>", ["p een", "p twee", "p drie"]), ("los<p>vast", ["p los", "p vast"]),
            ("<p> \n </p><p>&nbsp;</p><p>een</p>", ["p een"]),
            ("<p>de <span>fiets</span><span>brug</span></p>", ["p de fietsbrug"]),
            ("<section><article><p>een</article><aside>twee</aside></section>", ["p een", "p twee"]), ("", []),
        ])
    func paragraphs(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test(
        "A break ends a line, save inside a sentence",
        arguments: [
            ("<p>Besluit:<br>de agenda is vast<br/></p>", ["p Besluit:", "p de agenda is vast"]),
            (
                "<p>De raad stelt de<br>agenda vast.<br>Daarna pauze.</p>",
                ["p De raad stelt de agenda vast.", "p Daarna pauze."]
            ),
            ("<p>Opening<br>Agenda<br>Sluiting</p>", ["p Opening", "p Agenda", "p Sluiting"]),
            ("<p>een;<br>twee</p>", ["p een;", "p twee"]), ("<p>een<br><br><br>twee</p>", ["p een twee"]),
            ("<b>Besluit</b><br>de pont vaart", ["h6 Besluit", "p de pont vaart"]),
        ])
    func breaks(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test(
        "Headings keep their level, also inside buttons, and a bold line by itself is one",
        arguments: [
            ("<h1>een</h1><h6>twee</h6>", ["h1 een", "h6 twee"]),
            ("<h3><button><span>Pont</span></button></h3>", ["h3 Pont"]),
            ("<p><strong>Besluit</strong></p><p>ja</p>", ["h6 Besluit", "p ja"]),
            ("<p><b>Een</b> <b>twee</b></p>", ["h6 Een twee"]),
            ("<p><b>Besluit:</b> ja</p>", ["p Besluit: ja"]), ("<h2> </h2><p>een</p>", ["p een"]),
            ("<p>a <b>b</b></p>", ["p a b"]), ("<h4>1. Pont<br>en veer</h4>", ["h4 1. Pont en veer"]),
        ])
    func headings(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test("A bold paragraph is no heading when it is a whole text")
    func boldText() {
        let long = Array(repeating: "de raad besluit de pont te houden", count: 6).joined(separator: " en ")
        #expect(outline(html: "<p><b>\(long)</b></p>") == ["p \(long)"])
    }

    @Test("Bold that is never closed does not make headings of the page")
    func unclosedBold() {
        #expect(outline(html: "<div><b>Besluit<p>een</p><p>twee</p></div>").suffix(2) == ["p een", "p twee"])
    }

    @Test(
        "Lists are read item by item, nested ones in reading order",
        arguments: [
            ("<ul><li>een<li>twee</ul>", ["li een", "li twee"]),
            ("<ul><li>een<ol><li>a<li>b</ol>rest<li>twee</ul>", ["li een", "li a", "li b", "li rest", "li twee"]),
            ("<ol><li><p>een</p><p>twee</p></ol>", ["li een", "li twee"]), ("<li><b>Pont</b></li>", ["h6 Pont"]),
            ("<ul><li></ul>", []), ("<ul><li>een</ul>na", ["li een", "p na"]),
            ("<ul><li><table><tr><td>a<td>b</table></ul>", ["tr a | b"]),
        ])
    func lists(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test(
        "Tables are read row by row, save those that lay out a page",
        arguments: [
            ("<table><tr><th>Nr<th>Titel<tr><td>1<td>Pont</table>", ["tr Nr | Titel", "tr 1 | Pont"]),
            ("<table><tr><td>a<td><td>c</table>", ["tr a |  | c"]), ("<table><tr><td><td> </table>", []),
            ("<table><tr><td><h2>Pont</h2><p>een</p></td></tr></table>", ["h2 Pont", "p een"]),
            ("<table><tr><td><table><tr><td>a<td>b</table></table>", ["tr a | b"]),
            ("<table><tr><td><p>een</p><p>twee</p></table>", ["tr een twee"]),
            ("<table><caption>Stemmen</caption><tr><td>a<td>b</table>", ["p Stemmen", "tr a | b"]),
        ])
    func tables(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test(
        "A term and its description are a row",
        arguments: [
            ("<dl><dt>Status<dd>Aangenomen<dt>Datum<dd>1 mei</dl>", ["tr Status | Aangenomen", "tr Datum | 1 mei"]),
            ("<dl><dt>Status</dt><dd>a</dd><dd>b</dd></dl>", ["tr Status | a", "tr Status | b"]),
            ("<dl><dd>los</dl>", []),
            ("<dl><div><dt>Status</dt><dd>a</dd></div></dl>", ["tr Status | a"]),
        ])
    func definitions(html: String, expected: [String]) {
        #expect(outline(html: html) == expected)
    }

    @Test(
        "What is not said is dropped",
        arguments: [
            "<script>nee</script>", "<style>nee</style>", "<noscript>nee</noscript>", "<template>nee</template>",
            "<span class='sr-only'>nee</span>", "<a class='skip' href='#x'>nee</a>",
            "<span class='begrip glossary-tip'>nee</span>",
            "<span class=tooltip>nee</span>", "<span role=tooltip>nee</span>",
            "<div class=speakers>00:01 - 00:02 - nee</div>",
            "<ul class='item_speakers'><li>nee</ul>", "<nav>nee</nav>", "<footer>nee</footer>",
            "<div id=breadcrumb>nee</div>",
            "<select><option>nee</select>", "<textarea>nee</textarea>", "<span class='badge'>nee</span>",
            "<!-- nee -->",
            "<iframe>nee</iframe>", "<svg><title>nee</title></svg>", "<form><label>nee</label><input value=nee></form>",
            "<ol class=breadcrumb><li>nee</ol>", "<button class='visually-hidden'>nee</button>",
        ])
    func noise(html: String) {
        #expect(outline(html: "<div>een\(html)</div><p>twee</p>") == ["p een", "p twee"])
        #expect(MarkupTree(html: "<p>een</p>\(html)<p>twee</p>").root.text == "een twee")
    }

    @Test("A glossary tip inside a sentence leaves the sentence whole")
    func tip() {
        let html =
            "<p>Motie <span class=\"tooltip\">Met een motie vraagt de raad iets.</span>vreemd: Pont (AANVAARD)</p>"
        #expect(outline(html: html) == ["p Motie vreemd: Pont (AANVAARD)"])
    }

    @Test("A page that stands in one form, as ASP.NET makes them, keeps its text")
    func wholeForm() {
        let html = "<body><form id=aspnetForm><h1>Raad</h1><div><p>De raad besluit.</p></div></form></body>"
        #expect(outline(html: html) == ["h1 Raad", "p De raad besluit."])
    }

    @Test("A family's own reading of an element takes its place and splits the text around it")
    func special() {
        let root = MarkupTree(html: "<p>een<span class=x>twee</span>drie</p>").root
        let blocks = BlockReader.blocks(of: root) { $0.hasClass("x") ? [.listItem(Passage("eigen"))] : nil }
        #expect(blocks.map(\.outline) == ["p een", "li eigen", "p drie"])
    }
}
