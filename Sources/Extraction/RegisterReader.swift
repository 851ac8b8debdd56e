internal import Council

/// Reads an entry of a portal's list: fields with an outcome, votes and submitters (FORMATS 4).
struct RegisterReader {
    let context: Context

    func drafts(_ section: Section) -> [Draft] {
        let title = titlePassage(section)
        let paper = PaperTitle(title.text, parties: context.parties)
        let instrument =
            kind(section) ?? paper.instrument ?? listInstrument(section.heading) ?? numberInstrument(section)
            ?? promiseInstrument(section) ?? context.document.url.flatMap { listInstrument($0) } ?? .besluit
        var own = Draft(paper, instrument: instrument)
        if own.title.isEmpty { own.paper.title = title.text }
        readFields(section, into: &own)
        if instrument == .toezegging { return [promise(own, section, title)] }
        var reader = StatementReader(own: own, context: dated(section))
        // A free text of votes ("Tegen: VVD /BBB") belongs to an outcome that must be known first.
        for part in section.parts where part.role == .uitslag || part.role == .besluit {
            readOutcome(part, title: title, with: &reader)
        }
        for part in section.parts where part.role == .bijlagen { reader.readNames(part.blocks) }
        for part in section.parts where part.role == .stemming { reader.read(part.blocks, place: .decision) }
        for part in section.parts where [.samenvatting, .toezegging, nil].contains(part.role) {
            reader.read(part.blocks, place: .free)
        }
        return reader.drafts.map { finish($0, section) }
    }

    /// "Uitslag" decides; a "Status" can tell how far the work is ("Afgedaan"), which says that there was a decision, not which.
    private func readOutcome(_ part: Part, title: Passage, with reader: inout StatementReader) {
        guard let value = part.blocks.flatMap(\.passages).first, !value.text.isEmpty else { return }
        let words = Words(value.text)
        guard let match = Lexicon.labelledOutcomes.matches(in: words).first else { return }
        if match.value == .toegezegd { return }
        let quote = Passage([part.label?.text, value.text].compactMap { $0 }.joined(separator: " "), line: value.line)
        let outcome: Outcome = match.value == .afgedaan ? .onbekend : match.value
        if match.value == .afgedaan, reader.drafts[0].outcome != nil { return }
        reader.state(outcome, text: value.text, quote: quote, confidence: match.value == .afgedaan ? 0.7 : 0.95)
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

    private func kind(_ section: Section) -> Instrument? {
        section.parts.first { $0.role == .soort }?.blocks.first?.passages.first.flatMap { passage in
            Words(passage.text).words.lazy.compactMap { Lexicon.instrument($0.lower) }.first
        }
    }

    /// Rows that promise, or have a deadline or a day of settling, are toezeggingen, whatever their list is called.
    private func promiseInstrument(_ section: Section) -> Instrument? {
        let labels = section.parts.compactMap { $0.label?.text.lowercased() }
        if Promises.promise(in: Sentence(section.title.text, line: nil), date: nil) != nil { return .toezegging }
        return labels.contains {
            $0.contains("afdoening") || $0.contains("einddatum") || $0.contains("deadline") || $0.contains("uiterlijk")
        } ? .toezegging : nil
    }

    /// The paper that a list's name says its entries are.
    private func listInstrument(_ name: String?) -> Instrument? {
        guard let name = name?.lowercased() else { return nil }
        if name.contains("toezegging") { return .toezegging }
        let isMotie = name.contains("motie")
        let isAmendement = name.contains("amendement")
        if isMotie != isAmendement { return isMotie ? .motie : .amendement }
        if name.contains("initiatief") { return .initiatiefvoorstel }
        return nil
    }

    /// The paper that a column "Motienummer", or a number such as M15-2025, says an entry is.
    private func numberInstrument(_ section: Section) -> Instrument? {
        section.parts.lazy.filter { $0.role == .nummer }.compactMap { part in
            listInstrument(part.label?.text)
                ?? part.blocks.flatMap(\.passages).first.flatMap { PaperTitle.instrument(ofCode: $0.text) }
        }.first
    }

    private func readFields(_ section: Section, into draft: inout Draft) {
        for part in section.parts {
            let texts = part.blocks.flatMap(\.passages).map(\.text)
            guard let text = texts.first, !text.isEmpty else { continue }
            switch part.role {
            case .portefeuillehouder: draft.portfolioHolder = text
            case .nummer: draft.number = draft.number ?? text
            case .indiener: addSubmitters(texts, label: part.label?.text ?? "", to: &draft)
            case .onderwerp:
                let paper = PaperTitle(text, parties: context.parties)
                draft.number = draft.number ?? paper.number
                if draft.submitters.isEmpty { draft.submitters = paper.submitters.map { Submitter(party: $0) } }
            default: continue
            }
        }
        draft.date = date(section)
    }

    /// Parties in any field for submitters; persons only where the field names persons.
    private func addSubmitters(_ texts: [String], label: String, to draft: inout Draft) {
        let isPartyField = label.lowercased().contains("fractie") || label.lowercased().contains("partij")
        for entry in texts.flatMap({ context.parties.list($0) }) {
            if isPartyField || context.parties.isParty(entry.party) {
                if !draft.submitters.contains(where: { $0.party == entry.party }) {
                    draft.submitters.append(Submitter(party: entry.party))
                }
            }
        }
    }

    /// The day of the meeting: a field for it, then the linked meeting, then a plain date, and only then that of submission.
    private func date(_ section: Section) -> CivilDate? {
        var plain: CivilDate?
        var submitted: CivilDate?
        for part in section.parts where part.role == .datum {
            guard let text = part.blocks.flatMap(\.passages).first?.text, let date = DutchDates.first(in: text),
                let label = part.label?.text.lowercased()
            else { continue }
            if ["raad", "vergadering", "behandel", "besluit", "evenement", "ps", "registration"].contains(
                where: label.contains)
            {
                return date
            }
            if ["afdoening", "ontvangst", "verzend", "eind"].contains(where: label.contains) { continue }
            if label.contains("indien") || label.contains("ingediend") {
                submitted = submitted ?? date
            } else {
                plain = plain ?? date
            }
        }
        return plain ?? context.document.meetingDate ?? submitted ?? section.date
    }

    /// The explanation is read against the entry's own day, or against none: then the day of the vote may stand in it.
    private func dated(_ section: Section) -> Context {
        var context = self.context
        context.date = date(section) ?? context.date
        return context
    }

    private func finish(_ draft: Draft, _ section: Section) -> Draft {
        var draft = draft
        draft.url = nil
        draft.context = section.text
        draft.section = section.title.text
        draft.heading = nil
        draft.date = voteDate(section) ?? draft.date ?? date(section)
        return draft
    }

    /// A day in the sentence that tells of the vote is the day of the vote.
    private func voteDate(_ section: Section) -> CivilDate? {
        for sentence in section.parts.filter({ $0.role == .samenvatting || $0.role == .stemming }).flatMap(\.blocks)
            .flatMap(\.passages).flatMap(Sentence.all)
        {
            let lower = sentence.text.lowercased()
            guard
                lower.contains("stemming") || lower.contains("vergadering") || lower.contains("aangenomen")
                    || lower.contains("verworpen") || lower.contains("ingetrokken"),
                !lower.contains("eerder"), let match = DutchDates.all(in: sentence.text).first
            else { continue }
            let before = String(decoding: Array(sentence.text.utf8)[..<match.utf8Range.lowerBound], as: UTF8.self)
                .lowercased()
            if before.contains("stemming") || before.contains("vergadering van") || before.contains("vergadering op") {
                return match.date
            }
        }
        return nil
    }

    // MARK: toezeggingen

    private func promise(_ draft: Draft, _ section: Section, _ title: Passage) -> Draft {
        var draft = draft
        let parts = section.parts
        let text = parts.first { $0.role == .toezegging }?.blocks.flatMap(\.passages).first
        if draft.number == nil { draft.number = leadingNumber(title.text) }
        draft.date = date(section)
        draft.context = section.text
        draft.paper.title = PromiseTitle.clean(draft.title)
        let isDone = parts.contains { isSettled($0) }
        let status = parts.first { $0.role == .uitslag }?.blocks.flatMap(\.passages).first
        let quote = text ?? status ?? title
        draft.state(
            isDone ? .afgedaan : .toegezegd, text: status?.text ?? (isDone ? "afgedaan" : "toegezegd"), quote: quote,
            confidence: 0.9)
        return draft
    }

    private func isSettled(_ part: Part) -> Bool {
        guard let label = part.label?.text.lowercased(),
            let text = part.blocks.flatMap(\.passages).first?.text.lowercased(), !text.isEmpty
        else { return false }
        if label.contains("afdoening") || label.contains("afgedaan") || label.contains("afgehandeld") {
            return text == "ja" || text.hasPrefix("ja ") || text == "true"
                || (DutchDates.first(in: text) != nil && !label.contains("uiterlijk")) || text == "afgedaan"
        }
        guard part.role == .uitslag || label == "stand van zaken" && text.hasPrefix("afge") else { return false }
        return Lexicon.labelledOutcomes.matches(in: Words(text)).first?.value == .afgedaan && !text.contains("niet")
    }

    private func leadingNumber(_ title: String) -> String? {
        let words = Words(title)
        guard words.count > 1, words[0].lower.hasPrefix("toezegging"), words[1].lower.contains(where: \.isNumber) else {
            return nil
        }
        return words.text(1..<2)
    }
}

/// Titles of toezeggingen say what is promised.
enum PromiseTitle {
    static func clean(_ title: String) -> String {
        let text = title.trimmingPunctuation
        if let promise = Promises.promise(in: Sentence(text, line: nil), date: nil) { return promise }
        return text.lowercased().hasPrefix("toezegging ") ? text.dropFirst("toezegging ".count).trimmed : text
    }
}
