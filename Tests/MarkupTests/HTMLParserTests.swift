import Testing

@testable import Markup

@Suite("HTML parser")
struct HTMLParserTests {
    private static let page = """
        <!DOCTYPE html>
        <html lang="nl"><head><title>Raad Zandmeer</title><script>var siteName="zandmeer";</script></head>
        <body><!-- saved from url=(0024)https://zandmeer.example/ -->
        <h1>Raadsvergadering &amp; één besluit</h1>
        <ul id=agenda class='een "twee"'><li><b>1. Opening<li>2. Pont &euro; 5</b></ul>
        <table><tr><td>Uitslag<td>Aangenomen</table>
        <p>Slot
        </body></html>
        """

    @Test("A page cut at every length gives a sound tree")
    func cut() {
        let whole = Array(Self.page.utf8)
        for length in 0...whole.count {
            let tree = HTMLParser.tree(utf8: Array(whole[..<length]))
            #expect(tree.isSound, "\(length) bytes")
        }
        #expect(HTMLParser.tree(utf8: whole).root.text.contains("2. Pont € 5"))
    }

    @Test("A page with damaged bytes gives a sound tree", arguments: 0..<150)
    func damaged(round: Int) {
        var bytes = Array(Self.page.utf8)
        for step in 0..<6 {
            bytes[(round * 7919 + step * 104_729) % bytes.count] = UInt8((round * 31 + step * 57) % 256)
        }
        #expect(HTMLParser.tree(utf8: bytes).isSound)
    }

    @Test(
        "100,000 nested tags are read in time, and their text is kept",
        arguments: [
            "<div>", "<span>", "<b>", "<p>", "<a>", "<font>", "<blockquote>", "<ul><li>", "<dl><dd>", "<h1>",
            "<button>",
            "<table><tr><td>", "<i><b>", "<div class=\"agenda-item\">", "<em><p>", "<form>",
        ])
    func nested(tags: String) {
        let count = 100_000 / tags.count { $0 == "<" }
        let html = "<p>begin</p>" + String(repeating: tags, count: count) + "kern"
        var tree = MarkupTree()
        let time = ContinuousClock().measure { tree = HTMLParser.tree(utf8: Array(html.utf8)) }
        #expect(time < .seconds(5), "\(tags) took \(time)")
        #expect(tree.isSound)
        #expect(tree.depth <= HTMLParser.depthLimit)
        #expect(tree.nodes.contains { $0.kind == .text && $0.text.hasSuffix("kern") })
    }

    @Test("Nested tags that are closed again leave what follows in its place")
    func closed() {
        let deep = String(repeating: "<div>", count: 5000) + "diep" + String(repeating: "</div>", count: 5000)
        let root = MarkupTree(html: "<body>\(deep)<h2 id=na>Daarna</h2></body>").root
        #expect(root.first(named: "h2")?.parent?.name == "body")
        #expect(root.text == "diep Daarna")
    }

    @Test(
        "Unclosed and wrongly nested tags keep their text in reading order",
        arguments: [
            ("<p>een<p>twee<p>drie", "een twee drie"), ("<b>een<i>twee</b>drie</i>vier", "eentweedrievier"),
            ("<ul><li>een<li>twee</ul>drie", "een twee drie"),
            ("<table><tr><td>een<td>twee<tr><td>drie</table>", "een twee drie"),
            ("<div>een</span>twee</div></div>drie", "eentwee drie"), ("<p>een<div>twee</div>drie</p>", "een twee drie"),
            ("een < twee", "een < twee"), ("<div>een<br/>twee<hr>drie", "een twee drie"),
            ("<a href=x>een<a href=y>twee", "eentwee"), ("tekst zonder tags", "tekst zonder tags"), ("", ""),
        ])
    func brokenMarkup(html: String, text: String) {
        #expect(MarkupTree(html: html).root.text == text)
    }

    @Test(
        "Entities are the characters they name",
        arguments: [
            ("&euro;&nbsp;5", "€ 5"), ("regio&rsquo;s", "regio’s"), ("&#39;s avonds", "'s avonds"), ("&#x27;t", "'t"),
            ("1&thinsp;250", "1 250"), ("B&amp;W", "B&W"), ("B&W", "B&W"), ("caf&eacute;", "café"),
            ("&lt;p&gt;", "<p>"),
            ("be&shy;sluit", "besluit"), ("ja &ndash; nee", "ja – nee"), ("&onbekend;", "&onbekend;"), ("&#8364;", "€"),
            ("&hellip;", "…"), ("&#146;s", "’s"), ("&#128;", "€"), ("a&", "a&"),
        ])
    func entities(html: String, text: String) {
        #expect(MarkupTree(html: "<p>\(html)</p>").root.text == text)
    }

    @Test(
        "Accents survive a page that declares another encoding than it is handed in",
        arguments: [
            "windows-1252", "iso-8859-1", "iso-8859-15", "utf-16", "utf-8", "onbekend",
        ])
    func declaredEncoding(name: String) {
        let html = "<html><head><meta charset=\"\(name)\"><title>Één €</title></head><body><p>één €</p></body></html>"
        #expect(MarkupTree(html: html).root.first(named: "title")?.text == "Één €")
        #expect(MarkupTree(html: html).root.first(named: "p")?.text == "één €")
    }

    @Test("Scripts and styles are no text")
    func scripts() {
        let html = "<script>var a='<p>nee</p>';</script><style>p{}</style><p>ja</p><script>if (1</script>"
        #expect(MarkupTree(html: html).root.text == "ja")
        #expect(MarkupTree(html: html).root.hiddenTexts.contains("var a='<p>nee</p>';"))
    }
}
