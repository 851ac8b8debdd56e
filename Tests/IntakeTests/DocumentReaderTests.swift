import Council
import Markup
import Testing

@testable import Intake

@Suite("Document reader")
struct DocumentReaderTests {
    private static let host = "zandmeer.bestuurlijkeinformatie.nl"

    @Test(
        "The organisation is found by the strongest sign of the page",
        arguments: [
            ("wget path", Fixture.ibabsMeeting, "\(host)/Agenda/Index/\(guid(1))"),
            ("folder around the host", Fixture.ibabsMeeting, "oud/\(host)/Agenda/Index/\(guid(1))"),
            (
                "saved from",
                "<!-- saved from url=(0060)https://\(host)/Agenda/Index/\(guid(1)) -->\n" + Fixture.ibabsMeeting,
                "a.html"
            ),
            (
                "canonical link", page("<h1>Raad</h1>", head: "<link rel=canonical href='https://raad.zandmeer.nl/x'>"),
                "a.html"
            ),
            (
                "og:url", page("<h1>Raad</h1>", head: "<meta property=og:url content='https://zandmeer.notubiz.nl/x'>"),
                "a.html"
            ),
            ("ris2 path", Fixture.ris2, "ris2.ibabs.eu/Agenda/Details/Zandmeer/\(guid(1))"),
            ("site name", page("<h1>Raad</h1>", head: "<script>var a;var siteName=\"zandmeer\";</script>"), "a.html"),
            ("logo", page("<img alt='Logo gemeente Zandmeer'><h1>Raad</h1><p>tekst</p>"), "a.html"),
            ("title", page("<h1>Raad</h1>", head: "<title>Gemeenteraad van Zandmeer</title>"), "a.html"),
            ("heading", page("<h1>Besluitenlijst gemeente Zandmeer</h1>"), "a.html"),
            ("text", page("<h1>Agenda</h1><p>In het dorpshuis van de gemeente Zandmeer.</p>"), "a.html"),
            ("Markdown", "# Besluitenlijst\n\nDe raad van de gemeente Zandmeer besluit.", "a.md"),
            ("plain text", "BESLUITENLIJST\n\nGemeente Zandmeer, 3 juni 2031", "a.txt"),
        ])
    func organization(sign: String, text: String, source: String) throws {
        #expect(try read(text, source).organization == "gemeente Zandmeer")
    }

    @Test("An address goes before the words of the text")
    func addressFirst() throws {
        let html = page("<h1>Raad</h1><p>Samen met de gemeente Duinveen.</p>", head: "<title>Gemeente Duinveen</title>")
        #expect(try read(html, "zandmeer.notubiz.nl/vergadering/1").organization == "gemeente Zandmeer")
    }

    @Test("Nothing is guessed where no sign is", arguments: [Fixture.generic, "Vrije tekst", "# Kop", "{\"a\": 1}"])
    func unknown(text: String) throws {
        let document = try read(text, "map/x")
        #expect(document.organization == nil)
        #expect(document.date == nil)
        #expect(document.body == nil)
        #expect(document.url == nil)
    }

    @Test(
        "The date is that of the meeting or of the letter",
        arguments: [
            (Fixture.ibabsMeeting, "a.html", "2031-06-03"), (Fixture.ris2, "a.html", "2031-06-03"),
            (Fixture.notubizMeeting, "a.html", "2031-06-03"), (Fixture.goMeeting, "a.html", "2031-06-03"),
            (Fixture.goPrint, "a.html", "2031-06-03"),
            (page("<div class=agenda-item></div>", head: "<title>Raad 3 juni 2031</title>"), "a.html", "2031-06-03"),
            (page("<h1>Agenda</h1>"), "ps.nl/Vergaderingen/PS/2031/03-juni/10:00/index.html", "2031-06-03"),
            (page("<h1>Besluitenlijst</h1><p>Aanwezig: allen</p>"), "310603 - Besluitenlijst.html", "2031-06-03"),
            (
                "# Raadsbrief\n\nVan: college\nAan: raad\n\nDatum: 3 juni 2031\n\nOp 1 mei 2030 vroeg u dit.", "a.md",
                "2031-06-03"
            ),
            ("# Besluitenlijst raad 3 juni 2031\n\nVorige: 1 mei 2031", "a.md", "2031-06-03"),
            // A meeting over midnight is that of the evening on which it began.
            (
                "# Besluitenlijst raad 3 juni 2031, 19.30 uur - 4 juni 2031, 00.41 uur\n\n## 9. Sluiting\n\n4 juni 2031",
                "a.md", "2031-06-03"
            ),
        ])
    func date(text: String, source: String, expected: String) throws {
        #expect(try read(text, source).date?.iso == expected)
    }

    @Test(
        "A day that is only mentioned, or does not exist, is no date of the document",
        arguments: [
            ("# Raadsbrief\n\n**Van:** college\n\n**Aan:** raad\n\nOp 1 mei 2030 vroeg u dit.", "brief.md"),
            ("# Raadsbrief\n\nVan: college\n\nAan: raad\n\nDatum: 31 juni 2031", "brief.md"),
            (page("<div class=agenda-item></div><h2>31 november 2031</h2>"), "x.html"),
            (Fixture.notubizItem, "zandmeer.notubiz.nl/modules/6/moties/741203.html"),
        ])
    func noDate(text: String, source: String) throws {
        #expect(try read(text, source).date == nil)
    }

    @Test(
        "The address is recovered from the page or from the tree it lies in",
        arguments: [
            (
                "<!-- saved from url=(0031)https://raad.zandmeer.nl/a?b=1 -->\n" + Fixture.generic, "a.html",
                "https://raad.zandmeer.nl/a?b=1"
            ),
            (
                page("", head: "<link rel='canonical' href='https://raad.zandmeer.nl/a'>") + "<p>a", "b.html",
                "https://raad.zandmeer.nl/a"
            ),
            (Fixture.ibabsItem, "\(host)/Reports/Item/\(guid(2))", "https://\(host)/Reports/Item/\(guid(2))"),
            ("tekst", "\(host)/Document/View/\(guid(2))", "https://\(host)/Document/View/\(guid(2))"),
            (page("<p>a", head: "<link rel=canonical href='/a'>"), "map/b.html", nil),
        ] as [(String, String, String?)])
    func url(text: String, source: String, expected: String?) throws {
        #expect(try read(text, source).url == expected)
    }

    @Test(
        "The body is the one that meets",
        arguments: [
            (Fixture.ibabsMeeting, "gemeenteraad"), (Fixture.goMeeting, "Provinciale Staten"),
            (Fixture.goPrint, "Provinciale Staten"),
            (Fixture.notubizMeeting, "gemeenteraad"),
            (page("<h1>Openbare besluitenlijst B&amp;W 3 juni 2031</h1>"), "college van burgemeester en wethouders"),
            (page("<h1>Commissie Ruimte</h1><div class=agenda-item></div>"), "commissie"),
            (page("<h1>Agenda</h1><div class=agenda-item></div>"), nil),
        ] as [(String, String?)])
    func body(html: String, expected: String?) throws {
        #expect(try read(html).body?.rawValue == expected)
    }

    @Test(
        "The title of a register's entry does not say which body decided",
        arguments: [
            "Motie: College, houd de pont", "Motie Commissie van onderzoek naar de pont",
            "Amendement Presidium kleiner",
        ])
    func bodyOfEntry(title: String) throws {
        let body = try read(Fixture.ibabsItem.replacing("Motie Veer", with: title)).body
        #expect(body == nil || body == .gemeenteraad)
    }

    @Test(
        "The title is the heading, failing that the page's title or the file's name",
        arguments: [
            (Fixture.ibabsItem, "a.html", "Motie Veer"), (Fixture.goMeeting, "a.html", "Provinciale Staten"),
            (Fixture.generic, "a.html", "Over de griffie"),
            (Fixture.goPrint, "a.html", "Provinciale Staten"), ("# Nota pont\n\ntekst", "a.md", "Nota pont"),
            ("{\"a\":1}", "map/a.json", "map/a.json"),
            (page("<div class=agenda-item></div>", head: "<title>Raad</title>"), "a.html", "Raad"),
        ])
    func title(text: String, source: String, expected: String) throws {
        #expect(try read(text, source).title == expected)
    }

    @Test("A list in a table is called by the page's title, not by what stands above its first column")
    func titleOfTable() throws {
        let table =
            "<table><tr><td>Onderwerp</td><td>Besluit</td></tr><tr><td>Nachtbus</td><td>Aangenomen</td></tr></table>"
        let document = try read(page(table, head: "<title>Besluiten gemeenteraad 3 juni 2031</title>"), "a.html")
        #expect(document.title == "Besluiten gemeenteraad 3 juni 2031")
    }

    @Test("Links are kept as written, without those that lead nowhere")
    func links() throws {
        let html = page(
            "<a href='/Agenda/Index/\(guid(1))'>a</a><a href='#top'>b</a><a href='javascript:x()'>c</a><a>d</a>")
        #expect(try read(html).links == ["/Agenda/Index/\(guid(1))"])
    }

    @Test(
        "A file that cannot be read says why", arguments: [("", MarkupError.empty), ("{\\rtf1 a}", .unsupported(.rtf))])
    func refused(text: String, expected: MarkupError) {
        #expect(throws: expected) { try read(text) }
    }

    @Test(
        "Every family cut at any length is read or refused, never a crash",
        arguments: [
            Fixture.ibabsMeeting, Fixture.ibabsItem, Fixture.ibabsList, Fixture.ibabsCalendar, Fixture.ris2,
            Fixture.notubizMeeting,
            Fixture.notubizItem, Fixture.goMeeting, Fixture.goPrint,
        ])
    func cut(html: String) {
        let whole = Array(html.utf8)
        for length in stride(from: 0, through: whole.count, by: 3) {
            do throws(MarkupError) {
                _ = try DocumentReader.read(Array(whole[..<length]), source: "\(Self.host)/x")
            } catch {
                #expect(error == .empty)
            }
        }
    }
}
