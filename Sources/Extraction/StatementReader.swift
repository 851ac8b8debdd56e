internal import Council

/// Reads the sentences under one agenda item: which paper each speaks of, what became of it, who voted how.
struct StatementReader {
    /// The item's own paper is the first; others are named in its text.
    private(set) var drafts: [Draft]
    private let context: Context
    private let exclusions: Exclusions
    /// The paper that the running paragraph is about.
    private var current = 0
    /// The paper whose outcome was stated last, to which "Tegen stemde de SP" belongs.
    private var stated: Int?
    /// Votes told in front of the outcome that they led to.
    private var pending: (votes: Votes, manner: Manner?)?
    /// The paper that the paragraph before named and said nothing more of.
    private var opened: Int?

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

    // MARK: blocks

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
            if case .paragraph(let label)? = joined.last, ["voor:", "tegen:"].contains(label.text.lowercased()), case .paragraph(let names) = block {
                joined[joined.count - 1] = .paragraph(Passage(label.text + " " + names.text, line: label.line))
            } else {
                joined.append(block)
            }
        }
        return joined
    }

    private mutating func read(_ passage: Passage, place: Place) {
        if isSideOfVote(passage.text) { return Sentence.all(in: passage).forEach { read($0, place: place) } }
        let named = opened
        (current, stated, opened, pending) = (0, nil, nil, nil)
        if isSpeakerLine(passage.text) { return }
        if place == .decision, let vote = TextVote.vote(passage) { return read(vote) }
        var sentences = Sentence.all(in: passage)
        if let lead = sentences.first, let opened = open(lead) {
            current = opened
            if drafts[opened].outcome != nil { stated = opened }
            sentences.removeFirst()
            if sentences.isEmpty, stated == nil { self.opened = opened }
            readVotes([lead])
            drafts[opened].manner = drafts[opened].manner ?? (stated == nil ? nil : manner(lead.words))
        }
        if let named, current == 0, let first = sentences.first, isAbout(first) { current = named }
        for sentence in sentences { read(sentence, place: place) }
    }

    /// Whether a paragraph right under a paper's name tells what became of it: it begins with the outcome or the votes, and names neither
    /// the raad nor the proposal.
    private func isAbout(_ sentence: Sentence) -> Bool {
        let words = sentence.words
        let start = StatementReader.labels.contains(words[0].lower) && words.count > 1 ? 1 : 0
        return Lexicon.labelledOutcomes.matches(in: words).contains { $0.range.lowerBound == start }
            || VoteText.votes(in: [sentence], parties: context.parties) != nil && !Mention.all(in: words, parties: context.parties).contains { $0.instrument == .besluit }
    }

    /// "Voor: GroenLinks (4), CDA (3)." on a line of its own goes on about the vote above it.
    private func isSideOfVote(_ text: String) -> Bool {
        stated != nil && ["voor:", "tegen:", "vóór:"].contains { text.lowercased().hasPrefix($0) }
    }

    /// "00:18:32 - 00:19:10 - De heer Postma".
    private func isSpeakerLine(_ text: String) -> Bool {
        let head = text.prefix(8)
        return head.count == 8 && head.allSatisfy { $0.isNumber || $0 == ":" } && head.contains(":")
            && text.dropFirst(8).trimmed.hasPrefix("-")
    }

    // MARK: papers in the text

    /// A paragraph that begins with a paper of its own ("Amendement A3 (VVD): sobere uitvoering …") is about that paper.
    private mutating func open(_ sentence: Sentence) -> Int? {
        guard isLead(sentence) else { return nil }
        var paper = PaperTitle(sentence.text, parties: context.parties)
        guard let instrument = paper.instrument, instrument != .procedure || !paper.rest.isEmpty else { return nil }
        let tail = PaperTail.split(&paper, parties: context.parties)
        guard !paper.title.isEmpty || paper.number != nil else { return nil }
        let index = draft(for: paper, instrument: instrument)
        let quote = Passage(sentence.text, line: sentence.line)
        if !paper.rest.isEmpty, let match = Lexicon.firstOutcome(in: paper.rest) {
            let words = Words(paper.rest)
            var outcome = match.value
            if outcome == .aangenomen, words[match.range.lowerBound].lower == "hamerstuk" {
                drafts[index].manner = .hamerstuk
            }
            if outcome == .aangenomen, paper.isAmended, instrument == .besluit { outcome = .gewijzigdAangenomen }
            drafts[index].state(outcome, text: words.text(match.range), quote: quote, confidence: 0.98)
        } else if let tail,
            let match = Lexicon.labelledOutcomes.matches(in: tail).first(where: { $0.range.lowerBound == 0 })
                ?? Lexicon.outcomes.matches(in: tail).first
        {
            let sentence = Sentence(tail.text, line: sentence.line)
            if exclusions.reason(sentence, match.value, at: match.range) == nil {
                drafts[index].state(match.value, text: tail.text(match.range), quote: quote, confidence: 0.95)
            }
        }
        return index
    }

    /// The first word names a paper and what follows is its number, its submitters or its title, not a verb.
    private func isLead(_ sentence: Sentence) -> Bool {
        let words = sentence.words
        guard words.count >= 2 else { return false }
        let first = words[0]
        if PaperNumber.isCode(words.text(0..<1)), words.count > 2,
            words[1].startsUpper || Lexicon.instrument(words[1].lower) != nil
        {
            return true
        }
        guard first.startsUpper, let instrument = Lexicon.instrument(first.lower) ?? appointment(first.lower),
            instrument != .toezegging, instrument != .procedure
        else {
            return false
        }
        var next = 1
        while next < words.count,
            ["vreemd", "vreemd:", "van", "treurnis", "afkeuring", "wantrouwen", "aan", "de", "orde", "dag"].contains(
                words[next].lower)
        { next += 1 }
        guard next < words.count else { return false }
        let gap = words.slice(words[next - 1].utf8Range.upperBound..<words[next].utf8Range.lowerBound)
        if gap.contains(":") || gap.contains("(") || gap.contains("–") || gap.contains(" - ") { return true }
        // A line of a list of outcomes: "Benoeming griffier (25047) AANVAARD BIJ ACCLAMATIE".
        if instrument == .benoeming && words[1].lower == "van"
            || !PaperTitle(sentence.text, parties: context.parties).rest.isEmpty
        {
            return true
        }
        return words[next].startsUpper || words[next].isQuoted || words[next].lower.first?.isNumber == true
            || gap.contains("‘") || gap.contains("'")
    }

    private func appointment(_ word: String) -> Instrument? {
        ["benoeming", "herbenoeming", "installatie", "beëdiging"].contains(word) ? .benoeming : nil
    }

    /// The draft of a paper: the one with its number or title, or a new one.
    private mutating func draft(for paper: PaperTitle, instrument: Instrument) -> Int {
        if let known = drafts.firstIndex(where: { isSame($0, paper, instrument) }) {
            drafts[known].number = drafts[known].number ?? paper.number
            if drafts[known].submitters.isEmpty {
                drafts[known].submitters = paper.submitters.map { Submitter(party: $0) }
            }
            return known
        }
        if let described = drafts.firstIndex(where: { $0.isDescribed && $0.instrument == instrument && isBySame($0, paper) }) {
            // The name that the sentence did not give.
            drafts[described].paper = paper
            drafts[described].number = paper.number
            drafts[described].isDescribed = false
            return described
        }
        drafts.append(Draft(paper, instrument: instrument))
        return drafts.count - 1
    }

    private func isSubmitted(_ draft: Draft, by parties: [String]) -> Bool {
        !parties.isEmpty && parties.allSatisfy { party in draft.submitters.contains { $0.party == party } }
    }

    private func isBySame(_ draft: Draft, _ paper: PaperTitle) -> Bool {
        let (first, second) = (Set(draft.submitters.compactMap(\.party)), Set(paper.submitters))
        return !first.isEmpty && first == second && !paper.title.isEmpty
    }

    private func isSame(_ draft: Draft, _ paper: PaperTitle, _ instrument: Instrument) -> Bool {
        guard
            draft.instrument == instrument || (draft.instrument == .benoeming && instrument == .besluit)
                || (instrument == .initiatiefvoorstel && draft.instrument == .besluit)
        else { return false }
        if let a = draft.number, let b = paper.number {
            let isEqual = DecisionIdentity.isSameNumber(a, b)
            if !isEqual || PaperNumber.isDistinctive(a) || paper.title.isEmpty || b.count >= 3 { return isEqual }
        }
        return TitleKinship.isSame(draft.title, paper.title)
    }

    // MARK: votes

    private mutating func read(_ vote: RecordedVote) {
        let index: Int
        if let title = vote.title, !title.text.isEmpty {
            let paper = PaperTitle(title.text, parties: context.parties)
            index = draft(
                for: paper,
                instrument: paper.instrument
                    ?? (TitleKinship.isSame(paper.title, drafts[0].title) ? drafts[0].instrument : .besluit))
            drafts[index].paper.isAmended = drafts[index].paper.isAmended || paper.isAmended
        } else {
            index = 0
        }
        if !vote.votes.isEmpty { drafts[index].votes = vote.votes }
        drafts[index].isUnanimous = vote.percentages == [.voor: 100]
        let stated = vote.result.flatMap { Lexicon.labelledOutcomes.matches(in: Words($0)).first?.value }
        guard var outcome = stated ?? vote.votes.outcome ?? outcome(of: vote.percentages) else { return }
        if outcome == .aangenomen, drafts[index].paper.isAmended, drafts[index].instrument == .besluit {
            outcome = .gewijzigdAangenomen
        }
        drafts[index].state(outcome, text: vote.result ?? vote.quote.text, quote: vote.quote, confidence: 0.9)
    }

    /// Percentages are rounded: 50 against 50 may hide one vote, and then says nothing for sure.
    private func outcome(of percentages: [Side: Int]) -> Outcome? {
        guard let inFavor = percentages[.voor] ?? (percentages[.tegen] == nil ? nil : 0) else { return nil }
        let against = percentages[.tegen] ?? 0
        return inFavor > against ? .aangenomen : inFavor < against ? .verworpen : .staken
    }

    private mutating func readVotes(_ sentences: [Sentence]) {
        guard let index = stated else { return }
        if let votes = VoteText.votes(in: sentences, parties: context.parties) { drafts[index].add(votes) }
        // "Met dezelfde stemverhouding": the counts of the vote before it; who voted how is not repeated.
        guard sentences.contains(where: { $0.text.contains("dezelfde stemverhouding") }) else { return }
        let before = drafts.indices.last { $0 != index && drafts[$0].votes?.inFavor != nil && $0 < index } ?? 0
        guard before != index, let votes = drafts[before].votes, votes.inFavor != nil else { return }
        drafts[index].add(Votes(inFavor: votes.inFavor, against: votes.against))
    }

    // MARK: names of attachments

    /// Names of files and papers that hang under an item.
    mutating func readNames(_ blocks: [Block]) {
        for passage in blocks.flatMap(\.passages) { readName(passage) }
    }

    /// "M58-2025 AANGENOMEN VVD motie - titel.pdf": only capitals in a file's name are an outcome.
    private mutating func readName(_ passage: Passage) {
        let paper = PaperTitle(passage.text, parties: context.parties)
        takeNumber(of: paper, passage)
        guard !paper.rest.isEmpty, let match = Lexicon.firstOutcome(in: paper.rest) else { return know(paper) }
        let isOfRegister =
            context.document.kind == .register
            && (drafts[0].number == nil || paper.number == nil || drafts[0].number == paper.number)
        let own =
            drafts[0].instrument == paper.instrument
            && (isOfRegister || paper.title.isEmpty || TitleKinship.isSame(drafts[0].title, paper.title))
        let index = own ? 0 : draft(for: paper, instrument: paper.instrument ?? drafts[0].instrument)
        if drafts[index].number == nil { drafts[index].number = paper.number }
        if drafts[index].submitters.isEmpty { drafts[index].submitters = paper.submitters.map { Submitter(party: $0) } }
        drafts[index].state(match.value, text: paper.rest.trimmed, quote: passage, confidence: 0.9)
    }

    /// The item's own paper hangs under it too, there with its number: "055 M. InwonersPartij - Voedselbank onder dak", "Statenvoorstel
    /// 3331842".
    private mutating func takeNumber(of paper: PaperTitle, _ passage: Passage) {
        guard drafts[0].number == nil, let number = paper.number, paper.instrument == drafts[0].instrument else { return }
        let isProposal = paper.instrument == .besluit && passage.text.lowercased().contains("voorstel") && PaperNumber.isRegisterNumber(number)
        guard isProposal || TitleKinship.isSame(drafts[0].title, paper.title) else { return }
        drafts[0].number = number
        if drafts[0].submitters.isEmpty { drafts[0].submitters = paper.submitters.map { Submitter(party: $0) } }
    }

    /// A paper that hangs under the item is known by its number and title, so that the text can speak of "motie 152".
    private mutating func know(_ paper: PaperTitle) {
        guard let instrument = paper.instrument, instrument == .motie || instrument == .amendement, !paper.title.isEmpty,
            drafts[0].instrument != instrument
        else { return }
        _ = draft(for: paper, instrument: instrument)
    }

    // MARK: sentences

    private mutating func read(_ sentence: Sentence, place: Place) {
        if let promise = Promises.promise(in: sentence, date: context.date) { addPromise(promise, sentence) }
        if Promises.settles(sentence.words) { settle(sentence) }
        if place == .free || place == .decision { removeFromAgenda(sentence) }
        introduce(sentence)
        takeNumber(sentence.words)
        for case (let mention, let paper?) in Mention.all(in: sentence.words, parties: context.parties).filter(
            \.isCause
        ).map({ ($0, $0.paper) }) {
            _ = draft(for: paper, instrument: mention.instrument)
        }
        let statements = self.statements(in: sentence, place: place)
        guard !statements.isEmpty else { return readRemark(sentence) }
        for (outcome, range) in statements {
            let index = subject(of: outcome, at: range, in: sentence.words)
            guard let index else { continue }
            let text = sentence.words.text(range)
            drafts[index].state(
                outcome, text: text, quote: Passage(sentence.text, line: sentence.line),
                confidence: place == .decision ? 0.95 : 0.85)
            drafts[index].manner = drafts[index].manner ?? manner(sentence.words)
            appoint(index, sentence.words)
            stated = index
            if !outcome.followsAVote { continue }
            readVotes([sentence])
            if let pending, drafts[index].votes == nil {
                drafts[index].votes = pending.votes
                drafts[index].manner = drafts[index].manner ?? pending.manner
            }
            pending = nil
        }
    }

    /// A paper's number can stand in brackets behind what is said of it.
    private mutating func takeNumber(_ words: Words) {
        guard current > 0, drafts[current].number == nil, let last = (0..<words.count).last, words[last].isBracketed
        else { return }
        let word = words.text(last..<last + 1)
        if PaperNumber.isNumber(word) { drafts[current].number = word }
    }

    /// "Over de motie is hoofdelijk gestemd.", "Tegen stemden de fracties van …": more of what was stated last.
    private mutating func readRemark(_ sentence: Sentence) {
        let names = Mention.all(in: sentence.words, parties: context.parties).last
        if stated == nil, let names,
            let index = drafts.lastIndex(where: { $0.instrument == names.instrument && $0.outcome != nil })
        {
            stated = index
        }
        if stated == nil, drafts[current].outcome?.followsAVote == true { stated = current }
        guard let index = stated else { return readBareVote(sentence, names) }
        if drafts[index].manner == nil || drafts[index].manner == .hamerstuk,
            let manner = Lexicon.manner(of: sentence.words), manner != .hamerstuk
        {
            drafts[index].manner = manner
        }
        if drafts[index].outcome?.followsAVote == true { readVotes([sentence]) }
    }

    /// "Voor het amendement stemden 24 leden, 16 leden stemden tegen": the counts are the outcome.
    private mutating func readBareVote(_ sentence: Sentence, _ mention: Mention?) {
        guard let votes = VoteText.votes(in: [sentence], parties: context.parties) else { return }
        guard let outcome = votes.outcome else {
            // "17 voor, 2 blanco. De heer Wiersma is daarmee benoemd."
            pending = (votes, manner(sentence.words))
            return
        }
        guard
            exclusions.reason(sentence, outcome, at: 0..<1) == nil
        else { return }
        var index = current
        if let mention {
            guard let named = drafts.lastIndex(where: { $0.instrument == mention.instrument && $0.outcome == nil })
            else { return }
            index = named
        }
        drafts[index].votes = votes
        drafts[index].manner = drafts[index].manner ?? manner(sentence.words)
        drafts[index].state(
            outcome, text: sentence.text, quote: Passage(sentence.text, line: sentence.line), confidence: 0.85)
        if drafts[index].submitters.isEmpty, let mention, let paper = mention.paper {
            drafts[index].submitters = paper.submitters.map { Submitter(party: $0) }
        }
        stated = index
    }

    private func manner(_ words: Words) -> Manner? {
        let found = Lexicon.manners.matches(in: words).map(\.value)
        return found.contains(.hamerstuk) && found.contains(.unaniem) ? .hamerstuk : found.first
    }

    /// The outcomes a sentence states, each with its words; the first line of the lexicon that fits a paper decides.
    private func statements(in sentence: Sentence, place: Place) -> [(Outcome, Range<Int>)] {
        let words = sentence.words
        var matches = Lexicon.outcomes.matches(in: words)
        if place == .decision || words[0].lower == "besluit" {
            let start = StatementReader.labels.contains(words[0].lower) && words.count > 1 ? 1 : 0
            matches += Lexicon.labelledOutcomes.matches(in: words).filter { $0.range.lowerBound == start && $0.range.count <= 4 }
            // "Na overleg met de wethouder ingetrokken.": the participle stands last.
            if words.count <= 10 { matches += Lexicon.labelledOutcomes.matches(in: words).filter { $0.range == words.count - 1..<words.count } }
        } else if words.count <= 8, drafts[0].instrument == .motie || drafts[0].instrument == .amendement {
            matches += Lexicon.labelledOutcomes.matches(in: words).filter { $0.range == words.count - 1..<words.count }
        }
        if place == .free, words.count <= 3 {
            // "Ter kennisname." is all that is said of the item.
            matches += Lexicon.labelledOutcomes.matches(in: words).filter { $0.range == 0..<words.count }
        }
        var taken: [Int?: (Outcome, Range<Int>)] = [:]
        var order: [Int?] = []
        for match in matches {
            let paper = paper(of: match.value, at: match.range, in: words)?.at
            let yields = taken[paper].map { $0.0 == .terKennisname && match.value.followsAVote && !$0.1.overlaps(match.range) } ?? false
            guard taken[paper] == nil || yields, exclusions.reason(sentence, match.value, at: match.range) == nil else {
                continue
            }
            taken[paper] = (match.value, match.range)
            if !yields { order.append(paper) }
        }
        // Without a paper of its own, a second statement repeats the first.
        if order.count > 1, taken[nil]?.0 != .gewijzigdAangenomen { order.removeAll { $0 == nil } }
        return order.compactMap { taken[$0] }
    }

    /// The paper that an outcome is about: the last one named before it. What is adopted as amended is a proposal, never the
    /// amendement that is named beside it; "van de agenda" names no agenda.
    private func paper(of outcome: Outcome, at range: Range<Int>, in words: Words) -> Mention? {
        let mentions = Mention.all(in: words, parties: context.parties).filter { mention in
            if mention.isCause || mention.instrument == .toezegging { return false }
            if outcome == .gewijzigdAangenomen {
                return mention.instrument == .besluit || mention.instrument == .procedure
                    || mention.instrument == .initiatiefvoorstel
            }
            return outcome != .afgevoerd || mention.instrument != .procedure || mention.at < 2
                || words[mention.at - 2].lower != "van"
        }
        return mentions.last { $0.at < range.upperBound } ?? mentions.first
    }

    /// The draft that a statement is about.
    private mutating func subject(of outcome: Outcome, at range: Range<Int>, in words: Words) -> Int? {
        guard let mention = paper(of: outcome, at: range, in: words) else {
            return outcome == .gewijzigdAangenomen ? ownProposal : current
        }
        if mention.isPlural, mention.instrument != .procedure { return nil }
        let isNamed = mention.instrument != .besluit || drafts[0].instrument == .procedure
        if var paper = mention.paper, isNamed, !paper.title.isEmpty || paper.number != nil {
            if paper.title.isEmpty { paper.title = described(words, from: mention.at) }
            return draft(for: paper, instrument: mention.instrument)
        }
        if current > 0, drafts[current].instrument == mention.instrument { return current }
        if drafts[0].instrument == mention.instrument { return 0 }
        if mention.instrument == .procedure {
            var paper = PaperTitle("", parties: context.parties)
            paper.title = words.text(mention.at..<mention.at + 1)
            return draft(for: paper, instrument: .procedure)
        }
        if mention.instrument == .besluit { return ownProposal }
        if let paper = mention.paper, let by = drafts.lastIndex(where: { $0.instrument == mention.instrument && isSubmitted($0, by: paper.submitters) }) {
            return by
        }
        if let recent = drafts.lastIndex(where: { $0.instrument == mention.instrument }) {
            if let paper = mention.paper, drafts[recent].submitters.isEmpty {
                drafts[recent].submitters = paper.submitters.map { Submitter(party: $0) }
            }
            return recent
        }
        return nil
    }

    /// "Het voorstel" is the item's own, whatever kind that is; inside a paragraph about a motie it is that motie.
    private var ownProposal: Int { drafts[0].instrument == .procedure && current > 0 ? current : 0 }

    /// A person who is appointed makes a besluit a benoeming; a firm does not.
    private mutating func appoint(_ index: Int, _ words: Words) {
        if drafts[index].instrument == .benoeming { return nameAppointment(index, words) }
        guard drafts[index].instrument == .besluit else { return }
        let lower = (0..<words.count).map { words[$0].lower }
        let appoints =
            lower.contains {
                [
                    "benoemt", "benoemd", "herbenoemt", "herbenoemd", "benoemen", "herbenoemen", "geïnstalleerd", "toegelaten",
                    "beëdigd",
                ].contains($0)
            }
            || (lower.contains("lid") && lower.contains("toe")
                && lower.contains { ["laten", "laat", "liet"].contains($0) })
            || (lower.contains("ontslag") && lower.contains { ["eervol", "verleent", "verlenen"].contains($0) })
        guard appoints, !lower.contains("accountant"), !lower.contains("accountantskantoor") else { return }
        drafts[index].instrument = .benoeming
    }

    /// Under a bare "Benoeming" the sentence says to what: "benoemd tot voorzitter van de commissie Economie".
    private mutating func nameAppointment(_ index: Int, _ words: Words) {
        guard !drafts[index].title.contains(" "),
            let verb = (0..<words.count).first(where: { words[$0].lower.contains("benoem") || words[$0].lower == "gekozen" }),
            let to = (verb + 1..<max(verb + 1, words.count)).first(where: { ["tot", "als"].contains(words[$0].lower) }), to + 1 < words.count
        else { return }
        drafts[index].paper.title = words.text(to + 1..<words.count).trimmingPunctuation
    }

    /// Words that stand in front of an outcome as its label.
    private static let labels: Set<String> = ["besluit", "uitslag", "conclusie", "resultaat", "besluiten", "uitkomst", "stemuitslag", "stemming"]

    // MARK: papers introduced

    /// "De fracties BBB en SGP hebben een amendement ingediend over ‘Geen panelen’", "dient namens het CDA een motie in om …".
    private mutating func introduce(_ sentence: Sentence) {
        let words = sentence.words
        guard
            let submits = (0..<words.count).first(where: {
                ["ingediend", "dient", "dienen", "diende", "dienden", "indienen"].contains(words[$0].lower)
            }),
            let mention = Mention.all(in: words, parties: context.parties).first(where: {
                $0.instrument == .motie || $0.instrument == .amendement
            }), !mention.isPlural
        else { return }
        var paper = mention.paper ?? introducedTitle(words, mention, after: max(submits, mention.at))
        let submitters = context.parties.found(in: words, 0..<words.count).filter {
            !words[$0.range.lowerBound].isQuoted
        }.map(\.name)
        if paper == nil, !submitters.isEmpty, drafts[0].instrument == mention.instrument, drafts[0].submitters.isEmpty {
            drafts[0].submitters = submitters.map { Submitter(party: $0) }
            return
        }
        guard paper != nil else { return }
        if paper?.submitters.isEmpty == true { paper?.submitters = submitters }
        guard let paper else { return }
        let known = drafts.count
        current = draft(for: paper, instrument: mention.instrument)
        if drafts.count > known { drafts[current].isDescribed = mention.paper == nil }
    }

    /// "Motie 152 (D66, GroenLinks) om een fietsbrug te onderzoeken, is …": what stands between "om" and the comma; empty without one.
    private func described(_ words: Words, from start: Int) -> String {
        let next = (start + 1..<words.count).first { !words[$0].isBracketed && !words[$0].lower.contains(where: \.isNumber) }
        guard let om = next, words[om].lower == "om", om + 1 < words.count else { return "" }
        let end = (om + 2..<max(om + 2, words.count)).first { words.slice(words[$0 - 1].utf8Range.upperBound..<words[$0].utf8Range.lowerBound).contains(",") }
        return words.text(om + 1..<(end ?? words.count))
    }

    /// What a paper without a name is about: the words behind "om" or "over".
    private func introducedTitle(_ words: Words, _ mention: Mention, after start: Int) -> PaperTitle? {
        guard
            let om = (mention.at..<words.count).first(where: {
                ["om", "over", "waarin", "voor"].contains(words[$0].lower) && $0 >= mention.at
            }), om + 1 < words.count
        else { return nil }
        var paper = PaperTitle("", parties: context.parties)
        paper.instrument = mention.instrument
        paper.title = PaperTitle.unquoted(words.text(om + 1..<words.count).trimmingPunctuation)
        return paper
    }

    // MARK: toezeggingen

    /// Under "Toezeggingen" every sentence in which someone who answers for something says what will be done is one.
    mutating func readPromises(_ blocks: [Block]) {
        for passage in blocks.flatMap(\.passages) {
            for sentence in Sentence.all(in: passage) {
                if Promises.settles(sentence.words) {
                    settle(sentence)
                } else if let promise = Promises.promise(in: sentence, date: nil) ?? Promises.announcement(in: sentence) {
                    addPromise(promise, sentence)
                }
            }
        }
    }

    private mutating func addPromise(_ promise: String, _ sentence: Sentence) {
        var paper = PaperTitle("", parties: context.parties)
        paper.title = promise
        var draft = Draft(paper, instrument: .toezegging)
        draft.state(.toegezegd, text: "toegezegd", quote: Passage(sentence.text, line: sentence.line), confidence: 0.85)
        draft.body = context.document.body
        drafts.append(draft)
    }

    private mutating func settle(_ sentence: Sentence) {
        var paper = PaperTitle("", parties: context.parties)
        if let open = sentence.text.firstIndex(of: "("), let close = sentence.text[open...].firstIndex(of: ")") {
            paper.title = String(sentence.text[sentence.text.index(after: open)..<close])
            paper.number = sentence.text[..<open].split(separator: " ").last.map(String.init).flatMap { PaperNumber.isCode($0) ? $0 : nil }
        } else if let colon = sentence.text.firstIndex(of: ":") {
            // "De volgende toezegging is afgedaan: T-2024-06, overzicht gladheidsbestrijding."
            paper = PaperTitle(String(sentence.text[sentence.text.index(after: colon)...]), parties: context.parties)
        }
        guard !paper.title.isEmpty else { return }
        var draft = Draft(paper, instrument: .toezegging)
        draft.state(.afgedaan, text: "afgedaan", quote: Passage(sentence.text, line: sentence.line), confidence: 0.85)
        drafts.append(draft)
    }

    // MARK: items taken off

    /// "Agendapunt 8 (Havenbesluit) is op verzoek afgevoerd": an item of its own (cases README, rule 8).
    private mutating func removeFromAgenda(_ sentence: Sentence) {
        let words = sentence.words
        guard drafts[0].instrument == .procedure, let point = (0..<words.count).first(where: { ["agendapunt", "punt"].contains(words[$0].lower) }),
            point + 2 < words.count, words[point + 2].isBracketed,
            let match = Lexicon.outcomes.matches(in: words).first(where: { [.afgevoerd, .aangehouden].contains($0.value) }),
            exclusions.reason(sentence, match.value, at: match.range) == nil
        else { return }
        let end = (point + 2..<words.count).first { !words[$0].isBracketed } ?? words.count
        let paper = PaperTitle(words.text(point + 2..<end), parties: context.parties)
        let index = draft(for: paper, instrument: paper.instrument ?? .besluit)
        drafts[index].state(match.value, text: words.text(match.range), quote: Passage(sentence.text, line: sentence.line), confidence: 0.85)
    }

    // MARK: bare beslispunten

    /// Under "Besluit" a list of infinitives is the decision itself: "1. De visie vast te stellen; 2. …".
    private mutating func readDictum(_ blocks: [Block], hadOutcome: Bool) {
        let passages = blocks.filter { if case .vote = $0 { false } else { true } }.flatMap(\.passages)
        let points = passages.filter { Dictum.isPoint($0.text) }
        if drafts[0].outcome != nil, !hadOutcome || drafts[0].outcome?.followsAVote == true, drafts[0].points.isEmpty {
            drafts[0].points = points.map(\.text)
        }
        guard drafts.allSatisfy({ $0.outcome == nil || $0.instrument == .toezegging }),
            drafts[0].instrument != .procedure || drafts[0].outcome == nil, let first = points.first
        else { return }
        let sentence = Sentence(first.text, line: first.line)
        let outcome: Outcome = Dictum.onlyTakesNote(points.map(\.text)) ? .terKennisname : .aangenomen
        guard exclusions.reason(sentence, outcome, at: 0..<1) == nil else { return }
        drafts[0].state(outcome, text: first.text, quote: first, confidence: 0.8)
        drafts[0].points = points.map(\.text)
    }
}
