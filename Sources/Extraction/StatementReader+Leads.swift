internal import Council

/// Paragraphs that begin with a paper of their own.
extension StatementReader {
    /// What a lead leaves to be read: "…: het college neemt de motie over" behind a title that its brackets or quotes close.
    struct Remark { let sentence: Sentence? }

    /// Turns to the paper with which a paragraph begins; `nil` when it begins with none.
    mutating func readLead(_ lead: Sentence) -> Remark? {
        let bare = ItemMarker.dropped(lead.text)
        let lead = bare == lead.text ? lead : Sentence(bare, line: lead.line)
        guard let (opened, tail, remark) = open(lead) else { return nil }
        current = opened
        if let remark { return Remark(sentence: remark) }
        if drafts[opened].outcome != nil { stated = opened }
        // Who submitted a paper stands in front of its title, and did not thereby vote.
        readVotes([tail ?? lead])
        drafts[opened].manner = drafts[opened].manner ?? (stated == nil ? nil : manner(lead.words))
        return Remark(sentence: nil)
    }

    /// A paragraph that begins with a paper of its own ("Amendement A3 (VVD): sobere uitvoering …") is about that
    /// paper.
    private mutating func open(_ sentence: Sentence) -> (index: Int, tail: Sentence?, remark: Sentence?)? {
        guard Lead.opens(sentence, parties: context.parties) else { return nil }
        var paper = PaperTitle(sentence.text, parties: context.parties)
        guard let instrument = paper.instrument, instrument != .procedure || !paper.rest.isEmpty else { return nil }
        let isLikeBefore = PaperTail.dropIdem(&paper, parties: context.parties)
        let tail = isLikeBefore ? nil : PaperTail.split(&paper, parties: context.parties)
        let remark =
            tail == nil && !isLikeBefore && paper.rest.isEmpty
            ? PaperTail.remark(sentence, &paper, parties: context.parties) : nil
        guard !paper.title.isEmpty || paper.number != nil else { return nil }
        let index = draft(for: paper, instrument: instrument)
        if !paper.rest.isEmpty, let match = Lexicon.firstOutcome(in: paper.rest) {
            state(match, behind: paper, of: index, instrument, quote: sentence.passage)
        } else if let tail {
            state(tail, of: index, sentence)
            return (index, Sentence(tail.text, line: sentence.line), nil)
        } else if isLikeBefore {
            repeatOutcome(for: index, sentence)
        }
        return (index, nil, remark)
    }

    /// "Motie 4 (SP): idem": outcome and counts of the paper before it; who voted how is not repeated.
    private mutating func repeatOutcome(for index: Int, _ sentence: Sentence) {
        guard
            let before = drafts[..<index].last(where: { $0.instrument.isOfMembers && $0.outcome?.followsAVote == true }
            ),
            let outcome = before.outcome
        else { return }
        drafts[index].state(outcome, text: "idem", quote: sentence.passage, confidence: 0.8)
        if let votes = before.votes, votes.inFavor != nil {
            drafts[index].add(Votes(inFavor: votes.inFavor, against: votes.against))
        }
    }

    /// The outcome in capitals behind the title: "AANVAARD 38/6".
    private mutating func state(
        _ match: (range: Range<Int>, value: Outcome), behind paper: PaperTitle, of index: Int, _ instrument: Instrument,
        quote: Passage
    ) {
        let words = Words(paper.rest)
        var outcome = match.value
        if outcome == .aangenomen, words[match.range.lowerBound].lower == "hamerstuk" {
            drafts[index].manner = .hamerstuk
        }
        if outcome == .aangenomen, paper.isAmended, instrument == .besluit { outcome = .gewijzigdAangenomen }
        drafts[index].state(outcome, text: words.text(match.range), quote: quote, confidence: 0.98)
    }

    /// The outcome in small letters behind the title: "… (SP): aangenomen".
    private mutating func state(_ tail: Words, of index: Int, _ lead: Sentence) {
        guard
            let match = Lexicon.labelledOutcomes.matches(in: tail).first(where: { $0.range.lowerBound == 0 })
                ?? Lexicon.outcomes.matches(in: tail).first
        else {
            guard let outcome = PaperTail.outcome(ofVotes: tail, parties: context.parties) else { return }
            drafts[index].state(outcome, text: tail.text, quote: lead.passage, confidence: 0.9)
            return
        }
        let sentence = Sentence(tail.text, line: lead.line)
        guard exclusions.reason(sentence, match.value, at: match.range) == nil else { return }
        drafts[index].state(match.value, text: tail.text(match.range), quote: lead.passage, confidence: 0.95)
    }
}
