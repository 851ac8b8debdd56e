/// Reads what a question is not about: "over wonen maar niet over parkeren".
enum ExcludedWords {
    /// Takes those words.
    /// - Returns: per exclusion the places of its words.
    static func read(_ text: inout QuestionText) -> [[Int]] {
        var excluded: [[Int]] = []
        var index = 0
        while index < text.indices.upperBound {
            guard let count = QuestionWords.exclusions.count(in: text, at: index) else {
                index += 1
                continue
            }
            let rest = index + count..<text.indices.upperBound
            let end = rest.first(where: text.endsClause).map { $0 + 1 } ?? rest.upperBound
            let words = (rest.lowerBound..<end).filter {
                !text.isTaken($0) && !QuestionWords.small.contains(text[$0])
                    && QuestionWords.verbs.count(in: text, at: $0) == nil
            }
            // Without words there is nothing to leave out.
            if !words.isEmpty {
                excluded.append(words)
                text.take(index..<end)
            }
            index = end
        }
        return excluded
    }
}
