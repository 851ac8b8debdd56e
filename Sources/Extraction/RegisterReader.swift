internal import Council

/// Reads an entry of a portal's list: fields with an outcome, votes and submitters (FORMATS 4).
struct RegisterReader {
    let context: Context

    func drafts(_ section: Section) -> [Draft] {
        let title = titlePassage(section)
        let paper = PaperTitle(title.text, parties: context.parties)
        let instrument =
            kind(section) ?? paper.instrument ?? listInstrument(section.heading) ?? numberInstrument(section)
            ?? promiseInstrument(section) ?? listInstrument(context.document.title) ?? context.document.url.flatMap {
                listInstrument($0)
            } ?? .besluit
        var own = Draft(paper, instrument: instrument)
        if own.title.isEmpty { own.paper.title = title.text }
        readFields(section, into: &own)
        if instrument == .toezegging { return [promise(own, section, title)] }
        var reader = StatementReader(own: own, context: dated(section))
        // A free text of votes ("Tegen: VVD /BBB") belongs to an outcome that must be known first.
        for part in section.parts where part.role == .uitslag || part.role == .besluit {
            readOutcome(part, with: &reader)
        }
        for part in section.parts where part.role == .bijlagen { reader.readNames(part.blocks) }
        for part in section.parts where part.role == .stemming { reader.read(part.blocks, place: .decision) }
        for part in section.parts where [.samenvatting, .toezegging, nil].contains(part.role) {
            reader.read(part.blocks, place: .free)
        }
        if reader.drafts[0].outcome != nil {
            reader.drafts[0].refersTo = References.all(
                in: section.parts.filter { $0.role != .nummer }.flatMap(\.passages),
                own: Set(reader.drafts.compactMap(\.number)))
        }
        return reader.drafts.map { finish($0, section) }
    }

    /// "Uitslag" decides; a "Status" can tell how far the work is ("Afgedaan"), which says that there was a decision,
    /// not which.
    private func readOutcome(_ part: Part, with reader: inout StatementReader) {
        guard let value = part.passages.first, !value.text.isEmpty else { return }
        guard let outcome = Lexicon.labelledOutcomes.matches(in: Words(value.text)).first?.value,
            outcome != .toegezegd
        else { return }
        let isDone = outcome == .afgedaan
        if isDone, reader.drafts[0].outcome != nil { return }
        let quote = Passage([part.label?.text, value.text].compactMap { $0 }.joined(separator: " "), line: value.line)
        reader.state(
            isDone ? .onbekend : outcome, text: value.text, quote: quote, confidence: isDone ? 0.7 : 0.95)
        reader.readDetails(Sentence(value.text, line: value.line))
    }

    private func titlePassage(_ section: Section) -> Passage {
        let subject = section.parts.first {
            $0.role == .onderwerp
                && $0.label.map { ["onderwerp", "titel", "naam"].contains($0.text.lowercased()) } == true
        }
        let text = subject?.blocks.first?.passages.first
        // The heading can be only a list's name or a number; the subject then has the words.
        if let text, !text.text.isEmpty, section.title.text.split(separator: " ").count < 2 { return text }
        return section.title
    }

    private func readFields(_ section: Section, into draft: inout Draft) {
        for part in section.parts {
            let texts = part.passages.map(\.text)
            guard let text = texts.first, !text.isEmpty else { continue }
            switch part.role {
            case .portefeuillehouder: draft.portfolioHolder = text
            case .nummer: draft.number = draft.number ?? text
            case .indiener: addSubmitters(texts, label: part.label?.text ?? "", to: &draft)
            case .onderwerp:
                let paper = PaperTitle(text, parties: context.parties)
                draft.number = draft.number ?? paper.number
                draft.takeSubmitters(of: paper)
            default: continue
            }
        }
        draft.date = date(section)
    }

    /// Every name in a field for parties; elsewhere only names that are a party's.
    private func addSubmitters(_ texts: [String], label: String, to draft: inout Draft) {
        let isPartyField = label.lowercased().contains("fractie") || label.lowercased().contains("partij")
        for party in texts.flatMap({ context.parties.list($0) }).map(\.party)
        where (isPartyField || context.parties.isParty(party))
            && !draft.submitters.contains(where: { $0.party == party })
        {
            draft.submitters.append(Submitter(party: party))
        }
    }

    private func finish(_ draft: Draft, _ section: Section) -> Draft {
        var draft = draft
        draft.context = section.text
        draft.section = section.title.text
        draft.date = voteDate(section) ?? draft.date ?? date(section)
        return draft
    }
}
