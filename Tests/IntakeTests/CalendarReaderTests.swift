import Council
import Testing

@testable import Intake

@Suite("Calendar reader")
struct CalendarReaderTests {
    @Test("A month's page gives the meetings with their day and address")
    func monthPage() throws {
        let document = try read(Fixture.ibabsCalendar)
        #expect(document.family == .ibabsCalendar)
        #expect(document.kind == .other)
        #expect(document.outline == ["Raadsvergadering"])
        #expect(document.sections[0].date?.iso == "2031-06-03")
        #expect(document.sections[0].url == "/Agenda/Index/\(guid(1))")
    }

    @Test("The calendar's JSON gives the same")
    func json() throws {
        let json = """
            [{"id": "1", "title": "Raadsvergadering", "start": "2031-06-03T19:30:00", "url": "/Agenda/Index/\(guid(1))"},
             {"title": null, "start": "2031-06-04"}]
            """
        let document = try read(json, "GetAgendasForCalendar")
        #expect(document.family == .ibabsCalendar)
        #expect(document.outline == ["Raadsvergadering"])
        #expect(document.sections[0].date?.iso == "2031-06-03")
    }
}
