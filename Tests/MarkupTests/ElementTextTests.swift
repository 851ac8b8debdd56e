import Testing

@testable import Markup

@Suite("Text of an element")
struct ElementTextTests {
    @Test(
        "Blocks stand apart and inline elements do not",
        arguments: [
            ("<div>een</div><div>twee</div>", "een twee"), ("<b>fiets</b><i>brug</i>", "fietsbrug"),
            ("een<br>twee", "een twee"),
            ("<td>een</td><td>twee</td>", "een twee"), ("<p>een </p>  <p> twee", "een twee"), ("<sup>e</sup>1", "e1"),
        ])
    func text(html: String, expected: String) {
        #expect(MarkupTree(html: "<div>\(html)</div>").root.text == expected)
    }

    @Test(
        "The own text of an item is what stands in front of its list",
        arguments: [
            ("<li>CDA<ul><li>A. Veer</ul></li>", "CDA"),
            ("<li><b>Meer</b> Dorp (2)<ol><li>A</ol>na</li>", "Meer Dorp (2)"),
            ("<li>\n D66\n</li>", "D66"), ("<li><ul><li>A</ul></li>", ""),
        ])
    func ownText(html: String, expected: String) {
        #expect(MarkupTree(html: "<ul>\(html)</ul>").root.first(named: "li")?.ownText == expected)
    }
}
