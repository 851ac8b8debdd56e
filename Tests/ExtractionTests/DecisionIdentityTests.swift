import Council
import Testing

@testable import Extraction

/// The id is made of what the decision is, so that it survives a rebuild, another machine and another export.
struct DecisionIdentityTests {
    private func decision(_ change: (inout Decision) -> Void = { _ in }) -> Decision {
        var decision = Decision(
            instrument: .motie, title: "Veilige oversteek Dijkweg", outcome: .aangenomen, confidence: 0.9,
            number: "26M14",
            organization: "gemeente Zandmeren", body: .gemeenteraad, date: meetingDay)
        change(&decision)
        return decision
    }

    private func id(_ change: (inout Decision) -> Void = { _ in }) -> String {
        DecisionIdentity.id(of: decision(change))
    }

    @Test("An id reads as place, day and kind, and never changes")
    func pinned() {
        #expect(id() == "zandmeren-2023-03-14-motie-fdb374f0")
        #expect(id { $0.date = nil }.hasPrefix("zandmeren-zonder-datum-motie-"))
        #expect(id { $0.organization = "provincie Noord Overmeer" }.hasPrefix("noord-overmeer-2023-03-14-motie-"))
        #expect(id { $0.organization = nil }.hasPrefix("onbekend-"))
    }

    @Test("Evidence, outcome, votes and trust are no part of it")
    func independent() {
        #expect(
            id {
                $0.evidence = [Evidence(source: "b.html", line: 9, quote: "…")]
                $0.outcome = .verworpen
                $0.votes = Votes(inFavor: 1, against: 2)
                $0.confidence = 0.1
                $0.submitters = [Submitter(party: "SP")]
            } == id())
    }

    @Test("A distinctive number tells the paper, however its title is worded")
    func number() {
        #expect(id { $0.title = "Oversteek" } == id())
        #expect(id { $0.number = "M26-14" } != id())
        #expect(id { $0.number = "A1" } == id { $0.number = nil }, "A1 starts anew in every meeting")
    }

    @Test("Without a number the title does, less accents, case and signs")
    func title() {
        let plain = id { ($0.number, $0.title) = (nil, "Cafés: open!") }
        #expect(plain == id { ($0.number, $0.title) = (nil, "cafes open") })
        #expect(plain != id { ($0.number, $0.title) = (nil, "cafés dicht") })
    }

    @Test("Organisation, body, day and kind tell decisions apart")
    func apart() {
        let ids = [
            id(), id { $0.organization = "gemeente Heidedorp" }, id { $0.body = .college },
            id { $0.date = day("2023-03-15") },
            id { $0.instrument = .amendement },
        ]
        #expect(Set(ids).count == ids.count)
    }

    @Test(
        "One number is written in several ways",
        arguments: [("M112", "112 M"), ("RG-198/2022", "rg 198 2022"), ("26M14", "26 M 14")])
    func numberKey(a: String, b: String) {
        #expect(DecisionIdentity.numberKey(a) == DecisionIdentity.numberKey(b))
    }
}
