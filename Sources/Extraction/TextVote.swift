internal import Council

/// A vote block that was saved as text: "voor 71% tegen 29%", "78% Voor 22% Tegen" (DECISIONS 4.2).
enum TextVote {
    /// The vote that a passage of nothing but percentages states.
    static func vote(_ passage: Passage) -> RecordedVote? {
        let words = Words(passage.text)
        guard words.count >= 2, words.count <= 9 else { return nil }
        var vote = RecordedVote(quote: passage)
        for index in 0..<words.count {
            guard let side = side(words[index].lower) else { continue }
            let near = [index + 1, index - 1].filter { (0..<words.count).contains($0) }
            guard let share = near.lazy.compactMap({ percentage(words[$0].lower) }).first else { return nil }
            vote.percentages[side] = share
        }
        return vote.percentages.isEmpty ? nil : vote
    }

    private static func side(_ word: String) -> Side? {
        switch word {
        case "voor": .voor
        case "tegen": .tegen
        case "onthouden", "onthouding": .onthouden
        default: nil
        }
    }

    private static func percentage(_ word: String) -> Int? { word.hasSuffix("%") ? Int(word.dropLast()) : nil }
}
