import Council
import Testing

@testable import Markup

@Suite("Mail")
struct MailTests {
    private func outline(_ lines: [String], name: String = "brief.eml") throws -> [String] {
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        guard case .html(let tree) = try Page(bytes: bytes, name: name).content else { return [] }
        return BlockReader.blocks(of: tree.root).map(\.outline)
    }

    private static let head = [
        "From: =?utf-8?Q?Jos=C3=A9?= <j@almere.nl>", "To: raad@almere.nl", "Date: Tue, 09 Jan 2024 10:00:00 +0100",
        "Subject: Besluit", "MIME-Version: 1.0",
    ]
    private static let rows = [
        "tr Van | José <j@almere.nl>", "tr Aan | raad@almere.nl", "tr Datum | 2024-01-09", "tr Onderwerp | Besluit",
    ]

    @Test(
        "A mail is a letter with a head and its text",
        arguments: [
            (
                ["Content-Type: text/plain; charset=utf-8", "", "Het college besluit é.", "", "Groet"],
                ["p Het college besluit é.", "p Groet"]
            ),
            (
                [
                    "Content-Type: text/html; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
                    "<p>caf=E9 be=", "sluit</p>",
                ], ["p café besluit"]
            ),
            (
                ["Content-Type: text/html", "Content-Transfer-Encoding: base64", "", "PHA+", "YSAmYW1wOyBiPC9wPg=="],
                ["p a & b"]
            ),
            (["", "Zonder soort"], ["p Zonder soort"]),
            (
                [
                    "Content-Type: multipart/mixed;", " boundary=\"x; y\"", "", "voorwoord", "--x; y",
                    "Content-Type: multipart/alternative; boundary=x", "", "--x", "Content-Type: text/plain", "",
                    "plat", "--x",
                    "Content-Type: text/html", "", "<p>mooi</p>", "--x--", "--x; y--", "nawoord",
                ], ["p mooi"]
            ),
            (["Content-Type: multipart/mixed; boundary=b", "", "--b", "", "afgebroken"], ["p afgebroken"]),
        ])
    func text(lines: [String], expected: [String]) throws {
        #expect(try outline(Self.head + lines) == Self.rows + expected)
    }

    @Test("Files that came with it are handed over under their names; pictures of the text are not")
    func attachments() throws {
        func part(_ disposition: String, _ type: String = "application/octet-stream", _ more: String = "X-A: b")
            -> [String]
        {
            [
                "--b", "Content-Type: \(type)", "Content-Disposition: \(disposition)", more,
                "Content-Transfer-Encoding: base64", "", "YWJj",
            ]
        }
        let lines =
            Self.head + ["Content-Type: multipart/mixed; boundary=b", "", "--b", "", "tekst"]
            + part("attachment; filename=\"a; b.docx\"") + part("attachment; filename*=UTF-8''caf%C3%A9.txt")
            + part("attachment; filename*0=\"lang\"; filename*1=\"er.txt\"")
            + part("attachment; filename=\"=?utf-8?B?w6kudHh0?=\"")
            + part("inline; filename=logo.png", "image/png", "Content-ID: <1>")
            + part("attachment; filename=\"../../etc/x\"")
            + ["--b", "Content-Type: message/rfc822", "", "Subject: oud", "", "tekst", "--b--"]
        let mail = try #require(Mail(bytes: Array(lines.joined(separator: "\n").utf8), name: "x.eml"))
        #expect(
            mail.attachments.map(\.name) == ["a; b.docx", "café.txt", "langer.txt", "é.txt", "etc/x", "bericht 6.eml"])
        #expect(mail.attachments[0].bytes == Array("abc".utf8))
    }

    @Test("A page saved as one file tells its address and has no head of a letter")
    func savedPage() throws {
        let lines = [
            "From: <Saved by Blink>", "Snapshot-Content-Location: https://a.notubiz.nl/vergadering/1",
            "Subject: Agenda", "MIME-Version: 1.0",
            "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"", "", "--b", "Content-Type: text/html",
            "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://a.notubiz.nl/vergadering/1", "",
            "<html><head><title>Agenda</title></head><body><h1 class=3D\"x\">Raad</h1></body></html>", "--b--",
        ]
        guard
            case .html(let tree) = try Page(bytes: Array(lines.joined(separator: "\r\n").utf8), name: "x.mhtml").content
        else {
            return
        }
        #expect(BlockReader.blocks(of: tree.root).map(\.outline) == ["h1 Raad"])
        #expect(tree.root.first(named: "h1")?.hasClass("x") == true)
        #expect(tree.root.hiddenTexts.first?.hasSuffix("https://a.notubiz.nl/vergadering/1 ") == true)
    }

    @Test(
        "Only a mail is one",
        arguments: [
            ("memo.txt", "Van: college\nAan: raad\n\nDatum: 3 mei", false),
            ("memo.txt", "From: a\nTo: b\nSubject: c\n\nx", false),
            ("x", "Received: a\nSubject: c\n\nx", true), ("x.eml", "Subject: c\n\nx", true),
            ("x.eml", "Geen mail, maar tekst", false),
            ("x.eml", "<p>een pagina</p>", false),
        ])
    func recognised(name: String, text: String, expected: Bool) {
        #expect((Mail(bytes: Array(text.utf8), name: name) != nil) == expected)
    }

    @Test("A mail without text is passed over")
    func noText() {
        let lines = Self.head + ["Content-Type: application/pdf", "", "x"]
        #expect(throws: MarkupError.noText) { try outline(lines) }
        #expect(MarkupError.noText.isSkip)
    }

    @Test("Parts inside parts, and parts without number, have an end")
    func limits() throws {
        let deep = (0..<200).flatMap { ["Content-Type: multipart/mixed; boundary=b\($0)", "", "--b\($0)"] }
        #expect(throws: MarkupError.noText) { try outline(Self.head + deep + ["", "x"]) }
        let many = (0..<20_000).flatMap { _ in ["--b", "", "x"] }
        #expect(try outline(Self.head + ["Content-Type: multipart/mixed; boundary=b", ""] + many).count == 5)
    }

    @Test("A mail cut at any length, or with any byte changed, is read or refused, never a crash")
    func damaged() {
        let mail = Array(
            (Self.head + [
                "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/html; charset*=x''%zz",
                "Content-Transfer-Encoding: quoted-printable", "", "=E9=", "a=3", "--b--",
            ]).joined(separator: "\r\n").utf8)
        for length in 0...mail.count { _ = try? Page(bytes: Array(mail[..<length]), name: "x.eml") }
        for at in mail.indices {
            for value in [0, 10, 0xFF, UInt8(ascii: "\""), UInt8(ascii: "=")] {
                var changed = mail
                changed[at] = value
                _ = try? Page(bytes: changed, name: "x.eml")
                _ = Mail(bytes: changed, name: "x.eml")?.attachments
            }
        }
    }
}
