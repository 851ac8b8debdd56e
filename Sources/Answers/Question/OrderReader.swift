/// Reads in which order is asked: "de laatste moties over", "wanneer is voor het eerst besloten over".
enum OrderReader {
    /// Takes those words.
    static func read(_ text: inout QuestionText) -> AnswerEngine.Sorting? {
        for index in text.indices {
            if let (sorting, count) = QuestionWords.orders.match(in: text, at: index) {
                text.take(index..<index + count)
                return sorting
            }
            guard let (sorting, count) = QuestionWords.paperOrders.match(in: text, at: index) else { continue }
            // "de laatste vijf moties": how many is for an option to say.
            let at = PeriodWords.number(text[index + count]) == nil ? index + count : index + count + 1
            guard isPaper(text, at) else { continue }
            text.take(index..<at)
            return sorting
        }
        return nil
    }

    /// "moties", "aangenomen moties".
    private static func isPaper(_ text: QuestionText, _ index: Int) -> Bool {
        let at = index + (QuestionWords.allOutcomes.count(in: text, at: index) ?? 0)
        return QuestionWords.decisions.contains(text[at]) || QuestionWords.instruments.count(in: text, at: at) != nil
    }
}
