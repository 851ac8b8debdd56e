internal import Council

/// Papers that a sentence introduces or takes off the agenda.
extension StatementReader {
    /// "De fracties BBB en SGP hebben een amendement ingediend over ‘Geen panelen’", "dient namens het CDA een motie in
    /// om …".
    mutating func introduce(_ sentence: Sentence) {
        let words = sentence.words
        if ["ondertekend", "ingediend"].contains(words[0].lower), drafts[current].instrument.isOfMembers,
            drafts[current].submitters.isEmpty
        {
            drafts[current].submitters = context.parties.found(in: words, 0..<words.count).map {
                Submitter(party: $0.name)
            }
        }
        guard Introduction.submits(words),
            let mention = Mention.all(in: words, parties: context.parties).first(where: {
                $0.instrument == .motie || $0.instrument == .amendement
            }), !mention.isPlural
        else { return }
        let submitters = context.parties.found(in: words, 0..<words.count)
            .filter { !words[$0.range.lowerBound].isQuoted }.map(\.name)
        guard var paper = mention.paper ?? Introduction.title(words, mention, parties: context.parties) else {
            if drafts[0].instrument == mention.instrument, drafts[0].submitters.isEmpty {
                drafts[0].submitters = submitters.map { Submitter(party: $0) }
            }
            return
        }
        if paper.submitters.isEmpty { paper.submitters = submitters }
        let known = drafts.count
        current = draft(for: paper, instrument: mention.instrument)
        if drafts.count > known { drafts[current].isDescribed = mention.paper == nil }
    }

    /// "Agendapunt 8 (Havenbesluit) is op verzoek afgevoerd": an item of its own (cases README, rule 8), and the agenda is
    /// another than the one that was sent.
    /// - Returns: the item taken off; `nil` when the sentence takes none off.
    mutating func removeFromAgenda(_ sentence: Sentence) -> Int? {
        let words = sentence.words
        guard drafts[0].instrument == .procedure,
            let match = Lexicon.outcomes.matches(in: words).first(where: {
                [.afgevoerd, .aangehouden].contains($0.value)
            }),
            let title = agendaItem(words),
            exclusions.reason(sentence, match.value, at: match.range) == nil
        else { return nil }
        let paper = PaperTitle(title, parties: context.parties)
        let index = draft(for: paper, instrument: paper.instrument ?? .besluit)
        guard index > 0 else { return nil }
        drafts[index].state(
            match.value, text: words.text(match.range), quote: sentence.passage, confidence: 0.85)
        changesAgenda = true
        return index
    }

    /// The item that "agendapunt 8" is: by the title behind it, or by its number on this agenda.
    private func agendaItem(_ words: Words) -> String? {
        if let paper = numberedPaper(words) { return paper }
        guard
            let point = words.words.firstIndex(where: { ["agendapunt", "punt", "onderwerp"].contains($0.lower) }),
            point + 1 < words.count
        else { return nil }
        if point + 2 < words.count, words[point + 2].isBracketed {
            return words.text(point + 2..<words.endOfBracket(from: point + 2))
        }
        let number = words[point + 1].lower
        guard number.first?.isNumber == true else { return nil }
        return context.document.sections.first { $0.number?.lowercased() == number }?.title.text
    }

    /// "statenstuk 2031-12 (Nota pontveren)": a proposal with its number, and its title in brackets.
    private func numberedPaper(_ words: Words) -> String? {
        guard
            let at = words.words.indices.dropLast(2).first(where: { index in
                Lexicon.instrument(words[index].lower) == .besluit && PaperNumber.isNumber(words.text(at: index + 1))
                    && words[index + 2].isBracketed
            })
        else { return nil }
        return words.text(at..<at + 2) + " " + words.text(at + 2..<words.endOfBracket(from: at + 2))
    }

    /// The agenda of which an item was taken off is adopted as changed: "De agenda wordt voor het overige vastgesteld", "De raad kan
    /// zich in de rest vinden".
    mutating func settleAgenda(_ passages: [Passage]) {
        guard changesAgenda else { return }
        if drafts[0].outcome == .aangenomen { drafts[0].outcome = .gewijzigdAangenomen }
        guard drafts[0].outcome == nil else { return }
        let rest = passages.flatMap(Sentence.all).first { sentence in
            let lower = " " + sentence.text.lowercased()
            return ["voor het overige", " in de rest ", "voor de rest", " overigens "].contains(where: lower.contains)
        }
        guard let rest else { return }
        drafts[0].state(.gewijzigdAangenomen, text: rest.text, quote: rest.passage, confidence: 0.8)
    }
}
