internal import Council

/// Parties that stood alone: "met uitzondering van de SP", "op de SP na", "alleen de SP steunt het".
extension VoteText {
    mutating func readExceptions(_ words: Words) {
        if readSupporters(words) { return }
        if let names = namesAfter(words) {
            add(names, to: words.lower.contains("tegen") ? .voor : .tegen)
            return
        }
        // "Met uitzondering van A, B en C stemden alle fracties in": they were against.
        guard let at = words.lower.firstIndex(where: ["uitzondering", "behalve"].contains) else { return }
        let end =
            (at..<words.count).first { VoteText.verbs.contains(words[$0].lower) || words[$0].lower == "alle" }
            ?? words.count
        // "… behalve Dorpsbelang.": at the end of the sentence only names can follow.
        let first = at + 1 < end && words[at + 1].lower == "van" ? at + 2 : at + 1
        let listed = first < end ? names(words.text(first..<end)) : nil
        add(listed ?? backward(from: at, to: end, words), to: words.lower.contains("tegen") ? .voor : .tegen)
    }

    /// "Behalve de SP zelf steunen alleen PvdA en D66 het": all that are named were in favour.
    private mutating func readSupporters(_ words: Words) -> Bool {
        let lower = words.lower
        guard
            let verb = lower.firstIndex(
                where: ["steunt", "steunen", "steunde", "steunden", "wilde", "wilden", "willen"].contains),
            let only = lower.firstIndex(where: ["alleen", "slechts", "enkel"].contains), abs(only - verb) <= 8
        else { return false }
        let start = lower.firstIndex { ["behalve", "naast"].contains($0) } ?? min(only, verb)
        let names = parties.found(in: words, start..<words.count).filter { !words[$0.range.lowerBound].isBracketed }
        add(names.map { .init(party: $0.name, seats: nil) }, to: .voor)
        return !names.isEmpty
    }

    /// The parties between "op" and "na", where the sentence tells who agreed: "de raad ging akkoord, op de SP na".
    private func namesAfter(_ words: Words) -> [VoteTally.Entry]? {
        guard words.lower.contains(where: VoteText.agreeing.contains) else { return nil }
        for start in 0..<words.count where words[start].lower == "op" {
            guard
                let end = (start + 2..<min(start + 14, max(start + 2, words.count))).first(where: {
                    words[$0].lower == "na"
                })
            else { continue }
            let names = parties.list(words.text(start + 1..<end))
            if !names.isEmpty, words.lower(in: start + 1..<end).allSatisfy({ DutchCalendar.month(named: $0) == nil }) {
                return names
            }
        }
        return nil
    }

    private static let agreeing: Set<String> = [
        "akkoord", "ingestemd", "stemt", "stemde", "stemden", "stemmen", "aangenomen", "aanvaard", "vastgesteld",
        "voor",
        "tegen", "steunt", "steunde", "steunen", "unaniem", "verworpen", "alle", "iedereen",
    ]
}
