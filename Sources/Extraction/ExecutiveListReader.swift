internal import Council

/// Reads the list of a college or Gedeputeerde Staten: what stands on it was decided, in infinitives (DECISIONS 5, R7).
struct ExecutiveListReader {
    let context: Context

    func draft(_ section: Section) -> Draft? {
        let paper = PaperTitle(section.title.text, parties: context.parties)
        guard ItemReader.instrument(of: section, paper) != .procedure, !section.title.text.isEmpty else { return nil }
        let texts = decidingPassages(section)
        guard let outcome = outcome(section, texts) else { return nil }
        var draft = Draft(paper, instrument: .collegebesluit)
        draft.item = section.number
        draft.section = section.title.text
        draft.url = section.url
        draft.number = paper.number ?? number(section)
        draft.portfolioHolder =
            section.parts.first { $0.role == .portefeuillehouder }?.passages.first?.text
        draft.points = texts.filter { Dictum.isPoint($0.text) }.map(\.text)
        draft.submitters = []
        draft.state(outcome.0, text: outcome.1.text, quote: outcome.1, confidence: 0.95)
        draft.date = section.date
        draft.context = section.text
        return draft
    }

    private func number(_ section: Section) -> String? {
        section.parts.first { $0.role == .nummer || $0.label?.text.lowercased() == "zaak" }?.passages.first.flatMap {
            PaperNumber.isNumber($0.text) ? $0.text : nil
        }
    }

    /// Under "Beslispunten" or "Besluit"; without such a label, the text of the item.
    private func decidingPassages(_ section: Section) -> [Passage] {
        let labelled = section.parts.filter { $0.role == .beslispunten || $0.role == .besluit }.flatMap(\.passages)
        if !labelled.isEmpty { return labelled.filter { !$0.text.isEmpty } }
        return section.parts.filter { $0.role == nil || $0.role == .uitslag }.flatMap(\.passages)
    }

    private func outcome(_ section: Section, _ texts: [Passage]) -> (Outcome, Passage)? {
        let summary = section.parts.filter { $0.role == .samenvatting }.flatMap(\.passages)
        for passage in texts + summary {
            if let stated = undecided(passage) { return (stated, passage) }
        }
        guard let first = texts.first ?? summary.first(where: statesDecision) else { return nil }
        let points = texts.map(\.text).filter { Dictum.isPoint($0) || Dictum.takesNote($0) }
        if Dictum.takesNote(first.text), Dictum.onlyTakesNote(points) { return (.terKennisname, first) }
        if passesOn(section, texts) { return (.doorgeleid, first) }
        if let changed = texts.first(where: isChanged) { return (.gewijzigdAangenomen, changed) }
        if let jargon = jargon(first) { return (jargon, first) }
        guard
            texts.contains(where: { Dictum.isPoint($0.text) }) || summary.contains(where: statesDecision)
                || texts.contains(where: statesDecision) || texts.contains(where: statesPassively)
        else { return nil }
        return (.aangenomen, summary.first(where: statesDecision) ?? first)
    }

    /// "Anders dan voorgesteld", "zij het dat": adopted, and not as it was put to the college.
    private func isChanged(_ passage: Passage) -> Bool {
        let lower = passage.text.lowercased()
        return ["anders dan voorgesteld", "in afwijking van het voorstel", "in afwijking van het advies"].contains(
            where: lower.contains)
    }

    /// Held over, withdrawn, taken off: said anywhere in the item.
    private func undecided(_ passage: Passage) -> Outcome? {
        for sentence in Sentence.all(in: passage) {
            let matches =
                Lexicon.outcomes.matches(in: sentence.words)
                + Lexicon.labelledOutcomes.matches(in: sentence.words).filter { $0.range.lowerBound == 0 }
                + held(sentence.words)
            for match in matches
            where [.aangehouden, .afgevoerd].contains(match.value)
                || [.verworpen, .ingetrokken].contains(match.value) && match.range.lowerBound == 0
            {
                return match.value
            }
        }
        return nil
    }

    /// "Door de wethouder teruggenomen", "Een week aangehouden in verband met de termijn": short, without a verb.
    private func held(_ words: Words) -> [PatternTable<Outcome>.Match] {
        let first = Lexicon.labelledOutcomes.matches(in: words).filter { $0.range.upperBound <= 6 }
        return first.filter { [.aangehouden, .ingetrokken].contains($0.value) && !Dictum.isPoint(words.text) }
            .map { ($0.rank, 0..<$0.range.upperBound, $0.value) }
    }

    /// "Conform", "Akkoord", "Niet akkoord", "Conform met tekstuele aanpassing".
    private func jargon(_ passage: Passage) -> Outcome? {
        let words = Words(passage.text)
        return Lexicon.labelledOutcomes.matches(in: words).first {
            $0.range.lowerBound <= 2 && $0.value != .afgedaan && $0.value != .toegezegd
        }?.value
    }
}
