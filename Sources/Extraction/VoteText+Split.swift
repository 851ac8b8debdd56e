internal import Council

/// Parties whose members did not vote alike.
extension VoteText {
    /// "D66 (4 van de 5) stemde voor", "Voor: D66 (4 van de 5), CDA (3)": the others of the party stood on the other side.
    mutating func readSplitParties(_ words: Words, marks: [(at: Int, side: Side)]) {
        for party in parties.found(in: words, 0..<words.count) {
            let at = party.range.upperBound
            guard at + 2 < words.count, words[at].isBracketed, let part = number(words[at].lower),
                words[at + 1].lower == "van",
                let last = (at + 2..<min(at + 4, words.count)).first(where: { number(words[$0].lower) != nil }),
                let whole = number(words[last].lower), part < whole, let side = side(of: at, words, marks)
            else { continue }
            let (inFavor, against) = side == .voor ? (part, whole - part) : (whole - part, part)
            divided.append(PartyVote(party: party.name, side: .verdeeld, inFavor: inFavor, against: against))
        }
        readWithinParty(words)
    }

    /// The side that a name in a list stands on: of the label in front ("Voor: …"), else of the next word for a side.
    private func side(of at: Int, _ words: Words, _ marks: [(at: Int, side: Side)]) -> Side? {
        if let label = marks.last(where: { $0.at < at }), label.at + 1 < words.count,
            words.gap(before: label.at + 1).contains(":")
        {
            return label.side
        }
        return (marks.first { $0.at > at } ?? marks.last)?.side
    }

    /// "Bij het CDA stemden twee leden voor en drie tegen."
    private mutating func readWithinParty(_ words: Words) {
        guard words.count > 6, ["bij", "binnen"].contains(words[0].lower),
            let party = parties.found(in: words, 1..<4).first,
            !divided.contains(where: { $0.party == party.name })
        else { return }
        var found: [Side: Int] = [:]
        for index in party.range.upperBound..<words.count {
            guard let count = number(words[index].lower),
                let side = (index + 1..<min(index + 4, words.count)).lazy.compactMap({ VoteText.side(words[$0].lower) })
                    .first
            else { continue }
            found[side] = found[side] ?? count
        }
        guard let inFavor = found[.voor], let against = found[.tegen] else { return }
        divided.append(PartyVote(party: party.name, side: .verdeeld, inFavor: inFavor, against: against))
    }
}
