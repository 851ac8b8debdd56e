internal import Council

/// Which passages look like a decision and are none.
extension Inspector {
    var rejections: [Inspection.Rejection] {
        var found: [Inspection.Rejection] = []
        var seen: Set<Place> = []
        for placed in passages where placed.place != .vote {
            let sentences = Sentence.all(in: placed.passage).compactMap {
                rejection($0, placed) ?? excluded($0, placed)
            }
            let more =
                sentences.isEmpty ? [rejectedPoint(placed) ?? rejectedField(placed)].compactMap { $0 } : sentences
            found += more.filter { seen.insert(Place(line: $0.line, quote: $0.quote)).inserted }
        }
        return found
    }

    /// A quote that stands on a page twice, as a heading and in a list, is told once.
    private struct Place: Hashable {
        let line: Int?
        let quote: String
    }

    /// A sentence with the wording of an outcome that led to nothing.
    private func rejection(_ sentence: Sentence, _ placed: PlacedPassage) -> Inspection.Rejection? {
        let matches = Lexicon.outcomes.matches(in: sentence.words)
        guard let first = matches.first, !isEvidence(sentence.passage) else { return nil }
        let refusal = refusal(sentence, matches, placed)
        guard let reason = documentReason(refusal) ?? placeReason(placed) ?? refusal ?? openReason(placed) else {
            return nil
        }
        return Inspection.Rejection(
            line: sentence.line, quote: sentence.text, outcome: first.value,
            wording: Lexicon.outcomes.origin(first.rank), reason: reason)
    }

    /// A sentence about deciding that states no outcome, and that the exclusions know: "Dinsdag stemt de raad over …".
    private func excluded(_ sentence: Sentence, _ placed: PlacedPassage) -> Inspection.Rejection? {
        guard placed.place == .text, document.kind != .resolution,
            sentence.words.words.contains(where: { !$0.isQuoted && LookAlike.isOfDeciding($0.lower) }),
            Lexicon.outcomes.matches(in: sentence.words).isEmpty, !isEvidence(sentence.passage),
            let match = Lexicon.exclusions.matches(in: sentence.words).first
        else { return nil }
        let refusal = Exclusions.Refusal.row(number: match.value.number, rank: match.rank).reason
        return Inspection.Rejection(
            line: sentence.line, quote: sentence.text, outcome: nil, wording: nil,
            reason: documentReason(refusal) ?? placeReason(placed) ?? refusal)
    }

    /// Why the exclusions take away all that a sentence states; `nil` when they leave a statement alone.
    private func refusal(_ sentence: Sentence, _ matches: [PatternTable<Outcome>.Match], _ placed: PlacedPassage)
        -> Inspection.Reason?
    {
        let exclusions = Exclusions(context: context(of: placed.section))
        let refusals = matches.map { exclusions.reason(sentence, $0.value, at: $0.range) }
        return refusals.contains { $0 == nil } ? nil : refusals.first??.reason
    }

    /// The first of the beslispunten under a label that only proposes: an infinitive decides under "Besluit" alone.
    private func rejectedPoint(_ placed: PlacedPassage) -> Inspection.Rejection? {
        guard placed.place == .text, document.kind != .resolution, placed.role.map(onlyProposes) == true,
            Dictum.isPoint(placed.passage.text), !isEvidence(placed.passage),
            placed.part?.passages.first(where: { Dictum.isPoint($0.text) }) == placed.passage
        else { return nil }
        return Inspection.Rejection(
            line: placed.passage.line, quote: placed.passage.text, outcome: .aangenomen, wording: nil,
            reason: documentReason(nil) ?? neverDecides(placed, .proposal))
    }

    /// The outcome field of an entry that no decision came from: "Status: Ingediend", or a word that nobody knows.
    private func rejectedField(_ placed: PlacedPassage) -> Inspection.Rejection? {
        guard document.kind == .register, placed.role == .uitslag, placed.place == .text, !placed.passage.text.isEmpty,
            !decides(placed.section)
        else { return nil }
        let field = "veld “\(placed.label ?? "Uitslag")”"
        let isSubmitted = placed.passage.text.lowercased().contains("ingediend")
        let known = Lexicon.labelledOutcomes.matches(in: Words(placed.passage.text)).first
        let reason =
            isSubmitted
            ? LookAlike.submission.reason(ground: field)
            : known != nil
                ? LookAlike.future.reason(ground: field)
                : Inspection.Reason(
                    number: nil, meaning: "deze waarde zegt geen uitkomst",
                    rule: InspectionRule(ground: "\(field); outcomes.tsv kent de waarde niet"))
        let quote = [placed.part?.label?.text, placed.passage.text].compactMap { $0 }.joined(separator: " ")
        return Inspection.Rejection(
            line: placed.passage.line, quote: quote, outcome: nil, wording: nil, reason: reason)
    }
}
