import Council
import Testing

@testable import Intake

@Suite("GemeenteOplossingen reader")
struct GOReaderTests {
    @Test("An agenda is read row by row, with its documents")
    func meeting() throws {
        let document = try read(Fixture.goMeeting)
        #expect(
            document.outline == [
                "2a Pont Over de pont. [Besluit/besluit] aangenomen [Bijlagen/bijlagen] attachment Nota.pdf </Documenten/Nota.pdf>"
            ])
        #expect(document.sections[0].url == "/Vergaderingen/Pont")
        #expect(document.body == .provincialeStaten)
    }

    @Test("The print view has the title in the first line of a cell")
    func print() throws {
        let document = try read(Fixture.goPrint)
        #expect(document.outline == ["2 Vaststellen agenda [Besluit/besluit] vastgesteld"])
        #expect(document.title == "Provinciale Staten")
    }

    private static let votings = """
        {"items": {"2030": [], "2031": [{"votingId": 1,
         "description": "Motie M1: Pont", "date": "2031-06-03", "gremium": "Provinciale Staten",
         "voteResult": {"name": "rejected",
          "label": "Verworpen", "voteCounts": {"agree": 17, "disagree": 22, "absent": 2, "abstain": 0}}},
         {"votingId": 2, "description": "Brug", "voteResult": {"name": "accepted"}}, {"votingId": 3, "voteResult": {}}, {"votingId": 4}]}}
        """

    @Test("The votings of a fractie are a section each, with counts, day and body")
    func votings() throws {
        let document = try read(Self.votings, "ps.flevoland.nl/Samenstelling/Meer/votings")
        #expect(document.family == .goVotings)
        #expect(document.outline == ["Motie M1: Pont vote 17:22", "Brug vote -1:-1"])
        #expect(document.sections[0].date?.iso == "2031-06-03")
        #expect(document.sections[0].body == .provincialeStaten)
        #expect(document.sections[0].title.line == 2)
        #expect(document.vote?.votes == Votes(inFavor: 17, against: 22, abstain: 0, absent: 2))
        #expect(document.vote?.quote == Passage("Verworpen", line: 4))
    }

    @Test(
        "Other JSON with items is no list of votings",
        arguments: ["{\"items\": {}}", "{\"items\": []}", "{\"items\": {\"2031\": [{\"a\": 1}]}}"])
    func otherJSON(text: String) throws {
        #expect(try read(text, "a.json").family == .generic)
    }
}
