import Council
import Testing

@testable import Answers

/// A paper of a council that does not exist, and what it is connected to.
struct ConnectionRuleTests {
    /// A few papers and the connections that are to be found between them, as "from kind to".
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let papers: [Decision]
        let connections: [String]

        init(_ name: String, _ papers: [Decision], _ connections: [String] = []) {
            self.name = name
            self.papers = papers
            self.connections = connections
        }

        var testDescription: String { name }
        var found: [String] {
            ConnectionFinder(papers).connections().values.joined()
                .map { "\($0.from) \($0.kind.rawValue) \($0.to)" }.sorted()
        }
    }

    static let repeats = [
        Case(
            "A second vote after a tie",
            [
                paper("a", "Fietspont over de Zwaan", "2023-03-14", outcome: .staken),
                paper("b", "Fietspont over de Zwaan (herstemming)", "2023-03-28"),
            ], ["b second-vote a"]),
        Case(
            "A motie brought in again after it was withdrawn",
            [
                paper("a", "Fietspont over de Zwaan", "2021-03-14", outcome: .ingetrokken),
                paper("b", "Fietspont over de Zwaan (D66)", "2023-03-28"),
            ], ["b resubmits a"]),
        Case(
            "A motie that was adopted is not brought in again, but is of the same dossier",
            [
                paper("a", "Veilige fietspontverbinding Zwanenmeer", "2021-03-14"),
                paper("b", "Veilige fietspontverbinding Zwanenmeer", "2023-03-28"),
            ], ["b same-dossier a"]),
        Case(
            "An amendement to another budget is another amendement, on the same dossier",
            [
                paper("a", "Toeristenbelasting omlaag", "2021-11-09", .amendement, outcome: .verworpen),
                paper("b", "Toeristenbelasting omlaag", "2022-11-08", .amendement),
            ], ["b same-dossier a"]),
        Case(
            "Another organization is another council",
            [
                paper("a", "Fietspont over de Zwaan", "2023-03-14", outcome: .staken),
                paper("b", "Fietspont over de Zwaan", "2023-03-28", organization: "gemeente Elders"),
            ]),
        Case(
            "A title that any motie may have tells nothing",
            [
                paper("a", "Motie van treurnis (VVD)", "2023-03-14", outcome: .verworpen),
                paper("b", "Motie van treurnis (SP)", "2024-03-28"),
            ]),
    ]

    static let amendments = [
        Case(
            "By the number of the proposal in front of the dot",
            [
                paper("p", "Kadernota 2024", "2023-06-01", .besluit, number: "23150"),
                paper("q", "Nota Bomen", "2023-06-01", .besluit, number: "23151"),
                paper("a", "Meer geld", "2023-06-01", .amendement, number: "23150.001"),
                paper("m", "Bomenkaart", "2023-06-15", number: "23151.004"),
            ], ["a amends p", "m belongs-to q"]),
        Case(
            "A subamendement changes the amendement",
            [
                paper("p", "Sporthal Zuid", "2023-06-01", .besluit, item: "3"),
                paper("a", "Sober bouwen", "2023-06-01", .amendement, number: "A3", item: "3"),
                paper("s", "Hoger plafond", "2023-06-01", .amendement, number: "SA3.1", item: "3"),
            ], ["a amends p", "s amends a"]),
        Case(
            "By the agenda item, or the item above it",
            [
                paper("p", "Woonvisie", "2023-06-01", .besluit, item: "5.a"),
                paper("q", "Energievisie", "2023-06-01", .besluit, item: "5"),
                paper("a", "Meer huur", "2023-06-01", .amendement, item: "5.a.1"),
                paper("m", "Zonneweide", "2023-06-01", item: "5.b"),
                paper("t", "een brief te sturen", "2023-06-01", .toezegging, outcome: .toegezegd, item: "5.a"),
            ], ["a amends p", "m belongs-to q", "t belongs-to p"]),
        Case(
            "Two proposals under one item tell nothing",
            [
                paper("p", "Woonvisie", "2023-06-01", .besluit, item: "5"),
                paper("q", "Energievisie", "2023-06-01", .besluit, item: "5"),
                paper("a", "Meer huur", "2023-06-01", .amendement, item: "5"),
            ]),
        Case(
            "By the only proposal that was adopted as amended",
            [
                paper("p", "Woonvisie", "2023-06-01", .besluit, outcome: .gewijzigdAangenomen),
                paper("q", "Energievisie", "2023-06-01", .besluit),
                paper("a", "Meer huur", "2023-06-01", .amendement),
            ], ["a amends p"]),
        Case(
            "The only one of another page may be any of that meeting",
            [
                paper("p", "Woonvisie", "2023-06-01", .besluit, outcome: .gewijzigdAangenomen, source: "nieuws.html"),
                paper("a", "Meer huur", "2023-06-01", .amendement),
            ]),
        Case(
            "A rejected one by the proposal it stands under on the page",
            [
                paper("p", "Woonvisie", "2023-06-01", .besluit, outcome: .gewijzigdAangenomen, line: 10),
                paper("a", "Meer huur", "2023-06-01", .amendement, outcome: .verworpen, line: 11),
                paper("q", "Energievisie", "2023-06-01", .besluit, line: 12),
                paper("b", "Meer zon", "2023-06-01", .amendement, outcome: .verworpen, line: 13),
            ], ["a amends p"]),
        Case(
            "Where amendementen stand in front, the page tells nothing",
            [
                paper("b", "Meer zon", "2023-06-01", .amendement, outcome: .verworpen, line: 9),
                paper("p", "Woonvisie", "2023-06-01", .besluit, outcome: .gewijzigdAangenomen, line: 10),
                paper("a", "Meer huur", "2023-06-01", .amendement, outcome: .verworpen, line: 11),
                paper("q", "Energievisie", "2023-06-01", .besluit, line: 12),
            ]),
        Case(
            "By the title of the proposal in its own text",
            [
                paper("p", "Nota Bomen en groen", "2023-06-01", .besluit),
                paper("q", "Energievisie", "2023-06-01", .besluit),
                paper(
                    "a", "Eiken eerst", "2023-06-01", .amendement, outcome: .verworpen,
                    quote: "Het amendement op de nota Bomen en Groen is verworpen."),
            ], ["a amends p"]),
    ]

    static let dossiers = [
        Case(
            "Titles that share a name",
            [
                paper("a", "Buslijn 3 blijft in de Zwanenwijk", "2021-01-12"),
                paper("b", "Buslijn 3 terug in de Zwanenwijk", "2022-10-04"),
            ], ["b same-dossier a"]),
        Case(
            "The years of both contradict each other",
            [
                paper("a", "Uitvoering Zwanenmeerfonds Oost 2023", "2022-10-04", .besluit),
                paper("b", "Uitvoering Zwanenmeerfonds Oost 2024", "2023-10-04", .besluit),
            ]),
        Case(
            "The place itself and words of any title are no dossier",
            [
                paper("a", "Extra geld voor het onderhoud in Zandmeren", "2022-10-04"),
                paper("b", "Onderhoud wegen Zandmeren", "2023-10-04"),
            ]),
        Case(
            "Appointments come back without being about the same",
            [
                paper("a", "Herbenoeming leden Rekenkamercommissie Zwanenmeer", "2022-10-04", .besluit),
                paper("b", "Herbenoeming voorzitter Rekenkamercommissie Zwanenmeer", "2023-10-04", .besluit),
            ]),
    ]

    static let regions = [
        Case(
            "One regional file in two councils",
            [
                paper("a", "Geen cent naar de Lelylijn", "2022-10-04"),
                paper("b", "Bijdrage Lelylijn", "2023-10-04", .besluit, organization: "gemeente Elders"),
            ], ["b same-regional-file a"]),
        Case(
            "One council: the file is its dossier",
            [
                paper("a", "Geen cent naar de Lelylijn", "2022-10-04"),
                paper("b", "Bijdrage Lelylijn", "2023-10-04", .besluit),
            ],
            ["b same-dossier a"]),
        Case(
            "Editions and years apart are another file",
            [
                paper("a", "MRA Agenda 2020-2024", "2020-10-04", .besluit),
                paper("b", "MRA Agenda 2025-2028", "2022-10-04", .besluit, organization: "gemeente Elders"),
                paper("c", "MRA Agenda", "2028-10-04", .besluit, organization: "gemeente Ergens"),
            ]),
        Case(
            "What only begins with the name of a file is something else",
            [
                paper("a", "Openstelling Lelystad Airport", "2022-10-04"),
                paper("b", "Lelystad Airport Businesspark", "2022-12-04", .besluit, organization: "gemeente Elders"),
            ]),
        Case(
            "A file of other councils",
            [
                paper("a", "Regionale Energiestrategie", "2022-10-04", .besluit),
                paper("b", "Regionale Energiestrategie", "2022-12-04", .besluit, organization: "gemeente Elders"),
            ]),
    ]

    @Test("Connections are found", arguments: repeats + amendments + dossiers + regions)
    func connections(of one: Case) { #expect(one.found == one.connections) }

    @Test("The order in which decisions come makes no difference", arguments: amendments)
    func order(of one: Case) {
        #expect(Case(one.name, one.papers.reversed()).found == one.found)
    }
}

/// A decision of the raad of Zandmeren, which does not exist.
func paper(
    _ id: String, _ title: String, _ date: String?, _ instrument: Instrument = .motie, outcome: Outcome = .aangenomen,
    number: String? = nil, item: String? = nil, line: Int? = nil, quote: String = "Aangenomen", context: String = "",
    organization: String = "gemeente Zandmeren", source: String = "lijst.html"
) -> Decision {
    var decision = Decision(
        instrument: instrument, title: title, outcome: outcome, confidence: 0.9, number: number,
        organization: organization, body: .gemeenteraad, date: date.map(day))
    decision.id = id
    decision.meeting = item.map { Meeting(title: "Raad", item: $0) }
    decision.evidence = [Evidence(source: source, line: line, quote: quote)]
    decision.context = context
    return decision
}
