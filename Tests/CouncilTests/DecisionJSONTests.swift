import Council
import Testing

@Suite("Decision as JSON")
struct DecisionJSONTests {
    /// A decision with a value in every field.
    static var full: Decision {
        var decision = Decision(
            instrument: .motie, title: "Motie <b>\"Pont\"</b> \u{1B}[2J", outcome: .gewijzigdAangenomen,
            confidence: 0.95,
            number: "M7-2031", organization: "gemeente Zandmeer", body: .gemeenteraad,
            date: CivilDate(year: 2031, month: 2, day: 28))
        decision.id = "zandmeer-2031-02-28-motie-0a1b2c3d"
        decision.outcomeText = "Gewijzigd\naangenomen"
        decision.manner = .hoofdelijk
        decision.votes = Votes(
            inFavor: 12, against: 0, abstain: 1, absent: nil,
            parties: [
                PartyVote(party: "Meer", side: .verdeeld, inFavor: 2, against: 1),
                PartyVote(party: "Zand", side: .voor, seats: 3),
                PartyVote(party: "Duin", side: .onthouden, seats: nil),
            ])
        decision.submitters = [
            Submitter(party: "Meer", person: "A. Duinker"), Submitter(party: nil, person: "B. Veer"),
        ]
        decision.points = ["1. De pont vaart weer.", "2. Het college meldt dat."]
        decision.portfolioHolder = "C. Oever"
        decision.meeting = Meeting(title: "Raadsvergadering", item: "5.a.1", url: nil)
        decision.themes = ["mobiliteit", "mobiliteit.ov"]
        decision.refersTo = ["RV-1/2030"]
        decision.related = ["zandmeer-2031-02-28-besluit-00000000"]
        decision.evidence = [
            Evidence(source: "export/a\nb.html", line: 12, quote: "Aangenomen", url: "https://zandmeer.example/1"),
            Evidence(source: "lijst.txt", line: nil, quote: ""),
            Evidence(source: "lijst.pdf", line: nil, quote: "Besloten", page: 3),
        ]
        decision.conflicts = [Conflict(field: "votes.for", value: "13", source: "lijst.txt")]
        return decision
    }

    static let bare = Decision(instrument: .besluit, title: "Pont", outcome: .onbekend, confidence: 1)

    @Test("A decision comes back from its text as it was", arguments: [full, bare])
    func roundTrip(decision: Decision) throws {
        #expect(Decision(json: try JSONReader.read(decision.json.utf8)) == decision)
        #expect(Decision(json: try JSONReader.read(Array(decision.json.text(indent: 2).utf8))) == decision)
    }

    @Test("Unknown is null or an empty list, never 0 or an empty text")
    func unknown() {
        #expect(
            Self.bare.json.text() == """
                {"id":"","instrument":"besluit","number":null,"title":"Pont","organization":null,"body":null,"date":null,\
                "outcome":"onbekend","outcomeText":null,"manner":null,"votes":null,"submitters":[],"points":[],\
                "portfolioHolder":null,"meeting":null,"themes":[],"refersTo":[],"related":[],"evidence":[],"conflicts":[],\
                "confidence":1.0}
                """)
    }

    @Test("A divided party has its votes on both sides, another its seats")
    func parties() {
        #expect(
            Self.full.json["votes"]?.text() == """
                {"for":12,"against":0,"abstain":1,"absent":null,"parties":[\
                {"party":"Meer","side":"verdeeld","for":2,"against":1},{"party":"Zand","side":"voor","seats":3},\
                {"party":"Duin","side":"onthouden","seats":null}]}
                """)
    }

    @Test("Markup and control characters of a source are quoted")
    func quoting() {
        let text = Self.full.json.text()
        #expect(text.contains(#"Motie \u003cb>\"Pont\"\u003c/b> \u001b[2J"#))
        #expect(text.contains(#"Gewijzigd\naangenomen"#))
        #expect(!text.unicodeScalars.contains { $0.value < 32 || $0 == "<" })
    }

    @Test(
        "What is no decision, or holds a value outside the closed lists, is refused",
        arguments: [
            "[]", "{}", "null", #"{"id":"a","title":"b","instrument":"besluit","outcome":"aangenomen"}"#,
            #"{"id":"a","title":"b","instrument":"wens","outcome":"aangenomen","confidence":1}"#,
            #"{"id":"a","title":"b","instrument":"besluit","outcome":"adopted","confidence":1}"#,
            #"{"id":1,"title":"b","instrument":"besluit","outcome":"aangenomen","confidence":1}"#,
        ])
    func refused(text: String) throws {
        #expect(Decision(json: try JSONReader.read(Array(text.utf8))) == nil)
    }

    @Test("A whole confidence is a number as well")
    func wholeConfidence() throws {
        let text = #"{"id":"a","title":"b","instrument":"besluit","outcome":"aangenomen","confidence":1}"#
        #expect(Decision(json: try JSONReader.read(Array(text.utf8)))?.confidence == 1)
    }
}
