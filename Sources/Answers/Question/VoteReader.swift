internal import Council

/// Reads how a party voted: "stemde de PvdA tegen", "waar D66 voor was", "steunde het CDA", "met steun van de SP".
struct VoteReader {
    let names: KnownNames

    static let nouns = supportNouns.union(opposition)
    private static let supportNouns: Set<String> = ["steun", "voorstem", "voorstemmen", "support"]
    private static let opposition: Set<String> = ["tegenstem", "tegenstemmen", "opposition"]
    private static let being: Set<String> = ["was", "waren", "is", "zijn", "were"]
    private static let negations: Set<String> = ["niet", "not", "zonder", "without"]

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        var index = 0
        while index < text.indices.upperBound {
            guard let (parties, end) = PartyReader.list(text, index, names),
                let vote = vote(text, text.skippingBack(QuestionWords.articles, from: index), end)
            else {
                index += 1
                continue
            }
            for side in vote.sides {
                for party in parties { filters.votes.addNew(Filters.Vote(party: party, side: side)) }
            }
            for word in vote.words { text.take(word..<word + 1) }
            text.take(text.skippingBack(QuestionWords.articles, from: index)..<end)
            index = end
        }
    }

    private typealias Vote = (sides: [Side], words: [Int])

    private func vote(_ text: QuestionText, _ start: Int, _ end: Int) -> Vote? {
        named(text, start) ?? supported(text, start, end) ?? voted(text, start, end)
    }

    /// "met steun van", "tegenstemmen van".
    private func named(_ text: QuestionText, _ start: Int) -> Vote? {
        let isOf = ["van", "of", "from"].contains(text[start - 1])
        guard isOf, !Self.negations.contains(text[start - 3]) else { return nil }
        let with = ["met", "with"].contains(text[start - 3]) ? [start - 3] : []
        if Self.supportNouns.contains(text[start - 2]) { return ([.voor], with + [start - 2, start - 1]) }
        return Self.opposition.contains(text[start - 2]) ? ([.tegen], with + [start - 2, start - 1]) : nil
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
            return after.sides.isEmpty || !Self.being.contains(text[after.end]) ? nil : (after.sides, after.words)
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

    /// "tegen", "ooit voor of tegen": the sides that follow a party, past words that mean nothing here.
    private func sides(_ text: QuestionText, from end: Int) -> (sides: [Side], words: [Int], end: Int) {
        var (sides, words, at): ([Side], [Int], Int) = ([], [], end)
        while at < text.indices.upperBound, !Self.negations.contains(text[at]) {
            if let (found, count) = QuestionWords.sides.match(in: text, at: at) {
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
        return (sides, words, at)
    }
}
