internal import Council

/// Reads the sentences under one agenda item: which paper each speaks of, what became of it, who voted how.
struct StatementReader {
    /// The item's own paper is the first; others are named in its text.
    var drafts: [Draft]
    var known = KnownPapers()
    let context: Context
    let exclusions: Exclusions
    /// The paper that the running paragraph is about.
    var current = 0
    /// The paper whose outcome was stated last, to which "Tegen stemde de SP" belongs.
    var stated: Int?
    /// Votes and manner told in front of the outcome that they led to.
    var pending = Pending()
    /// An item was taken off the agenda, so that the agenda that stands is a changed one.
    var changesAgenda = false
    /// The paper that the paragraph before named and said nothing more of.
    private var opened: Int?
    /// The paper that the running sentence begins with and tells of.
    var told: Int?
    /// The sentence before the running one.
    var previous: Sentence?
    /// Every line of the section is about a paper of its own.
    var listsSubjects = false
    /// What the lines of such a section are when they do not say so: under "Moties vreemd" they are moties.
    var listed: Instrument?

    struct Pending {
        /// Sentences in front of an outcome that can tell of its vote: a side each, with a remark or two.
        static let limit = 8
        /// Sentences with votes that decide nothing by themselves: "Voor: SP (2). Tegen: VVD (4)."
        var votes: [Sentence] = []
        var manner: Manner?
        /// Paragraphs begun since.
        var age = 0
        var isEmpty: Bool { votes.isEmpty && manner == nil }
    }

    init(own: Draft, context: Context) {
        drafts = [own]
        self.context = context
        exclusions = Exclusions(context: context)
    }

    /// Under which kind of heading a text stands.
    enum Place {
        /// Free text: only sentences that state an outcome count.
        case free
        /// Under "Besluit" or "Uitslag": also bare words such as "Conform" and bare beslispunten.
        case decision
    }

    /// States the outcome of the item's own paper, as a field gives it.
    mutating func state(_ outcome: Outcome, text: String, quote: Passage, confidence: Double) {
        drafts[0].state(outcome, text: text, quote: quote, confidence: confidence)
    }

    mutating func read(_ blocks: [Block], place: Place) {
        let hadOutcome = drafts[0].outcome != nil
        for block in StatementReader.joiningSides(blocks) {
            switch block {
            case .vote(let vote): read(vote)
            case .attachment(let passage, _), .entry(_, let passage, _): readName(passage)
            case .row(let cells):
                read(
                    Passage(cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "), line: cells.first?.line),
                    place: place)
            case .paragraph(let passage), .listItem(let passage), .heading(_, let passage): read(passage, place: place)
            }
        }
        if place == .decision { readDictum(blocks, hadOutcome: hadOutcome) }
    }

    /// "Voor:" on a line of its own and the parties on the next are one passage.
    private static func joiningSides(_ blocks: [Block]) -> [Block] {
        var joined: [Block] = []
        for block in blocks {
            if case .paragraph(let label)? = joined.last, ["voor:", "tegen:"].contains(label.text.lowercased()),
                case .paragraph(let names) = block
            {
                joined[joined.count - 1] = .paragraph(Passage(label.text + " " + names.text, line: label.line))
            } else {
                joined.append(block)
            }
        }
        return joined
    }

    /// "Voor: SP (4), D66 (2). Tegen: VVD (9)." are two halves of one vote.
    private static func joiningSides(_ sentences: [Sentence]) -> [Sentence] {
        var joined: [Sentence] = []
        for sentence in sentences {
            if let last = joined.last, sentence.text.lowercased().hasPrefix("tegen:"),
                ["voor:", "vóór:"].contains(where: last.text.lowercased().hasPrefix)
            {
                joined[joined.count - 1] = Sentence(last.text + " " + sentence.text, line: last.line)
            } else if let last = joined.last, isAnswer(sentence), last.text.contains(" van de agenda te ") {
                joined[joined.count - 1] = Sentence(
                    last.text.trimmingPunctuation + "; " + sentence.text, line: last.line)
            } else {
                joined.append(sentence)
            }
        }
        return joined
    }

    /// "Dat gebeurt.": what the sentence before it asked for was done.
    private static func isAnswer(_ sentence: Sentence) -> Bool {
        let lower = sentence.words.lower
        return lower.count <= 4 && ["dat", "dit", "zo", "aldus"].contains(lower[0]) && !lower.contains("niet")
            && lower.contains(where: ["gebeurt", "geschiedt"].contains)
    }

    private mutating func read(_ passage: Passage, place: Place) {
        if isSideOfVote(passage.text) {
            for sentence in Sentence.all(in: passage) { read(sentence, place: place) }
            return
        }
        // What a vote led to can stand a paragraph below it.
        let named = opened ?? (pending.isEmpty ? nil : current)
        if place == .decision, drafts[current].outcome == nil { pending.age += 1 } else { pending = Pending() }
        if pending.age > 1 { pending = Pending() }
        (current, stated, opened, previous) = (0, nil, nil, nil)
        if isSpeakerLine(passage.text) || readSubjectLine(passage) { return }
        if place == .decision, let vote = TextVote.vote(passage) { return read(vote) }
        var sentences = StatementReader.joiningSides(Sentence.all(in: passage))
        if let lead = sentences.first, let paper = Lead.paper(telling: lead, parties: context.parties),
            let instrument = paper.instrument
        {
            current = draft(for: paper, instrument: instrument)
            told = current
        } else if let lead = sentences.first, let remark = readLead(lead) {
            sentences.removeFirst()
            if let remark = remark.sentence { read(remark, place: .decision) }
            if sentences.isEmpty, stated == nil { opened = current }
        }
        if let named, current == 0, let first = sentences.first {
            if isAbout(first) {
                current = named
            } else if voteManner(first.words) != nil, sentences.count == 1 {
                // "Op verzoek van de heer Bartelds wordt hoofdelijk gestemd.": the votes follow.
                (current, opened) = (named, named)
            }
        }
        for sentence in sentences {
            if told == nil, current > 0 || drafts[0].outcome != nil, Lead.isNumbered(sentence),
                let remark = readLead(sentence)
            {
                if let remark = remark.sentence { read(remark, place: .decision) }
            } else {
                if let coded = Lead.coded(sentence, parties: context.parties), let instrument = coded.instrument {
                    current = draft(for: coded, instrument: instrument)
                    told = current
                }
                read(sentence, place: place)
                (told, previous) = (nil, sentence)
            }
        }
    }

    /// Whether a paragraph right under a paper's name tells what became of it: it begins with the outcome or the votes,
    /// and names neither the raad nor the proposal.
    private func isAbout(_ sentence: Sentence) -> Bool {
        let words = sentence.words
        let start = StatementReader.labelEnd(words)
        return Lexicon.labelledOutcomes.matches(in: words).contains { $0.range.lowerBound == start }
            || !Ellipsis.outcome(words).isEmpty
            || VoteText.votes(in: [sentence], parties: context.parties) != nil
                && !Mention.all(in: words, parties: context.parties).contains { $0.instrument == .besluit }
    }

    /// "Voor: GroenLinks (4), CDA (3)." on a line of its own goes on about the vote above it.
    private func isSideOfVote(_ text: String) -> Bool {
        (stated != nil || !pending.isEmpty)
            && ["voor:", "tegen:", "vóór:"].contains { text.lowercased().hasPrefix($0) }
    }

    /// "00:18:32 - 00:19:10 - De heer Postma".
    private func isSpeakerLine(_ text: String) -> Bool {
        let head = text.prefix(8)
        return head.count == 8 && head.allSatisfy { $0.isNumber || $0 == ":" } && head.contains(":")
            && text.dropFirst(8).trimmed.hasPrefix("-")
    }
}
