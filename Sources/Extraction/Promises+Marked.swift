internal import Council

/// Toezeggingen that a clerk marks as such: the word in front, in brackets behind, or in a remark at the end.
extension Promises {
    /// "Toezegging wethouder Bakker: in week 48 krijgt de raad bericht over de verlichting", "De wethouder komt voor de zomer
    /// met een overzicht, dat is een toezegging", "… (toezegging 31-T3)".
    static func marked(_ sentence: Sentence) -> String? {
        let words = sentence.words
        return headed(words) ?? remarked(words) ?? listed(words)
    }

    /// "Toezegging wethouder Bakker: …": what stands behind the colon.
    private static func headed(_ words: Words) -> String? {
        // "Toezegging: de wethouder komt in juni met …".
        if words.count > 5, words[0].lower == "toezegging", words.gap(before: 1).contains(":") {
            return announcement(in: Sentence(words.slice(from: words[1].utf8Range.lowerBound), line: nil))
        }
        guard words[0].lower == "toezegging",
            let start = (1..<min(9, max(1, words.count))).first(where: { words.gap(before: $0).contains(":") }),
            (1..<start).contains(where: { isMaker(words[$0].lower) }), words.count - start > 3
        else { return nil }
        return bare(words, start, words.count)
    }

    /// The mark closes the sentence, and somebody who answers for something opens it.
    private static func remarked(_ words: Words) -> String? {
        guard let mark = words.words.lastIndex(where: { $0.lower == "toezegging" }), mark > 5, words.count - mark <= 3,
            let maker = (0..<min(4, words.count)).first(where: { isMaker(words[$0].lower) })
        else { return nil }
        let end: Int
        if words[mark].isBracketed {
            end = (0..<mark).last { !words[$0].isBracketed }.map { $0 + 1 } ?? mark
        } else {
            // ", dat is een toezegging", "; genoteerd als toezegging".
            guard
                let cut = (max(1, mark - 5)..<mark).last(where: { at in
                    words.gap(before: at).contains(where: { ",;–".contains($0) })
                        && ["dat", "dit", "genoteerd", "een", "hetgeen", "wat"].contains(words[at].lower)
                })
            else { return nil }
            end = cut
        }
        guard let verb = (maker + 1..<end).first(where: { isFiniteVerb(words, $0) }), end - verb > 3 else { return nil }
        // "verzekert de raad dat …": what follows "dat" is promised.
        let that = (verb + 1..<min(verb + 6, end)).first { words[$0].lower == "dat" }
        if let that { return bare(words, that + 1, end) }
        let promised = content(words, verb + 1, until: end)
        return promised.count > 12 ? promised : nil
    }

    /// "T-11: het DB laat de leden weten hoeveel …": an entry of a list of actions that begins with its number.
    private static func listed(_ words: Words) -> String? {
        guard let colon = (1..<min(4, max(1, words.count))).first(where: { words.gap(before: $0).contains(":") }),
            isNumber(words.text(at: colon - 1)),
            colon == 1 || ["nieuw", "nieuwe", "toezegging"].contains(words[0].lower),
            let maker = (colon..<min(colon + 3, words.count)).first(where: { isMaker(words[$0].lower) }),
            maker + 3 < words.count, isFiniteVerb(words, maker + 1) || words[maker + 1].startsUpper,
            !words.lower.contains(where: { ["niet", "geen", "afgedaan"].contains($0) })
        else { return nil }
        return bare(words, maker + 2, words.count)
    }

    /// "T-11", "T22-34": the number of a toezegging.
    static func isNumber(_ word: String) -> Bool {
        word.hasPrefix("T") && word.count <= 9 && word.dropFirst().contains(where: \.isNumber)
            && word.dropFirst().allSatisfy { $0.isNumber || "-./".contains($0) }
    }

    /// The number that a mark gives: "(toezegging 31-T3)", "T-11: …".
    static func number(in sentence: Sentence) -> String? {
        let words = sentence.words
        if let mark = words.words.lastIndex(where: { $0.lower == "toezegging" }), mark + 1 < words.count {
            let next = words.text(at: mark + 1)
            if words[mark].isBracketed == words[mark + 1].isBracketed, next.count <= 10,
                next.contains(where: \.isNumber),
                next.contains("T")
            {
                return next
            }
        }
        return (0..<min(3, words.count)).lazy.map { words.text(at: $0) }.first(where: isNumber)
    }

    /// Under "Toezeggingen": "De raad krijgt in september een overzicht van de leegstand".
    static func received(_ words: Words) -> String? {
        let lower = words.lower
        guard lower.count > 5,
            let verb = lower.prefix(8).firstIndex(where: receiving.contains),
            lower[max(0, verb - 2)..<min(verb + 3, lower.count)].contains(
                where: ["raad", "raadsleden", "staten", "commissie", "leden"].contains),
            !lower.contains(where: { ["niet", "geen", "als", "indien"].contains($0) })
        else { return nil }
        return content(words, lower[verb + 1] == "de" || lower[verb + 1] == "uw" ? verb + 3 : verb + 1)
    }

    private static func bare(_ words: Words, _ start: Int, _ end: Int) -> String? {
        guard start < end else { return nil }
        let text = words.text(start..<end).trimmingPunctuation
        return text.count > 12 ? text : nil
    }

    private static func isMaker(_ word: String) -> Bool {
        makers.contains(word) || ["db", "gedeputeerden", "wethouders"].contains(word)
            || word.hasSuffix("bestuur")
    }
}
