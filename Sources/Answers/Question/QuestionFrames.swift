internal import TextAnalysis

/// The words by which a question asks: where it begins so, and what falls away.
enum QuestionFrames {
    /// Only a true question is interpreted: one that begins as questions do, or ends in a question mark. Loose words are
    /// searched as they are.
    static func isQuestion(_ question: String, _ tokens: [QuestionToken], names: KnownNames) -> Bool {
        if question.last(where: { !$0.isWhitespace }) == "?" { return true }
        guard tokens.count > 1 else { return false }
        let words = tokens.map { if case .word(let word) = $0.kind { word } else { QuestionWord.barrier } }
        let text = QuestionText(words)
        return QuestionWords.beginnings.count(in: text, at: 0) != nil || beginsWithPapers(text, names)
    }

    /// "moties van …", "alle besluiten over …", "aangenomen moties", "VVD-moties", "Almere en Lelystad over …".
    private static func beginsWithPapers(_ text: QuestionText, _ names: KnownNames) -> Bool {
        // "de laatste vijf moties".
        let first = text.indices.first { !QuestionWords.adjectives.contains(text[$0]) } ?? 0
        let start = first > 0 && PeriodWords.number(text[first]) != nil ? first + 1 : first
        if QuestionWords.holders.contains(text[start]), names.holders.count(in: text, at: start + 1) != nil {
            return true
        }
        if QuestionWords.decisions.contains(text[start]) {
            // "Besluit bouwwerken leefomgeving" is a name.
            return text[start].hasSuffix("en") || text[start].hasSuffix("s")
                || QuestionWords.small.contains(text[start + 1])
        }
        if QuestionWords.instruments.count(in: text, at: start) != nil { return true }
        if let count = QuestionWords.outcomes.count(in: text, at: start) { return text.words.count > start + count }
        if let count = QuestionWords.paperOutcomes.count(in: text, at: start)
            ?? names.parties.count(in: text, at: start)
        {
            return QuestionWords.instruments.count(in: text, at: start + count) != nil
                || QuestionWords.decisions.contains(text[start + count])
        }
        if let count = QuestionWords.bodies.count(in: text, at: start),
            QuestionWords.openers.count(in: text, at: start + count) != nil
        {
            return true
        }
        let place = text.skipping(OrganizationReader.kindWords, from: start)
        if let count = names.places.count(in: text, at: place) {
            let end = OrganizationReader.endOfList(text, at: place + count, names)
            return QuestionWords.instruments.count(in: text, at: end) != nil
                || QuestionWords.openers.count(in: text, at: end) != nil
        }
        return PartyReader.compound(text.words[min(start, text.words.count - 1)], names) != nil
    }

    /// Takes what does not say what the question is about: its beginning up to "over", runs of such words around its verbs
    /// further on, and small words.
    static func drop(_ text: inout QuestionText) {
        let head = headEnd(text)
        text.take(0..<head)
        for run in runs(text, from: head) { text.take(run) }
        for index in text.indices {
            let opener = isMeant(text, index) ? nil : QuestionWords.openers.count(in: text, at: index)
            if let count = opener ?? (isSmall(text, index) ? 1 : nil) { text.take(index..<index + count) }
        }
    }

    /// Whether all words before `index` only ask.
    static func isHead(_ text: QuestionText, before index: Int) -> Bool {
        var at = 0
        while at < index {
            guard QuestionWords.openers.count(in: text, at: at) == nil,
                let count = frameCount(text, at) ?? QuestionWords.instruments.count(in: text, at: at)
                    ?? QuestionWords.outcomes.count(in: text, at: at)
            else { return false }
            at += count
        }
        return true
    }

    /// How many words at `index` ask and mean nothing else.
    static func frameCount(_ text: QuestionText, _ index: Int) -> Int? {
        if text.isTaken(index) { return 1 }
        guard text.indices.contains(index), !isMeant(text, index) else { return nil }
        return [QuestionWords.frame, QuestionWords.verbs].compactMap { $0.count(in: text, at: index) }.max()
            ?? (QuestionWords.decisions.contains(text[index]) || isSmall(text, index) ? 1 : nil)
    }

    private static func headEnd(_ text: QuestionText) -> Int {
        var at = 0
        while at < text.indices.upperBound {
            if let count = QuestionWords.openers.count(in: text, at: at) { return at + count }
            guard let count = frameCount(text, at) else { return at }
            at += count
        }
        return at
    }

    /// Runs that begin with a verb and end where the question does, or where it says what it is about.
    private static func runs(_ text: QuestionText, from start: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var at = start
        while at < text.indices.upperBound {
            guard QuestionWords.verbs.count(in: text, at: at) != nil, !isMeant(text, at) else {
                at += 1
                continue
            }
            var end = at
            while QuestionWords.openers.count(in: text, at: end) == nil, let count = frameCount(text, end) {
                end += count
            }
            if let opener = QuestionWords.openers.count(in: text, at: end) {
                runs.append(at..<end + opener)
            } else if end >= text.indices.upperBound {
                runs.append(at..<end)
            }
            at = max(end, at + 1)
        }
        return runs
    }

    private static func isSmall(_ text: QuestionText, _ index: Int) -> Bool {
        guard QuestionWords.small.contains(text[index]), !isMeant(text, index) else { return false }
        // "Almere Buiten": with a capital in the middle it belongs to a name.
        return !text.startsUpper(index) || index == 0 || text.endsClause(index - 1) || text.isTitle
    }

    /// "IS" and "OV" mean something, unless the whole question is in capitals.
    private static func isMeant(_ text: QuestionText, _ index: Int) -> Bool {
        text.words[index].isShouted && text.words.contains { $0.text.contains(where: \.isLowercase) }
    }
}
