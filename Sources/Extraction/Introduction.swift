/// What a sentence says of a paper without a name: the words behind "om" or "over".
enum Introduction {
    /// "Motie 152 (D66, GroenLinks) om een fietsbrug te onderzoeken, is …": what stands between "om" and the comma;
    /// empty without one.
    static func purpose(_ words: Words, from start: Int) -> String {
        let next = (start + 1..<words.count).first {
            !words[$0].isBracketed && !words[$0].lower.contains(where: \.isNumber)
        }
        guard let om = next, words[om].lower == "om", om + 1 < words.count else { return "" }
        let end = (om + 2..<words.count).first { words.gap(before: $0).contains(",") }
        return words.text(om + 1..<(end ?? words.count))
    }

    /// What a paper without a name is about: the words behind "om" or "over".
    static func title(_ words: Words, _ mention: Mention, parties: Parties) -> PaperTitle? {
        guard let om = (mention.at..<words.count).first(where: { openings.contains(words[$0].lower) }),
            om + 1 < words.count
        else { return nil }
        var paper = PaperTitle("", parties: parties)
        paper.instrument = mention.instrument
        paper.title = PaperTitle.unquoted(words.text(om + 1..<words.count).trimmingPunctuation)
        return paper
    }

    /// Whether a paper is submitted here.
    static func submits(_ words: Words) -> Bool { words.words.contains { submitting.contains($0.lower) } }

    private static let openings: Set<String> = ["om", "over", "waarin", "voor"]
    private static let submitting: Set<String> = ["ingediend", "dient", "dienen", "diende", "dienden", "indienen"]
}
