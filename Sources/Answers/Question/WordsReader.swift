internal import Council
internal import TextAnalysis

/// Reads words that stand loose beside each other: facts become filters, the frame of a question falls away.
struct WordsReader: Sendable {
    let names: KnownNames
    let today: CivilDate?
    let ignoring: Set<Filters.Kind>
    let isLiteral: Bool
    let isQuestion: Bool

    struct Reading: Sendable {
        /// The words that are left to search, by their places.
        var kept: [Int]
        /// What the others narrow the answer to.
        var filters = Filters()
        /// What they leave out: "niet afgedaan", "behalve in Almere".
        var excluded: [Filters] = []
    }

    func read(_ words: [QuestionWord]) -> Reading {
        guard !isLiteral else { return Reading(kept: Array(words.indices)) }
        var text = QuestionText(words)
        var filters = Filters()
        var excluded: [Filters] = []
        // A reader sees what those before it left: a year is no number, a voter no submitter.
        func read(_ kind: Filters.Kind, _ read: (inout QuestionText, inout Filters) -> Void) {
            if reads(kind) { Negation.read(&text, &filters, &excluded, by: read) }
        }
        read(.period) { PeriodReader(today: today, names: names, isQuestion: isQuestion).read(&$0, &$1) }
        if reads(.number) { NumberReader(readsInstrument: reads(.instrument)).read(&text, &filters) }
        read(.organization) { OrganizationReader(names: names, isQuestion: isQuestion).read(&$0, &$1) }
        read(.body) { BodyReader(held: names.names.bodies, isQuestion: isQuestion).read(&$0, &$1) }
        read(.portfolioHolder) { PortfolioReader(names: names, isQuestion: isQuestion).read(&$0, &$1) }
        if isQuestion { read(.vote) { VoteReader(names: names).read(&$0, &$1) } }
        read(.party) { PartyReader(names: names, isQuestion: isQuestion).read(&$0, &$1) }
        if isQuestion {
            let kinds = KindReader(readsInstrument: reads(.instrument), readsOutcome: reads(.outcome)).read(
                &text, &filters)
            if !kinds.isEmpty { excluded.append(kinds) }
            QuestionFrames.drop(&text)
        }
        return Reading(kept: kept(of: text), filters: filters, excluded: excluded)
    }

    private func reads(_ kind: Filters.Kind) -> Bool { !ignoring.contains(kind) }

    private func kept(of text: QuestionText) -> [Int] {
        let left = text.indices.filter { !text.isTaken($0) }
        guard !isQuestion else { return left }
        let meaning = left.filter { !DutchAnalyzer.standard.isStopWord(text[$0]) }
        // "wie is wie" is all there is to search, unless it narrowed something.
        return meaning.isEmpty && left.count == text.indices.count ? left : meaning
    }
}
