import Council
import Testing

@testable import Intake

@Suite("Export linker")
struct ExportLinkerTests {
    private static let host = "zandmeer.bestuurlijkeinformatie.nl"

    private func linked(_ files: [(String, String)]) throws -> [SourceDocument] {
        var documents = try files.map { try read($0.1, $0.0) }
        ExportLinker.link(&documents)
        return documents
    }

    @Test("An entry learns its meeting by the GUID of a link, in any order and under any host")
    func byLink() throws {
        let files = [
            ("export/Motie Veer.html", Fixture.ibabsItem),
            ("\(Self.host)/Agenda/Index/\(guid(1))", Fixture.ibabsMeeting),
        ]
        for files in [files, files.reversed()] {
            let entry = try #require(try linked(files).first { $0.family == .ibabsItem })
            #expect(entry.meetingDate?.iso == "2031-06-03")
            #expect(
                entry.meeting == Meeting(title: "Raadsvergadering", url: "https://\(Self.host)/Agenda/Index/\(guid(1))")
            )
            #expect(entry.organization == "gemeente Zandmeer")
            #expect(entry.body == .gemeenteraad)
            #expect(entry.date == nil)
        }
    }

    @Test("An entry that hangs under an item learns the meeting of that item")
    func byItem() throws {
        let entry = Fixture.ibabsItem.replacing("/Agenda/Index/\(guid(1))", with: "#")
        let documents = try linked([
            ("\(Self.host)/Agenda/Index/\(guid(1))", Fixture.ibabsMeeting),
            ("\(Self.host)/Reports/Item/\(guid(7))", entry),
        ])
        #expect(documents[1].meetingDate?.iso == "2031-06-03")
    }

    @Test("A calendar gives the day of a meeting that the export does not hold")
    func byCalendar() throws {
        let documents = try linked([
            ("\(Self.host)/Calendar", Fixture.ibabsCalendar),
            ("\(Self.host)/Reports/Item/\(guid(2))", Fixture.ibabsItem),
        ])
        #expect(documents[1].meetingDate?.iso == "2031-06-03")
        #expect(documents[1].meeting?.title == "Raadsvergadering")
    }

    @Test("A vote list of Notubiz learns its meeting by number")
    func byNumber() throws {
        let meeting = """
            {"type": "meeting", "self": "api.notubiz.nl/events/meetings/1266402", "plannings": [{"start_date": "2031-06-03"}], "agenda_items": []}
            """
        let votings =
            "{\"votings\": [{\"meeting\": {\"id\": 1266402}, \"type_data\": {\"title\": \"Veer\", \"voting_result\": \"adopted\"}}]}"
        let documents = try linked([("a.json", votings), ("b.json", meeting)])
        #expect(documents[0].date?.iso == "2031-06-03")
        #expect(documents[0].body == .gemeenteraad)
    }

    @Test("A page without a name belongs to the organisation of its folder, or to the only one of the export")
    func organization() throws {
        let one = try linked([("a/x.html", page("<h1>Gemeente Zandmeer</h1>")), ("b/y.html", Fixture.generic)])
        #expect(one.map(\.organization) == ["gemeente Zandmeer", "gemeente Zandmeer"])
        let two = try linked([
            ("a/x.html", page("<h1>Gemeente Zandmeer</h1>")), ("b/x.html", page("<h1>Gemeente Duinveen</h1>")),
            ("a/y.html", Fixture.generic),
            ("c/y.html", Fixture.generic), ("los.html", Fixture.generic),
        ])
        #expect(two.map(\.organization) == ["gemeente Zandmeer", "gemeente Duinveen", "gemeente Zandmeer", nil, nil])
    }

    @Test("Nothing that a page says itself is changed")
    func nothingOverwritten() throws {
        let meeting = Fixture.ibabsMeeting
        let list = page(
            "<h1>Besluitenlijst B&amp;W gemeente Duinveen 5 mei 2030</h1><p>Zie <a href='/Agenda/Index/\(guid(1))'>de raad</a></p>"
        )
        let before = try read(list, "map/lijst.html")
        let after = try linked([("\(Self.host)/Agenda/Index/\(guid(1))", meeting), ("map/lijst.html", list)])[1]
        #expect(after.organization == "gemeente Duinveen")
        #expect(after.date?.iso == "2030-05-05")
        #expect(after.body == .college)
        #expect(after.title == before.title)
        #expect(after.meeting == before.meeting)
        #expect(after.outline == before.outline)
    }

    @Test("A letter does not become a paper of the body it was sent to")
    func letters() throws {
        let letter = page(
            "<h1>Raadsbrief</h1><p>Van: college</p><p>Aan: raad</p><p><a href='/Agenda/Index/\(guid(1))'>x</a></p>")
        let documents = try linked([
            ("\(Self.host)/Agenda/Index/\(guid(1))", Fixture.ibabsMeeting), ("map/brief.html", letter),
        ])
        #expect(documents[1].body == nil)
        #expect(documents[1].date == nil)
    }

    @Test("A meeting is not linked to another that it mentions")
    func meetings() throws {
        let other = Fixture.ris2.replacing("Aangenomen.", with: "<a href='/Agenda/Index/\(guid(1))'>zie</a>")
        let documents = try linked([
            ("\(Self.host)/Agenda/Index/\(guid(1))", Fixture.ibabsMeeting),
            ("\(Self.host)/Agenda/Index/\(guid(2))", other),
        ])
        #expect(documents[1].meetingDate == nil)
    }

    @Test("An empty export stays empty")
    func empty() throws {
        #expect(try linked([]).isEmpty)
    }
}
