import Council
import Testing

@testable import Dossiers

struct DossierMemoryTests {
    private func day(_ number: Int) throws -> CivilDate { try #require(CivilDate(year: 2024, month: 3, day: number)) }

    private func decision(_ id: String, _ outcome: Outcome = .aangehouden, points: [String] = []) -> Decision {
        var decision = Decision(instrument: .motie, title: "Titel van \(id)", outcome: outcome, confidence: 1)
        decision.id = id
        decision.points = points
        return decision
    }

    @Test("In a first dossier nothing is new; later only what came in since the last day")
    func new() throws {
        var memory = DossierMemory()
        memory.update(with: [decision("a")], today: try day(1))
        #expect(memory.novelty(of: "a") == nil)
        memory.update(with: [decision("a"), decision("b")], today: try day(8))
        #expect(memory.novelty(of: "a") == nil)
        #expect(memory.novelty(of: "b") == .new(since: try day(1)))
        memory.update(with: [decision("a"), decision("b")], today: try day(15))
        #expect(memory.novelty(of: "b") == nil)
    }

    @Test("On one day what came in since the first run, or since the day before, stays marked")
    func sameDay() throws {
        var memory = DossierMemory()
        memory.update(with: [], today: try day(1))
        for _ in 0..<3 { memory.update(with: [decision("a")], today: try day(1)) }
        #expect(memory.novelty(of: "a") == .new(since: try day(1)))
        #expect(memory.runs.count == 2, "a run that brings nothing is the same run")
        memory.update(with: [decision("a"), decision("b")], today: try day(2))
        memory.update(with: [decision("a"), decision("b"), decision("c")], today: try day(2))
        #expect(memory.novelty(of: "a") == nil)
        #expect(memory.novelty(of: "b") == .new(since: try day(1)))
        #expect(memory.novelty(of: "c") == .new(since: try day(1)))
    }

    @Test("What the sources now state otherwise is told with what it was")
    func changed() throws {
        var memory = DossierMemory()
        memory.update(with: [decision("a")], today: try day(1))
        memory.update(with: [decision("a", .aangenomen, points: ["1. In te stemmen."])], today: try day(2))
        let changes: [DossierMemory.Change] = [
            .init(fact: "outcome", before: "aangehouden", after: "aangenomen"),
            .init(fact: "points", before: "", after: "1. In te stemmen."),
        ]
        #expect(memory.novelty(of: "a") == .changed(since: try day(1), changes))
        memory.update(with: [decision("a", .aangenomen, points: ["1. In te stemmen."])], today: try day(3))
        #expect(memory.novelty(of: "a") == nil)
    }

    @Test("What the question no longer finds is told once, and is not new when it comes back")
    func vanished() throws {
        var memory = DossierMemory()
        memory.update(with: [decision("a")], today: try day(1))
        memory.update(with: [], today: try day(2))
        #expect(memory.vanished.map(\.id) == ["a"])
        memory.update(with: [], today: try day(3))
        #expect(memory.vanished.isEmpty)
        memory.update(with: [decision("a")], today: try day(4))
        #expect(memory.novelty(of: "a") == nil)
    }

    @Test("It survives being written and read")
    func roundTrip() throws {
        var memory = DossierMemory()
        memory.update(with: [decision("a"), decision("b")], today: try day(1))
        memory.update(with: [decision("a", .verworpen)], today: try day(2))
        var history = DossierHistory()
        history.outputs = ["docx": "abc"]
        history.memories = ["mobiliteit \"in\" 2024": memory]
        #expect(try DossierHistory(json: history.json.utf8) == history)
    }

    @Test("A damaged file is an error that says what to do", arguments: ["", "{", "[]", "{\"outputs\": {}}"])
    func damaged(text: String) {
        let error = #expect(throws: DossierError.self) { try DossierHistory(json: Array(text.utf8)) }
        #expect(error?.message.contains("haal het weg") ?? false)
    }
}
