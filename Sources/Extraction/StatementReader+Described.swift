internal import Council

/// Papers that a sentence names only by who submitted them and what they are about: "De motie van de SP over de pont is
/// ingetrokken".
extension StatementReader {
    /// The draft of such a paper, known or new; `nil` when the sentence does not tell it from others.
    mutating func described(_ mention: Mention, until limit: Int, in words: Words) -> Int? {
        guard mention.instrument == .motie || mention.instrument == .amendement, !mention.isPlural,
            drafts[0].instrument != mention.instrument
        else { return nil }
        let submitters = self.submitters(of: mention, in: words)
        guard let title = subject(of: mention, until: limit, in: words) else { return nil }
        let tokens = TitleKinship.tokens(title)
        let same = drafts.indices.filter { drafts[$0].instrument == mention.instrument }
        if let known = same.last(where: { tokens.isSubset(of: TitleKinship.tokens(drafts[$0].title)) }) { return known }
        // Another name for the paper at hand is likelier than one more paper, and a paper that nobody submitted is often an older
        // one.
        guard !submitters.isEmpty || proposedBefore(mention, in: words) != nil,
            same.allSatisfy({ isByOthers(drafts[$0], submitters) })
        else { return nil }
        var paper = PaperTitle("", parties: context.parties)
        paper.instrument = mention.instrument
        paper.title = title
        paper.submitters = submitters
        drafts.append(Draft(paper, instrument: mention.instrument))
        drafts[drafts.count - 1].isDescribed = true
        return drafts.count - 1
    }

    private func isByOthers(_ draft: Draft, _ submitters: [String]) -> Bool {
        let parties = draft.submitters.compactMap(\.party)
        return !submitters.isEmpty && !parties.isEmpty && Set(parties).isDisjoint(with: submitters)
    }

    /// "van de SP" behind the paper, or "de SP trekt haar motie" in front of it.
    private func submitters(of mention: Mention, in words: Words) -> [String] {
        if let paper = mention.paper, !paper.submitters.isEmpty { return paper.submitters }
        let at = mention.at
        if at + 1 < words.count, ["van", "namens"].contains(words[at + 1].lower) {
            let end = (at + 2..<words.count).first { index in
                let isName =
                    words[index].startsUpper
                    || ["de", "het", "en", "van", "fractie", "fracties"].contains(words[index].lower)
                return !isName || words.gap(before: index).contains(":")
            }
            let names = context.parties.list(words.text(at + 2..<max(at + 2, end ?? words.count))).map(\.party)
            if !names.isEmpty { return names }
        }
        guard at > 0, ["haar", "zijn", "hun", "eigen"].contains(words[at - 1].lower) else { return [] }
        return context.parties.found(in: words, 0..<at).map(\.name)
    }

    /// What it is about: behind "over", up to a comma, the verb, or the word that ends the statement; or behind a colon.
    private func subject(of mention: Mention, until limit: Int, in words: Words) -> String? {
        if let asked = proposedBefore(mention, in: words) { return asked }
        guard
            let over = (mention.at + 1..<min(mention.at + 12, words.count)).first(where: { index in
                ["over", "inzake"].contains(words[index].lower) || words.gap(before: index).contains(":")
            })
        else { return nil }
        let isColon = words.gap(before: over).contains(":")
        // A colon in front of what was decided names nothing.
        if isColon, !(mention.at..<over).contains(where: { ["van", "namens"].contains(words[$0].lower) }) {
            return nil
        }
        let start = isColon ? over : over + 1
        let end =
            (start..<words.count).first { index in
                index > start
                    && (words.gap(before: index).contains(where: ",;:(".contains)
                        || !isColon
                            && (Self.ends.contains(words[index].lower) || index == limit - 1 && limit > start + 1))
            } ?? words.count
        guard end > start,
            !(start..<end).contains(where: { ["deze", "dit", "hierover", "daarover"].contains(words[$0].lower) })
        else { return nil }
        let title = words.text(start..<end).trimmingPunctuation
        return title.count > 3 ? title : nil
    }

    /// "A en B stellen voor om de helling te verlagen. Dit wijzigingsvoorstel …": the sentence before says what.
    private func proposedBefore(_ mention: Mention, in words: Words) -> String? {
        guard mention.at > 0, mention.instrument == .amendement, ["dit", "het"].contains(words[mention.at - 1].lower),
            let before = previous?.words, let om = before.lower.firstIndex(of: "om"), om > 1,
            before.lower[om - 1] == "voor",
            before.lower[..<om].contains(where: ["stelt", "stellen", "stelde", "stelden"].contains),
            om + 3 < before.count
        else { return nil }
        return before.text(om + 1..<before.count).trimmingPunctuation
    }

    /// "Mevrouw Bos (indiener van de motie Pont bij nacht, RG-14/2031) …": who speaks is known by a motie.
    mutating func introduceBySubmitter(_ words: Words) {
        guard let by = words.lower.firstIndex(where: ["indiener", "indienster"].contains), by + 4 < words.count,
            words[by + 1].lower == "van", let instrument = Lexicon.instrument(words[by + 3].lower),
            instrument == .motie || instrument == .amendement, words[by + 4].startsUpper || words[by + 4].isQuoted
        else { return }
        let limit = words[by].isBracketed ? words.endOfBracket(from: by) : words.count
        let end = (by + 5..<max(by + 5, limit)).first { words.gap(before: $0).contains(",") } ?? limit
        var paper = PaperTitle("\(words[by + 3].lower): " + words.text(by + 4..<end), parties: context.parties)
        if end < limit, paper.number == nil, PaperNumber.isNumber(words.text(at: end)) {
            paper.number = words.text(at: end)
        }
        current = draft(for: paper, instrument: instrument)
    }

    private static let ends: Set<String> = [
        "is", "wordt", "werd", "heeft", "hebben", "haalt", "haalde", "krijgt", "kreeg", "komt", "kwam", "blijft", "en",
        "die",
    ]
}
