internal import Council

/// A sentence without a finite verb, as minutes are written: "Ongewijzigd vastgesteld.", "Door de indiener aangehouden.",
/// "Ingetrokken door het college." What stands under an item in that form is what became of it (DECISIONS 3.3, R2).
enum Ellipsis {
    /// The outcome that such a sentence is: its first words, or its last.
    static func outcome(_ words: Words) -> [PatternTable<Outcome>.Match] {
        let end = clauseEnd(words)
        guard end <= 14, !(0..<end).contains(where: { finite.contains(words[$0].lower) }) else { return [] }
        // How far the work is ("Afgehandeld") is no outcome of a paper.
        return Lexicon.labelledOutcomes.matches(in: words).filter { ![.afgedaan, .toegezegd].contains($0.value) }.filter
        { match in
            match.range.upperBound == end && isParticiple(words[end - 1].lower)
                || match.range.lowerBound == 0 && isParticiple(words[match.range.upperBound - 1].lower)
                    && goesOn(words, match.range.upperBound, end)
        }
    }

    /// Up to the first semicolon, or comma in front of a clause of its own.
    private static func clauseEnd(_ words: Words) -> Int {
        (1..<max(1, words.count)).first { index in
            let gap = words.gap(before: index)
            return gap.contains(";") || gap.contains("(") || gap.contains(",") && starters.contains(words[index].lower)
                || causes.contains(words[index].lower)
                || words[index].lower == "met" && index + 1 < words.count && words[index + 1].lower == "dien"
        } ?? words.count
    }

    /// "Aangenomen met 12 stemmen" goes on, "Vastgesteld peil" is a title.
    private static func goesOn(_ words: Words, _ next: Int, _ end: Int) -> Bool {
        next >= end || adverbials.contains(words[next].lower) || words.gap(before: next).contains(",")
    }

    private static func isParticiple(_ word: String) -> Bool {
        ["en", "d", "t"].contains(where: word.hasSuffix) || ["akkoord", "conform", "acclamatie"].contains(word)
    }

    /// "Vervallen nu B1 is aangenomen": where such a sentence goes on about what befell another paper; `nil` when it does not.
    static func causeStart(_ words: Words) -> Int? {
        guard let start = (1..<max(1, words.count)).first(where: { causes.contains(words[$0].lower) }),
            Lexicon.labelledOutcomes.matches(in: words).contains(where: {
                $0.range.lowerBound == 0 && $0.range.upperBound <= start
            })
        else { return nil }
        return start
    }

    private static let causes: Set<String> = ["nu", "omdat", "nadat", "doordat", "aangezien"]
    private static let starters: Set<String> = [
        "want", "omdat", "nadat", "de", "het", "er", "die", "dat", "waarna", "in", "wegens", "tot", "nu",
    ]
    private static let adverbials: Set<String> = [
        "door", "met", "als", "conform", "zonder", "bij", "op", "overeenkomstig", "wegens", "na", "tot", "en", "naar",
        "nu", "unaniem", "volgens",
    ]
    /// Finite verbs of minutes; one of them makes a sentence whole.
    private static let finite: Set<String> = [
        "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "zal",
        "zullen", "zou", "zouden", "kan", "kunnen", "moet", "moeten", "wil", "willen", "mag", "mogen", "stelt",
        "stellen",
        "vraagt", "vragen", "vindt", "vinden", "zegt", "doet", "gaat", "gaan", "komt", "komen", "krijgt", "geeft",
        "deelt", "meldt", "licht", "ligt", "staat", "blijft", "dient", "verzoekt", "roept", "voorgesteld", "wilde",
    ]
}
