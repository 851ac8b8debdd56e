internal import Council

/// Votes: those that a portal draws, and those that sentences tell.
extension StatementReader {
    mutating func read(_ vote: RecordedVote) {
        let index = subject(of: vote)
        if !vote.votes.isEmpty { drafts[index].votes = vote.votes }
        drafts[index].isUnanimous = vote.percentages == [.voor: 100]
        let stated = vote.result.flatMap { Lexicon.labelledOutcomes.matches(in: Words($0)).first?.value }
        guard var outcome = stated ?? vote.votes.outcome ?? outcome(of: vote.percentages) else { return }
        if outcome == .aangenomen, drafts[index].paper.isAmended, drafts[index].instrument == .besluit {
            outcome = .gewijzigdAangenomen
        }
        drafts[index].state(outcome, text: vote.result ?? vote.quote.text, quote: vote.quote, confidence: 0.9)
    }

    /// The draft of the paper that a vote names; without a name it is the item's own.
    private mutating func subject(of vote: RecordedVote) -> Int {
        guard let title = vote.title, !title.text.isEmpty else { return 0 }
        let paper = PaperTitle(title.text, parties: context.parties)
        let index = draft(
            for: paper,
            instrument: paper.instrument
                ?? (TitleKinship.isSame(paper.title, drafts[0].title) ? drafts[0].instrument : .besluit))
        drafts[index].paper.isAmended = drafts[index].paper.isAmended || paper.isAmended
        return index
    }

    /// Percentages are rounded: 50 against 50 may hide one vote, and then says nothing for sure.
    private func outcome(of percentages: [Side: Int]) -> Outcome? {
        guard let inFavor = percentages[.voor] ?? (percentages[.tegen] == nil ? nil : 0) else { return nil }
        let against = percentages[.tegen] ?? 0
        return inFavor > against ? .aangenomen : inFavor < against ? .verworpen : .staken
    }

    /// "Verworpen (13-16)", "Unaniem aangenomen": votes and manner in the field that holds the outcome of the item's own paper.
    mutating func readDetails(_ sentence: Sentence) {
        if let votes = VoteText.votes(in: [sentence], parties: context.parties) { drafts[0].add(votes) }
        drafts[0].manner = drafts[0].manner ?? manner(sentence.words)
    }

    mutating func readVotes(_ sentences: [Sentence]) {
        guard let index = stated else { return }
        if let votes = VoteText.votes(in: sentences, parties: context.parties) { drafts[index].add(votes) }
        // "Met dezelfde stemverhouding": the counts of the vote before it; who voted how is not repeated.
        guard sentences.contains(where: { repeatsRatio($0.words.lower) }) else { return }
        let before = drafts[..<index].suffix(KnownPapers.window).lastIndex { $0.votes?.inFavor != nil } ?? 0
        guard before != index, let votes = drafts[before].votes, votes.inFavor != nil else { return }
        drafts[index].add(Votes(inFavor: votes.inFavor, against: votes.against))
    }

    /// "Dezelfde stemverhouding", "met een zelfde uitslag", "idem".
    private func repeatsRatio(_ lower: [String]) -> Bool {
        lower.indices.contains { at in
            ["dezelfde", "zelfde", "hetzelfde", "gelijke", "eenzelfde"].contains(lower[at]) && at + 1 < lower.count
                && ["stemverhouding", "stemuitslag", "uitslag", "verhouding", "stemmenverhouding"].contains(
                    lower[at + 1])
        }
    }

    /// "Over de motie is hoofdelijk gestemd.", "Tegen stemden de fracties van …": more of what was stated last.
    mutating func readRemark(_ sentence: Sentence) {
        let names = Mention.all(in: sentence.words, parties: context.parties).last
        if stated == nil, let names, current == 0 || drafts[current].instrument != names.instrument,
            let index = drafts.suffix(KnownPapers.window).lastIndex(where: {
                $0.instrument == names.instrument && $0.outcome != nil
            })
        {
            stated = index
        }
        if stated == nil, drafts[current].outcome?.followsAVote == true { stated = current }
        guard let index = stated else { return readBareVote(sentence, names) }
        if drafts[index].manner == nil || drafts[index].manner == .hamerstuk,
            let manner = Lexicon.manner(of: sentence.words), manner != .hamerstuk,
            exclusions.reason(sentence, .aangenomen, at: 0..<1)?.isOlder != true
        {
            drafts[index].manner = manner
        }
        if drafts[index].outcome?.followsAVote == true { readVotes([sentence]) }
    }

    /// "Voor het amendement stemden 24 leden, 16 leden stemden tegen": the counts are the outcome.
    private mutating func readBareVote(_ sentence: Sentence, _ mention: Mention?) {
        if pending.manner == nil { pending.manner = voteManner(sentence.words) }
        let sentences = Array(pending.votes.suffix(Pending.limit)) + [sentence]
        guard VoteText.votes(in: [sentence], parties: context.parties) != nil,
            let votes = VoteText.votes(in: sentences, parties: context.parties)
        else { return }
        guard let outcome = votes.outcome else {
            // "17 voor, 2 blanco. De heer Wiersma is daarmee benoemd."
            pending.votes = sentences
            return
        }
        guard exclusions.reason(sentence, outcome, at: 0..<1) == nil else { return }
        var index = current
        if let mention {
            guard
                let named = drafts.suffix(KnownPapers.window).lastIndex(where: {
                    $0.instrument == mention.instrument && $0.outcome == nil
                })
            else { return }
            index = named
        }
        drafts[index].votes = votes
        drafts[index].manner = drafts[index].manner ?? manner(sentence.words) ?? pending.manner
        pending = Pending()
        drafts[index].state(outcome, text: sentence.text, quote: sentence.passage, confidence: 0.85)
        if let paper = mention?.paper { drafts[index].takeSubmitters(of: paper) }
        stated = index
    }

    /// "Schriftelijke stemming.", "Hoofdelijk:": the manner of a vote whose outcome is still to come. What is only asked for or
    /// refused is none.
    func voteManner(_ words: Words) -> Manner? {
        guard words.count <= 12, let manner = manner(words), [.hoofdelijk, .schriftelijk].contains(manner),
            !words.lower.contains(where: ["niet", "geen", "zonder", "vraagt", "verzoekt"].contains)
        else { return nil }
        return manner
    }

    private func hasException(_ words: Words) -> Bool {
        let lower = words.lower
        return lower.contains(where: ["uitzondering", "behalve", "uitgezonderd"].contains)
            || lower.firstIndex(of: "op").map { lower[$0...].contains("na") } == true
    }

    func manner(_ words: Words) -> Manner? {
        var found = Lexicon.manners.matches(in: words).map(\.value)
        // "Alle fracties voor, met uitzondering van de VVD", "unaniem, op de SP na".
        if hasException(words) { found.removeAll { $0 == .unaniem } }
        return found.contains(.hamerstuk) && found.contains(.unaniem) ? .hamerstuk : found.first
    }
}
