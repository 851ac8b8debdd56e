internal import Council

/// Lists of parties behind a side: "Tegen stemden de SP en D66".
extension VoteText {
    /// The text of the list behind a side: after a colon, after "stemden (de fracties van)", after "stemmen tegen van",
    /// in the brackets behind a count.
    func forward(_ at: Int, until end: Int, _ words: Words) -> String? {
        // "Verdeeld gestemd: CDA".
        let at = at + 1 < end && words[at + 1].lower == "gestemd" ? at + 1 : at
        // "Voor (13): VLP 3, CDA 5": the count between the side and its colon.
        if at + 2 < end, words[at + 1].isBracketed, number(words[at + 1].lower) != nil,
            words.gap(before: at + 2).contains(":")
        {
            return list(words, at + 2, end)
        }
        guard at + 1 < end else { return nil }
        let gap = words.gap(before: at + 1)
        if gap.contains(":") { return list(words, at + 1, end) }
        if gap.contains("(") { return bracket(words, at + 1, end) }
        // "20 stemmen tegen 8 (VVD 3, D66 2)": the brackets stand behind the count.
        if at + 2 < end, number(words[at + 1].lower) != nil, words[at + 2].isBracketed, !words[at + 1].isBracketed,
            let names = bracket(words, at + 2, end)
        {
            return names
        }
        // "Tegen het amendement stemden de fracties van", "Voor stemde de SP"
        if let verb = (at + 1..<min(at + 8, end)).first(where: { VoteText.verbs.contains(words[$0].lower) }),
            verb + 1 < end,
            !(at + 1..<verb).contains(where: {
                words[$0].startsUpper && !words[$0].isAllCaps && parties.contains(words.text(at: $0))
            })
        {
            return list(words, verb + 1, end)
        }
        // "met de stemmen tegen van VVD en CDA", "met de stem tegen van JA21"
        if words[at + 1].lower == "van", at > 0, ["stem", "stemmen"].contains(words[at - 1].lower) {
            return list(words, at + 2, end)
        }
        return nil
    }

    /// The words of a list: up to an outcome ("… aangenomen"), the bracket's end or a verb.
    private func list(_ words: Words, _ start: Int, _ end: Int) -> String {
        let stop =
            (start..<end).first {
                VoteText.listEnds.contains(words[$0].lower) && !isOfParty(words, $0)
                    || $0 > start && VoteText.verbs.contains(words[$0].lower)
            } ?? end
        guard start < stop, !(start..<stop).contains(where: { VoteText.persons.contains(words[$0].lower) }) else {
            return ""
        }
        var text = words.text(start..<stop)
        // The bracket that closes a seat count belongs to the last word.
        let next = words[stop - 1].utf8Range.upperBound
        if text.contains("("), words.text.utf8.count > next, words.slice(next..<next + 1) == ")" { text += ")" }
        return text
    }

    /// "2 leden van het CDA": this "het" begins no new clause.
    private func isOfParty(_ words: Words, _ at: Int) -> Bool {
        at > 0 && words[at].lower == "het" && words[at - 1].lower == "van"
    }

    /// In front of members called by name, who are no parties (a roll call).
    static let persons: Set<String> = ["mevrouw", "mevr", "mw", "dhr", "heer", "heren", "dames"]

    private static let listEnds: Set<String> = [
        "aangenomen", "verworpen", "aanvaard", "is", "wordt", "werd", "zijn", "het", "heeft", "hebben", "omdat",
        "waarmee", "waardoor", "vastgesteld",
    ]

    private func bracket(_ words: Words, _ start: Int, _ end: Int) -> String? {
        let stop = words.endOfBracket(from: start, until: end)
        guard start < stop, parties.list(words.text(start..<stop)).contains(where: { parties.isParty($0.party) }) else {
            return nil
        }
        return list(words, start, stop)
    }
}
