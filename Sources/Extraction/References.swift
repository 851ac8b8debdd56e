internal import Council

/// Older papers that a text names: "Raadsvoorstel RV-57/2022", "motie M12-2021", "het raadsbesluit van 13 december 2018".
enum References {
    /// The papers named, as written, each once, in reading order.
    /// - Parameter own: numbers of the papers that the item itself is about.
    static func all(in passages: [Passage], own: Set<String>) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        let own = Dictionary(grouping: own, by: DecisionIdentity.looseNumberKey)
        for passage in passages where passage.text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) {
            let words = Words(passage.text)
            for index in 0..<words.count where names(words[index].lower) {
                guard let range = numbered(words, index, own) ?? dated(words, index) else { continue }
                let text = words.text(range)
                if seen.insert(text).inserted { found.append(text) }
            }
        }
        return found
    }

    private static func names(_ word: String) -> Bool {
        ["raadsbrief", "statenbrief", "collegebesluit", "besluit"].contains(word)
            || Lexicon.instrument(word).map { $0 != .procedure && $0 != .toezegging } == true
    }

    /// A number that tells a paper by itself stands behind the word, with at most "nr." in between.
    private static func numbered(_ words: Words, _ at: Int, _ own: [String: [String]]) -> Range<Int>? {
        var next = at + 1
        while next < words.count, ["nr", "nummer", "met"].contains(words[next].lower) { next += 1 }
        guard next < words.count else { return nil }
        let number = words.text(at: next)
        guard PaperNumber.isNumber(number), PaperNumber.isDistinctive(number), !isOwn(number, own) else { return nil }
        return at..<next + 1
    }

    private static func isOwn(_ number: String, _ own: [String: [String]]) -> Bool {
        own[DecisionIdentity.looseNumberKey(number), default: []].contains { DecisionIdentity.isSameNumber($0, number) }
    }

    /// "raadsbesluit van 13 december 2018", "motie ‘Groene daken’ d.d. 3 juni 2021": only a title in quotation marks between.
    private static func dated(_ words: Words, _ at: Int) -> Range<Int>? {
        var next = at + 1
        while next < words.count, words[next].isQuoted { next += 1 }
        guard next + 3 < words.count, ["van", "d.d", "dd"].contains(words[next].lower),
            Int(words[next + 1].lower) != nil, DutchCalendar.month(named: words[next + 2].lower) != nil,
            let year = Int(words[next + 3].lower), year > 1900
        else { return nil }
        return at..<next + 4
    }
}
