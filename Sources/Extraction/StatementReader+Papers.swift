internal import Council

/// The drafts of the papers that a text names.
extension StatementReader {
    /// The draft of a paper: the one with its number or title, or a new one.
    mutating func draft(for paper: PaperTitle, instrument: Instrument) -> Int {
        let candidates = known.candidates(paper, in: drafts)
        if let known = candidates.first(where: { drafts[$0].isSame(paper, instrument) }) {
            drafts[known].number = drafts[known].number ?? paper.number
            drafts[known].takeSubmitters(of: paper)
            return known
        }
        if let described = drafts.suffix(KnownPapers.window).firstIndex(where: {
            $0.isDescribed && $0.instrument == instrument && $0.isBySame(paper)
        }) {
            // The name that the sentence did not give.
            drafts[described].paper = paper
            drafts[described].number = paper.number
            drafts[described].isDescribed = false
            return described
        }
        drafts.append(Draft(paper, instrument: instrument))
        return drafts.count - 1
    }

    /// Names of files and papers that hang under an item.
    mutating func readNames(_ blocks: [Block]) {
        for passage in blocks.flatMap(\.passages) { readName(passage) }
    }

    /// "M58-2025 AANGENOMEN VVD motie - titel.pdf": only capitals in a file's name are an outcome.
    mutating func readName(_ passage: Passage) {
        let paper = PaperTitle(passage.text, parties: context.parties)
        takeNumber(of: paper, passage)
        guard !paper.rest.isEmpty, let match = Lexicon.firstOutcome(in: paper.rest) else { return know(paper) }
        let index = isOwn(paper) ? 0 : draft(for: paper, instrument: paper.instrument ?? drafts[0].instrument)
        if drafts[index].number == nil { drafts[index].number = paper.number }
        drafts[index].takeSubmitters(of: paper)
        drafts[index].state(match.value, text: paper.rest.trimmed, quote: passage, confidence: 0.9)
    }

    /// Whether a name is that of the item's own paper; in a register every name of its kind is, save one with another
    /// number.
    private func isOwn(_ paper: PaperTitle) -> Bool {
        let isOfRegister =
            context.document.kind == .register
            && (drafts[0].number == nil || paper.number == nil || drafts[0].number == paper.number)
        return drafts[0].instrument == paper.instrument
            && (isOfRegister || paper.title.isEmpty || TitleKinship.isSame(drafts[0].title, paper.title))
    }

    /// The item's own paper hangs under it too, there with its number: "055 M. InwonersPartij - Voedselbank onder dak",
    /// "Statenvoorstel 3331842".
    private mutating func takeNumber(of paper: PaperTitle, _ passage: Passage) {
        guard drafts[0].number == nil, let number = paper.number, paper.instrument == drafts[0].instrument else {
            return
        }
        let isProposal =
            paper.instrument == .besluit && passage.text.lowercased().contains("voorstel")
            && PaperNumber.isRegisterNumber(number)
        guard isProposal || TitleKinship.isSame(drafts[0].title, paper.title) else { return }
        drafts[0].number = number
        drafts[0].takeSubmitters(of: paper)
    }

    /// A paper that hangs under the item is known by its number and title, so that the text can speak of "motie 152".
    private mutating func know(_ paper: PaperTitle) {
        guard let instrument = paper.instrument, instrument == .motie || instrument == .amendement,
            !paper.title.isEmpty, drafts[0].instrument != instrument
        else { return }
        _ = draft(for: paper, instrument: instrument)
    }
}

/// Whether a draft is that of a paper named again.
extension Draft {
    func isSubmitted(by parties: [String]) -> Bool {
        !parties.isEmpty && parties.allSatisfy { party in submitters.contains { $0.party == party } }
    }

    func isBySame(_ paper: PaperTitle) -> Bool {
        let (first, second) = (Set(submitters.compactMap(\.party)), Set(paper.submitters))
        return !first.isEmpty && first == second && !paper.title.isEmpty
    }

    func isSame(_ paper: PaperTitle, _ other: Instrument) -> Bool {
        guard
            instrument == other || (instrument == .benoeming && other == .besluit)
                || (other == .initiatiefvoorstel && instrument == .besluit)
        else { return false }
        if let a = number, let b = paper.number {
            let isEqual = DecisionIdentity.isSameNumber(a, b)
            if !isEqual || PaperNumber.isDistinctive(a) || paper.title.isEmpty || b.count >= 3 { return isEqual }
        }
        return TitleKinship.isSame(title, paper.title)
    }
}
