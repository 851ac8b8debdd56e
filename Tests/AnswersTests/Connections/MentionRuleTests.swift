import Council
import Testing

@testable import Answers

/// Older papers that a decision names in its own words.
struct MentionRuleTests {
    private static let papers = [
        paper("pont", "Veilige pont over de Zwaan", "2022-03-14", number: "M61-2022"),
        paper("bus", "Nachtbus naar het eiland", "2022-03-14", number: "22071"),
        paper(
            "toezegging", "een verkeerstelling op de Dijk te houden", "2022-03-14", .toezegging, outcome: .toegezegd,
            number: "214"),
        paper("kort", "Bomen langs de Laan", "2022-03-14", number: "M4"),
    ]

    @Test(
        "What a text names and does with it",
        arguments: [
            ("Ter uitvoering van motie 22071 rijdt er een bus.", "carries-out bus"),
            ("De raad nam motie 22071 aan. Ter uitvoering daarvan rijdt er een bus.", "carries-out bus"),
            ("Dit sluit aan bij M61-2022.", "refers-to pont"),
            ("Eerder is de motie Veilige pont over de Zwaan besproken.", "refers-to pont"),
            ("Dit volgt op ‘Veilige pont over de Zwaan’.", "refers-to pont"),
            ("Hiermee is toezegging 214 afgedaan.", "settles toezegging"),
            // What is no number of a paper, or one of any meeting.
            ("Het krediet van 22071 euro is op.", ""),
            ("In motie M4 staat iets over bomen.", ""),
            ("Een veilige pont over de Zwaan kost geld.", ""),
        ])
    func deeds(text: String, connection: String) {
        let letter = paper("brief", "Busvervoer", "2023-05-20", .collegebesluit, context: text)
        let found = ConnectionFinder(Self.papers + [letter]).connections()["brief"] ?? []
        #expect(found.map { "\($0.kind.rawValue) \($0.to)" }.joined() == connection)
        for connection in found {
            #expect(connection.basis.ground == .quote && text.contains(connection.basis.text))
            #expect(connection.basis.source == "lijst.html" && connection.basis.line == nil)
        }
    }

    @Test("A motie refers, and carries nothing out")
    func motion() {
        let later = paper("later", "Bus", "2023-05-20", context: "Ter uitvoering van motie 22071 wil de raad een bus.")
        #expect(ConnectionFinder(Self.papers + [later]).connections()["later"]?.map(\.kind) == [.refersTo])
    }

    @Test("A paper of the same day, of later, of another organization, or one of two is not meant")
    func notMeant() {
        let text = "Zie de motie Veilige pont over de Zwaan."
        let others = [
            paper("zelfde-dag", "Bus", "2022-03-14", .collegebesluit, context: text),
            paper("eerder", "Trein", "2021-03-14", .collegebesluit, context: text),
            paper("elders", "Tram", "2023-03-14", .collegebesluit, context: text, organization: "gemeente Elders"),
        ]
        #expect(ConnectionFinder(Self.papers + others).connections().isEmpty)
        let two = [
            paper("a", "Dijk", "2022-01-01", number: "22099"), paper("b", "Haven", "2022-02-01", number: "22099"),
        ]
        let later = paper("c", "Bus", "2023-03-14", .collegebesluit, context: "Zie motie 22099.")
        #expect(ConnectionFinder(two + [later]).connections().isEmpty)
    }

    @Test("A passage of the evidence is quoted with its line")
    func evidence() {
        let later = paper("later", "Bus", "2023-05-20", .collegebesluit, line: 7, quote: "Zie motie 22071. Akkoord.")
        let basis = ConnectionFinder(Self.papers + [later]).connections()["later"]?.first?.basis
        #expect(basis?.text == "Zie motie 22071." && basis?.source == "lijst.html" && basis?.line == 7)
    }

    @Test("A toezegging settled is the one that was made, by number or by words")
    func promises() {
        let settled = [
            paper("nummer", "Verkeerstelling Dijk", "2023-05-20", .toezegging, outcome: .afgedaan, number: "214"),
            paper("woorden", "verkeerstelling op de Dijk", "2023-06-20", .toezegging, outcome: .afgedaan),
            paper("anders", "telling van vogels", "2023-06-20", .toezegging, outcome: .afgedaan, number: "214"),
        ]
        let found = ConnectionFinder(Self.papers + settled).connections()
        #expect(found["nummer"]?.map(\.to) == ["toezegging"] && found["nummer"]?[0].basis.ground == .number)
        #expect(found["woorden"]?.map(\.to).first == "toezegging")
        #expect(found["anders"] == nil)
    }
}
