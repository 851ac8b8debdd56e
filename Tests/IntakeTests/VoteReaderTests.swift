import Council
import Markup
import Testing

@testable import Intake

@Suite("Vote reader")
struct VoteReaderTests {
    private func ibabs(bars: String, legends: String = "") throws -> RecordedVote {
        let html = "\n<div class=\"vote-summary\"><div class=\"vote-summary-bar d-flex\">\(bars)</div>\(legends)</div>"
        return try #require(MarkupTree(html: html).root.first(class: "vote-summary").flatMap(VoteReader.ibabs))
    }

    private func bar(_ side: String, _ width: Int, _ text: String = "") -> String {
        "<div class=\"vote-summary-bar-\(side) w-\(width) d-flex\"><span class=\"vote-summary-bar-\(side)-text\">\(text)</span></div>"
    }

    private func legend(_ side: String, _ text: String) -> String {
        """
        <div class="vote-summary-legend-\(side) d-flex"><div class="title">x</div><div class="text">\(text)</div></div>
        <div class="vote-summary-legend-details hidden votes-1"><ul><li>Duin (9)<ul><li>Veer, Ans  van 't</li></ul></li></ul></div>
        """
    }

    @Test("Parties and seats of the legends count, percentages are kept as they are")
    func legends() throws {
        let vote = try ibabs(
            bars: bar("in-favour", 67, "67% Voor") + bar("against", 33, "33% Tegen"),
            legends: legend("in-favour", "Fractie Meer (3) , Zand  (1)") + legend("against", "Duin (2)"))
        #expect(vote.percentages == [.voor: 67, .tegen: 33])
        #expect((vote.votes.inFavor, vote.votes.against) == (4, 2))
        #expect(vote.votes.parties.map(\.party) == ["Meer", "Zand", "Duin"])
        #expect(vote.quote == Passage("67% Voor 33% Tegen", line: 2))
        #expect(vote.votes.abstain == nil)
    }

    @Test("Percentages alone are never counts")
    func percentages() throws {
        let vote = try ibabs(bars: bar("in-favour", 73, "voor 73%") + bar("against", 27, "tegen 27%"))
        #expect(vote.percentages == [.voor: 73, .tegen: 27])
        #expect(vote.votes.isEmpty)
    }

    @Test("A bar without words has the percentage of its width")
    func width() throws {
        #expect(try ibabs(bars: bar("in-favour", 59) + bar("against", 41)).percentages == [.voor: 59, .tegen: 41])
    }

    @Test("A unanimous vote has 0 against")
    func unanimous() throws {
        let vote = try ibabs(
            bars: bar("in-favour", 100, "100% Voor"), legends: legend("in-favour", "Meer (3), Zand (1)"))
        #expect((vote.votes.inFavor, vote.votes.against) == (4, 0))
    }

    @Test("Abstentions and a divided party are read")
    func abstentions() throws {
        let vote = try ibabs(
            bars: bar("in-favour", 50) + bar("against", 25) + bar("abstain", 25),
            legends: legend("in-favour", "Meer (2)") + legend("against", "Meer (1)") + legend("abstain", "Zand (1)"))
        #expect(vote.percentages[.onthouden] == 25)
        #expect(vote.votes.abstain == 1)
        #expect(
            vote.votes.parties == [
                PartyVote(party: "Meer", side: .verdeeld, inFavor: 2, against: 1),
                PartyVote(party: "Zand", side: .onthouden, seats: 1),
            ])
    }

    @Test("Members counted together are no party")
    func crowd() throws {
        let vote = try ibabs(bars: bar("in-favour", 100, "100%"), legends: legend("in-favour", "Raadsleden (35)"))
        #expect(vote.votes.inFavor == 35)
        #expect(vote.votes.parties.isEmpty)
    }

    @Test("A drawing without bars and legends is no vote")
    func empty() {
        #expect(
            MarkupTree(html: "<div class=vote-summary>Geen</div>").root.first(class: "vote-summary").flatMap(
                VoteReader.ibabs) == nil)
    }

    private func notubiz(_ lists: String, head: String = "") throws -> RecordedVote {
        let html = "<div class=\"votes\">\(head)<div class=\"votes_parties\">\(lists)</div></div>"
        return try #require(MarkupTree(html: html).root.first(class: "votes").flatMap(VoteReader.notubiz))
    }

    @Test("Notubiz lists members by party and side, a divided party member by member")
    func notubizLists() throws {
        let lists = """
            <div class="votes_list in_favor"><h5>Voor (2)</h5><ul><li>
            Fractie Meer
            <ul><li><p>Leden:</p></li><li class="in_favor">A. Veer</li><li class="in_favor">B. Oever</li></ul></li></ul></div>
            <div class="votes_list against"><h5>Tegen (1)</h5><ul><li>Zand<ul><li class="against">C. Dijk</li></ul></li></ul></div>
            <div class="votes_list divided"><h5>Verdeeld</h5><ul><li>Duin<ul><li class="in_favor">D</li><li class="against">E</li></ul></li></ul></div>
            """
        let vote = try notubiz(lists, head: "<h4>Motie: Veer</h4><p class=\"votes_result\">Resultaat: aangenomen</p>")
        #expect((vote.votes.inFavor, vote.votes.against) == (3, 2))
        #expect(
            vote.votes.parties == [
                PartyVote(party: "Meer", side: .voor, seats: 2),
                PartyVote(party: "Duin", side: .verdeeld, inFavor: 1, against: 1),
                PartyVote(party: "Zand", side: .tegen, seats: 1),
            ])
        #expect(vote.title?.text == "Motie: Veer")
        #expect(vote.result == "Resultaat: aangenomen")
        #expect(vote.quote.text.hasSuffix("Resultaat: aangenomen"))
    }

    @Test("Parties without members stand on the side of their list, uncounted")
    func partiesOnly() throws {
        let vote = try notubiz("<div class=\"votes_list in_favor\"><ul><li>Meer</li><li>Zand</li></ul></div>")
        #expect(vote.votes.inFavor == nil)
        #expect(vote.votes.parties.map(\.side) == [.voor, .voor])
    }

    @Test("A vote block without lists and result is no vote")
    func noVote() {
        #expect(
            MarkupTree(html: "<div class=votes><h4>Motie</h4></div>").root.first(class: "votes").flatMap(
                VoteReader.notubiz) == nil)
    }
}
