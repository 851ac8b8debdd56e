internal import Council

/// Which parties stood on which side.
extension VoteText {
    private struct Mark {
        let at: Int
        let side: Side
    }

    /// Sides are words; parties stand in front of them ("de SP stemde tegen") or behind them ("Tegen stemden de SP en
    /// D66").
    mutating func readParties(_ words: Words) {
        let marks = marks(words)
        readExceptions(words)
        for (order, mark) in marks.enumerated() {
            let before = order == 0 ? 0 : marks[order - 1].at + 1
            let after = order + 1 < marks.count ? marks[order + 1].at : words.count
            if let list = forward(mark.at, until: after, words) {
                add(parties.list(list), to: mark.side)
            } else if isBackward(mark.at, words) {
                // "9 stemmen voor (VVD) en 22 stemmen tegen": the VVD stands behind its own side.
                let listed = backward(from: before, to: mark.at, words).filter { entry in
                    !tally.sides.values.contains { $0.contains { $0.party == entry.party } }
                }
                add(listed, to: mark.side)
            } else {
                continue
            }
            if order == marks.count - 1 { readPartOfParty(words, side: mark.side, from: mark.at + 1) }
        }
    }

    /// The words for sides, in reading order.
    private func marks(_ words: Words) -> [Mark] {
        let names = Set(parties.found(in: words, 0..<words.count).flatMap(\.range))
        return (0..<words.count).compactMap { index in
            // "Partij voor de Dieren" holds no side.
            guard !words[index].isQuoted, !names.contains(index) else { return nil }
            switch words[index].lower {
            case "verdeeld": return Mark(at: index, side: .verdeeld)
            // "(50PLUS afwezig)": only as a remark; elsewhere members are absent, not parties.
            case "afwezig": return words[index].isBracketed ? Mark(at: index, side: .afwezig) : nil
            case let word: return VoteText.side(word).map { Mark(at: index, side: $0) }
            }
        }
    }

    private mutating func add(_ entries: [VoteTally.Entry], to side: Side) {
        for entry in entries where !(tally.sides[side] ?? []).contains(where: { $0.party == entry.party }) {
            tally.sides[side, default: []].append(entry)
        }
    }

    /// "de SP stemde tegen", "hebben hierbij tegengestemd", "met de PVV tegen", "tegen te hebben gestemd".
    private func isBackward(_ at: Int, _ words: Words) -> Bool {
        let lower = words[at].lower
        if lower.hasSuffix("gestemd") || lower == "afwezig" { return true }
        // "kreeg 12 stemmen voor": who submitted it stands in front, not who voted for it.
        if at > 1, ["stemmen", "stem", "leden"].contains(words[at - 1].lower), number(words[at - 2].lower) != nil {
            return false
        }
        let before = words.lower(in: max(0, at - 3)..<at)
        if before.contains(where: VoteText.verbs.contains) { return true }
        if (0..<at).contains(where: { words[$0].lower == "met" || words[$0].lower == "alleen" }),
            at + 1 >= words.count || words[at + 1].lower != "de"
        {
            return true
        }
        return (at + 1..<min(at + 4, words.count)).contains { words[$0].lower == "gestemd" }
    }

    /// The parties in front of a side: all that "de fracties (van)" lists, or the known names.
    private func backward(from first: Int, to end: Int, _ words: Words) -> [VoteTally.Entry] {
        // A remark in brackets speaks for itself, and "de overige fracties" name nobody.
        let isBracketed = end < words.count && words[end].isBracketed
        let start = isBracketed ? (first..<end).last { !words[$0].isBracketed }.map { $0 + 1 } ?? first : first
        if (start..<end).contains(where: { ["overige", "andere"].contains(words[$0].lower) }) { return [] }
        if let fracties = (start..<end).last(where: { ["fracties", "fractie"].contains(words[$0].lower) }),
            fracties + 1 < end
        {
            let stop =
                (fracties + 1..<end).first {
                    VoteText.verbs.contains(words[$0].lower) || ["hebben", "heeft"].contains(words[$0].lower)
                } ?? end
            let listed = parties.list(words.text(fracties + 1..<stop))
            if !listed.isEmpty { return listed }
        }
        return parties.found(in: words, start..<end).map { VoteTally.Entry(party: $0.name, seats: nil) }
    }

    /// "evenals drie leden van het CDA": part of a party on the side stated before, the rest not told.
    private mutating func readPartOfParty(_ words: Words, side: Side, from start: Int) {
        for index in start..<words.count where ["leden", "lid"].contains(words[index].lower) && index > start {
            guard let count = number(words[index - 1].lower),
                let name = parties.found(in: words, index + 1..<min(index + 5, words.count)).first
            else { continue }
            let isFor = side == .voor
            divided.append(
                PartyVote(party: name.name, side: .verdeeld, inFavor: isFor ? count : nil, against: isFor ? nil : count)
            )
        }
    }

    /// "Met uitzondering van A, B en C stemden alle fracties in": they were against.
    private mutating func readExceptions(_ words: Words) {
        guard let at = words.lower.firstIndex(where: ["uitzondering", "behalve"].contains) else { return }
        let end =
            (at..<words.count).first { VoteText.verbs.contains(words[$0].lower) || words[$0].lower == "alle" }
            ?? words.count
        add(backward(from: at, to: end, words), to: words.lower.contains("tegen") ? .voor : .tegen)
    }
}
