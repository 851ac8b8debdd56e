internal import Council

/// What is promised: the clause without what opens and closes it.
extension Promises {
    /// From a word to the end of the clause, without "dat", "om" and a full stop.
    static func content(_ words: Words, _ start: Int, until limit: Int? = nil) -> String {
        let first = contentStart(words, start)
        guard first < words.count else { return "" }
        // "… een telling te houden en de uitkomst te delen": the first of two promises names it.
        let second = words.words.indices.dropFirst(first + 3).first {
            words[$0].lower == "en" && words[$0 - 2].lower == "te"
        }
        let end =
            second
            ?? (first + 1..<max(first + 1, words.count)).first {
                words.gap(before: $0).contains(",") && continuations.contains(words[$0].lower)
            }
        return words.text(first..<max(first, min(end ?? words.count, limit ?? words.count))).trimmingPunctuation
    }

    /// Where the clause begins, behind "dat" or "om", "de raad" and the term.
    private static func contentStart(_ words: Words, _ start: Int) -> Int {
        let opens = start < words.count && ["dat", "om", "hij", "zij", "het"].contains(words[start].lower)
        let whole = opens ? start + 1 : start
        var first = whole
        if first + 2 < words.count, ["de", "uw"].contains(words[first].lower),
            ["raad", "staten"].contains(words[first + 1].lower), afterTerm(words, first + 2) > first + 2
        {
            first += 2
        }
        first = afterTerm(words, first)
        // "de raad voor de zomer te informeren" is all there is.
        return words.count - first <= 2 ? whole : first
    }

    /// Behind a comma these begin what is no longer promised.
    private static let continuations: Set<String> = [
        "heeft", "hebben", "is", "wordt", "trekt", "trekken", "houdt", "houden", "waarna", "waarop",
    ]

    /// The word behind a term that opens a promise, "in het eerste kwartaal van 2024 …": the quote keeps it.
    private static func afterTerm(_ words: Words, _ start: Int) -> Int {
        guard start < words.count,
            ["in", "voor", "vóór", "uiterlijk", "binnen", "na", "op", "per"].contains(words[start].lower)
        else { return start }
        let near = start + 1..<min(start + 6, words.count)
        guard let unit = near.first(where: { isTerm(words[$0].lower) }) else { return start }
        var end = unit + 1
        while end < words.count, ["van", "dit", "volgend"].contains(words[end].lower), end + 1 < words.count,
            isTerm(words[end + 1].lower)
        { end += 2 }
        while end < words.count, isTerm(words[end].lower) { end += 1 }
        return end < words.count ? end : start
    }

    private static func isTerm(_ word: String) -> Bool {
        DutchCalendar.month(named: word) != nil || word.count == 4 && word.hasPrefix("20") && Int(word) != nil
            || terms.contains(word)
    }

    private static let terms: Set<String> = [
        "tijd", "kerst", "kwartaal", "zomer", "zomerreces", "reces", "najaar", "voorjaar", "week", "weken", "maand",
        "maanden",
        "jaar", "jaareinde",
    ]
}
