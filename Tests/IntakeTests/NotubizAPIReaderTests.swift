import Council
import Testing

@testable import Intake

@Suite("Notubiz API reader")
struct NotubizAPIReaderTests {
    private static let meeting = """
        {"id": 1266402, "type": "meeting", "self": "api.notubiz.nl/events/meetings/1266402", "organisation": {"id": 952},
         "plannings": [{"start_date": "2031-06-03 20:00:00"}], "attributes": {"Titel": "Plenaire vergadering"},
         "agenda_items": [{"type_data": {"title_prefix": "3.", "attributes": [
           {"id": 1, "value": "Pont &amp; veer"}, {"id": 3, "value": "<p>De raad spreekt.</p><p>Besluit: aangenomen</p>"}]},
          "documents": [{"title": "Nota pont", "url": "https://x.example/1"}],
          "module_items": [{"attributes": [{"label": "Titel", "value": "Motie Veer"}, {"label": "Uitslag", "value": "Verworpen"}]}],
          "agenda_items": [{"type_data": {"title_prefix": "3.a", "attributes": [{"id": 1, "value": "Brug"}]}}]}]}
        """

    @Test("A meeting is read with its items, their moties and the items under them")
    func meeting() throws {
        let document = try read(Self.meeting, "events_meetings_1266402.json")
        #expect(document.family == .notubizAPI)
        #expect(document.organization == "gemeente Almere")
        #expect(document.date?.iso == "2031-06-03")
        #expect(document.body == .gemeenteraad)
        #expect(
            document.outline == [
                "3 Pont & veer De raad spreekt. [Besluit/besluit] aangenomen | attachment Nota pont <https://x.example/1>",
                "Motie Veer [Uitslag/uitslag] Verworpen", "3.a Brug",
            ])
        #expect(document.sections.map(\.heading) == [nil, "Pont & veer", "Pont & veer"])
        #expect(document.sections.map(\.title.line) == [4, 6, 7])
        #expect(document.links == ["api.notubiz.nl/events/meetings/1266402"])
    }

    @Test("A meeting inside a reply is the same meeting")
    func wrapped() throws {
        let wrapped = try read("{\"meeting\": \(Self.meeting)}", "a.json")
        let bare = try read(Self.meeting, "a.json")
        #expect(wrapped.outline == bare.outline)
        #expect(wrapped.date == bare.date)
    }

    @Test("Votings have sides and a result, and lead to their meeting")
    func votings() throws {
        let json = """
            {"votings": [{"meeting": {"id": 1266402}, "type_data": {
              "title": "Motie Veer", "voting_result": "rejected", "votes": [{"role_id": 1, "vote": "in_favor"}, {"role_id": 2, "vote": "against"},
              {"role_id": 3, "vote": "against"}]}}, {"type_data": {"title": "Leeg"}}]}
            """
        let document = try read(json, "votings.json")
        #expect(document.outline == ["Motie Veer vote 1:2"])
        #expect(document.vote?.result == "rejected")
        #expect(document.vote?.votes.parties == [])
        #expect(document.links == ["meetings/1266402"])
    }

    @Test(
        "Other JSON is no reply of Notubiz",
        arguments: ["{\"agenda_items\": []}", "{\"meeting\": {}}", "{\"type\": \"meeting\"}"])
    func otherJSON(text: String) throws {
        #expect(try read(text, "a.json").family == .generic)
    }
}
