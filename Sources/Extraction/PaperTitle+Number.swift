internal import Council

/// The number in front of a title.
extension PaperTitle {
    mutating func takeLeadingNumber() {
        if takeGluedNumber() { return takeLeadingNumber() }
        if let (found, rest) = PaperTitle.caseNumber(title) {
            (number, title) = (found, rest)
            return
        }
        let head = title.prefix { !$0.isWhitespace }
        var word = String(head).trimmingPunctuation
        if word.first?.isNumber == true, PaperNumber.isCode(word.uppercased()) { word = word.uppercased() }
        let next = title[head.endIndex...].trimmed
        let isCounter = PaperTitle.isCounter(word, before: next)
        guard
            PaperNumber.isNumber(word) || isCounter
                || (PaperNumber.isShortCode(word) && word.first.map { "MAT".contains($0) } == true
                    && PaperTitle.startsWithTitle(next)),
            !next.isEmpty
        else { return }
        number = word
        title = String(next.drop { "-–—: ".contains($0) })
        if isCounter {
            takeCounterLetter(word)
        } else if instrument == nil {
            instrument = PaperTitle.instrument(ofCode: word)
        }
    }

    /// "BIS 17/104 Jaarrekening", "RV 2031-12 Pontveren": the register, the number in it, and then the title.
    static func caseNumber(_ text: String) -> (number: String, title: String)? {
        let words = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3, (2...4).contains(words[0].count),
            words[0].allSatisfy({ $0.isLetter && $0.isUppercase }),
            words[2].first?.isUppercase == true
        else { return nil }
        let groups = words[1].split(omittingEmptySubsequences: false) { "/-".contains($0) }
        guard groups.count == 2, groups.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }),
            groups[0].count == 2 && words[1].contains("/") || groups[0].count == 4 && groups[1].count < 4
        else { return nil }
        return (words[1], words[2])
    }

    /// "M3 Deltaplan" names a paper; "A6 verbreden" may be a road: a number with A needs a capital behind it.
    private static func startsWithTitle(_ text: String) -> Bool {
        text.drop { "-–:".contains($0) || $0 == " " }.first?.isUppercase == true
    }

    /// Lelystad: "089 M. ML Hertenkamp" is motie 089 M of Mooi Lelystad, "021 A." an amendement.
    static func isCounter(_ word: String, before next: String) -> Bool {
        word.count <= 3 && word.allSatisfy(\.isNumber)
            && (["M", "A"].contains(next)
                || ["M. ", "A. ", "M (", "A (", "M: ", "A: "].contains(where: next.hasPrefix))
    }

    mutating func takeCounterLetter(_ word: String) {
        instrument = title.hasPrefix("M") ? .motie : .amendement
        number = word + " " + title.prefix(1)
        title = title.dropFirst(2).trimmed
    }

    /// "25A21-Toegankelijke mobiliteit", "24m154- Goede partner": the number is glued to the title.
    private mutating func takeGluedNumber() -> Bool {
        guard title.first?.isNumber == true, let dash = title.firstIndex(of: "-") else { return false }
        let code = title[..<dash].uppercased()
        let rest = title[title.index(after: dash)...].trimmed
        guard PaperNumber.isCode(code), let found = PaperTitle.instrument(ofCode: code),
            rest.first?.isUppercase == true || rest.uppercased().hasPrefix(code)
        else { return false }
        number = number ?? code
        instrument = found
        title = rest
        return true
    }

    /// "6.A Zwembad openhouden": a motie or amendement counted under its agenda item.
    mutating func takeItemNumber() {
        let head = title.prefix { !$0.isWhitespace }
        let rest = title[head.endIndex...].trimmed
        let digits = head.prefix { $0.isNumber }
        let letter = head.dropFirst(digits.count + 1)
        guard number == nil, !digits.isEmpty, digits.count <= 2, head.dropFirst(digits.count).first == ".",
            letter.count == 1, letter.first?.isUppercase == true, rest.first?.isUppercase == true
        else { return }
        number = String(head)
        title = rest
    }

    /// M is a motie, A an amendement, SA a subamendement, T a toezegging.
    static func instrument(ofCode code: String) -> Instrument? {
        let letters = code.drop { $0.isNumber || $0 == "-" }.prefix { $0.isLetter }
        switch letters {
        case "M", "MV", "MO", "MVV", "VM": return .motie
        case "A", "SA", "AM": return .amendement
        case "T": return .toezegging
        case "PS": return code.split(separator: "-").dropFirst().first.flatMap { instrument(ofCode: String($0)) }
        default: return nil
        }
    }
}
