internal import Council

/// The paper that a statement is about.
extension StatementReader {
    /// The paper that an outcome is about: the last one named before it. What is adopted as amended is a proposal,
    /// never the amendement that is named beside it; "van de agenda" names no agenda.
    func paper(of outcome: Outcome, at range: Range<Int>, in words: Words) -> Mention? {
        let mentions = Mention.all(in: words, parties: context.parties).filter { mention in
            if mention.isCause || mention.instrument == .toezegging { return false }
            if outcome == .gewijzigdAangenomen {
                return mention.instrument == .besluit || mention.instrument == .procedure
                    || mention.instrument == .initiatiefvoorstel
            }
            return outcome != .afgevoerd || mention.instrument != .procedure || mention.at < 2
                || words[mention.at - 2].lower != "van"
        }
        return mentions.last { $0.at < range.upperBound } ?? mentions.first
    }

    /// The draft that a statement is about.
    mutating func subject(of outcome: Outcome, at range: Range<Int>, in words: Words) -> Int? {
        if let told, outcome != .gewijzigdAangenomen, paper(of: outcome, at: range, in: words)?.at ?? 0 == 0 {
            return told
        }
        guard let mention = paper(of: outcome, at: range, in: words) else {
            return outcome == .gewijzigdAangenomen ? ownProposal : current
        }
        if mention.isPlural, mention.instrument != .procedure { return nil }
        if let named = named(mention, in: words) { return named }
        if let described = described(mention, until: range.upperBound, in: words) { return described }
        if current > 0, drafts[current].instrument == mention.instrument { return current }
        // An ordevoorstel is a paper of its own, whatever procedure it is made under.
        let isOrder =
            mention.instrument == .procedure && words[mention.at].lower.hasPrefix("ordevoorstel")
            && !drafts[0].title.lowercased().contains("orde")
        if !isOrder, drafts[0].instrument == mention.instrument { return 0 }
        if mention.instrument == .procedure {
            var paper = PaperTitle("", parties: context.parties)
            paper.title = words.text(at: mention.at)
            return draft(for: paper, instrument: .procedure)
        }
        if mention.instrument == .besluit { return ownProposal }
        if let described = described(mention, before: range.lowerBound, in: words) { return described }
        return recent(mention)
    }

    /// The draft of a paper that the sentence gives a number or title; "het voorstel" is the item's own whatever
    /// follows.
    private mutating func named(_ mention: Mention, in words: Words) -> Int? {
        let isNamed = mention.instrument != .besluit || drafts[0].instrument == .procedure
        guard var paper = mention.paper, isNamed, !paper.title.isEmpty || paper.number != nil else { return nil }
        if paper.title.isEmpty { paper.title = Introduction.purpose(words, from: mention.at) }
        return draft(for: paper, instrument: mention.instrument)
    }

    /// "De motie van het CDA voor langere openingstijden werd weggestemd": what it is called is what it asks, when the sentence
    /// gives submitters and no name, and no motie of theirs is known.
    private mutating func described(_ mention: Mention, before outcome: Int, in words: Words) -> Int? {
        guard mention.at < outcome, ["de", "het", "een"].contains(mention.at > 0 ? words[mention.at - 1].lower : "de"),
            !drafts.contains(where: { $0.instrument == mention.instrument }),
            let start = (mention.at + 1..<min(outcome, mention.at + 10)).first(where: {
                ["om", "over", "voor", "tot"].contains(words[$0].lower) && !words[$0].isQuoted
            }), start > mention.at + 1,
            let end = (start + 2..<outcome + 1).first(where: {
                ["is", "werd", "wordt", "haalde", "haalt", "kreeg", "krijgt", "kwam", "sneuvelde"].contains(
                    words[$0].lower)
            })
        else { return nil }
        let names = context.parties.found(in: words, mention.at + 1..<start).map(\.name)
        guard !names.isEmpty else { return nil }
        var paper = PaperTitle("", parties: context.parties)
        paper.instrument = mention.instrument
        paper.title = words.text(start + 1..<end).trimmingPunctuation
        paper.submitters = names
        guard paper.title.count > 5 else { return nil }
        return draft(for: paper, instrument: mention.instrument)
    }

    /// "De motie", "de motie van de SP": the last one by those submitters, or the last one.
    private mutating func recent(_ mention: Mention) -> Int? {
        if let paper = mention.paper,
            let by = drafts.suffix(KnownPapers.window).lastIndex(where: {
                $0.instrument == mention.instrument && $0.isSubmitted(by: paper.submitters)
            })
        {
            return by
        }
        guard let recent = drafts.suffix(KnownPapers.window).lastIndex(where: { $0.instrument == mention.instrument })
        else { return nil }
        if let paper = mention.paper { drafts[recent].takeSubmitters(of: paper) }
        return recent
    }

    /// "Het voorstel" is the item's own, whatever kind that is; inside a paragraph about a motie it is that motie.
    private var ownProposal: Int { (listsSubjects || drafts[0].instrument == .procedure) && current > 0 ? current : 0 }
}
