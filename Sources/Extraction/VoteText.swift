internal import Council

/// Reads votes out of sentences (DECISIONS 4): counts, fractions, and which parties stood on which side.
struct VoteText {
    private let parties: Parties
    private(set) var votes = Votes()
    private var tally = VoteTally()
    private var divided: [PartyVote] = []

    /// The votes that a run of sentences states; `nil` when they state none.
    static func votes(in sentences: [Sentence], parties: Parties) -> Votes? {
        var reader = VoteText(parties: parties)
        for sentence in sentences { reader.read(sentence.words) }
        return reader.result
    }

    private init(parties: Parties) { self.parties = parties }

    private var result: Votes? {
        var result = votes
        let sides = tally.votes
        let split = (tally.sides[.verdeeld] ?? []).map { PartyVote(party: $0.party, side: .verdeeld) }
        result.parties = sides.parties + divided + split
        if result.inFavor == nil, result.against == nil, let inFavor = sides.inFavor, let against = sides.against,
            inFavor > 0, against > 0
        {
            result.inFavor = inFavor
            result.against = against
        }
        return result.isEmpty ? nil : result
    }

    /// "38/6" is 38 for, 6 against; councils have fewer than 100 members, and so has a fraction less than three digits a side.
    static func fraction(_ word: String) -> (Int, Int)? {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
            let inFavor = Int(parts[0]), let against = Int(parts[1])
        else { return nil }
        return (inFavor, against)
    }

    private mutating func read(_ words: Words) {
        readFraction(words)
        readCounts(words)
        readParties(words)
    }

    /// A fraction counts right behind an outcome, "acclamatie" or "instemming".
    private mutating func readFraction(_ words: Words) {
        guard votes.inFavor == nil else { return }
        for index in 0..<words.count {
            guard let (inFavor, against) = VoteText.fraction(words[index].lower), !isDayAndMonth(words, index) else {
                continue
            }
            let before = (max(0, index - 3)..<index).map { words[$0].lower }
            guard before.contains(where: { word in VoteText.beforeFraction.contains { word.hasPrefix($0) } }) else {
                continue
            }
            (votes.inFavor, votes.against) = (inFavor, against)
            return
        }
    }

    private func isDayAndMonth(_ words: Words, _ index: Int) -> Bool {
        index + 1 < words.count
            && (DutchCalendar.month(named: words[index + 1].lower) != nil || words[index + 1].lower == "uur")
    }

    private static let beforeFraction = [
        "aanvaard", "aangenomen", "verworpen", "staken", "staakten", "gestaakt", "acclamatie", "instemming", "stemming",
        "stemverhouding",
        "vastgesteld", "gewijzigd", "verhouding", "uitslag",
    ]

    // MARK: counts

    private mutating func readCounts(_ words: Words) {
        var found: [Side: Int] = [:]
        for index in 0..<words.count where !words[index].isQuoted {
            guard let count = number(words[index].lower),
                let side = side(after: index, words) ?? side(before: index, words) ?? side(opening: index, words)
            else { continue }
            if found[side] == nil { found[side] = count }
        }
        if found[.voor] == nil, found[.tegen] != nil || found[.onthouden] != nil {
            // Only "5 tegen": the other side is unknown.
            votes.against = votes.against ?? found[.tegen]
        } else if let inFavor = found[.voor] {
            votes.inFavor = votes.inFavor ?? inFavor
            votes.against = votes.against ?? found[.tegen]
        }
        if found[.voor] != nil || found[.tegen] != nil { votes.abstain = votes.abstain ?? found[.onthouden] }
    }

    private func number(_ word: String) -> Int? {
        if let value = Int(word), value >= 0, value <= 150 { return value }
        return VoteText.numerals[word]
    }

    private static let numerals = [
        "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    ]

    private static let counted: Set<String> = [
        "stem", "stemmen", "leden", "lid", "raadsleden", "statenleden", "stemden", "stemde", "stemt", "hebben", "waren",
        "zijn", "uitgebracht",
        "raadslid", "statenlid", "deelnemers", "deelnemer", "was", "heeft", "stemgerechtigden", "aanwezige",
        "aanwezigen",
    ]

    /// "27 stemmen voor", "15 leden stemmen tegen", "1 blanco".
    private func side(after index: Int, _ words: Words) -> Side? {
        var at = index + 1
        var passed = false
        while at < words.count, at <= index + 4, VoteText.counted.contains(words[at].lower) {
            passed = true
            at += 1
        }
        guard at < words.count, let side = VoteText.side(words[at].lower), !passesComma(words, index, at) else {
            return nil
        }
        // "2 voor 12" and "1 tegen beter weten in" lack a word for votes; numerals need one.
        if Int(words[index].lower) == nil, !passed { return nil }
        if side == .voor || side == .tegen, at + 1 < words.count, !passed, isNoun(words, at + 1) { return nil }
        return side
    }

    /// "voor 21, tegen 23": the comma parts a count from the next side.
    private func passesComma(_ words: Words, _ from: Int, _ to: Int) -> Bool {
        (from..<to).contains { index in
            let gap = words.slice(words[index].utf8Range.upperBound..<words[index + 1].utf8Range.lowerBound)
            return gap.contains(",") || gap.contains(";") || gap.contains(":")
        }
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

    private func isNoun(_ words: Words, _ at: Int) -> Bool {
        ["de", "het", "een", "jaar", "euro", "woningen", "procent", "uur"].contains(words[at].lower)
    }

    private static func side(_ word: String) -> Side? {
        switch word {
        case "voor", "vóór", "voorstemmers", "voorstemmen", "voorgestemd": .voor
        case "tegen", "tegenstemmers", "tegenstemmen", "tegenstem", "tegengestemd": .tegen
        case "blanco", "onthielden", "onthoudingen", "onthouding", "onthouden": .onthouden
        default: nil
        }
    }

    // MARK: parties

    private struct Mark {
        let at: Int
        let side: Side
    }

    /// Sides are words; parties stand in front of them ("de SP stemde tegen") or behind them ("Tegen stemden de SP en D66").
    private mutating func readParties(_ words: Words) {
        let names = parties.found(in: words, 0..<words.count).map(\.range)
        let marks = (0..<words.count).compactMap { index -> Mark? in
            // "Partij voor de Dieren" holds no side.
            guard !words[index].isQuoted, !names.contains(where: { $0.contains(index) }) else { return nil }
            if words[index].lower == "verdeeld" { return Mark(at: index, side: .verdeeld) }
            // "(50PLUS afwezig)": only as a remark; elsewhere members are absent, not parties.
            if words[index].lower == "afwezig" { return words[index].isBracketed ? Mark(at: index, side: .afwezig) : nil }
            return VoteText.side(words[index].lower).map { Mark(at: index, side: $0) }
        }
        readExceptions(words)
        for (order, mark) in marks.enumerated() {
            let before = order == 0 ? 0 : marks[order - 1].at + 1
            let after = order + 1 < marks.count ? marks[order + 1].at : words.count
            if let list = forward(mark.at, until: after, words) {
                add(parties.list(list), to: mark.side)
                if order == marks.count - 1 { readPartOfParty(words, side: mark.side, from: mark.at + 1) }
            } else if isBackward(mark.at, words) {
                // "9 stemmen voor (VVD) en 22 stemmen tegen": the VVD stands behind its own side.
                let listed = backward(from: before, to: mark.at, words).filter { entry in
                    !tally.sides.values.contains { $0.contains { $0.party == entry.party } }
                }
                add(listed, to: mark.side)
                if order == marks.count - 1 { readPartOfParty(words, side: mark.side, from: mark.at + 1) }
            }
        }
    }

    private mutating func add(_ entries: [VoteTally.Entry], to side: Side) {
        for entry in entries where !(tally.sides[side] ?? []).contains(where: { $0.party == entry.party }) {
            tally.sides[side, default: []].append(entry)
        }
    }

    /// The text of the list behind a side: after a colon, after "stemden (de fracties van)", after "stemmen tegen van", in the
    /// brackets behind a count.
    private func forward(_ at: Int, until end: Int, _ words: Words) -> String? {
        // "Verdeeld gestemd: CDA".
        let at = at + 1 < end && words[at + 1].lower == "gestemd" ? at + 1 : at
        guard at + 1 < end else { return nil }
        let gap = words.slice(words[at].utf8Range.upperBound..<words[at + 1].utf8Range.lowerBound)
        if gap.contains(":") { return list(words, at + 1, end) }
        if words[at].lower == "verdeeld", words[at + 1].lower == "gestemd", at + 2 < end { return list(words, at + 2, end) }
        if gap.contains("(") { return bracket(words, at + 1, end) }
        // "Tegen het amendement stemden de fracties van", "Voor stemde de SP"
        if let verb = (at + 1..<min(at + 8, end)).first(where: { VoteText.verbs.contains(words[$0].lower) }),
            verb + 1 < end,
            !(at + 1..<verb).contains(where: {
                words[$0].startsUpper && !words[$0].isAllCaps && parties.contains(words.text($0..<$0 + 1))
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

    private static let verbs: Set<String> = ["stemde", "stemden", "stemmen", "stemt", "waren", "was"]

    /// The words of a list: up to an outcome ("… aangenomen"), the bracket's end or a verb.
    private func list(_ words: Words, _ start: Int, _ end: Int) -> String {
        var stop = end
        for index in start..<end {
            let lower = words[index].lower
            if VoteText.listEnds.contains(lower) || (index > start && VoteText.verbs.contains(lower)) {
                stop = index
                break
            }
        }
        guard start < stop else { return "" }
        var text = words.text(start..<stop)
        // The bracket that closes a seat count belongs to the last word.
        let next = words[stop - 1].utf8Range.upperBound
        if text.contains("("), words.text.utf8.count > next, words.slice(next..<next + 1) == ")" { text += ")" }
        return text
    }

    private static let listEnds: Set<String> = [
        "aangenomen", "verworpen", "aanvaard", "is", "wordt", "werd", "zijn", "het", "heeft", "hebben", "omdat",
        "waarmee", "waardoor", "vastgesteld",
    ]

    private func bracket(_ words: Words, _ start: Int, _ end: Int) -> String? {
        let stop = (start..<end).first { !words[$0].isBracketed } ?? end
        guard start < stop, parties.list(words.text(start..<stop)).contains(where: { parties.isParty($0.party) }) else {
            return nil
        }
        return list(words, start, stop)
    }

    /// "de SP stemde tegen", "hebben hierbij tegengestemd", "met de PVV tegen", "tegen te hebben gestemd".
    private func isBackward(_ at: Int, _ words: Words) -> Bool {
        let lower = words[at].lower
        if lower.hasSuffix("gestemd") || lower == "afwezig" { return true }
        // "kreeg 12 stemmen voor": who submitted it stands in front, not who voted for it.
        if at > 1, ["stemmen", "stem", "leden"].contains(words[at - 1].lower), number(words[at - 2].lower) != nil { return false }
        let before = (max(0, at - 3)..<at).map { words[$0].lower }
        if before.contains(where: VoteText.verbs.contains) { return true }
        if (0..<at).contains(where: { words[$0].lower == "met" || words[$0].lower == "alleen" }),
            at + 1 >= words.count || words[at + 1].lower != "de"
        {
            return true
        }
        return (at + 1..<min(at + 4, words.count)).contains { words[$0].lower == "gestemd" }
    }

    /// The parties in front of a side: all that "de fracties (van)" lists, or the known names.
    private func backward(from first: Int, to end: Int, _ words: Words) -> [VoteTally.Entry] {
        // A remark in brackets speaks for itself, and "de overige fracties" name nobody.
        let isBracketed = end < words.count && words[end].isBracketed
        let start = isBracketed ? (first..<end).last { !words[$0].isBracketed }.map { $0 + 1 } ?? first : first
        if (start..<end).contains(where: { ["overige", "andere"].contains(words[$0].lower) }) { return [] }
        if let fracties = (start..<end).last(where: { words[$0].lower == "fracties" || words[$0].lower == "fractie" }),
            fracties + 1 < end
        {
            let stop =
                (fracties + 1..<end).first {
                    VoteText.verbs.contains(words[$0].lower) || words[$0].lower == "hebben"
                        || words[$0].lower == "heeft"
                } ?? end
            let listed = parties.list(words.text(fracties + 1..<stop))
            if !listed.isEmpty { return listed }
        }
        return parties.found(in: words, start..<end).map { VoteTally.Entry(party: $0.name, seats: nil) }
    }

    /// "evenals drie leden van het CDA": part of a party on the side stated before, the rest not told.
    private mutating func readPartOfParty(_ words: Words, side: Side, from start: Int) {
        for index in start..<words.count where ["leden", "lid"].contains(words[index].lower) && index > start {
            guard let count = number(words[index - 1].lower),
                let name = parties.found(in: words, index + 1..<min(index + 5, words.count)).first
            else { continue }
            let isFor = side == .voor
            divided.append(
                PartyVote(party: name.name, side: .verdeeld, inFavor: isFor ? count : nil, against: isFor ? nil : count)
            )
        }
    }

    /// "Met uitzondering van A, B en C stemden alle fracties in": they were against.
    private mutating func readExceptions(_ words: Words) {
        guard
            let at = (0..<words.count).first(where: {
                words[$0].lower == "uitzondering" || words[$0].lower == "behalve"
            })
        else { return }
        let end =
            (at..<words.count).first { VoteText.verbs.contains(words[$0].lower) || words[$0].lower == "alle" }
            ?? words.count
        let isAgainst = !(0..<words.count).contains { words[$0].lower == "tegen" }
        add(backward(from: at, to: end, words), to: isAgainst ? .tegen : .voor)
    }
}
