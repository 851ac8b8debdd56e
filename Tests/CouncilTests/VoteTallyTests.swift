import Council
import Testing

@Suite("Vote tally")
struct VoteTallyTests {
    /// The votes of legends such as "CDA (1), D66 (3)".
    private func votes(for inFavor: String = "", against: String = "", abstain: String = "", absent: String = "")
        -> Votes
    {
        var tally = VoteTally()
        for (side, text) in [(Side.voor, inFavor), (.tegen, against), (.onthouden, abstain), (.afwezig, absent)] {
            tally.sides[side] = VoteTally.entries(text)
        }
        return tally.votes
    }

    @Test(
        "A legend is read as parties with their seats",
        arguments: [
            ("CDA (1)", "CDA=1"), ("CDA (1), D66 (3)", "CDA=1 D66=3"), ("CDA (1); D66 (3)", "CDA=1 D66=3"),
            ("Fractie Meer Dorp (2) , fractie X (1)", "Meer Dorp=2 X=1"), ("CDA", "CDA=?"), ("", ""), (" , ;", ""),
            ("GROEN – Rood  (6)", "GROEN – Rood=6"), ("Lijst Bos (Dorp, Stad) (4)", "Lijst Bos (Dorp, Stad)=4"),
            ("Lijst Bos (Dorp)", "Lijst Bos (Dorp)=?"), ("VVD( 7 )", "VVD=7"), ("Fractie", "Fractie=?"),
        ])
    func entries(text: String, expected: String) {
        let entries = VoteTally.entries(text).map { "\($0.party)=\($0.seats.map(String.init) ?? "?")" }
        #expect(entries.joined(separator: " ") == expected)
    }

    @Test("Seats add up to counts")
    func sums() {
        let votes = votes(for: "CDA (1), D66 (3)", against: "PVV (3), SP (2)")
        #expect((votes.inFavor, votes.against) == (4, 5))
        #expect((votes.abstain, votes.absent) == (nil, nil))
        #expect(votes.parties.map(\.side) == [.voor, .voor, .tegen, .tegen])
        #expect(votes.parties.map(\.seats) == [1, 3, 3, 2])
    }

    @Test("One party without seats leaves its side uncounted, and only its side")
    func unknownSeats() {
        let votes = votes(for: "CDA, D66 (3)", against: "SP (2)")
        #expect((votes.inFavor, votes.against) == (nil, 2))
        #expect(votes.parties.map(\.party) == ["CDA", "D66", "SP"])
    }

    @Test("When no side can be counted nothing is")
    func nothingCounted() {
        let votes = votes(for: "CDA, D66")
        #expect((votes.inFavor, votes.against) == (nil, nil))
        #expect(votes.outcome == nil)
    }

    @Test("A unanimous vote has 0 on the side where nobody stood")
    func unanimous() {
        #expect((votes(for: "CDA (1)").inFavor, votes(for: "CDA (1)").against) == (1, 0))
        #expect((votes(against: "CDA (1)").inFavor, votes(against: "CDA (1)").against) == (0, 1))
    }

    @Test("A party on both sides is divided and counts on both")
    func divided() {
        let votes = votes(for: "Fractie CDA (2), D66 (3)", against: "CDA (1)")
        #expect((votes.inFavor, votes.against) == (5, 1))
        #expect(
            votes.parties == [
                PartyVote(party: "CDA", side: .verdeeld, inFavor: 2, against: 1),
                PartyVote(party: "D66", side: .voor, seats: 3),
            ])
    }

    @Test(
        "Members counted together are votes and no party",
        arguments: ["Raadsleden", "Statenleden", "Fractie raadsleden"])
    func crowd(name: String) {
        let votes = votes(for: "\(name) (35)", against: "\(name) (2)")
        #expect((votes.inFavor, votes.against) == (35, 2))
        #expect(votes.parties == [])
    }

    @Test("Abstentions and absence are counted where the source names them")
    func abstained() {
        let votes = votes(for: "CDA (1)", abstain: "SP (2)", absent: "D66 (1), PVV (3)")
        #expect((votes.abstain, votes.absent) == (2, 4))
        #expect(votes.parties.map(\.side) == [.voor, .onthouden, .afwezig, .afwezig])
    }

    @Test("A tally without entries is empty")
    func empty() {
        #expect(VoteTally().isEmpty)
        #expect(VoteTally().votes.isEmpty)
    }

    @Test(
        "More for than against adopts and as many of each is a tie",
        arguments: [
            (1, 0, Outcome.aangenomen), (0, 1, .verworpen), (19, 19, .staken), (0, 0, nil), (nil, 3, nil),
            (3, nil, nil),
        ] as [(Int?, Int?, Outcome?)])
    func outcome(inFavor: Int?, against: Int?, expected: Outcome?) {
        #expect(Votes(inFavor: inFavor, against: against).outcome == expected)
    }
}
