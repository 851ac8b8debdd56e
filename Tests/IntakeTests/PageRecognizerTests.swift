import Council
import Testing

@testable import Intake
@testable import Markup

@Suite("Page recognizer")
struct PageRecognizerTests {
    private static let families: [(PageFamily, String, String)] = [
        (.ibabsMeeting, Fixture.ibabsMeeting, "Agenda/Index/\(guid(1))"),
        (.ibabsItem, Fixture.ibabsItem, "Reports/Item/\(guid(2))"),
        (.ibabsList, Fixture.ibabsList, "Reports/Details/\(guid(8))"),
        (.ibabsCalendar, Fixture.ibabsCalendar, "Calendar?month=6"),
        (.ris2, Fixture.ris2, "Agenda/Details/Zandmeer/\(guid(1))"),
        (.notubizMeeting, Fixture.notubizMeeting, "vergadering/812345/x"),
        (.notubizItem, Fixture.notubizItem, "modules/6/moties/712345"),
        (.goPrint, Fixture.goPrint, "Vergaderingen/PS/print"),
        (.goMeeting, Fixture.goMeeting, "Vergaderingen/PS/2031/03-juni/10:00"), (.generic, Fixture.generic, "griffie"),
    ]

    private func family(_ html: String, _ source: String) -> PageFamily {
        PageRecognizer.family(of: PageFacts(MarkupTree(html: html), source: source))
    }

    @Test("Every family is recognised by its markup", arguments: families)
    func markup(expected: PageFamily, html: String, path: String) {
        #expect(family(html, "pagina.html") == expected)
    }

    @Test(
        "The host says nothing of the family",
        arguments: [
            "zandmeer.bestuurlijkeinformatie.nl", "ris2.ibabs.eu", "zandmeer.notubiz.nl", "raad.zandmeer.nl", "map",
        ])
    func hosts(host: String) {
        for (expected, html, path) in Self.families {
            #expect(family(html, host + "/" + path) == expected, "\(expected)")
        }
    }

    @Test("A list is told from an entry by its address")
    func listOrEntry() {
        #expect(family(Fixture.ibabsItem, "zandmeer.nl/Reports/Details/\(guid(8))") == .ibabsList)
        #expect(family(page("<main data-report-id=\"\(guid(2))\"><h1>Motie</h1></main>"), "x.html") == .ibabsItem)
    }

    @Test("Definitions of any site are no entry of a register")
    func definitions() {
        #expect(family(page("<dl><dt>Status</dt><dd>Open</dd></dl>"), "x.html") == .generic)
    }

    @Test(
        "Running text has a family by the kind of paper that it is",
        arguments: [
            (page("<h1>Besluitenlijst raad 3 juni 2031</h1><p>1. Pont</p>"), PageFamily.decisionList),
            (page("<h1>Raadsbrief</h1><p>Van: college</p><p>Aan: raad</p>"), .letter), (Fixture.generic, .generic),
        ])
    func runningText(html: String, expected: PageFamily) throws {
        #expect(try read(html).family == expected)
    }
}
