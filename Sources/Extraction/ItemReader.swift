internal import Council

/// Reads one agenda item: its own paper, the papers in its text, its votes and the toezeggingen made under it.
struct ItemReader {
    let context: Context

    func drafts(_ section: Section) -> [Draft] {
        let context = self.context.section(section)
        let paper = PaperTitle(ItemReader.title(of: section), parties: context.parties)
        var titled = paper
        let tail = paper.rest.isEmpty ? PaperTail.split(&titled, parties: context.parties) : nil
        let isShortTail = tail.map { $0.count <= 6 } ?? false
        var own = Draft(isShortTail ? titled : paper, instrument: ItemReader.instrument(of: section, paper))
        if isShortTail, let tail, let outcome = Lexicon.firstOutcome(in: tail.text) {
            own.state(outcome.value, text: tail.text, quote: section.title, confidence: 0.85)
        }
        readFields(section, into: &own)
        if !paper.rest.isEmpty, let match = Lexicon.firstOutcome(in: paper.rest) {
            own.state(match.value, text: paper.rest.trimmed, quote: section.title, confidence: 0.95)
            if let votes = VoteText.votes(in: [Sentence(paper.rest, line: nil)], parties: context.parties) {
                own.add(votes)
            }
        }
        var reader = StatementReader(own: own, context: context)
        reader.listsSubjects = isList(section, context)
        if reader.listsSubjects { reader.listed = ItemReader.listed(under: section.title.text) }
        let isPromise = ItemReader.isHeadedPromises(section)
        for part in section.parts { read(part, isPromise: isPromise, with: &reader) }
        reader.settleAgenda(section.parts.flatMap(\.passages))
        let decides = context.body?.decides ?? true
        let isHeading = isContainer(section) || reader.listsSubjects
        let found = isHeading ? Array(reader.drafts.dropFirst()) : reader.drafts
        return found.filter { decides || $0.instrument == .toezegging }.enumerated().map { index, draft in
            var draft = finish(draft, section, isHeading: isHeading)
            let isOwn = index == 0 && found.count == reader.drafts.count
            draft.context = isOwn ? section.text : draft.quotes.map(\.text).joined(separator: "\n")
            // Without an outcome it is no decision, whatever else is known of it.
            if isOwn, draft.outcome != nil {
                complete(&draft, section, numbers: Set(reader.drafts.compactMap(\.number)))
            }
            return draft
        }
    }

    /// Under "Raadsvoorstel" alone stands what became of the paper that the heading above it names.
    private static func title(of section: Section) -> String {
        guard let heading = section.heading, !section.title.text.contains(" "),
            Lexicon.instrument(section.title.text.lowercased()) == .besluit
        else { return section.title.text }
        return ItemMarker.dropped(heading)
    }

    /// "Moties", "Moties vreemd aan de orde van de dag", "Amendementen": a heading that names one kind of paper and no more.
    private static func listed(under title: String) -> Instrument? {
        let lower = Words(title).lower
        guard let first = lower.first, ["moties", "amendementen"].contains(first),
            lower.dropFirst().allSatisfy(["vreemd", "aan", "de", "orde", "van", "dag"].contains)
        else { return nil }
        return Lexicon.instrument(first)
    }

    private func isList(_ section: Section, _ context: Context) -> Bool {
        (context.document.kind == .decisionList || context.document.kind == .other)
            && SubjectLine.isList(section, parties: context.parties)
    }

    /// A heading over several papers, or the title of the page itself, is no paper.
    private func isContainer(_ section: Section) -> Bool {
        guard context.document.kind == .decisionList || context.document.kind == .other else { return false }
        let title = section.title.text
        let decides = section.parts.contains { $0.role == .besluit || $0.role == .uitslag }
        if title.isEmpty || title == context.document.title && !decides
            || section.date != nil && DutchDates.first(in: title) != nil && section.number == nil
        {
            return true
        }
        let words = Words(title)
        return words.count <= 3 && (0..<words.count).contains { ItemReader.containers.contains(words[$0].lower) }
    }

    private static let containers: Set<String> = [
        "besluiten", "moties", "amendementen", "hamerstukken", "bespreekstukken", "raadsbesluiten", "toezeggingen",
        "uitslagen", "stemmingen",
        "uitleg", "legenda", "vergadering", "vragenhalfuur", "vragenuur", "samenvatting", "verslag",
        "verder", "overig", "overige",
    ]

    /// Only what stands under "Besluit" or under no heading can state a decision; a proposal never does.
    private func read(_ part: Part, isPromise: Bool, with reader: inout StatementReader) {
        switch part.role {
        case nil where isPromise: reader.readPromises(part.blocks)
        case .voorstel where context.document.kind == .decisionList:
            // "Voorstel: met 20 stemmen voor en 5 tegen aangenomen" tells of the vote on it.
            let counted = VoteText.votes(in: part.passages.flatMap(Sentence.all), parties: context.parties)
            if counted?.inFavor != nil, counted?.against != nil {
                reader.read(part.blocks, place: .decision)
            } else {
                reader.read(votes(part) + answers(part), place: .free)
            }
        case .besluit, .uitslag, .stemming: reader.read(part.blocks, place: .decision)
        case .beslispunten where context.document.kind == .decisionList: reader.read(part.blocks, place: .decision)
        case .toezegging: reader.readPromises(part.blocks)
        case .bijlagen: reader.readNames(part.blocks)
        case nil, .samenvatting, .lijst: reader.read(part.blocks, place: .free)
        case .indiener: reader.read(votes(part) + remarks(part), place: .free)
        default: reader.read(votes(part), place: .free)
        }
    }

    /// An item "Toezegging" or "Toezeggingen" and no more.
    private static func isHeadedPromises(_ section: Section) -> Bool {
        ["toezegging", "toezeggingen"].contains(section.title.text.lowercased().trimmingPunctuation)
    }

    /// "Dictum: de rekening vaststellen. De raad heeft hiertoe besloten.": what is said of the proposal behind its text.
    private func answers(_ part: Part) -> [Block] {
        part.passages.flatMap { passage in
            Sentence.all(in: passage).dropFirst().filter { sentence in
                sentence.words.lower.contains(where: ["hiertoe", "daartoe", "aldus", "dienovereenkomstig"].contains)
            }.map { .paragraph($0.passage) }
        }
    }

    private func votes(_ part: Part) -> [Block] {
        part.blocks.filter { if case .vote = $0 { true } else { false } }
    }

    /// "Indiener: DENK. De wethouder neemt de motie over.": what follows the names.
    private func remarks(_ part: Part) -> [Block] {
        part.passages.flatMap { passage in
            Sentence.all(in: passage).dropFirst().map { .paragraph(Passage($0.text, line: passage.line)) }
        }
    }

    /// What the item's text tells beside its outcome: the beslispunten that were proposed, and older papers.
    private func complete(_ draft: inout Draft, _ section: Section, numbers: Set<String>) {
        let proposals = section.parts.filter { $0.role == .voorstel || $0.role == .beslispunten }
        draft.proposed = proposals.flatMap(\.passages).map(\.text).filter(Dictum.isPoint)
        draft.refersTo = References.all(in: section.parts.flatMap(\.passages), own: numbers)
    }

    private func readFields(_ section: Section, into draft: inout Draft) {
        for part in section.parts {
            guard let text = part.blocks.first?.passages.first?.text else { continue }
            switch part.role {
            case .portefeuillehouder: draft.portfolioHolder = text
            case .indiener:
                if draft.submitters.isEmpty {
                    draft.submitters = context.parties.list(text).map { Submitter(party: $0.party) }
                }
            case .soort:
                let named = Words(text).words.lazy.compactMap { Lexicon.instrument($0.lower) }.first
                if let named, draft.paper.instrument == nil { draft.instrument = named }
                if draft.instrument.isOfMembers, draft.number == nil {
                    draft.paper.takeItemNumber()
                    draft.number = draft.paper.number
                }
                readCode(text, into: &draft)
            case .nummer:
                if draft.number == nil, PaperNumber.isNumber(text) { draft.number = text }
                readCode(text, into: &draft)
            default: readCount(part.label?.text, text, into: &draft)
            }
        }
    }

    /// A column of codes names the paper: "A01" is an amendement, "M3" and "Motie M3" a motie.
    private func readCode(_ text: String, into draft: inout Draft) {
        let words = Words(text)
        // "AM 1" and "MO 1" are codes with a space; "Motie M3" ends with one.
        if words.count == 2, words.text(at: 0).count <= 2, words[0].isAllCaps || words[0].startsUpper,
            words.text(at: 1).allSatisfy(\.isNumber), draft.paper.instrument == nil,
            let paper = PaperTitle.instrument(ofCode: words.text(at: 0) + words.text(at: 1))
        {
            draft.instrument = paper
            draft.number = draft.number ?? text
            return
        }
        let text = words.count > 1 ? words.text(at: words.count - 1) : text
        guard draft.paper.instrument == nil, PaperNumber.isShortCode(text),
            let paper = PaperTitle.instrument(ofCode: text)
        else { return }
        draft.instrument = paper
        draft.number = draft.number ?? text
    }

    /// Columns "Voor" and "Tegen" of a table hold counts.
    private func readCount(_ label: String?, _ text: String, into draft: inout Draft) {
        guard let label = label?.lowercased(), label == "voor" || label == "tegen" else { return }
        guard let count = Int(text.trimmed), count <= 150 else {
            let sentence = Sentence("\(label): \(text)", line: nil)
            if !text.isEmpty, let votes = VoteText.votes(in: [sentence], parties: context.parties) { draft.add(votes) }
            return
        }
        draft.add(label == "voor" ? Votes(inFavor: count) : Votes(against: count))
    }

    private func finish(_ draft: Draft, _ section: Section, isHeading: Bool) -> Draft {
        var draft = draft
        draft.item = section.number
        draft.url = section.url
        draft.section = isHeading ? "" : section.title.text
        draft.heading = section.heading
        draft.date = draft.date ?? section.date
        if let body = section.body, draft.instrument != .toezegging { draft.body = body }
        if draft.instrument != .toezegging,
            section.heading.map({ $0.lowercased().contains("hamerstuk") || HammerLists.isHeading($0) }) == true,
            draft.outcome?.followsAVote == true, draft.votes?.against ?? 0 == 0,
            draft.manner == nil
        {
            draft.manner = .hamerstuk
        }
        return draft
    }

    /// What an item is about when its title does not name a paper: procedure, an appointment, else a proposal.
    static func instrument(of section: Section, _ paper: PaperTitle) -> Instrument {
        if let instrument = paper.instrument { return instrument }
        let words = Words(section.title.text)
        let lower = words.lower
        if lower.first.map({ proceduralStart.contains($0) }) == true
            || lower.starts(with: ["regeling", "van", "werkzaamheden"])
        {
            return .procedure
        }
        // "MRA Agenda 2025-2028" is no agenda of the meeting: the word opens the title or follows only small words.
        if let at = lower.firstIndex(where: procedural.contains), lower[..<at].allSatisfy(fillers.contains) {
            return .procedure
        }
        return .besluit
    }

    private static let procedural: Set<String> = [
        "agenda", "besluitenlijst", "besluitenlijsten", "notulen", "verslag", "verslagen", "ingekomen", "mededelingen",
        "vragenronde", "vragenuur",
        "vragenhalfuur", "spreekrecht", "inspreekrecht", "langetermijnagenda", "termijnagenda", "toezeggingenlijst",
    ]
    private static let fillers: Set<String> = [
        "vaststellen", "vaststelling", "opening", "en", "van", "de", "het", "concept", "gewijzigde", "behandeling",
        "bespreking", "goedkeuring",
        "lijst", "openbare",
    ]
    private static let proceduralStart: Set<String> = [
        "opening", "sluiting", "pauze", "schorsing", "loting", "rondvraag",
        "hamerstukken", "bespreekstukken",
        "lijst", "heropening", "ordevoorstel",
    ]
}
