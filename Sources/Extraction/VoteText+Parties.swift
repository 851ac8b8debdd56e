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
        readSplitParties(words, marks: marks.map { ($0.at, $0.side) })
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
            // "Partij voor de Dieren" and "Hart voor Zandmeren" hold no side.
            guard !words[index].isQuoted, !isInsideName(words, index), !names.contains(index)
            else { return nil }
            // "Met 11 tegen 22 stemmen" opposes counts, not parties.
            if index > 0, index + 1 < words.count, number(words[index - 1].lower) != nil,
                number(words[index + 1].lower) != nil, words.gap(before: index + 1) == " "
            {
                return nil
            }
            switch words[index].lower {
            case "verdeeld": return Mark(at: index, side: .verdeeld)
            // "(50PLUS afwezig)": only as a remark; elsewhere members are absent, not parties.
            case "afwezig": return words[index].isBracketed ? Mark(at: index, side: .afwezig) : nil
            case let word: return VoteText.side(word).map { Mark(at: index, side: $0) }
            }
        }
    }

    /// "Hart voor Zandmeren": capitals on both sides, of which the first is no party by itself.
    private func isInsideName(_ words: Words, _ index: Int) -> Bool {
        index > 0 && index + 1 < words.count && words.text(at: index) == "voor" && words[index - 1].startsUpper
            && words[index + 1].startsUpper && words.gap(before: index).allSatisfy(\.isWhitespace)
            && words.gap(before: index + 1).allSatisfy(\.isWhitespace) && !parties.contains(words.text(at: index - 1))
            && !words[index - 1].isBracketed
    }

    mutating func add(_ entries: [VoteTally.Entry], to side: Side) {
        for entry in entries
        where !divided.contains(where: { $0.party == entry.party })
            && !(tally.sides[side] ?? []).contains(where: { $0.party == entry.party })
        {
            tally.sides[side, default: []].append(entry)
        }
    }

    /// "de SP stemde tegen", "hebben hierbij tegengestemd", "met de PVV tegen", "tegen te hebben gestemd".
    private func isBackward(_ at: Int, _ words: Words) -> Bool {
        let lower = words[at].lower
        if lower.hasSuffix("gestemd")
            || lower.hasPrefix("tegenstem") && at > 0 && !["de", "met"].contains(words[at - 1].lower)
            || lower == "afwezig"
        {
            return true
        }
        // "(SP en Dorpsbelang tegen)": the side closes the remark.
        if words[at].isBracketed, at > 0, words[at - 1].isBracketed, number(words[at - 1].lower) == nil,
            at + 1 >= words.count || !words[at + 1].isBracketed
        {
            return true
        }
        // "VVD en CDA waren voor; GL en SP tegen": the verb is understood.
        if at == words.count - 1, (0..<at).contains(where: { VoteText.side(words[$0].lower) != nil }),
            (0..<at).contains(where: { VoteText.verbs.contains(words[$0].lower) })
        {
            return true
        }
        // "De SP wil geacht worden tegen te zijn".
        if words.lower(in: max(0, at - 5)..<at).contains("geacht") { return true }
        // "kreeg 12 stemmen voor": who submitted it stands in front, not who voted for it.
        if at > 1, ["stemmen", "stem", "leden"].contains(words[at - 1].lower), number(words[at - 2].lower) != nil {
            return false
        }
        // "D66 (6) voor", "wenst aantekening tegen te zijn"
        if at > 0, words[at - 1].isBracketed, number(words[at - 1].lower) != nil { return true }
        if at + 2 < words.count, words[at + 1].lower == "te", ["zijn", "hebben"].contains(words[at + 2].lower) {
            return true
        }
        // "De PvdA is tegen."
        if at > 0, ["is", "zijn"].contains(words[at - 1].lower),
            at + 1 == words.count || !words.gap(before: at + 1).allSatisfy(\.isWhitespace)
        {
            return true
        }
        if isBareList(at, words) || isClosingVerb(at, words) { return true }
        let before = words.lower(in: max(0, at - 3)..<at)
        if before.contains(where: VoteText.verbs.contains) { return true }
        if (0..<at).contains(where: { ["met", "alleen", "enkel", "slechts"].contains(words[$0].lower) }),
            at + 1 >= words.count || words[at + 1].lower != "de"
                || words.gap(before: at + 1).contains(where: ";,:".contains)
        {
            return true
        }
        return (at + 1..<min(at + 4, words.count)).contains { words[$0].lower == "gestemd" }
    }

    /// The parties in front of a side: all that "de fracties (van)" lists, or the known names.
    func backward(from first: Int, to end: Int, _ words: Words) -> [VoteTally.Entry] {
        if let group = counted(words, first..<end) { return group }
        if first == 0, end < words.count, isBareList(end, words), let listed = names(words.text(0..<end)) {
            return listed
        }
        // A remark in brackets speaks for itself, and "de overige fracties" name nobody.
        let isBracketed = end < words.count && words[end].isBracketed
        let start = isBracketed ? (first..<end).last { !words[$0].isBracketed }.map { $0 + 1 } ?? first : first
        // "aangenomen met alleen VLP en BBR tegen"
        if end < words.count, ["tegen", "voor"].contains(words[end].lower),
            let with = (start..<end).last(where: {
                ["met", "alleen", "enkel", "slechts", "waarbij"].contains(words[$0].lower)
            }),
            with + 1 < end,
            words[with + 1].startsUpper || ["de", "het", "fractie", "fracties"].contains(words[with + 1].lower)
        {
            let stop = (with + 1..<end).first { VoteText.subjectEnds.contains(words[$0].lower) } ?? end
            let listed = parties.list(closed(words, with + 1..<stop))
            if listed.contains(where: { parties.contains($0.party) }) { return listed }
        }
        if (start..<end).contains(where: { ["overige", "andere"].contains(words[$0].lower) }) { return [] }
        if isBracketed, let listed = names(words.text(start..<end)) { return listed }
        if let fracties = (start..<end).last(where: { ["fracties", "fractie"].contains(words[$0].lower) }),
            fracties + 1 < end
        {
            let stop =
                (fracties + 1..<end).first {
                    words[$0].isBracketed == words[fracties].isBracketed && VoteText.endsNames(words[$0])
                } ?? end
            let listed = parties.list(words.text(fracties + 1..<stop))
            if !listed.isEmpty { return listed }
        }
        if let subjects = subjects(of: words, start..<end) { return subjects }
        let known = parties.found(in: words, start..<end)
        if known.isEmpty, let unknown = acronyms(words, start, end) { return unknown }
        return known.map { found in
            VoteTally.Entry(party: found.name, seats: seats(behind: found.range.upperBound, words))
        }
    }

    /// "GGS stemt tegen.": nothing but capitals in front of the verb can only be a party.
    private func acronyms(_ words: Words, _ start: Int, _ end: Int) -> [VoteTally.Entry]? {
        guard start == 0, let verb = (start..<end).first(where: { VoteText.verbs.contains(words[$0].lower) }), verb > 0,
            verb <= 6
        else { return nil }
        let isNamed = (start..<verb).allSatisfy {
            words[$0].isAllCaps || ["en", "de", "fractie"].contains(words[$0].lower)
        }
        guard isNamed, (start..<verb).contains(where: { words[$0].isAllCaps && words[$0].lower.count <= 6 }) else {
            return nil
        }
        return parties.list(words.text(start..<verb))
    }

    /// "(5)" right behind a name.
    private func seats(behind at: Int, _ words: Words) -> Int? {
        guard at < words.count, words[at].isBracketed, at + 1 >= words.count || !words[at + 1].isBracketed,
            words.gap(before: at).contains("(")
        else { return nil }
        return Int(words[at].lower)
    }

    /// The words of a range with the bracket that closes the last seat count, which is no part of the words.
    private func closed(_ words: Words, _ range: Range<Int>) -> String {
        guard let last = range.last else { return "" }
        return words.text(range) + (words[last].isBracketed ? ")" : "")
    }

    /// "SP, Ons Dorp en D66 voor, alle andere fracties tegen": nothing but names in front of the side, and a comma behind it.
    private func isBareList(_ at: Int, _ words: Words) -> Bool {
        guard at > 0, words[0].startsUpper, !words[at].isBracketed,
            at + 1 == words.count || words.gap(before: at + 1).contains(where: ",;".contains)
        else { return false }
        return names(words.text(0..<at)) != nil
    }

    /// "… dat de fractie Dorpsbelang tegen is": the verb closes the clause.
    private func isClosingVerb(_ at: Int, _ words: Words) -> Bool {
        at + 1 < words.count
            && ["is", "zijn", "was", "waren", "stemt", "stemmen", "stemde", "stemden"].contains(words[at + 1].lower)
            && words.lower(in: max(0, at - 6)..<at).contains(where: ["dat", "waarbij"].contains)
    }

    /// "PvdA, Ons Dorp en D66 (6) voor": parties that are counted together, or each with its own seats.
    private func counted(_ words: Words, _ range: Range<Int>) -> [VoteTally.Entry]? {
        guard let last = range.last, words[last].isBracketed, number(words[last].lower) != nil, last > range.lowerBound
        else { return nil }
        // The bracket that closes the list is no part of the words.
        let text = words.text(range.lowerBound..<last + 1) + ")"
        let listed = parties.list(text)
        guard listed.contains(where: { parties.contains($0.party) }) else { return nil }
        let isTotal = listed.count > 1 && listed.dropLast().allSatisfy { $0.seats == nil }
        return isTotal ? listed.map { VoteTally.Entry(party: $0.party, seats: nil) } : listed
    }

    /// "SP en Ons Dorp worden geacht te hebben tegengestemd": the subject of the sentence lists parties, of which one at least
    /// is known.
    private func subjects(of words: Words, _ range: Range<Int>) -> [VoteTally.Entry]? {
        guard let verb = range.first(where: { VoteText.subjectEnds.contains(words[$0].lower) }),
            verb > range.lowerBound, words[range.lowerBound].startsUpper, !words[range.lowerBound].isBracketed
        else { return nil }
        let end = (range.lowerBound..<verb).first { VoteText.endsNames(words[$0]) } ?? verb
        let listed = parties.list(closed(words, range.lowerBound..<end))
        let isDeemed = words[verb].lower.hasPrefix("word") && words.lower[verb...].contains("geacht")
        return isDeemed || listed.contains { parties.contains($0.party) } ? listed : nil
    }

    private static let subjectEnds: Set<String> = [
        "stemde", "stemden", "stemt", "stemmen", "worden", "wordt", "is", "zijn", "was", "waren", "heeft", "hebben",
    ]

    /// A run of nothing but names, one of them known or made as parties make theirs.
    func names(_ text: String) -> [VoteTally.Entry]? {
        let listed = parties.list(text)
        let pieces = text.replacing(" en ", with: ",").split(separator: ",").count
        guard !listed.isEmpty, listed.count == pieces, listed.contains(where: { parties.isParty($0.party) }) else {
            return nil
        }
        return listed
    }

    /// A word written small that no party name holds ends the list: "GroenLinks en BSD wensen geacht te worden …".
    private static func endsNames(_ word: Words.Word) -> Bool {
        !word.startsUpper && word.lower.first?.isLetter == true
            && !["van", "de", "het", "en", "voor", "der", "den", "in", "op", "alsmede", "evenals", "fractie"].contains(
                word.lower)
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
}
