import Council
import Testing

@testable import Intake

@Suite("Notubiz reader")
struct NotubizReaderTests {
    @Test("A meeting is read item by item, and a heading gives its body to what follows")
    func meeting() throws {
        let document = try read(Fixture.notubizMeeting, "zandmeer.notubiz.nl/vergadering/812345")
        #expect(document.outline == ["Carrousel", "5 Pont De raad spreekt."])
        #expect(document.sections[1].heading == "Carrousel")
        #expect(document.sections[1].body == .commissie)
        #expect(document.body == .gemeenteraad)
    }

    @Test("A numbered heading ends at the next number of its own level")
    func headings() throws {
        let items = [("heading", "4", "Hamerstukken"), ("", "4.1", "Nota pont"), ("", "5", "Visie")].map {
            kind, number, title in
            """
            <li class="agenda_item \(kind)"><span class="item_prefix">\(number)</span>
            <span class="item_title">\(title)</span></li>
            """
        }
        let document = try read("<body><h1>Gemeenteraad</h1><ul>\(items.joined())</ul></body>")
        #expect(document.sections.map(\.heading) == [nil, "Hamerstukken", nil])
    }

    @Test("Votes under an item are kept apart from its text, one by one")
    func votes() throws {
        let vote = """
            <div class="votes"><h4>Motie Veer</h4><p class="votes_result">verworpen</p><div class="votes_list against"><ul>
            <li>Meer<ul><li class="against">A</li></ul></li></ul></div></div>
            """
        let html = Fixture.notubizMeeting.replacing(
            "<p>De raad spreekt.</p></div>", with: "<p>De raad spreekt.</p></div>\(vote)\(vote)")
        let document = try read(html)
        #expect(document.outline.last == "5 Pont De raad spreekt. | vote 0:1 | vote 0:1")
        #expect(document.vote?.title?.text == "Motie Veer")
    }

    @Test("An entry of a module is a field a part")
    func item() throws {
        let document = try read(Fixture.notubizItem)
        #expect(document.kind == .register)
        #expect(document.outline == ["Motie: Veer (31001.002) [Type/soort] Motie [Uitslag/uitslag] Verworpen"])
    }
}
