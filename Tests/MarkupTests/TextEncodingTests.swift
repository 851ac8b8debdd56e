import Testing

@testable import Markup

@Suite("Text encoding")
struct TextEncodingTests {
    private static let sentence = "De raad zegt: één motie kost € 5 – “ja”, zegt Žofie."

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// The text in one byte a letter, with the bytes of these letters.
    private static func singleByte(_ text: String, _ special: [Character: UInt8]) -> [UInt8] {
        text.map { special[$0] ?? $0.unicodeScalars.first.map { UInt8(truncatingIfNeeded: $0.value) } ?? 63 }
    }

    private static let windows: [Character: UInt8] = [
        "€": 0x80, "–": 0x96, "“": 0x93, "”": 0x94, "Ž": 0x8E, "é": 0xE9,
    ]

    private func text(_ bytes: [UInt8]) -> String { String(decoding: TextEncoding.utf8(bytes), as: UTF8.self) }

    @Test(
        "The same words are read in every encoding, with and without byte order mark",
        arguments: [
            ("UTF-8", Array(sentence.utf8)), ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8)),
            ("UTF-16 LE with mark", [0xFF, 0xFE] + utf16(sentence, bigEndian: false)),
            ("UTF-16 BE with mark", [0xFE, 0xFF] + utf16(sentence, bigEndian: true)),
            ("UTF-16 LE", utf16(sentence, bigEndian: false)), ("UTF-16 BE", utf16(sentence, bigEndian: true)),
            ("windows-1252", singleByte(sentence, windows)),
        ])
    func words(encoding: String, bytes: [UInt8]) {
        #expect(text(bytes) == Self.sentence)
    }

    @Test(
        "A declaration is followed when the bytes are no UTF-8",
        arguments: [
            ("<meta charset=\"iso-8859-15\">", "€ Š š Ž ž Œ œ Ÿ é"),
            ("<meta charset=ISO-8859-15>", "€ Š š Ž ž Œ œ Ÿ é"),
            ("<?xml version='1.0' encoding='iso-8859-15'?>", "€ Š š Ž ž Œ œ Ÿ é"),
            ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-15'>", "€ Š š Ž ž Œ œ Ÿ é"),
            ("<meta charset=windows-1252>", "¤ ¦ ¨ ´ ¸ ¼ ½ ¾ é"), ("<meta charset=iso-8859-1>", "¤ ¦ ¨ ´ ¸ ¼ ½ ¾ é"),
            ("", "¤ ¦ ¨ ´ ¸ ¼ ½ ¾ é"), ("<meta charset=koi8-r>", "¤ ¦ ¨ ´ ¸ ¼ ½ ¾ é"),
        ])
    func declared(head: String, expected: String) {
        let bytes: [UInt8] = [
            0xA4, 32, 0xA6, 32, 0xA8, 32, 0xB4, 32, 0xB8, 32, 0xBC, 32, 0xBD, 32, 0xBE, 32, 0xE9,
        ]
        #expect(text(Array(head.utf8) + bytes) == head + expected)
    }

    @Test(
        "Text that is UTF-8 is read as UTF-8 whatever it declares",
        arguments: ["<meta charset=windows-1252>", "<meta charset=iso-8859-15>", "<meta charset=utf-8>", ""])
    func wronglyDeclared(head: String) {
        #expect(text(Array((head + "één €").utf8)) == head + "één €")
    }

    @Test("The quotes and dashes of windows-1252 are read, and bytes it leaves open stay")
    func windows1252() {
        let bytes: [UInt8] = [0xE9] + Array(0x80...0x9F)
        #expect(text(bytes) == "é€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
    }

    @Test("Bytes that are no UTF-8 become replacement characters in a page that declares UTF-8")
    func invalid() {
        let head = Array("<meta charset=utf-8>".utf8)
        #expect(text(head + [0x61, 0xFF, 0x62]) == "<meta charset=utf-8>a\u{FFFD}b")
        #expect(text([0xEF, 0xBB, 0xBF, 0x61, 0xC3]) == "a\u{FFFD}")
    }

    @Test("One broken letter does not turn the others of a UTF-8 text into another alphabet")
    func cutLetter() {
        let whole = Array("Één voorstel, twee coördinatoren, geïnd: drie financiën, vier zeeën é".utf8)
        #expect(text(Array(whole.dropLast())).hasPrefix("Één voorstel, twee coördinatoren, geïnd: drie financiën"))
    }

    @Test("An odd or lone byte at the end of UTF-16 is dropped", arguments: [0, 1, 2, 3])
    func cutUTF16(length: Int) {
        let bytes = [0xFF, 0xFE] + Self.utf16("ja", bigEndian: false).prefix(length)
        #expect(text(bytes) == String("ja".prefix(length / 2)))
    }

    @Test(
        "Any bytes give UTF-8", arguments: [[], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB], Array(repeating: 0, count: 64)])
    func anyBytes(bytes: [UInt8]) {
        #expect(String(validating: TextEncoding.utf8(bytes), as: UTF8.self) != nil)
    }
}
