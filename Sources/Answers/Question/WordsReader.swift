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
        /// The words that are left to search.
        var kept: [Kept]
        var facts = Facts()
        /// What is left out: "niet afgedaan", "behalve in Almere".
        var excluded: [Filters] = []
        /// In which order is asked.
        var sorting: AnswerEngine.Sorting?
        /// The words of what is left out: "maar niet over parkeren".
        var excludedWords: [[Int]] = []
    }

    /// What the answer is narrowed to.
    struct Facts: Sendable {
        var filters = Filters()
        /// What must hold besides: "waar VVD en CDA voor stemden" is both.
        var required: [Filters] = []

        /// Adds what must hold too, where one filter of its kind would take either.
        mutating func require(_ fact: Filters) {
            if !filters.add(fact) { required.append(fact) }
        }
    }

    /// A word, or the words of a name, to search.
    struct Kept: Sendable {
        var words: Range<Int>
        /// How it is joined to the one before.
        var joint: Interpretation.Joint?
        /// Who goes by this name.
        var fact: Filters?
    }

    func read(_ words: [QuestionWord]) -> Reading {
        guard !isLiteral else { return Reading(kept: words.indices.map { Kept(words: $0..<$0 + 1) }) }
        var text = QuestionText(words)
        var facts = Facts()
        var excluded: [Filters] = []
        // A reader sees what those before it left: a year is no number, a voter no submitter.
        func read(_ kind: Filters.Kind, _ read: (inout QuestionText, inout Facts) -> Void) {
            if reads(kind) { Negation.read(&text, &facts, &excluded, by: read) }
        }
        let sorting = isQuestion ? OrderReader.read(&text) : nil
        read(.period) { PeriodReader(today: today, names: names, isQuestion: isQuestion).read(&$0, &$1.filters) }
        if reads(.number) {
            NumberReader(names: names, readsInstrument: reads(.instrument)).read(&text, &facts.filters)
        }
        read(.organization) { OrganizationReader(names: names, isQuestion: isQuestion).read(&$0, &$1.filters) }
        read(.body) { BodyReader(held: names.names.bodies, isQuestion: isQuestion).read(&$0, &$1.filters) }
        read(.portfolioHolder) { PortfolioReader(names: names, isQuestion: isQuestion).read(&$0, &$1.filters) }
        if isQuestion { read(.vote) { VoteReader(names: names).read(&$0, &$1) } }
        read(.party) { PartyReader(names: names, isQuestion: isQuestion).read(&$0, &$1) }
        if isQuestion {
            let kinds = KindReader(readsInstrument: reads(.instrument), readsOutcome: reads(.outcome)).read(
                &text, &facts.filters)
            if !kinds.isEmpty { excluded.append(kinds) }
        }
        let excludedWords = ExcludedWords.read(&text)
        return Reading(
            kept: kept(of: text), facts: facts, excluded: excluded, sorting: sorting, excludedWords: excludedWords)
    }

    /// The words to search, with how they hang together and who goes by them.
    private func kept(of text: QuestionText) -> [Kept] {
        let names = bareNames(in: text)
        var kept: [Kept] = []
        for index in left(in: text) where index >= kept.last?.words.upperBound ?? 0 {
            let name = names.first { $0.words.contains(index) }
            let words = name?.words ?? index..<index + 1
            let joint = kept.last.flatMap { Self.joint(text, between: $0.words, and: words) }
            kept.append(Kept(words: words, joint: joint, fact: name?.fact))
        }
        // "wonen, zorg en cultuur": a comma joins as the next does.
        for index in kept.indices.dropLast().dropFirst().reversed() where kept[index].joint == nil {
            let end = kept[index - 1].words.upperBound
            if end == kept[index].words.lowerBound, text.endsClause(end - 1) {
                kept[index].joint = kept[index + 1].joint
            }
        }
        return kept
    }

    /// "kunst en cultuur": only this word stands between the two.
    private static func joint(_ text: QuestionText, between first: Range<Int>, and second: Range<Int>)
        -> Interpretation.Joint?
    {
        second.lowerBound == first.upperBound + 1 ? QuestionWords.joints[text.words[first.upperBound].folded] : nil
    }

    /// Names of which nothing says what they narrow: "parkeren Almere", "PvdD". Behind a preposition they are what is spoken of.
    private func bareNames(in text: QuestionText) -> [(words: Range<Int>, fact: Filters)] {
        let isLoose = !text.indices.contains { QuestionWords.small.contains(text[$0]) }
        return text.indices.compactMap { index in
            if let (places, count) = names.places.matches(in: text, at: index) {
                let isNarrow = reads(.organization) && isLoose && !isQuestion && isWhole(text, index + count)
                return isNarrow ? (index..<index + count, .only(.organization, places)) : nil
            }
            let before = text[text.skippingBack(QuestionWords.articles, from: index) - 1]
            guard reads(.party), text.startsUpper(index), !QuestionWords.small.contains(before),
                let (parties, count) = PartyReader.party(text, index, names), isWhole(text, index + count)
            else { return nil }
            return (index..<index + count, .only(.party, parties))
        }
    }

    /// No word with a capital goes on with the name: "Lelystad Airport".
    private func isWhole(_ text: QuestionText, _ end: Int) -> Bool {
        !text.startsUpper(end) || text.endsClause(end - 1)
    }

    private func reads(_ kind: Filters.Kind) -> Bool { !ignoring.contains(kind) }

    private func left(in text: QuestionText) -> [Int] {
        var text = text
        if isQuestion { QuestionFrames.drop(&text) }
        let left = text.indices.filter { !text.isTaken($0) }
        guard !isQuestion else { return left }
        let meaning = left.filter { !DutchAnalyzer.standard.isStopWord(text[$0]) }
        // "wie is wie" is all there is to search, unless it narrowed something.
        return meaning.isEmpty && left.count == text.indices.count ? left : meaning
    }
}
