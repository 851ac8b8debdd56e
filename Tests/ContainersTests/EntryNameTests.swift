import Testing

@testable import Containers

@Suite("EntryName")
struct EntryNameTests {
    @Test(
        "A name stays inside the archive and on one line",
        arguments: [
            ("stukken/motie.docx", "stukken/motie.docx"), ("../../etc/passwd", "etc/passwd"),
            ("/etc/passwd", "etc/passwd"),
            ("..\\..\\windows\\x.html", "windows/x.html"), ("C:\\stukken\\a.txt", "stukken/a.txt"),
            ("a//./b.txt", "a/b.txt"),
            ("a/../../b.txt", "a/b.txt"), ("", "naamloos"), ("../..", "naamloos"),
            ("a\nb\u{0}c\u{1B}.txt", "a\\u{a}b\\u{0}c\\u{1b}.txt"),
            ("Let op!.html", "Let op!.html"), ("x: y.txt", "x: y.txt"),
        ])
    func safe(name: String, expected: String) {
        #expect(EntryName.safe(name) == expected)
        if !expected.contains("\\") { #expect(EntryName.safe(expected) == expected) }
    }

    @Test(
        "A name is UTF-8 where it can be, else of the code page that zip had",
        arguments: [
            (Array("café.txt".utf8), true, "café.txt"), (Array("café.txt".utf8), false, "café.txt"),
            ([0x63, 0x61, 0x66, 0x82], false, "café"), ([0x63, 0x82], true, "c\u{FFFD}"), ([0xFF], false, "\u{A0}"),
            ([0x80], false, "Ç"), ([0xE1], false, "ß"),
        ] as [([UInt8], Bool, String)])
    func decoded(bytes: [UInt8], isUTF8: Bool, expected: String) {
        #expect(EntryName.decoded(bytes[...], isUTF8: isUTF8) == expected)
    }

    @Test("Every byte has a letter in code page 437")
    func codePage() {
        #expect(Set((0x80...0xFF).map { EntryName.decoded([$0], isUTF8: false) }).count == 128)
    }

    @Test("Hidden files and those of a Mac are left alone", arguments: ["__MACOSX/a.txt", ".DS_Store", "a/._b.docx"])
    func hidden(name: String) { #expect(EntryName.isHidden(name)) }
}
