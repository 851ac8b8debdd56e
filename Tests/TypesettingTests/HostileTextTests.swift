import Testing

@testable import Typesetting

@Suite("Text that tries to be more than text")
struct HostileTextTests {
    /// What a harmless text gives, whose structure any other must have.
    private static let plain = Samples.everywhere("tekst")

    /// What depends on the length of a text: what stays on one page.
    private static let ofLength: Set = ["article@class", "w:keepNext", "w:keepLines", "w:cantSplit"]

    @Test("HTML has the elements of a harmless text, and shows the text", arguments: Samples.hostile)
    func html(text: String) throws {
        let page = try XMLReader.read(Samples.everywhere(text).html)
        let expected = try XMLReader.read(Self.plain.html)
        #expect(page.elements.filter { $0 != "bdi" } == expected.elements)
        #expect(
            Set(page.attributes.keys).subtracting(Self.ofLength)
                == Set(expected.attributes.keys).subtracting(Self.ofLength))
        #expect(page.text.contains(String(decoding: CleanText(text).bytes, as: UTF8.self)))
        #expect(page.attributes["a@href"]?.allSatisfy { $0.hasPrefix("#") } == true)
    }

    @Test("Word has the elements of a harmless text, and shows the text", arguments: Samples.hostile)
    func word(text: String) throws {
        let body = try #require(ZipReader(bytes: Samples.everywhere(text).docx).text(of: "word/document.xml"))
        let expected = try #require(ZipReader(bytes: Self.plain.docx).text(of: "word/document.xml"))
        let (read, harmless) = (try XMLReader.read(body), try XMLReader.read(expected))
        let clean = String(decoding: CleanText(text).bytes, as: UTF8.self)
        if !clean.isEmpty {
            #expect(
                read.elements.filter { !Self.ofLength.contains($0) }
                    == harmless.elements.filter { !Self.ofLength.contains($0) })
        }
        #expect(read.text.contains(clean))
    }

    @Test("Markdown has the lines of a harmless text", arguments: Samples.hostile)
    func markdown(text: String) {
        let lines = Samples.everywhere(text).markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = Self.plain.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == expected.count)
        for (line, other) in zip(lines, expected) where other.hasPrefix("|") {
            #expect(Self.columns(line) == Self.columns(other))
        }
    }

    @Test(
        "Markdown escapes what could be markup, and nothing else",
        arguments: [
            ("# kop", "\\# kop"), ("1. een", "1\\. een"), ("12) twaalf", "12\\) twaalf"), ("- item", "\\- item"),
            ("+ item", "\\+ item"), ("* item", "\\* item"), ("> citaat", "\\> citaat"), ("===", "\\==="),
            ("~~~", "\\~\\~\\~"),
            ("`code`", "\\`code\\`"), ("<b>", "\\<b\\>"), ("a | b", "a \\| b"), ("slot\\", "slot\\\\"),
            ("R&D", "R\\&D"),
            ("A & B", "A & B"), ("&#60;", "\\&\\#60;"), ("www.x.nl", "www\\.x.nl"), ("HTTPS://x.nl", "HTTPS\\://x.nl"),
            ("a@b.nl", "a\\@b.nl"), ("[a](b)", "\\[a\\](b)"), ("![a]", "!\\[a\\]"), ("kom!", "kom\\!"),
            ("    in", "in"),
            ("a\n\n# b", "a \\# b"), ("10.000 euro (2 jaar) - 5%", "10\\.000 euro (2 jaar) - 5%"),
            ("tot 1. juli", "tot 1. juli"),
            ("§ 2.1: Wmo-taxi's, \"zo\"; ja?", "§ 2.1: Wmo-taxi's, \"zo\"; ja?"), ("=SUM(A1)", "\\=SUM(A1)"),
            ("$x$", "\\$x\\$"),
        ])
    func escapes(text: String, escaped: String) {
        #expect(Samples.document([.paragraph([.text(text)])]).markdown == "# Dossier\n\n\(escaped)\n")
    }

    @Test("A mark of a list cannot be made of two texts")
    func twoTexts() {
        #expect(Samples.document([.paragraph(["1", ". een"])]).markdown == "# Dossier\n\n1\\. een\n")
        #expect(Samples.document([.paragraph([" ", " - een"])]).markdown == "# Dossier\n\n\\- een\n")
        #expect(
            Samples.document([.paragraph(["Kijk!", .link("x", to: LinkTarget(Anchor("x")))])]).markdown.contains("\\![")
        )
    }

    /// Bars that are not escaped.
    private static func columns(_ line: Substring) -> Int {
        var isEscaped = false
        return line.utf8.count { byte in
            defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
            return byte == UInt8(ascii: "|") && !isEscaped
        }
    }
}
