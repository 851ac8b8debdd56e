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

    /// "Agendapunt 8 (Havenbesluit) is op verzoek afgevoerd": an item of its own (cases README, rule 8).
    mutating func removeFromAgenda(_ sentence: Sentence) {
        let words = sentence.words
        guard drafts[0].instrument == .procedure,
            let point = words.words.firstIndex(where: { ["agendapunt", "punt"].contains($0.lower) }),
            point + 2 < words.count, words[point + 2].isBracketed,
            let match = Lexicon.outcomes.matches(in: words).first(where: {
                [.afgevoerd, .aangehouden].contains($0.value)
            }),
            exclusions.reason(sentence, match.value, at: match.range) == nil
        else { return }
        let end = words.endOfBracket(from: point + 2)
        let paper = PaperTitle(words.text(point + 2..<end), parties: context.parties)
        let index = draft(for: paper, instrument: paper.instrument ?? .besluit)
        drafts[index].state(
            match.value, text: words.text(match.range), quote: sentence.passage, confidence: 0.85)
    }
}
