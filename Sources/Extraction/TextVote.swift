internal import Council

/// A vote block that was saved as text: "voor 71% tegen 29%", "78% Voor 22% Tegen" (DECISIONS 4.2).
enum TextVote {
    /// The vote that a passage of nothing but percentages states.
    static func vote(_ passage: Passage) -> RecordedVote? {
        let words = Words(passage.text)
        guard words.count >= 2, words.count <= 9 else { return nil }
        var vote = RecordedVote(quote: passage)
        // "78% Voor 22% Tegen" has the share in front of each side, "voor 78% tegen 22%" behind.
        let step = percentage(words[0].lower) == nil ? 1 : -1
        for index in 0..<words.count {
            guard let side = side(words[index].lower) else { continue }
            let at = index + step
            guard (0..<words.count).contains(at), let share = percentage(words[at].lower) else { return nil }
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
