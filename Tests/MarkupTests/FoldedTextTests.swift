import Testing

@testable import Markup

@Suite("Folded text")
struct FoldedTextTests {
    @Test(
        "White space of any kind becomes one space, and marks without width fall away",
        arguments: [
            ("  een \n\t twee  ", "een twee"), ("1\u{A0}250", "1 250"), ("1\u{2009}250\u{202F}m", "1 250 m"),
            ("een\u{2028}twee", "een twee"), ("be\u{AD}sluit", "besluit"), ("een\u{200B}twee", "eentwee"),
            ("\u{FEFF}een", "een"), ("een\u{2060}twee", "eentwee"), ("één – ‘ja’ €", "één – ‘ja’ €"),
            ("😀 é\u{301}", "😀 é\u{301}"),
            ("", ""), (" \u{A0}\u{AD} ", ""), ("a\u{0}b\u{7F}c", "a b c"), ("\u{2010}\u{2015}", "\u{2010}\u{2015}"),
        ])
    func fold(text: String, expected: String) {
        var folded = FoldedText()
        folded.add(text, line: 1)
        #expect(folded.text == expected)
    }

    @Test("The line is that of the first word, whatever stood before it")
    func line() {
        var folded = FoldedText()
        folded.add("\n \u{A0}\n", line: 4)
        #expect(folded.line == nil)
        folded.add("\n\neen\ntwee", line: 7)
        folded.add("drie", line: 12)
        #expect(folded.line == 9)
        #expect(folded.text == "een tweedrie")
    }

    @Test("Pieces join without a space unless one is asked for")
    func pieces() {
        var folded = FoldedText()
        folded.addSpace()
        folded.add("een", line: nil)
        folded.add("twee", line: nil)
        folded.addSpace()
        folded.addSpace()
        folded.add("drie ", line: nil)
        #expect(folded.text == "eentwee drie")
        #expect(folded.line == nil)
    }
}
