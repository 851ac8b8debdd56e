/// Keeps a reader from turning a negation around: "niet van de VVD" leaves the VVD out, and never lets only her in.
enum Negation {
    static func read(
        _ text: inout QuestionText, _ facts: inout WordsReader.Facts, _ excluded: inout [Filters],
        by read: (inout QuestionText, inout WordsReader.Facts) -> Void
    ) {
        var (whole, found) = (text, facts)
        read(&whole, &found)
        let spans = spans(taken: whole, of: text)
        let negations = spans.map { negation(text, before: $0.lowerBound) }
        guard negations.contains(where: { $0 != nil }) else {
            (text, facts) = (whole, found)
            return
        }
        // "van de VVD en niet van D66": each half is read without the other.
        var (asked, leftOut) = (text, text)
        for (span, negation) in zip(spans, negations) {
            if let negation { asked.take(negation.lowerBound..<span.upperBound) } else { leftOut.take(span) }
        }
        var others = WordsReader.Facts()
        read(&asked, &facts)
        read(&leftOut, &others)
        text = asked
        for filters in [others.filters] + others.required where !filters.isEmpty { excluded.append(filters) }
    }

    /// The stretches of words that a reader took.
    private static func spans(taken: QuestionText, of text: QuestionText) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for index in taken.indices where taken.isTaken(index) && !text.isTaken(index) {
            if let last = spans.last, last.upperBound == index {
                spans[spans.count - 1] = last.lowerBound..<index + 1
            } else {
                spans.append(index..<index + 1)
            }
        }
        return spans
    }

    /// "niet", "maar niet", "behalve" right before a word.
    private static func negation(_ text: QuestionText, before index: Int) -> Range<Int>? {
        guard QuestionWords.negations.contains(text[index - 1]) else { return nil }
        return (["maar", "but"].contains(text[index - 2]) ? index - 2 : index - 1)..<index
    }
}
