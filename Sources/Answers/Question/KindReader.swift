internal import Council

/// Reads which papers are asked for and how they ended: "welke moties … zijn verworpen".
struct KindReader {
    let readsInstrument: Bool
    let readsOutcome: Bool

    /// - Returns: how it did not end.
    func read(_ text: inout QuestionText, _ filters: inout Filters) -> Filters {
        var excluded = Filters()
        let isOfPaper = !filters.instruments.isEmpty || asksForPaper(text)
        var index = 0
        while index < text.indices.upperBound {
            if readsInstrument, !isObject(text, index),
                let (values, count) = QuestionWords.instruments.match(in: text, at: index)
            {
                let isLeftOut = ["behalve", "except", "uitgezonderd"].contains(text[index - 1])
                for value in values.map(\.rawValue) {
                    if isLeftOut { excluded.instruments.addNew(value) } else { filters.instruments.addNew(value) }
                }
                text.take((isLeftOut ? index - 1 : index)..<index + count)
                index += count
            } else if readsOutcome, let (values, count) = outcome(text, index, isOfPaper) {
                let negation = negation(text, before: index)
                for value in values.map(\.rawValue) {
                    if negation != nil { excluded.outcomes.addNew(value) } else { filters.outcomes.addNew(value) }
                }
                text.take((negation ?? index)..<index + count)
                index += count
            } else {
                index += 1
            }
        }
        if readsOutcome { readParted(&text, &filters, &excluded) }
        return excluded
    }

    private func asksForPaper(_ text: QuestionText) -> Bool {
        text.indices.contains { index in
            QuestionWords.instruments.count(in: text, at: index) != nil || QuestionWords.decisions.contains(text[index])
        }
    }

    /// "uitvoering van moties": a decision about papers.
    private func isObject(_ text: QuestionText, _ index: Int) -> Bool {
        let start = text.skippingBack(QuestionWords.articles, from: index)
        return ["van", "of"].contains(text[start - 1]) && !text[start - 2].isEmpty
            && QuestionFrames.frameCount(text, start - 2) == nil
    }

    private func outcome(_ text: QuestionText, _ index: Int, _ isOfPaper: Bool) -> (value: [Outcome], count: Int)? {
        let always = QuestionWords.outcomes.match(in: text, at: index)
        // "wat is ingetrokken over", not "vergunningen die zijn ingetrokken".
        let isOfPaper = isOfPaper || QuestionFrames.isHead(text, before: index)
        guard let found = always ?? (isOfPaper ? QuestionWords.paperOutcomes.match(in: text, at: index) : nil) else {
            return nil
        }
        if negation(text, before: index) != nil { return found }
        // "niet unaniem aangenomen" does not say how it ended.
        return QuestionWords.negations.contains(text[index - 2]) && !text[index - 1].isEmpty ? nil : found
    }

    /// Where "niet" stands in "niet aangenomen", "niet zijn ingetrokken".
    private func negation(_ text: QuestionText, before index: Int) -> Int? {
        var at = index - 1
        while at > 0, QuestionWords.verbs.count(in: text, at: at) != nil { at -= 1 }
        return QuestionWords.negations.contains(text[at]) ? at : nil
    }

    /// "nam de raad aan over": a verb in two parts.
    private func readParted(_ text: inout QuestionText, _ filters: inout Filters, _ excluded: inout Filters) {
        for last in text.indices where isEnd(text, last + 1) {
            guard
                let parted = QuestionWords.partedOutcomes.first(where: {
                    $0.last == text[last] && text.has($0.first, before: last)
                })
            else { continue }
            let negation = negation(text, before: last)
            for value in parted.values.map(\.rawValue) {
                if negation != nil { excluded.outcomes.addNew(value) } else { filters.outcomes.addNew(value) }
            }
            text.take((negation ?? last)..<last + 1)
            return
        }
    }

    private func isEnd(_ text: QuestionText, _ index: Int) -> Bool {
        text.next(from: index) == nil || QuestionWords.openers.count(in: text, at: index) != nil
    }
}
