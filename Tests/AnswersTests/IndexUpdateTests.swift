import Council
import InvertedIndex
import Testing

@testable import Answers

struct IndexUpdateTests {
    private func titles(_ directory: TemporaryDirectory) throws -> [String] {
        try AnswerEngine(directory: directory.path).decisions().map(\.title)
    }

    @Test("A commit tells what it added, replaced, removed and left")
    func counts() throws {
        let directory = TemporaryDirectory()
        let memo = document("Memo", "tekst")
        let first = try update([held("a", "Een"), held("b", "Twee"), held("c", "Drie")], [memo]).commit(
            to: directory.path, rebuild: false)
        #expect(first == IndexUpdate.Outcome(added: 4, replaced: 0, removed: 0, unchanged: 0))
        let same = try update([held("a", "Een"), held("b", "Twee"), held("c", "Drie")], [memo]).commit(
            to: directory.path, rebuild: false)
        #expect(same == IndexUpdate.Outcome(added: 0, replaced: 0, removed: 0, unchanged: 4))
        let second = try update([held("a", "Een"), held("b", "Anders"), held("d", "Vier")], [memo])
            .commit(
                to: directory.path, rebuild: false)
        #expect(second == IndexUpdate.Outcome(added: 1, replaced: 1, removed: 1, unchanged: 2))
        #expect(try titles(directory).sorted() == ["Anders", "Een", "Vier"])
        let none = try update([]).commit(to: directory.path, rebuild: false)
        #expect(none == IndexUpdate.Outcome(added: 0, replaced: 0, removed: 4, unchanged: 0))
        #expect(try titles(directory).isEmpty)
    }

    @Test("A rebuild forgets what was there")
    func rebuild() throws {
        let directory = TemporaryDirectory()
        _ = try update([held("a", "Een")]).commit(to: directory.path, rebuild: false)
        let outcome = try update([held("b", "Twee")]).commit(to: directory.path, rebuild: true)
        #expect(outcome.added == 1)
        #expect(try titles(directory) == ["Twee"])
    }

    @Test("A changed word is searched anew, the old one finds nothing")
    func replaced() throws {
        let directory = TemporaryDirectory()
        _ = try update([held("a", "Nachtbus")]).commit(to: directory.path, rebuild: false)
        _ = try update([held("a", "Pont")]).commit(to: directory.path, rebuild: false)
        let engine = try AnswerEngine(directory: directory.path)
        #expect(try engine.answer("nachtbus").total == 0)
        #expect(try engine.answer("pont").total == 1)
    }

    @Test("A reader keeps the snapshot it opened")
    func snapshot() throws {
        let directory = TemporaryDirectory()
        _ = try update([held("a", "Nachtbus")]).commit(to: directory.path, rebuild: false)
        let engine = try AnswerEngine(directory: directory.path)
        _ = try update([held("b", "Pont")]).commit(to: directory.path, rebuild: false)
        #expect(try engine.answer("nachtbus").total == 1)
    }

    @Test("Of a new crawl other roots and files that could not be read stay")
    func retained() throws {
        let directory = TemporaryDirectory()
        let decisions = [
            held("a", "Gelezen", source: "a.html"), held("b", "Onleesbaar nu", source: "b.html"),
            held("c", "Elders", root: "andere", source: "a.html"),
        ]
        let documents = [
            document("Gelezen memo", "x", source: "a.md"),
            document("Onleesbaar memo", "x", source: "b.html"),
            document("Memo elders", "x", source: "a.md", root: "andere"),
        ]
        var coverage = Coverage()
        coverage.read = 6
        _ = try update(
            decisions, documents, fingerprints: ["export/a.html": 1, "andere/a.html": .max],
            coverage: coverage
        )
        .commit(to: directory.path, rebuild: false)
        let kept = try IndexUpdate.retained(directory: directory.path, unread: ["export": ["b.html"]])
        #expect(kept.decisions.map(\.decision.id).sorted() == ["b", "c"])
        #expect(kept.documents.map(\.title).sorted() == ["Memo elders", "Onleesbaar memo"])
        #expect(kept.coverage == coverage)
        #expect(kept.fingerprints == ["export/a.html": 1, "andere/a.html": .max])
    }

    @Test("A folder that could not be read keeps what lies in it, in its own root only")
    func unreadFolder() throws {
        let directory = TemporaryDirectory()
        _ = try update([
            held("a", "In de map", source: "dicht/2024/a.html"),
            held("b", "Naast de map", source: "dicht.html"),
            held("c", "Elders", root: "andere", source: "dicht/2024/a.html"),
        ]).commit(to: directory.path, rebuild: false)
        let kept = try IndexUpdate.retained(
            directory: directory.path, unread: ["export": ["dicht"], "andere": []])
        #expect(kept.decisions.map(\.decision.id) == ["a"])
    }

    @Test("Of evidence that two roots hold, that of the root that is not crawled stays")
    func sharedEvidence() throws {
        let directory = TemporaryDirectory()
        var shared = held("a", "Gedeeld")
        shared.evidenceRoots = [["export", "andere"]]
        _ = try update([shared, held("b", "Alleen hier")]).commit(to: directory.path, rebuild: false)
        let kept = try IndexUpdate.retained(directory: directory.path, unread: ["export": []])
        #expect(kept.decisions.map(\.decision.id) == ["a"])
        #expect(kept.decisions.map(\.evidenceRoots) == [[["andere"]]])
    }

    @Test("What was known of other roots stays when one is crawled anew")
    func coveragePerRoot() {
        func part(_ root: String, _ read: Int) -> RootCoverage {
            var part = RootCoverage(root: root)
            (part.read, part.families, part.documents) = (
                read, ["memo": read], ["gemeente Zandmeren": read]
            )
            part.failed = [.init(source: root + ".html", reason: "te groot")]
            return part
        }
        let first = Coverage(perRoot: [part("a", 1), part("b", 2)], decisions: [])
        let second = Coverage(
            perRoot: first.perRoot(replacedBy: [part("a", 5), part("c", 3)]), decisions: [])
        #expect(second.roots == ["a", "b", "c"])
        #expect(second.read == 10 && second.families == ["memo": 10])
        #expect(second.failed.map(\.source) == ["a.html", "b.html", "c.html"])
        #expect(second.organizations.map(\.documents) == [10])
        #expect(Coverage(json: second.stored) == second)
    }

    @Test("Without an index nothing stays and nothing is known")
    func missing() throws {
        let directory = TemporaryDirectory()
        let kept = try IndexUpdate.retained(directory: directory.path, unread: ["export": []])
        #expect(kept.decisions.isEmpty && kept.documents.isEmpty && kept.fingerprints.isEmpty)
        #expect(try IndexUpdate.fingerprints(directory: directory.path) == nil)
    }

    @Test("The same input makes the same bytes, in whatever order documents come")
    func reproducible() throws {
        let (one, two) = (TemporaryDirectory(), TemporaryDirectory())
        let decisions = (0..<200).map {
            held("d\($0)", "Nachtbus \($0) halte", parties: ["SP"], themes: ["mobiliteit"])
        }
        let documents = (0..<50).map { document("Memo \($0)", "tekst \($0)", source: "m\($0).md") }
        let prints: [String: UInt64] = ["b": 2, "a": 1, "c": 3]
        _ = try update(decisions, documents, fingerprints: prints).commit(to: one.path, rebuild: true)
        _ = try update(decisions, documents.reversed(), fingerprints: prints).commit(
            to: two.path, rebuild: true)
        #expect(!one.names.isEmpty)
        #expect(one.names == two.names)
        for name in one.names where !name.contains("lock") {
            #expect(one.bytes(name) == two.bytes(name), "\(name)")
        }
    }

    @Test("A fingerprint tells changed bytes, also a changed length")
    func fingerprint() {
        let texts = [
            "", "a", "b", "aaaaaaaa", "aaaaaaab", "aaaaaaaaa", "aaaaaaaa\0", "baaaaaaa", "\0", "\0\0",
        ]
        let prints = texts.map { Fingerprint.of(Array($0.utf8)) }
        #expect(Set(prints).count == texts.count)
        #expect(prints == texts.map { Fingerprint.of(Array($0.utf8)) })
        #expect(
            Fingerprint.of(Array("eerder besloten".utf8))
                == Fingerprint.of(Array("xeerder besloten".utf8.dropFirst())))
    }
}
