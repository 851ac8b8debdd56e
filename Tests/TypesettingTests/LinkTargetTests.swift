import Testing

@testable import Typesetting

@Suite("Link target")
struct LinkTargetTests {
    @Test(
        "Web and mail addresses are followed, written as URIs",
        arguments: [
            ("https://almere.nl", "https://almere.nl"), ("HTTP://x.nl:8080/a", "HTTP://x.nl:8080/a"),
            (" https://x.nl/a b\n", "https://x.nl/a%20b"),
            ("https://x.nl/é?q=<\"'>", "https://x.nl/%C3%A9?q=%3C%22'%3E"),
            ("https://x.nl/100%/%41#a#b", "https://x.nl/100%25/%41#a%23b"),
            ("https://x.nl/[a]|\\`", "https://x.nl/%5Ba%5D%7C%5C%60"),
            ("mailto:griffie@x.nl", "mailto:griffie@x.nl"), ("https://x.nl?a=user@host", "https://x.nl?a=user@host"),
        ])
    func followed(address: String, uri: String) { #expect(LinkTarget(address: address)?.kind == .outside(uri)) }

    @Test(
        "Other addresses are no links",
        arguments: [
            "", "x", "almere.nl", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://x.nl", "//x.nl", "http:x.nl", "http:/x.nl",
            "https://", "https:///a",
            "https://x.nl@elders.example/", "https://x.nl:80a", "https://x.nl:", "https://x.nl:123456",
            "https://аlmere.nl", "https://[::1]/",
            "https://x.nl\\@y.nl", "https://x .nl", "mailto:x", "https://x.nl/\u{0}", "ms-word:ofe|u|https://x.nl",
            "https://x.nl/" + String(repeating: "a", count: 2_000),
        ])
    func refused(address: String) {
        #expect(LinkTarget(address: address) == nil)
        #expect(Inline.link("woorden", address: address) == .text("woorden"))
    }

    @Test(
        "A relative path is a path and nothing else",
        arguments: [
            ("Data/a b.html", "Data/a%20b.html"), ("../x/é%.md", "../x/%C3%A9%25.md"),
            ("javascript:alert(1)", "javascript%3Aalert%281%29"),
            ("a?b#c", "a%3Fb%23c"),
        ])
    func path(path: String, uri: String) { #expect(LinkTarget(path: path)?.kind == .outside(uri)) }

    @Test("Other paths are no links", arguments: ["", "/etc/passwd", "//x.nl/a", "\\\\server\\x", "a\nb", "a\u{0}"])
    func refusedPath(path: String) { #expect(LinkTarget(path: path) == nil) }

    @Test(
        "An anchor is a name that every format takes",
        arguments: Samples.hostile + ["besluit-12", "Besluit 12", "12", "é", "a_b"])
    func anchor(text: String) {
        let name = Anchor(text).name
        #expect((1...40).contains(name.utf8.count))
        #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        #expect((0x61...0x7A).contains(name.utf8.first ?? 0))
        #expect(name.utf8.allSatisfy { $0 != 0x5F } && Anchor(text) == Anchor(text))
    }

    @Test("Different names are different anchors")
    func anchors() {
        let names =
            Samples.hostile + ["besluit-12", "Besluit 12", "besluit 12", "besluit_12", "besluit-12-", "12", "a12"]
        #expect(Set(names.map { Anchor($0).bookmark }).count == Set(names).count)
        #expect(Anchor("besluit-12").name == "besluit-12")
    }
}
