internal import Council
internal import TextAnalysis

/// Reads who submitted: "van de VVD en D66", "ingediend door het CDA", "VVD-moties", "moties D66 over …".
struct PartyReader {
    let names: KnownNames
    let isQuestion: Bool

    func read(_ text: inout QuestionText, _ facts: inout WordsReader.Facts) {
        var index = 0
        while index < text.indices.upperBound {
            index = readName(&text, &facts, at: index) ?? readCompound(&text, &facts, at: index) ?? index + 1
        }
        if isQuestion { readSubject(&text, &facts) }
    }

    /// The party at a word, and the words it takes; also as "VVD-fractie".
    static func party(_ text: QuestionText, _ index: Int, _ names: KnownNames) -> (names: [String], count: Int)? {
        if let (names, count) = names.parties.match(in: text, at: index) { return (names, count) }
        guard text[index].hasSuffix("-fractie") else { return nil }
        let name = QuestionText([QuestionWord(text: "", folded: String(text[index].dropLast("-fractie".count)))])
        return names.parties.match(in: name, at: 0).map { ($0.value, 1) }
    }

    /// Parties that stand in a row.
    struct PartyList {
        /// Each as the index writes it.
        var parties: [[String]]
        /// The words behind which the list ends.
        var end: Int
        /// "VVD of CDA": either; otherwise nothing says so.
        var isChoice = false
        /// "VVD samen met CDA": both.
        var isTogether = false
    }

    /// "VVD, CDA en D66": the parties from a word on.
    static func list(_ text: QuestionText, _ index: Int, _ names: KnownNames) -> PartyList? {
        guard let first = party(text, index, names) else { return nil }
        var list = PartyList(parties: [first.names], end: index + first.count)
        while let next = joined(text, list.end, names) {
            list.parties.append(next.names)
            list.isChoice = list.isChoice || QuestionWords.joints[text[list.end]] == .or
            list.isTogether = list.isTogether || QuestionWords.together.contains(text[list.end])
            list.end = next.end
        }
        return list
    }

    private static func joined(_ text: QuestionText, _ end: Int, _ names: KnownNames) -> (names: [String], end: Int)? {
        let isJoined = QuestionWords.partyJoints.contains(text[end])
        guard isJoined || text.endsClause(end - 1) else { return nil }
        var at = isJoined ? end + 1 : end
        if ["samen", "together"].contains(text[end]) { at = text.skipping(["met", "with"], from: at) }
        at = text.skipping(QuestionWords.articles, from: at)
        return party(text, at, names).map { ($0.names, at + $0.count) }
    }

    private func readName(_ text: inout QuestionText, _ facts: inout WordsReader.Facts, at index: Int) -> Int? {
        guard let list = Self.list(text, index, names), text.startsUpper(index) || isQuestion,
            let start = start(text, index, list.end) ?? bareStart(text, index, list)
        else { return nil }
        add(list, to: &facts)
        text.take(start..<list.end)
        return list.end
    }

    /// "wat vinden D66 en VVD van": several parties can only be meant as who they are.
    private func bareStart(_ text: QuestionText, _ index: Int, _ list: PartyList) -> Int? {
        let start = text.skippingBack(QuestionWords.articles, from: index)
        return list.parties.count > 1 && !QuestionWords.small.contains(text[start - 1]) ? start : nil
    }

    /// Whoever submitted together is named together; a list is of those whose papers are asked for.
    private func add(_ list: PartyList, to facts: inout WordsReader.Facts) {
        if list.isTogether {
            for party in list.parties { facts.require(.only(.party, party)) }
        } else {
            for party in list.parties.joined() { facts.filters.parties.addNew(party) }
        }
    }

    /// The words before a party that make it the one who submitted.
    private func start(_ text: QuestionText, _ index: Int, _ end: Int) -> Int? {
        var article = text.skippingBack(QuestionWords.articles, from: index)
        if QuestionWords.groups.contains(text[article - 1]) {
            article = text.skippingBack(QuestionWords.articles, from: article - 1)
        }
        if QuestionWords.groups.contains(text[article - 2]), text[article - 1] == "van" {
            article = text.skippingBack(QuestionWords.articles, from: article - 2)
        }
        let before = text[article - 1]
        // "fietsen of VVD" names no submitter, "motions of the VVD" does.
        if QuestionWords.partyPrepositions.contains(before), before != "of" || isPaper(text, article - 2) {
            // "zonder steun van de VVD" says nothing of who submitted.
            guard !VoteReader.nouns.contains(text[article - 2]) else { return nil }
            return text.skippingBack(QuestionWords.submitting, from: article - 1)
        }
        guard isQuestion else { return nil }
        // "moties VVD over", "VVD moties over".
        return isPaper(text, article - 1) && article == index || isPaper(text, end) ? index : nil
    }

    private func isPaper(_ text: QuestionText, _ index: Int) -> Bool {
        QuestionWords.instruments.count(in: text, at: index) != nil
    }

    /// "VVD-moties": the party, and the kind of paper.
    static func compound(_ word: QuestionWord, _ names: KnownNames) -> (parties: [String], instrument: Instrument)? {
        guard let dash = word.folded.lastIndex(of: "-") else { return nil }
        let halves = [word.folded[..<dash], word.folded[word.folded.index(after: dash)...]].map {
            QuestionText([QuestionWord(text: "", folded: String($0))])
        }
        guard let parties = names.parties.match(in: halves[0], at: 0)?.value,
            let instrument = QuestionWords.instruments.match(in: halves[1], at: 0)?.value.first
        else { return nil }
        return (parties, instrument)
    }

    private func readCompound(_ text: inout QuestionText, _ facts: inout WordsReader.Facts, at index: Int) -> Int? {
        guard isQuestion, !text.isTaken(index), let (parties, instrument) = Self.compound(text.words[index], names)
        else {
            return nil
        }
        for party in parties { facts.filters.parties.addNew(party) }
        facts.filters.instruments.addNew(instrument.rawValue)
        text.take(index..<index + 1)
        return index + 1
    }

    /// "wat heeft D66 voorgesteld over", "diende de VVD moties in": the party is who does it.
    private func readSubject(_ text: inout QuestionText, _ facts: inout WordsReader.Facts) {
        guard let verb = text.indices.first(where: { QuestionWords.submitting.contains(text[$0]) }) else { return }
        var found = false
        for index in text.indices {
            guard let list = Self.list(text, index, names) else { continue }
            add(list, to: &facts)
            text.take(text.skippingBack(QuestionWords.articles, from: index)..<list.end)
            found = true
        }
        guard found || !facts.filters.parties.isEmpty else { return }
        text.take(verb..<verb + 1)
    }
}
