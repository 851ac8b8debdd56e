import Council
import Testing

@testable import Extraction

/// One decision, however many pages state it.
struct DecisionMergerTests {
    private static func motie(
        _ title: String = "Veilige oversteek Dijkweg", number: String? = "26M14", day date: String? = "2023-03-14",
        outcome: Outcome = .aangenomen, votes: Votes? = nil, from source: String = "a.html", confidence: Double = 0.9
    ) -> Decision {
        var decision = Decision(
            instrument: .motie, title: title, outcome: outcome, confidence: confidence, number: number,
            organization: "gemeente Zandmeren", body: .gemeenteraad, date: date.map(day))
        decision.votes = votes
        decision.evidence = [Evidence(source: source, line: 1, quote: "De motie: \(outcome.rawValue)")]
        return decision
    }

    private static let seats = Votes(
        inFavor: 27, against: 10,
        parties: [PartyVote(party: "SP", side: .voor, seats: 27), PartyVote(party: "VVD", side: .tegen, seats: 10)])

    /// Agenda, besluitenlijst and register tell the same; the register does not know the day, the list not the number.
    private static let threeSources = [
        motie(votes: seats, from: "agenda.html"),
        motie("Veilige oversteek van de Dijkweg", number: nil, from: "besluitenlijst.html", confidence: 0.95),
        motie(day: nil, from: "register.html", confidence: 0.8),
    ]

    @Test("Agenda, besluitenlijst and register become one record with three pieces of evidence")
    func threeSources() throws {
        let merged = DecisionMerger.merge(Self.threeSources)
        #expect(merged.count == 1)
        let decision = try #require(merged.first)
        #expect(decision.number == "26M14")
        #expect(decision.date == meetingDay)
        #expect(decision.votes == Self.seats)
        #expect(decision.conflicts.isEmpty)
        #expect(decision.evidence.map(\.source).sorted() == ["agenda.html", "besluitenlijst.html", "register.html"])
        #expect(decision.evidence.first?.source == "agenda.html", "the source with the votes is the best")
        #expect(decision.confidence == 0.95)
    }

    @Test("Sources that differ are kept as a conflict, nothing is averaged")
    func conflict() throws {
        let other = Votes(inFavor: 26, against: 11)
        let merged = DecisionMerger.merge([
            Self.motie(votes: Self.seats, from: "agenda.html"),
            Self.motie(outcome: .verworpen, votes: other, from: "nieuws.html", confidence: 0.5),
        ])
        let decision = try #require(merged.first)
        #expect(merged.count == 1)
        #expect(decision.outcome == .aangenomen)
        #expect(decision.votes?.inFavor == 27)
        #expect(
            decision.conflicts == [
                Conflict(field: "outcome", value: "verworpen", source: "nieuws.html"),
                Conflict(field: "votes.for", value: "26", source: "nieuws.html"),
                Conflict(field: "votes.against", value: "11", source: "nieuws.html"),
            ])
    }

    @Test("Aangenomen and gewijzigd aangenomen do not contradict each other")
    func amended() {
        var proposals = [Self.motie(), Self.motie(outcome: .gewijzigdAangenomen, from: "b.html")]
        for index in proposals.indices { proposals[index].instrument = .besluit }
        let merged = DecisionMerger.merge(proposals)
        #expect(merged.map(\.outcome) == [.gewijzigdAangenomen])
        #expect(merged.first?.conflicts == [])
    }

    @Test(
        "What is not the same paper stays apart",
        arguments: [
            // Withdrawn and submitted again.
            (motie(day: "2023-03-14", outcome: .ingetrokken), motie(day: "2023-05-16")),
            (motie(number: "26M14"), motie(number: "26M15")),
            (motie(number: nil), motie("Bomen langs de haven", number: nil)),
        ])
    func apart(a: Decision, b: Decision) {
        #expect(DecisionMerger.merge([a, b]).count == 2)
    }

    @Test("Another body, organisation or instrument is another decision")
    func otherBody() {
        var college = Self.motie()
        college.body = .college
        var province = Self.motie()
        province.organization = "provincie Overmeer"
        var amendement = Self.motie()
        amendement.instrument = .amendement
        #expect(DecisionMerger.merge([Self.motie(), college, province, amendement]).count == 4)
    }

    @Test("A toezegging made and settled are two")
    func promise() {
        var made = Self.motie("Kaart van de ligplaatsen", number: "T21-03", outcome: .toegezegd)
        var settled = Self.motie("Kaart van de ligplaatsen", number: "T21-03", outcome: .afgedaan, from: "b.html")
        (made.instrument, settled.instrument) = (.toezegging, .toezegging)
        let merged = DecisionMerger.merge([made, settled])
        #expect(merged.count == 2)
        #expect(Set(merged.map(\.id)).count == 2)
    }

    @Test("The order of the sources does not matter", arguments: 0..<120)
    func permutation(index: Int) {
        let decisions =
            Self.threeSources + [
                Self.motie(
                    outcome: .verworpen, votes: Votes(inFavor: 26, against: 11), from: "nieuws.html", confidence: 0.5),
                Self.motie("Bomen langs de haven", number: nil, from: "agenda.html"),
            ]
        let merged = DecisionMerger.merge(Self.permuted(decisions, index))
        let reference = DecisionMerger.merge(decisions)
        #expect(merged.map(\.id) == reference.map(\.id))
        #expect(merged.map(\.outline) == reference.map(\.outline))
        #expect(merged.map { Set($0.evidence.map(\.source)) } == reference.map { Set($0.evidence.map(\.source)) })
        #expect(merged.map { $0.evidence.first?.source } == reference.map { $0.evidence.first?.source })
    }

    /// The permutation with this number, in the factorial number system.
    private static func permuted(_ decisions: [Decision], _ index: Int) -> [Decision] {
        var (rest, index) = (decisions, index)
        var permuted: [Decision] = []
        while !rest.isEmpty {
            permuted.append(rest.remove(at: index % rest.count))
            index /= rest.count + 1
        }
        return permuted
    }

    @Test("Merging what is merged changes nothing")
    func idempotent() {
        let once = DecisionMerger.merge(Self.threeSources)
        #expect(DecisionMerger.merge(once) == once)
    }

    @Test(
        "Titles of one paper may be worded with more or less around them",
        arguments: [
            ("Veilige oversteek Dijkweg", "Veilige oversteek van de Dijkweg", true),
            ("Verordening havengelden", "Vaststelling Verordening havengelden 2024", true),
            ("Motie Nachtbus", "nachtbus", true), ("Café’s open", "Cafe’s open", true),
            ("Nachtbus Haven", "Nachtbus Oost", false), ("Nachtbus", "Bomen", false), ("", "Nachtbus", false),
        ])
    func kinship(a: String, b: String, isSame: Bool) {
        #expect(TitleKinship.isSame(a, b) == isSame)
        #expect(TitleKinship.isSame(b, a) == isSame)
    }
}
