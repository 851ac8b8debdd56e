internal import Council

/// Which rule made a decision.
extension Inspector {
    func rule(of draft: Draft, openings: [Passage]) -> InspectionRule {
        guard let quote = draft.quotes.first else { return InspectionRule(ground: "onbekend") }
        if let whole = wholeDocument(draft) { return InspectionRule(ground: whole) }
        if openings.contains(quote) { return InspectionRule(ground: "lijst van hamerstukken") }
        if draft.instrument == .toezegging { return InspectionRule(ground: "toezegging") }
        let words = Words(quote.text)
        if draft.instrument == .collegebesluit, document.kind == .decisionList {
            let row = wording(words, draft) { $0.range.lowerBound <= 2 || draft.outcome != .aangenomen }
            return InspectionRule(ground: executiveGround(draft), row: row?.row)
        }
        guard let placed = place(of: quote) else { return stated(draft, words, ground: nil) }
        switch placed.place {
        case .vote: return stated(draft, words, ground: "stemblok van het portaal")
        case .title: return stated(draft, words, ground: "uitslag achter de titel")
        case .name: return stated(draft, words, ground: "uitslag in de naam van een stuk")
        case .text: return textRule(draft, quote, placed, words)
        }
    }

    /// Documents that are one decision as a whole.
    private func wholeDocument(_ draft: Draft) -> String? {
        switch document.kind {
        case .resolution: "ondertekend besluit"
        case .letter: "brief met een eigen, gedateerd besluit"
        default: nil
        }
    }

    private func executiveGround(_ draft: Draft) -> String {
        switch draft.outcome {
        case .doorgeleid: "collegelijst, het stuk gaat door naar raad of Staten"
        case .terKennisname: "collegelijst, er wordt alleen kennisgenomen"
        default: "collegelijst"
        }
    }

    private func textRule(_ draft: Draft, _ quote: Passage, _ placed: PlacedPassage, _ words: Words) -> InspectionRule {
        if TextVote.vote(quote) != nil { return InspectionRule(ground: "stemblok van het portaal, als tekst bewaard") }
        if document.kind == .register, placed.role == .uitslag || placed.role == .besluit {
            return stated(draft, words, ground: "veld “\(placed.label ?? "Uitslag")”")
        }
        let sentence = Sentence(quote.text, line: quote.line)
        if draft.outcomeText == quote.text {
            if Dictum.isPoint(quote.text) {
                return InspectionRule(ground: "beslispunten onder “\(placed.label ?? "Besluit")”")
            }
            if VoteText.votes(in: [sentence], parties: context.parties)?.outcome != nil {
                return InspectionRule(ground: "aantallen in de tekst")
            }
        }
        if Lead.opens(sentence, parties: context.parties), draft.confidence >= 0.95 {
            return stated(draft, words, ground: "uitslag achter de titel")
        }
        return stated(draft, words, ground: placed.label.map { "onder “\($0)”" } ?? "zin in de tekst")
    }

    /// A ground with the wording that the outcome was read from.
    private func stated(_ draft: Draft, _ words: Words, ground: String?) -> InspectionRule {
        let match = wording(words, draft)
        let isAmended = match?.outcome == .aangenomen && draft.outcome == .gewijzigdAangenomen
        let amended = isAmended ? "gewijzigd volgens een aangenomen amendement of de titel" : nil
        let grounds = [ground, amended].compactMap { $0 }
        return InspectionRule(ground: grounds.isEmpty ? nil : grounds.joined(separator: "; "), row: match?.row)
    }

    /// The row whose words are the outcome's text: in the quote, or else in that text alone, which a title or a field
    /// gives whole ("AANVAARD 38/6").
    private func wording(
        _ words: Words, _ draft: Draft, where isFit: (PatternTable<Outcome>.Match) -> Bool = { _ in true }
    ) -> (row: ResourceRow?, outcome: Outcome)? {
        guard let text = draft.outcomeText else { return nil }
        let quoted = matches(words).first {
            words.text($0.match.range) == text && isOutcome($0.match.value, of: draft) && isFit($0.match)
        }
        return (quoted ?? matches(Words(text)).first { isOutcome($0.match.value, of: draft) && isFit($0.match) })
            .map { ($0.row, $0.match.value) }
    }

    private func matches(_ words: Words) -> [(match: PatternTable<Outcome>.Match, row: ResourceRow?)] {
        let tables = [Lexicon.outcomes, Lexicon.labelledOutcomes]
        return tables.flatMap { table in table.matches(in: words).map { ($0, table.origin($0.rank)) } }
    }

    private func isOutcome(_ outcome: Outcome, of draft: Draft) -> Bool {
        outcome == draft.outcome || outcome == .aangenomen && draft.outcome == .gewijzigdAangenomen
            || outcome == .afgedaan && draft.outcome == .onbekend
    }
}
