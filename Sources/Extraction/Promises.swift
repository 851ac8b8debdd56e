internal import Council

/// Finds toezeggingen: who answers for something promises it (DECISIONS 3.1: a toezegging binds its maker, not the raad).
enum Promises {
    /// What a sentence promises; `nil` when it promises nothing.
    static func promise(in sentence: Sentence, date: CivilDate?) -> String? {
        let words = sentence.words
        let lower = (0..<words.count).map { words[$0].isQuoted ? "" : words[$0].lower }
        guard !lower.prefix(1).contains(where: ["indien", "als", "mocht"].contains), !lower.contains("geen"),
            !lower.contains("of") || !lower.contains("vraagt")
        else { return nil }
        if let day = date,
            DutchDates.all(in: sentence.text).contains(where: { match in
                match.date < day
                    && sentence.text.utf8.prefix(match.utf8Range.lowerBound).suffix(4).elementsEqual(" op ".utf8)
            })
        {
            return nil
        }
        if let verb = lower.firstIndex(where: ["zegt", "zegde", "zeggen", "zegden"].contains),
            let end = lower[verb...].firstIndex(of: "toe"), end - verb <= 30
        {
            // "zegt een overzicht toe van de wachtlijsten": both halves say what.
            if end - verb > 2, end + 1 < words.count, ["van", "over", "voor"].contains(lower[end + 1]) { return content(words, verb + 1) }
            let after = content(words, end + 1)
            if after.count > 12 { return after }
            let between = words.text(verb + 1..<max(verb + 1, end))
            return between.count > 8 ? between : nil
        }
        if let at = lower.firstIndex(where: { $0 == "toegezegd" || $0 == "toezeggen" }), at > 0 {
            let after = content(words, at + 1)
            return after.count > 12 ? after : nil
        }
        if let at = lower.firstIndex(of: "toezegging"),
            let om = lower[at...].firstIndex(where: ["om", "dat"].contains), om - at <= 6
        {
            return content(words, om + 1)
        }
        return nil
    }

    /// What a sentence under "Toezeggingen" says will be done: "Wethouder Schalk informeert de raad in januari over de bus".
    static func announcement(in sentence: Sentence) -> String? {
        let words = sentence.words
        let lower = (0..<words.count).map { words[$0].lower }
        guard let maker = lower.prefix(3).firstIndex(where: makers.contains),
            let verb = (maker + 1..<min(maker + 5, max(maker + 1, words.count))).first(where: { isFiniteVerb(words, $0) }),
            verb + 1 < words.count, !lower.contains("niet"), !lower.contains("geen")
        else { return nil }
        if lower[verb].hasPrefix("informe") || lower[verb].hasPrefix("bericht"), let over = lower[verb...].firstIndex(of: "over") {
            return content(words, over + 1)
        }
        return content(words, verb + 1)
    }

    private static let makers: Set<String> = ["wethouder", "college", "burgemeester", "gedeputeerde", "gs", "staten", "portefeuillehouder", "griffie"]

    /// The first word behind the maker's name that is written small; names and their particles are passed.
    private static func isFiniteVerb(_ words: Words, _ at: Int) -> Bool {
        !words[at].startsUpper && !["van", "de", "den", "der", "en", "het", "ten", "ter", "te"].contains(words[at].lower) && !words[at].isBracketed
    }

    /// Whether a sentence says that toezeggingen were settled: "Toezegging T21-03 (…) is afgedaan".
    static func settles(_ words: Words) -> Bool {
        let lower = (0..<words.count).map { words[$0].lower }
        guard words.count > 2, lower.contains(where: { $0.hasPrefix("toezegging") }),
            words.text.contains("(") || words.text.contains(":")
        else {
            return false
        }
        return lower.contains(where: ["afgedaan", "afgehandeld", "voldaan", "nagekomen"].contains)
            && !lower.contains("niet") && !words.text.contains("wordt afgedaan")
    }

    /// The word behind a term that opens a promise, "in het eerste kwartaal van 2024 …": the quote keeps it.
    private static func afterTerm(_ words: Words, _ start: Int) -> Int {
        guard start < words.count, ["in", "voor", "vóór", "uiterlijk", "binnen", "na", "op", "per"].contains(words[start].lower) else { return start }
        guard let unit = (start + 1..<min(start + 6, words.count)).first(where: { isTerm(words[$0].lower) }) else { return start }
        var end = unit + 1
        while end < words.count, ["van", "dit", "volgend"].contains(words[end].lower), end + 1 < words.count, isTerm(words[end + 1].lower) { end += 2 }
        while end < words.count, isTerm(words[end].lower) { end += 1 }
        return end < words.count ? end : start
    }

    private static func isTerm(_ word: String) -> Bool {
        DutchCalendar.month(named: word) != nil || word.count == 4 && word.hasPrefix("20") && Int(word) != nil
            || ["tijd", "kwartaal", "zomer", "zomerreces", "reces", "najaar", "voorjaar", "week", "weken", "maand", "maanden", "jaar", "jaareinde"].contains(word)
    }

    /// From a word to the end of the clause, without "dat", "om" and a full stop.
    private static func content(_ words: Words, _ start: Int) -> String {
        var first = start
        while first < words.count, ["dat", "om", "hij", "zij", "het"].contains(words[first].lower), first < start + 1 {
            first += 1
        }
        let whole = first
        if first + 2 < words.count, ["de", "uw"].contains(words[first].lower), ["raad", "staten"].contains(words[first + 1].lower),
            afterTerm(words, first + 2) > first + 2
        {
            first += 2
        }
        first = afterTerm(words, first)
        // "de raad voor de zomer te informeren" is all there is.
        if words.count - first <= 2 { first = whole }
        guard first < words.count else { return "" }
        // "… een telling te houden en de uitkomst te delen": the first of two promises names it.
        if let and = (first + 3..<max(first + 3, words.count)).first(where: { words[$0].lower == "en" && words[$0 - 2].lower == "te" }) {
            return words.text(first..<and).trimmingPunctuation
        }
        let end =
            (first + 1..<words.count).first { index in
                let gap = words.slice(words[index - 1].utf8Range.upperBound..<words[index].utf8Range.lowerBound)
                return gap.contains(",")
                    && ["heeft", "hebben", "is", "wordt", "trekt", "trekken", "houdt", "houden", "waarna", "waarop"]
                        .contains(words[index].lower)
            } ?? words.count
        return words.text(first..<end).trimmingPunctuation
    }
}
