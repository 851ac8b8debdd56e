import Testing

@testable import Typesetting

@Suite("Clean text")
struct CleanTextTests {
    @Test(
        "Text is one line of characters that print",
        arguments: [
            ("gewoon", "gewoon"), ("a \t\r\n b", "a b"), ("a\u{A0}b", "a\u{A0}b"), ("a\u{2028}b\u{85}c", "a b c"),
            ("\u{0}a\u{8}\u{1B}\u{7F}\u{9F}b", "ab"), ("\u{202E}x\u{2066}y\u{200F}\u{61C}", "xy"),
            ("\u{FFFE}\u{1FFFF}\u{FEFF}x", "x"),
            ("\u{E0041}x", "x"), ("👩‍👩‍👧 é", "👩‍👩‍👧 é"), ("soft\u{AD}hyphen", "soft\u{AD}hyphen"),
        ])
    func clean(text: String, expected: String) {
        #expect(String(decoding: CleanText(text).bytes, as: UTF8.self) == expected)
    }

    @Test(
        "Letters from right to left are seen",
        arguments: [("שלום", true), ("العربية", true), ("Almere", false), ("漢字", false)])
    func direction(text: String, isRightToLeft: Bool) { #expect(CleanText(text).hasRightToLeft == isRightToLeft) }

    @Test("A text is cut between characters", arguments: 3...12)
    func shortened(limit: Int) {
        let short = CleanText("aéééééé").shortened(to: limit).bytes
        #expect(short.count <= limit && String(validating: short, as: UTF8.self)?.last == "…")
        #expect(CleanText("aé").shortened(to: 3).bytes == Array("aé".utf8))
    }
}
