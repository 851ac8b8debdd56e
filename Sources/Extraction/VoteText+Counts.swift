internal import Council

/// Counts of votes: "27 stemmen voor", "voor 21, tegen 23".
extension VoteText {
    mutating func readCounts(_ words: Words) {
        if let (inFavor, against) = opposed(words) {
            (votes.inFavor, votes.against) = (votes.inFavor ?? inFavor, votes.against ?? against)
            return
        }
        var found: [Side: Int] = [:]
        for index in 0..<words.count where !words[index].isQuoted && !isPartOfParty(words, index) {
            guard let count = number(words[index].lower),
                let side = side(after: index, words) ?? side(before: index, words) ?? side(opening: index, words)
                    ?? side(beside: index, words)
            else { continue }
            if found[side] == nil { found[side] = count }
        }
        readOther(words, &found)
        // "29 stemmen vóór, niemand tegen"
        if found[.voor] != nil, found[.tegen] == nil,
            (0..<words.count - 1).contains(where: {
                ["niemand", "geen"].contains(words[$0].lower) && VoteText.side(words[$0 + 1].lower) == .tegen
            })
        {
            found[.tegen] = 0
        }
        if found[.voor] == nil { found[.voor] = received(words) }
        readAgreeing(words, into: &found)
        readChosen(words, into: &found)
        // With only "5 tegen" the other side is unknown.
        votes.inFavor = votes.inFavor ?? found[.voor]
        votes.against = votes.against ?? found[.tegen]
        if found[.voor] != nil || found[.tegen] != nil { votes.abstain = votes.abstain ?? found[.onthouden] }
    }

    /// "Verworpen met 12 tegen 15 stemmen": the larger count is that of the side that won, whichever is named first.
    private func opposed(_ words: Words) -> (Int, Int)? {
        // "Met 15 (65%) tegen 8 (35%) stemmen": the shares only repeat the counts.
        if words.text.contains("%)") {
            let plain = words.words.indices.filter { !(words[$0].isBracketed && words[$0].lower.hasSuffix("%")) }
            return opposed(Words(plain.map { words.text(at: $0) }.joined(separator: " ")))
        }
        if let sides = behindNoun(words) { return sides }
        guard
            let at = words.words.indices.dropFirst().first(where: { index in
                ["tegen", "om"].contains(words[index].lower) && index + 1 < words.count
                    && number(words[index + 1].lower) != nil && number(words[index - 1].lower) != nil
                    && (index + 2 < words.count && words[index + 2].lower.hasPrefix("stem")
                        || index > 1 && VoteText.beforeOpposed.contains(words[index - 2].lower))
            }), let first = number(words[at - 1].lower), let second = number(words[at + 1].lower)
        else { return nil }
        return sides(first, second, words)
    }

    /// "Vastgesteld met 20 stemmen tegen 8": the noun stands behind the first count.
    private func behindNoun(_ words: Words) -> (Int, Int)? {
        guard
            let at = words.words.indices.dropFirst(3).dropLast().first(where: { index in
                words[index].lower == "tegen" && words[index - 1].lower == "stemmen" && words[index - 3].lower == "met"
                    && (index + 2 >= words.count || DutchCalendar.month(named: words[index + 2].lower) == nil)
            }), let first = number(words[at - 2].lower), let second = number(words[at + 1].lower)
        else { return nil }
        return sides(first, second, words)
    }

    /// Those in favor and those against, of two counts in any order.
    private func sides(_ first: Int, _ second: Int, _ words: Words) -> (Int, Int) {
        let isLost = Lexicon.labelledOutcomes.matches(in: words).first { $0.value.followsAVote }?.value == .verworpen
        return isLost ? (min(first, second), max(first, second)) : (max(first, second), min(first, second))
    }

    /// "Elf leden stemmen voor, negentien tegen", "elf stemmen voor, daartegen dertig": beside one count the other needs no noun;
    /// "Voor (13): …" and "Voor: de heren Bartels en Dijk (9)" count in brackets.
    private func readOther(_ words: Words, _ found: inout [Side: Int]) {
        for index in 0..<words.count where !words[index].isQuoted {
            guard let side = VoteText.side(words[index].lower), side == .voor || side == .tegen, found[side] == nil
            else {
                continue
            }
            if words[index].lower == "daartegen", index + 1 < words.count {
                found[.tegen] = number(words[index + 1].lower)
            }
            // "Voor stemmen 14 leden, tegen 12."
            if !found.isEmpty, index + 1 < words.count, words[index + 1].lower.allSatisfy(\.isNumber),
                index + 2 == words.count || words.gap(before: index + 2).contains(where: ",.;".contains)
            {
                found[side] = number(words[index + 1].lower)
            }
            if index > 0, !found.isEmpty, let count = Numerals.value(words[index - 1].lower) { found[side] = count }
            if index + 1 < words.count, words[index + 1].isBracketed, words.gap(before: index + 1).contains("("),
                let count = number(words[index + 1].lower), words.endOfBracket(from: index + 1) == index + 2
            {
                found[side] = count
            }
            if index == 0, words.count > 2, words.gap(before: 1).contains(":"), words[words.count - 1].isBracketed,
                words.lower.contains(where: VoteText.persons.contains)
            {
                found[side] = number(words[words.count - 1].lower)
            }
        }
    }

    private static let beforeOpposed: Set<String> = [
        "met", "aanvaard", "aangenomen", "verworpen", "vastgesteld", "afgewezen", "stemverhouding", "uitslag",
        "stemuitslag",
    ]

    /// "kreeg 18 stemmen", "18 van de 19 geldige stemmen uitgebracht", "met 26 stemmen benoemd": votes on a person, or for a
    /// paper, with no word for the side.
    private func received(_ words: Words) -> Int? {
        for index in 1..<max(1, words.count) where !words[index].isQuoted {
            guard let count = number(words[index].lower) else { continue }
            var next = index + 1
            if next + 2 < words.count, words[next].lower == "van", number(words[next + 2].lower) != nil { next += 3 }
            while next < words.count, ["geldige", "uitgebrachte", "geldig"].contains(words[next].lower) { next += 1 }
            guard next < words.count, ["stem", "stemmen"].contains(words[next].lower),
                next + 1 == words.count || VoteText.side(words[next + 1].lower) == nil
            else { continue }
            let before = words[index - 1].lower
            if VoteText.receiving.contains(before) { return count }
            let isOnPerson = words.lower(in: next..<words.count).contains { VoteText.chosen.contains($0) }
            if isOnPerson, ["met", "worden", "werden", "zijn"].contains(before) { return count }
        }
        return nil
    }

    private static let receiving: Set<String> = [
        "krijgt", "kreeg", "kregen", "behaalt", "behaalde", "verkrijgt", "verkreeg", "ontvangt", "ontving", "haalde",
    ]
    private static let chosen: Set<String> = ["benoemd", "herbenoemd", "gekozen", "uitgebracht", "verkozen"]

    /// "De SP (5) en D66 (3) waren voor": seats in brackets are a party's; "bij het CDA stemden twee leden voor" too.
    private func isPartOfParty(_ words: Words, _ index: Int) -> Bool {
        if index > 0, words.isAloneInBrackets(index) { return !isTotal(words, index) }
        guard words.count > 3, ["bij", "binnen"].contains(words[0].lower), ["de", "het"].contains(words[1].lower) else {
            return false
        }
        return words[2].startsUpper || words[2].lower.hasSuffix("fractie")
    }

    /// "PvdA, GroenLinks en D66 (6) voor": the side stands right behind the bracket, and several names in front of it have no
    /// seats of their own.
    private func isTotal(_ words: Words, _ index: Int) -> Bool {
        guard index + 1 < words.count, VoteText.side(words[index + 1].lower) != nil else { return false }
        let start = (0..<index).last { VoteText.side(words[$0].lower) != nil }.map { $0 + 1 } ?? 0
        guard !(start..<index).contains(where: { words[$0].isBracketed }) else { return false }
        return (start..<index).contains {
            ["en", "overige", "andere"].contains(words[$0].lower) || words.gap(before: $0 + 1).contains(",")
        }
    }

    func number(_ word: String) -> Int? {
        if let value = Int(word), value >= 0, value <= 150 { return value }
        return Numerals.value(word)
    }

    private static let counted: Set<String> = [
        "stem", "stemmen", "leden", "lid", "raadsleden", "statenleden", "stemden", "stemde", "stemt", "hebben", "waren",
        "zijn", "uitgebracht", "raadslid", "statenlid", "deelnemers", "deelnemer", "was", "heeft", "stemgerechtigden",
        "aanwezige", "aanwezigen", "spreken", "spreekt", "zich", "uit",
    ]

    /// "27 stemmen voor", "15 leden stemmen tegen", "1 blanco".
    private func side(after index: Int, _ words: Words) -> Side? {
        var at = index + 1
        var passed = false
        while at < words.count, at <= index + 6, VoteText.counted.contains(words[at].lower) {
            passed = true
            at += 1
        }
        guard at < words.count, let side = VoteText.side(words[at].lower), !passesComma(words, index, at) else {
            return nil
        }
        // "2 voor 12" and "1 tegen beter weten in" lack a word for votes; numerals need one.
        if Int(words[index].lower) == nil, !passed { return nil }
        if side == .voor || side == .tegen, at + 1 < words.count, !passed, !words[index].isBracketed,
            isNoun(words, at + 1)
        {
            return nil
        }
        return side
    }

    /// "vier voor, vijftien tegen": numerals without a word for votes count in pairs, not in "twee voor twaalf".
    private func side(beside index: Int, _ words: Words) -> Side? {
        guard let own = bareSide(index, words) else { return nil }
        let others = (max(0, index - 6)..<min(index + 7, words.count)).filter { $0 != index }
        return others.contains { other in
            guard let side = bareSide(other, words) ?? side(after: other, words), number(words[other].lower) != nil
            else { return false }
            return side != own && side != .onthouden
        } ? own : nil
    }

    /// The side right behind a count.
    private func bareSide(_ index: Int, _ words: Words) -> Side? {
        guard index + 1 < words.count, number(words[index].lower) != nil,
            words.gap(before: index + 1).allSatisfy(\.isWhitespace),
            let side = VoteText.side(words[index + 1].lower), side != .onthouden
        else { return nil }
        return index + 2 < words.count && isNoun(words, index + 2) && words.gap(before: index + 2) == " " ? nil : side
    }

    /// "voor 21, tegen 23": both sides in one sentence.
    private func side(before index: Int, _ words: Words) -> Side? {
        guard index > 0, Int(words[index].lower) != nil, let side = VoteText.side(words[index - 1].lower),
            side == .voor || side == .tegen
        else { return nil }
        let other = side == .voor ? "tegen" : "voor"
        let pairs = (0..<words.count - 1).contains { words[$0].lower == other && Int(words[$0 + 1].lower) != nil }
        return pairs ? side : nil
    }

    /// "Voor het amendement stemden 24 leden": the side opens the clause, and a verb stands before the count.
    private func side(opening index: Int, _ words: Words) -> Side? {
        guard index > 1, VoteText.verbs.contains(words[index - 1].lower),
            index + 1 < words.count, VoteText.counted.contains(words[index + 1].lower),
            let at = (max(0, index - 8)..<index - 1).last(where: { VoteText.side(words[$0].lower) != nil }),
            !passesComma(words, at, index)
        else { return nil }
        return VoteText.side(words[at].lower)
    }

    /// "voor 21, tegen 23": the comma parts a count from the next side.
    private func passesComma(_ words: Words, _ from: Int, _ to: Int) -> Bool {
        (from..<to).contains { index in
            let gap = words.gap(before: index + 1)
            return gap.contains(",") || gap.contains(";") || gap.contains(":")
        }
    }

    private func isNoun(_ words: Words, _ at: Int) -> Bool {
        ["de", "het", "een", "jaar", "euro", "woningen", "procent", "uur"].contains(words[at].lower)
    }
}
