internal import Council

/// Sentences, and the outcomes that they state.
extension StatementReader {
    mutating func read(_ sentence: Sentence, place: Place) {
        guard sentence.words.count > 0 else { return }
        if let promise = Promises.promise(in: sentence, date: context.date) { addPromise(promise, sentence) }
        if Promises.settles(sentence.words) { settle(sentence) }
        let removed = removeFromAgenda(sentence)
        introduce(sentence)
        introduceBySubmitter(sentence.words)
        takeNumber(sentence.words)
        for mention in Mention.all(in: sentence.words, parties: context.parties) where mention.isCause {
            if let paper = mention.paper { _ = draft(for: paper, instrument: mention.instrument) }
        }
        let statements = self.statements(
            in: sentence, place: place, without: removed == nil ? [] : [.afgevoerd, .aangehouden])
        guard !statements.isEmpty else { return readRemark(sentence) }
        for (outcome, range) in statements { read(outcome, at: range, in: sentence, place: place) }
    }

    /// One outcome of a sentence goes to the paper that it is about, with the votes that led to it.
    private mutating func read(_ outcome: Outcome, at range: Range<Int>, in sentence: Sentence, place: Place) {
        guard let index = subject(of: outcome, at: range, in: sentence.words) else { return }
        drafts[index].state(
            outcome, text: sentence.words.text(range), quote: sentence.passage,
            confidence: place == .decision ? 0.95 : 0.85)
        drafts[index].manner = drafts[index].manner ?? manner(sentence.words)
        appoint(index, sentence.words)
        stated = index
        if !outcome.followsAVote { return }
        readVotes([sentence])
        if !pending.votes.isEmpty, drafts[index].votes == nil || drafts[index].votes?.parties.isEmpty == true,
            let votes = VoteText.votes(in: pending.votes, parties: context.parties)
        {
            drafts[index].add(votes)
        }
        drafts[index].manner = drafts[index].manner ?? pending.manner
        pending = Pending()
    }

    /// A paper's number can stand in brackets behind what is said of it.
    private mutating func takeNumber(_ words: Words) {
        guard current > 0, drafts[current].number == nil, let last = (0..<words.count).last, words[last].isBracketed
        else { return }
        let word = words.text(at: last)
        if PaperNumber.isNumber(word) { drafts[current].number = word }
    }

    /// The outcomes a sentence states, each with its words; the first line of the lexicon that fits a paper decides.
    private func statements(in sentence: Sentence, place: Place, without: Set<Outcome>) -> [(Outcome, Range<Int>)] {
        let words = sentence.words
        var taken: [Int?: (Outcome, Range<Int>)] = [:]
        var order: [Int?] = []
        let cause = Ellipsis.causeStart(words)
        for match in Lexicon.outcomes.matches(in: words) + labelledMatches(in: words, place: place)
        where !without.contains(match.value) {
            if let cause, match.range.lowerBound >= cause, Mention.all(in: words, parties: context.parties).isEmpty {
                continue
            }
            let paper = paper(of: match.value, at: match.range, in: words)?.at
            let yields =
                taken[paper].map {
                    $0.0 == .terKennisname && match.value.followsAVote && !$0.1.overlaps(match.range)
                } ?? false
            guard taken[paper] == nil || yields, exclusions.reason(sentence, match.value, at: match.range) == nil else {
                continue
            }
            taken[paper] = (match.value, match.range)
            if !yields { order.append(paper) }
        }
        // Without a paper of its own, a second statement repeats the first.
        if order.count > 1, taken[nil]?.0 != .gewijzigdAangenomen { order.removeAll { $0 == nil } }
        return order.compactMap { taken[$0] }
    }

    /// Bare wordings ("Conform", "ter kennisname") where their place in a sentence makes them an outcome.
    private func labelledMatches(in words: Words, place: Place) -> [PatternTable<Outcome>.Match] {
        let elliptic = Ellipsis.outcome(words)
        guard place == .decision || words.count <= 8 || words[0].lower == "besluit" else { return elliptic }
        let labelled = Lexicon.labelledOutcomes.matches(in: words)
        let last = labelled.filter { $0.range == words.count - 1..<words.count }
        var matches = elliptic
        if place == .decision || words[0].lower == "besluit" {
            let start = StatementReader.labelEnd(words)
            matches += labelled.filter { $0.range.lowerBound == start && $0.range.count <= 4 }
            // "Na overleg met de wethouder ingetrokken.": the participle stands last.
            if words.count <= 10 { matches += last }
        } else if words.count <= 8, drafts[0].instrument == .motie || drafts[0].instrument == .amendement {
            matches += last
        }
        if place == .free, words.count <= 3 {
            // "Ter kennisname." is all that is said of the item.
            matches += labelled.filter { $0.range == 0..<words.count }
            // "Hamerstuk, conform.": each word says so.
            if (0..<words.count).allSatisfy({ at in labelled.contains { $0.range.contains(at) } }) {
                matches += labelled
            }
        }
        return matches
    }

    /// Where a sentence begins behind its label: 1 behind "Besluit: …", else 0.
    static func labelEnd(_ words: Words) -> Int { labels.contains(words[0].lower) && words.count > 1 ? 1 : 0 }

    /// Words that stand in front of an outcome as its label.
    private static let labels: Set<String> = [
        "besluit", "uitslag", "conclusie", "resultaat", "besluiten", "uitkomst", "stemuitslag", "stemming",
    ]
}
