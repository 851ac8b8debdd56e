internal import Council

/// The word that says what kind of paper a title belongs to.
extension PaperTitle {
    mutating func takeInstrument(_ parties: Parties) {
        let words = Words(title)
        guard let (at, found) = PaperTitle.instrument(in: words) else {
            if instrument == nil { instrument = PaperTitle.appointment(words) }
            return
        }
        instrument = found
        var end = at + 1
        while found != .besluit, end < words.count, PaperTitle.kinds.contains(words[end].lower),
            words.gap(before: end).allSatisfy(\.isWhitespace)
        { end += 1 }
        if number == nil, found.isOfMembers, PaperTitle.isParted(words, end) {
            // "M 2019-12": the letter stands apart from its number.
            number = words.text(end..<end + 2)
            end += 2
        } else if number == nil, found.isOfMembers, PaperTitle.isLetter(words, end) {
            number = words.text(at: end)
            end += 1
        } else if number == nil, PaperTitle.isNumber(words, end, parties) {
            number = words.text(at: end)
            end += 1
        }
        if found == .besluit, let appointment = PaperTitle.appointment(words) { instrument = appointment }
        guard end < words.count else {
            if at == 0, number != nil { title = "" }
            return
        }
        title = words.slice(from: words[end - 1].utf8Range.upperBound).trimmed
        // "Motie (13): Wulp" has its number in brackets.
        if title.hasPrefix(")") { title = title.dropFirst().trimmed }
        if let number, PaperTitle.isCounter(number, before: title) { takeCounterLetter(number) }
        if let first = title.first, ":-–—".contains(first) {
            title = ":" + title.dropFirst().trimmed
        }
    }

    /// The word for a paper among the first three: "Herstemming motie X", "Gewijzigde motie X", "Ingediende motie".
    private static func instrument(in words: Words) -> (at: Int, instrument: Instrument)? {
        guard let at = (0..<min(3, words.count)).first(where: { Lexicon.instrument(words[$0].lower) != nil }),
            let found = Lexicon.instrument(words[at].lower),
            at == 0 || introductions.contains(words[0].lower) || isOrdinal(words[0].lower),
            isOwnWord(words[at].lower, found)
        else { return nil }
        return (at, found)
    }

    private static func isParted(_ words: Words, _ at: Int) -> Bool {
        at + 1 < words.count && ["M", "A", "SA", "MO", "AM"].contains(words.text(at: at))
            && words[at + 1].lower.first?.isNumber == true && words.gap(before: at + 1).allSatisfy(\.isWhitespace)
            && words[at + 1].lower.allSatisfy { $0.isNumber || "-./".contains($0) }
    }

    /// "Motie A (SP): …", "Amendement II (Water Natuurlijk): …": a letter or Roman numeral before brackets or a colon.
    private static func isLetter(_ words: Words, _ at: Int) -> Bool {
        guard at + 1 < words.count, words[at].startsUpper else { return false }
        let word = words.text(at: at)
        return (word.count == 1 || word.count <= 4 && word.allSatisfy { "IVX".contains($0) })
            && words.gap(before: at + 1).contains(where: "(:".contains)
    }

    /// Whether the word behind the paper's name is its number; up to four digits are one when a title follows.
    private static func isNumber(_ words: Words, _ at: Int, _ parties: Parties) -> Bool {
        guard at < words.count, !parties.contains(words.text(at: at)) else { return false }
        let word = words[at].lower
        // "Motie B - Bushalte", "Amendement C: Speelplek".
        if word.count == 1, words[at].startsUpper, at + 1 < words.count,
            [":", " - ", " – "].contains(where: words.gap(before: at + 1).contains)
        {
            return true
        }
        return PaperNumber.isShortCode(words.text(at: at)) || PaperNumber.isNumber(words.text(at: at))
            || word.allSatisfy(\.isNumber) && word.count <= 4 && at + 1 < words.count && !isYear(word)
    }

    /// "2e", "3de": a later version of a paper.
    private static func isOrdinal(_ text: String) -> Bool {
        let digits = text.prefix { $0.isNumber }
        return !digits.isEmpty && digits.count <= 2
            && ["e", "de", "ste"].contains(String(text.dropFirst(digits.count)))
    }

    private static func isYear(_ text: String) -> Bool {
        text.count == 4 && (text.hasPrefix("20") || text.hasPrefix("19"))
    }

    /// Of the words for a besluit only those that are no part of the title itself fall away: "Raadsvoorstel", not
    /// "Begroting".
    private static func isOwnWord(_ word: String, _ instrument: Instrument) -> Bool {
        (instrument != .besluit && instrument != .procedure) || proposals.contains(word)
    }

    private static let proposals: Set<String> = [
        "raadsvoorstel", "statenvoorstel", "statenstuk", "raadsstuk", "bestuursvoorstel", "raadsbesluit",
        "statenbesluit", "voorstel", "bespreekstuk", "hamerstuk",
        "ordevoorstel",
    ]

    private static let introductions: Set<String> = [
        "herstemming", "gewijzigde", "gewijzigd", "aangenomen", "verworpen", "aangehouden", "ingediende", "nieuwe",
        "tweede", "stemming", "bespreking", "behandeling", "actuele", "vreemde",
    ]

    private static let kinds: Set<String> = [
        "vreemd", "vreemde", "frjemd", "frjemde", "aan", "de", "orde", "van", "dag", "treurnis", "afkeuring",
        "wantrouwen", "nr", "nummer", "actueel", "vod",
    ]
}

extension Instrument {
    /// Papers that members submit and that carry their parties.
    var isOfMembers: Bool { self == .motie || self == .amendement || self == .initiatiefvoorstel }
}
