import Council
import InvertedIndex
import Testing

@testable import Answers

/// Connections as the index keeps them and the engine gives them out.
struct ConnectedIndexTests {
    private let place = TemporaryDirectory()
    private let tie = HeldDecision(
        decision: paper(
            "a", "Fietspont over de Zwaan", "2023-03-14", outcome: .staken, line: 3, quote: "De stemmen staken."),
        root: "export")
    private let vote = HeldDecision(decision: paper("b", "Fietspont over de Zwaan", "2023-03-28"), root: "export")
    private let third = HeldDecision(
        decision: paper("c", "Fietspontje over de Zwaan en het Zwanenmeer", "2023-04-28"), root: "export")

    private func commit(_ decisions: [HeldDecision], rebuild: Bool = false) throws -> IndexUpdate.Outcome {
        try update(decisions).commit(to: place.path, rebuild: rebuild)
    }

    @Test("Both ends know each other, with the quotation at the end it runs from")
    func bothEnds() throws {
        _ = try commit([tie, vote])
        let engine = try AnswerEngine(directory: place.path)
        let first = try #require(try engine.decision(id: "a"))
        let second = try #require(try engine.decision(id: "b"))
        #expect(first.related == ["b"] && second.related == ["a"])
        let outgoing = try engine.related(to: second)
        #expect(outgoing.map(\.label) == ["tweede stemming, na staken, over"])
        #expect(outgoing.map(\.decision.id) == ["a"])
        #expect(outgoing[0].connection.basis.text == "De stemmen staken." && outgoing[0].connection.basis.line == 3)
        let incoming = try engine.related(to: first)
        #expect(incoming.map(\.label) == ["opnieuw in stemming gebracht als"] && !incoming[0].isOutgoing)
        #expect(incoming[0].connection == outgoing[0].connection)
    }

    @Test("Answers and exports give the ids out, and edges run from what the filters leave")
    func given() throws {
        _ = try commit([tie, vote])
        let engine = try AnswerEngine(directory: place.path)
        var page = AnswerEngine.Page()
        page.sorting = .oldest
        page.showsDuplicates = true
        #expect(try engine.answer("fietspont", page: page).hits.map(\.decision.related) == [["b"], ["a"]])
        #expect(try engine.decisions().map(\.related) == [["b"], ["a"]])
        #expect(try engine.connections().map(\.kind) == [.secondVote])
        var filters = Filters()
        filters.outcomes = ["staken"]
        #expect(try engine.connections(filters).isEmpty)
    }

    @Test("A decision that comes or goes changes only those it is connected to")
    func changes() throws {
        _ = try commit([tie, third])
        let came = try commit([tie, vote, third])
        #expect(came == IndexUpdate.Outcome(added: 1, replaced: 1, removed: 0, unchanged: 1))
        #expect(try commit([tie, vote, third]).unchanged == 3)
        let went = try commit([tie, third])
        #expect(went == IndexUpdate.Outcome(added: 0, replaced: 1, removed: 1, unchanged: 1))
        #expect(try AnswerEngine(directory: place.path).decision(id: "a")?.related == [])
    }

    @Test("What the index keeps of a connection reads back the same")
    func stored() {
        for kind in Connection.Kind.allCases {
            for ground in Connection.Basis.Ground.allCases {
                let basis = Connection.Basis(ground, "\"tekst\"", source: "a.html", line: 2)
                let connection = Connection(from: "a", to: "b", kind: kind, basis: basis, confidence: 0.91)
                #expect(Connection(stored: connection.stored, from: "a") == connection)
            }
        }
        #expect(Connection(stored: .array([.string("amends")]), from: "a") == nil)
        #expect(Connection(stored: .null, from: "a") == nil)
    }

    @Test("Every kind and ground has its names")
    func names() {
        for kind in Connection.Kind.allCases {
            #expect(!kind.dutch.isEmpty && !kind.dutchReverse.isEmpty)
            #expect(!kind.english.isEmpty && !kind.englishReverse.isEmpty)
        }
        for ground in Connection.Basis.Ground.allCases { #expect(!ground.dutch.isEmpty) }
    }

    @Test("A dossier of many decisions keeps to a few connections each")
    func bounded() {
        let papers = (0..<300).map { paper("m\($0 + 100)", "Fietspont Zwanenmeer Oost deel \($0)", "2023-03-14") }
        let found = ConnectionFinder(papers).connections()
        #expect(found.values.allSatisfy { $0.count <= 2 } && !found.isEmpty)
    }
}
