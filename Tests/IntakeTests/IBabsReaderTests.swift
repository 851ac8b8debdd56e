import Council
import Testing

@testable import Intake

@Suite("iBabs reader")
struct IBabsReaderTests {
    @Test("A meeting is read item by item, with every label and what hangs under it")
    func meeting() throws {
        let document = try read(Fixture.ibabsMeeting, "zandmeer.bestuurlijkeinformatie.nl/Agenda/Index/\(guid(1))")
        #expect(document.kind == .meeting)
        #expect(
            document.outline == [
                "5.a Pont naar het eiland De pont is oud. [Voorgesteld besluit/voorstel] Een nieuwe pont. [Besluit/besluit] Aangenomen. "
                    + "[Bijlagen/bijlagen] attachment Nota pont </Agenda/Document/\(guid(1))?documentId=\(guid(6))> "
                    + "[Moties/lijst] entry Motie Veer </Reports/Item/\(guid(7))>", "Pauze",
            ])
        #expect(document.sections[0].url == "#\(guid(5))")
        #expect(document.sections[0].title.line == 9)
        #expect(document.meeting == Meeting(title: "Raadsvergadering", url: document.url))
    }

    @Test("The old portal is read alike")
    func ris2() throws {
        #expect(try read(Fixture.ris2).outline == ["A.1 Pont [Besluit/besluit] Aangenomen."])
    }

    @Test("An entry is a field a part, and a ticked box says yes")
    func item() throws {
        let document = try read(Fixture.ibabsItem)
        #expect(document.kind == .register)
        #expect(
            document.outline == [
                "Motie Veer [Status/uitslag] Aangenomen [Agendapunt/onderwerp] Raadsvergadering [Afgedaan] Ja"
            ])
        #expect(document.sections[0].heading == "Moties")
    }

    @Test("A saved list is a section a row")
    func list() throws {
        let document = try read(Fixture.ibabsList)
        #expect(document.outline == ["7 Pont [Nr/nummer] 7 [Status/uitslag] Open"])
        #expect(document.sections[0].url == "/Reports/Item/\(guid(2))")
        #expect(document.sections[0].heading == "Toezeggingen")
    }

    @Test("A list whose rows were not loaded has no sections")
    func unloadedList() throws {
        let html = Fixture.ibabsList.replacing(
            "<td>7</td><td>Pont</td><td>Open</td>", with: "<td colspan=3>Loading</td>")
        #expect(try read(html).sections.isEmpty)
    }

    @Test(
        "The size behind an attachment's name is no part of it",
        arguments: [
            ("Nota pont 18 MB", "Nota pont"), ("Nota pont 1,5 kB", "Nota pont"), ("Nota 2031", "Nota 2031"),
            ("Pont MB", "Pont MB"), ("18 MB", "18 MB"),
        ])
    func attachmentName(text: String, expected: String) {
        #expect(AttachmentName.clean(Passage(text)).text == expected)
    }
}
