import Council
import InvertedIndex
import Testing

@testable import Answers

struct HoldingsTests {
    /// Every field filled, with text that JSON must escape.
    private static let full: HeldDecision = {
        var decision = Decision(
            instrument: .amendement, title: "Café \"Zee\" \\ pont\n🚲", outcome: .gewijzigdAangenomen, confidence: 0.95,
            number: "A1",
            organization: "gemeente Zandmeren", body: .gemeenteraad, date: day("2023-03-14"))
        decision.id = "zandmeren-2023-03-14-amendement-00000000"
        decision.outcomeText = "gewijzigd vastgesteld"
        decision.manner = .hoofdelijk
        decision.votes = Votes(
            inFavor: 20, against: 15, abstain: 1, absent: 2,
            parties: [
                PartyVote(party: "SP", side: .voor, seats: 20),
                PartyVote(party: "CDA", side: .verdeeld, inFavor: 2, against: 1),
            ])
        decision.submitters = [Submitter(party: "SP", person: "A. Kok"), Submitter(party: nil, person: "B")]
        decision.points = ["1. De pont te laten varen."]
        decision.portfolioHolder = "wethouder Kuiper"
        decision.meeting = Meeting(title: "Raadsvergadering", item: "5.a", url: "https://zandmeren.example/5a")
        decision.themes = ["mobiliteit", "mobiliteit.vaarwegen"]
        decision.refersTo = ["RV-57/2022"]
        decision.evidence = [
            Evidence(source: "a.html", line: 3, quote: "Het „amendement”…", url: nil),
            Evidence(source: "b.html", line: nil, quote: "b"),
        ]
        decision.conflicts = [Conflict(field: "votes.for", value: "21", source: "b.html")]
        decision.context = "De tekst eromheen.\nEn nog een regel."
        return HeldDecision(decision: decision, root: "export")
    }()

    private func stored(_ held: HeldDecision) throws -> HeldDecision? {
        let directory = TemporaryDirectory()
        _ = try update([held]).commit(to: directory.path, rebuild: true)
        return try AnswerEngine(directory: directory.path).decision(id: held.decision.id).map {
            HeldDecision(decision: $0, root: held.root)
        }
    }

    @Test("A decision comes back from the index as it went in")
    func decision() throws {
        #expect(try stored(Self.full) == Self.full)
        let bare = held("x", "Alleen een titel", date: nil)
        #expect(try stored(bare) == bare)
    }

    @Test("A document comes back as it went in")
    func document() throws {
        let directory = TemporaryDirectory()
        let memo = Answers.HeldDocument(
            title: "Memo \"pont\"", organization: nil, date: nil, source: "memo.md",
            url: "https://zandmeren.example/memo", line: 7,
            text: "Regel een.\nRegel twee.", themes: ["mobiliteit"], root: "export")
        _ = try update([], [memo]).commit(to: directory.path, rebuild: true)
        let kept = try IndexUpdate.retained(directory: directory.path, unread: [:])
        #expect(kept.documents == [memo])
    }

    @Test(
        "Bytes that are no record are none",
        arguments: ["", "{}", "{}\n{}", "geen json\n{}", "{\"title\":\"x\"}\n{\"text\":\"\"}"])
    func damaged(text: String) {
        #expect(HeldDecision(stored: Array(text.utf8)) == nil)
    }

    @Test("What an index rests on comes back as it went in")
    func coverage() {
        var coverage = Coverage()
        coverage.read = 12
        coverage.skipped = [.init(source: "a.zip", reason: "geen tekst")]
        coverage.failed = [.init(source: "b.html", reason: "te groot")]
        coverage.organizations = [
            .init(name: "gemeente Zandmeren", documents: 12, decisions: 30, first: day("2015-01-06"), last: nil)
        ]
        coverage.families = ["memo": 2, "ris2": 1]
        coverage.roots = ["export"]
        #expect(Coverage(json: coverage.json) == coverage)
        #expect(Coverage(json: .object([])) == Coverage())
        #expect(coverage.summary["skipped"] == .integer(1))
    }
}
