internal import Council

/// Reads "van wethouder Jansen", "toezeggingen van gedeputeerde De Vries".
struct PortfolioReader {
    let names: KnownNames
    let isQuestion: Bool

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        for index in text.indices {
            guard let (holders, count) = names.holders.matches(in: text, at: index), let start = start(text, index)
            else {
                continue
            }
            for holder in holders { filters.portfolioHolders.addNew(holder) }
            text.take(start..<index + count)
        }
    }

    /// The words before a surname that say its bearer is meant: an office, or "toezeggingen van".
    private func start(_ text: QuestionText, _ index: Int) -> Int? {
        let office = text.skippingBack(QuestionWords.holders, from: index)
        let article = text.skippingBack(QuestionWords.articles, from: office)
        let start = text.skippingBack(QuestionWords.holderPrepositions, from: article)
        if office < index { return isQuestion || start < article ? start : nil }
        let isPromise = QuestionWords.instruments.match(in: text, at: start - 1)?.value == [.toezegging]
        return isQuestion && start < article && isPromise && text.startsUpper(index) ? start : nil
    }
}
