internal import Council
internal import TextAnalysis

/// Reads who submitted: "van de VVD en D66", "ingediend door het CDA", "VVD-moties", "moties D66 over …".
struct PartyReader {
    let names: KnownNames
    let isQuestion: Bool

    private static let prepositions: Set<String> = ["van", "by", "from", "namens", "door", "of"]
    private static let groups: Set<String> = ["fractie", "fracties", "partij", "partijen", "party"]
    private static let joints: Set<String> = ["en", "and", "&", "of", "or", "met"]

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        var index = 0
        while index < text.indices.upperBound {
            index = readName(&text, &filters, at: index) ?? readCompound(&text, &filters, at: index) ?? index + 1
        }
        if isQuestion { readSubject(&text, &filters) }
    }

    /// The party at a word, and the words it takes; also as "VVD-fractie".
    static func party(_ text: QuestionText, _ index: Int, _ names: KnownNames) -> (names: [String], count: Int)? {
        if let (names, count) = names.parties.match(in: text, at: index) { return (names, count) }
        guard text[index].hasSuffix("-fractie") else { return nil }
        let name = QuestionText([QuestionWord(text: "", folded: String(text[index].dropLast("-fractie".count)))])
        return names.parties.match(in: name, at: 0).map { ($0.value, 1) }
    }

    /// "VVD, CDA en D66": the parties from a word on, and where they end.
    static func list(_ text: QuestionText, _ index: Int, _ names: KnownNames) -> (parties: [String], end: Int)? {
        guard let first = party(text, index, names) else { return nil }
        var (parties, end) = (first.names, index + first.count)
        while let next = joined(text, end, names) {
            parties += next.names
            end = next.end
        }
        return (parties, end)
    }

    private static func joined(_ text: QuestionText, _ end: Int, _ names: KnownNames) -> (names: [String], end: Int)? {
        let isJoined = joints.contains(text[end])
        guard isJoined || text.endsClause(end - 1) else { return nil }
        let at = text.skipping(QuestionWords.articles, from: isJoined ? end + 1 : end)
        return party(text, at, names).map { ($0.names, at + $0.count) }
    }

    private func readName(_ text: inout QuestionText, _ filters: inout Filters, at index: Int) -> Int? {
        guard let (parties, end) = Self.list(text, index, names), text.startsUpper(index) || isQuestion,
            let start = start(text, index, end)
        else { return nil }
        for party in parties { filters.parties.addNew(party) }
        text.take(start..<end)
        return end
    }

    /// The words before a party that make it the one who submitted.
    private func start(_ text: QuestionText, _ index: Int, _ end: Int) -> Int? {
        var article = text.skippingBack(QuestionWords.articles, from: index)
        if Self.groups.contains(text[article - 1]) {
            article = text.skippingBack(QuestionWords.articles, from: article - 1)
        }
        if Self.groups.contains(text[article - 2]), text[article - 1] == "van" {
            article = text.skippingBack(QuestionWords.articles, from: article - 2)
        }
        let before = text[article - 1]
        // "fietsen of VVD" names no submitter, "motions of the VVD" does.
        if Self.prepositions.contains(before), before != "of" || isPaper(text, article - 2) {
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

    private func readCompound(_ text: inout QuestionText, _ filters: inout Filters, at index: Int) -> Int? {
        guard isQuestion, !text.isTaken(index), let (parties, instrument) = Self.compound(text.words[index], names)
        else {
            return nil
        }
        for party in parties { filters.parties.addNew(party) }
        filters.instruments.addNew(instrument.rawValue)
        text.take(index..<index + 1)
        return index + 1
    }

    /// "wat heeft D66 voorgesteld over", "diende de VVD moties in": the party is who does it.
    private func readSubject(_ text: inout QuestionText, _ filters: inout Filters) {
        guard let verb = text.indices.first(where: { QuestionWords.submitting.contains(text[$0]) }) else { return }
        var found = false
        for index in text.indices {
            guard let (parties, end) = Self.list(text, index, names) else { continue }
            for party in parties { filters.parties.addNew(party) }
            text.take(text.skippingBack(QuestionWords.articles, from: index)..<end)
            found = true
        }
        guard found || !filters.parties.isEmpty else { return }
        text.take(verb..<verb + 1)
    }
}
