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

    /// Whether a sentence says that toezeggingen were settled: "Toezegging T21-03 (…) is afgedaan".
    static func settles(_ words: Words) -> Bool {
        let lower = (0..<words.count).map { words[$0].lower }
        guard words.count > 2, lower.contains(where: { $0.hasPrefix("toezegging") }), (0..<words.count).contains(where: { words[$0].isBracketed }) else {
            return false
        }
        return lower.contains(where: ["afgedaan", "afgehandeld", "voldaan", "nagekomen"].contains)
            && !lower.contains("niet") && !lower.contains("wordt")
    }

    /// From a word to the end of the clause, without "dat", "om" and a full stop.
    private static func content(_ words: Words, _ start: Int) -> String {
        var first = start
        while first < words.count, ["dat", "om", "hij", "zij", "het"].contains(words[first].lower), first < start + 1 {
            first += 1
        }
        guard first < words.count else { return "" }
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
