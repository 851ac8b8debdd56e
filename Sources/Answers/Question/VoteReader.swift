internal import Council

/// Reads how a party voted: "stemde de PvdA tegen", "waar D66 voor was", "steunde het CDA", "met steun van de SP".
struct VoteReader {
    let names: KnownNames

    static let nouns = QuestionWords.support.union(QuestionWords.opposition)

    func read(_ text: inout QuestionText, _ facts: inout WordsReader.Facts) {
        var index = 0
        while index < text.indices.upperBound {
            guard let list = PartyReader.list(text, index, names),
                let vote = vote(text, text.skippingBack(QuestionWords.articles, from: index), list.end)
            else {
                index += 1
                continue
            }
            add(list, vote.sides, to: &facts)
            for word in vote.words { text.take(word..<word + 1) }
            text.take(text.skippingBack(QuestionWords.articles, from: index)..<list.end)
            index = list.end
        }
    }

    /// "waar VVD en CDA voor stemden" is both, "waar VVD of CDA voor stemde" either.
    private func add(_ list: PartyReader.PartyList, _ sides: [Side], to facts: inout WordsReader.Facts) {
        let votes = list.parties.map { names in
            names.flatMap { name in sides.map { Filters.Vote(party: name, side: $0).text } }
        }
        for vote in list.isChoice ? [votes.flatMap { $0 }] : votes { facts.require(.only(.vote, vote)) }
    }

    private typealias Vote = (sides: [Side], words: [Int])

    private func vote(_ text: QuestionText, _ start: Int, _ end: Int) -> Vote? {
        named(text, start) ?? supported(text, start, end) ?? voted(text, start, end)
    }

    /// "met steun van", "tegenstemmen van".
    private func named(_ text: QuestionText, _ start: Int) -> Vote? {
        let isOf = ["van", "of", "from"].contains(text[start - 1])
        guard isOf, !QuestionWords.voteNegations.contains(text[start - 3]) else { return nil }
        let with = ["met", "with"].contains(text[start - 3]) ? [start - 3] : []
        if QuestionWords.support.contains(text[start - 2]) { return ([.voor], with + [start - 2, start - 1]) }
        return QuestionWords.opposition.contains(text[start - 2]) ? ([.tegen], with + [start - 2, start - 1]) : nil
    }

    /// "steunde de PvdA", "die D66 steunde", "door de SP gesteund", "did D66 support".
    private func supported(_ text: QuestionText, _ start: Int, _ end: Int) -> Vote? {
        guard !["van", "of"].contains(text[start - 1]) else { return nil }
        let isBy = ["door", "by"].contains(text[start - 1])
        // "die door de VVD werden gesteund".
        let next = text.indices.first { $0 >= end && QuestionWords.verbs.count(in: text, at: $0) == nil } ?? end
        for verb in [isBy ? start - 2 : start - 1, isBy ? next : end]
        where QuestionWords.supporting.contains(text[verb]) {
            return ([.voor], isBy ? [verb, start - 1] : [verb])
        }
        // "die de PVV niet steunde".
        if !isBy, QuestionWords.voteNegations.contains(text[end]), QuestionWords.supporting.contains(text[end + 1]) {
            return (Self.others([.voor]), [end, end + 1])
        }
        // "heeft D66 de motie gesteund".
        guard !isBy, QuestionWords.verbs.count(in: text, at: start - 1) != nil else { return nil }
        return text.indices.first { $0 > end && QuestionWords.supporting.contains(text[$0]) }.map { ([.voor], [$0]) }
    }

    /// "stemde de PvdA tegen", "waar GroenLinks voor stemde", "heeft de VVD ooit tegen windmolens gestemd".
    private func voted(_ text: QuestionText, _ start: Int, _ end: Int) -> Vote? {
        guard !["van", "by", "of", "door"].contains(text[start - 1]) else { return nil }
        let verb = text.indices.first { QuestionWords.voting.contains(text[$0]) }
        let after = sides(text, from: end)
        guard let verb else {
            // "waar de VVD tegen was".
            return after.sides.isEmpty || !QuestionWords.being.contains(text[after.end])
                ? nil : (after.sides, after.words)
        }
        // The verb may be of another party too: "waar de VVD voor en het CDA tegen stemde".
        if !after.sides.isEmpty { return (after.sides, after.words) }
        // "tegen welke moties stemde de VVD".
        if verb == start - 1, let side = QuestionWords.sides.match(in: text, at: 0), side.count < verb {
            return (side.value, [0])
        }
        // "voor stemden VVD en CDA".
        if verb == start - 1, let side = QuestionWords.sides.match(in: text, at: verb - 1) {
            return (side.value, [verb - 1])
        }
        let isOpen = ["hoe", "how", "wat", "what"].contains { word in text.indices.contains { text[$0] == word } }
        return isOpen && (verb == start - 1 || verb >= end) ? ([.voor, .tegen, .verdeeld], []) : nil
    }

    /// Who is known to have voted and was not against was in favour or divided; of who did not vote nothing is said.
    private static func others(_ sides: [Side]) -> [Side] {
        sides.isEmpty ? [] : [.voor, .tegen, .verdeeld].filter { !sides.contains($0) }
    }

    /// "tegen", "ooit voor of tegen", "niet tegen": the sides that follow a party, past words that mean nothing here.
    private func sides(_ text: QuestionText, from end: Int) -> (sides: [Side], words: [Int], end: Int) {
        var (sides, words, at): ([Side], [Int], Int) = ([], [], end)
        var isNegated = false
        while at < text.indices.upperBound {
            if QuestionWords.voteNegations.contains(text[at]), !isNegated {
                isNegated = true
                words.append(at)
                at += 1
            } else if let (found, count) = QuestionWords.sides.match(in: text, at: at) {
                sides += found
                words += Array(at..<at + count)
                at += count
                let isJoined = ["of", "or", "en", "and"].contains(text[at])
                guard isJoined, QuestionWords.sides.match(in: text, at: at + 1) != nil else { break }
                words.append(at)
                at += 1
            } else if QuestionWords.voting.contains(text[at]) || QuestionWords.frame.count(in: text, at: at) != nil
                || text.isTaken(at)
            {
                at += 1
            } else {
                break
            }
        }
        return (isNegated ? Self.others(sides) : sides, words, at)
    }
}
