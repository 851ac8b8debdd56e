internal import Council

/// Lists of decisions of which every line is about a paper of its own.
extension StatementReader {
    /// Reads a line that begins with its subject; `false` when it does not.
    mutating func readSubjectLine(_ passage: Passage) -> Bool {
        guard listsSubjects else { return false }
        if readQuestion(passage) || readInverted(passage) { return true }
        guard let line = SubjectLine.split(passage.text, parties: context.parties) else { return readArrival(passage) }
        var paper = PaperTitle(line.subject, parties: context.parties)
        guard !paper.title.isEmpty || paper.number != nil else { return false }
        takeQuotedName(line.tail, into: &paper)
        open(paper)
        for sentence in Sentence.all(in: Passage(line.tail, line: passage.line)) { read(sentence, place: .decision) }
        if paper.isAmended, drafts[current].instrument == .besluit, drafts[current].outcome == .aangenomen {
            drafts[current].outcome = .gewijzigdAangenomen
        }
        return true
    }

    /// `Motie M2 (SP): "Meer bomen" haalde het niet`: the name stands behind the colon, in front of the verb.
    private func takeQuotedName(_ tail: String, into paper: inout PaperTitle) {
        let words = Words(tail)
        guard paper.instrument?.isOfMembers == true, words.count > 2, words[0].isQuoted,
            let end = (1..<words.count).first(where: { !words[$0].isQuoted })
        else { return }
        paper.title = words.text(0..<end)
    }

    /// Turns to the paper of a line. A line names one paper once; the same title on another line is the same paper.
    private mutating func open(_ paper: PaperTitle) {
        let isPost = paper.instrument == nil && SubjectLine.isPost(paper.title)
        let instrument = paper.instrument ?? listed ?? (isPost ? .benoeming : .besluit)
        current = draft(for: paper, instrument: instrument)
        if current == 0 {
            drafts.append(Draft(paper, instrument: instrument))
            current = drafts.count - 1
        }
        drafts[current].paper.isAmended = drafts[current].paper.isAmended || paper.isAmended
        stated = nil
    }

    /// "Aangehouden: motie SP over de halte": the outcome in front, the paper behind.
    private mutating func readInverted(_ passage: Passage) -> Bool {
        let text = ItemMarker.dropped(passage.text)
        guard let colon = text.firstRange(of: ": "),
            let (outcome, kind) = GroupHeadings.outcome(of: String(text[..<colon.lowerBound])),
            text[..<colon.lowerBound].first?.isUppercase == true
        else { return false }
        let rest = text[colon.upperBound...].trimmed
        let words = Words(rest)
        guard words.count > 1, Sentence.all(in: Passage(rest)).count == 1, Lexicon.outcomes.matches(in: words).isEmpty,
            VoteText.votes(in: [Sentence(rest, line: nil)], parties: context.parties) == nil
        else { return false }
        let paper = PaperTitle(rest.prefix(1).uppercased() + rest.dropFirst(), parties: context.parties)
        guard let instrument = paper.instrument ?? kind ?? (words[0].startsUpper ? .besluit : nil), !paper.title.isEmpty
        else {
            return false
        }
        open(paper)
        drafts[current].instrument = instrument
        drafts[current].state(
            outcome, text: String(text[..<colon.lowerBound]), quote: Passage(text, line: passage.line), confidence: 0.85
        )
        return true
    }

    /// "Een halte in het dorp? Motie SP hierover ingetrokken.": the question is the title.
    private mutating func readQuestion(_ passage: Passage) -> Bool {
        let sentences = Sentence.all(in: passage)
        guard sentences.count >= 2, let subject = sentences.first, subject.words.count <= 14,
            let instrument = sentences[1].words.words.first.flatMap({ Lexicon.instrument($0.lower) }),
            instrument.isOfMembers,
            let about = sentences[1].words.lower.firstIndex(
                where: ["hierover", "daarover", "hiertoe", "daartoe"].contains)
        else { return false }
        var paper = PaperTitle("", parties: context.parties)
        paper.instrument = instrument
        paper.title = subject.text.trimmingPunctuation.trimmingSuffix("?")
        paper.submitters = context.parties.list(sentences[1].words.text(1..<max(1, about))).map(\.party)
        open(paper)
        for sentence in sentences.dropFirst() {
            stated = nil
            let outcome =
                Lexicon.outcomes.matches(in: sentence.words).first
                ?? Lexicon.labelledOutcomes.matches(in: sentence.words).first
            guard let outcome, exclusions.reason(sentence, outcome.value, at: outcome.range) == nil else { continue }
            drafts[current].state(
                outcome.value, text: sentence.words.text(outcome.range), quote: sentence.passage, confidence: 0.85)
            stated = current
            readVotes([sentence])
        }
        return stated != nil
    }

    /// "Mevrouw De Boer (SP) legde de eed af en werd geïnstalleerd als raadslid.": the sentence itself is the title.
    private mutating func readArrival(_ passage: Passage) -> Bool {
        guard let sentence = Sentence.all(in: passage).first else { return false }
        let lower = sentence.words.lower
        guard ["de", "mevrouw", "dhr", "mw", "mevr", "raadslid"].contains(lower[0]),
            lower[0] != "de" || lower.count > 1 && ["heer", "heren", "dames"].contains(lower[1]),
            let participle = lower.firstIndex(where: { StatementReader.arriving.contains($0) }),
            lower[..<participle].contains(where: ["is", "werd", "wordt", "zijn", "werden"].contains),
            exclusions.reason(sentence, .aangenomen, at: participle..<participle + 1) == nil
        else { return false }
        var paper = PaperTitle("", parties: context.parties)
        paper.title = sentence.text.trimmingPunctuation
        open(paper)
        drafts[current].instrument = .benoeming
        drafts[current].state(
            .aangenomen, text: sentence.words.text(at: participle), quote: sentence.passage, confidence: 0.85)
        return true
    }

    private static let arriving: Set<String> = ["geïnstalleerd", "beëdigd", "toegelaten", "benoemd", "herbenoemd"]
}

extension SubjectLine {
    /// "Plaatsvervangend griffier", "Lid rekenkamer": a post, which only an appointment decides on.
    static func isPost(_ title: String) -> Bool {
        let words = Words(title).lower
        return words.count <= 5
            && words.contains { word in
                ["griffier", "raadslid", "wethouder", "burgerlid", "commissielid", "fractieassistent", "statenlid"]
                    .contains(word)
            }
            || words.first.map { ["lid", "voorzitter", "plaatsvervangend", "bestuurslid"].contains($0) } == true
                && words.count <= 6
    }

    /// Whether a section is such a list: it has no number, and two lines or more are about papers of their own, one at least
    /// neither a motie nor an amendement. Under a heading with the day of a meeting, one line will do.
    static func isList(_ section: Section, parties: Parties) -> Bool {
        guard section.number == nil, !announces(section.title.text), !announces(section.heading ?? "") else {
            return false
        }
        let parts = section.parts.filter { [nil, .lijst, .besluit].contains($0.role) }
        let passages = parts.flatMap(\.blocks).compactMap { block -> Passage? in
            switch block {
            case .listItem(let passage), .paragraph(let passage): passage
            default: nil
            }
        }
        let isDated = section.date != nil && DutchDates.first(in: section.title.text) != nil
        var (count, proposals) = (0, 0)
        for passage in passages {
            guard let line = split(passage.text, parties: parties) else { continue }
            count += 1
            if PaperTitle(line.subject, parties: parties).instrument?.isOfMembers != true { proposals += 1 }
            if proposals > 0, count >= (isDated ? 1 : 2) { return true }
        }
        return false
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
