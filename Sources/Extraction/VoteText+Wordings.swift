internal import Council

/// Counts in other words: members who agree, ballots for a person, sides of equal size.
extension VoteText {
    /// "Elf leden stemden in, drie leden (CDA) niet"; "alle vijftien leden scharen zich achter de motie".
    mutating func readAgreeing(_ words: Words, into found: inout [Side: Int]) {
        for index in 0..<words.count where found[.voor] == nil {
            guard let count = number(words[index].lower), agrees(words, index) || areAllFor(words, index) else {
                continue
            }
            found[.voor] = count
            if areAllFor(words, index) { found[.tegen] = found[.tegen] ?? 0 }
        }
        readSupport(words, into: &found)
        if found[.tegen] == nil,
            words.words.indices.contains(where: { number(words[$0].lower) != nil && areAllFor(words, $0) })
        {
            found[.tegen] = 0
        }
        guard found[.voor] != nil, found[.tegen] == nil else { return }
        for index in 0..<words.count - 1 {
            guard let count = number(words[index].lower), words[index + 1].lower.hasPrefix("le"),
                VoteText.members.contains(words[index + 1].lower)
            else { continue }
            let end = index + 2 < words.count ? words.endOfBracket(from: index + 2) : words.count
            guard end < words.count, words[end].lower == "niet" else { continue }
            found[.tegen] = count
            addBracketed(words, index + 2..<end, count)
        }
    }

    /// "Krijgt steun van 16 leden, 11 zijn tegen".
    private func readSupport(_ words: Words, into found: inout [Side: Int]) {
        guard found[.voor] == nil else { return }
        for index in 0..<words.count where index > 1 && words[index - 1].lower == "van" {
            guard let count = number(words[index].lower), ["steun", "instemming"].contains(words[index - 2].lower),
                index + 1 < words.count, VoteText.members.contains(words[index + 1].lower)
            else { continue }
            found[.voor] = count
            return
        }
    }

    /// "… leden (CDA)": one party in brackets holds all of them.
    private mutating func addBracketed(_ words: Words, _ range: Range<Int>, _ count: Int) {
        guard !range.isEmpty else { return }
        let names = parties.list(words.text(range))
        for name in names where parties.isParty(name.party) || names.count == 1 {
            tally.sides[.tegen, default: []].append(
                .init(party: name.party, seats: names.count == 1 ? count : name.seats))
        }
    }

    /// "11 leden stemden in", not "stemden in Zandmeren".
    private func agrees(_ words: Words, _ index: Int) -> Bool {
        guard index + 3 < words.count, VoteText.members.contains(words[index + 1].lower),
            ["stemmen", "stemden", "stemde", "stemt"].contains(words[index + 2].lower), words[index + 3].lower == "in"
        else { return false }
        return index + 4 >= words.count || !words[index + 4].startsUpper
    }

    /// "Alle vijftien leden" who support, agree or stand behind a paper.
    private func areAllFor(_ words: Words, _ index: Int) -> Bool {
        guard index > 0, words[index - 1].lower == "alle", index + 2 < words.count,
            VoteText.members.contains(words[index + 1].lower), !words.lower.contains("niet")
        else { return false }
        let verb = words[index + 2].lower
        return ["voor", "vóór"].contains(verb) && index + 3 >= words.count
            || ["scharen", "schaarden", "steunen", "steunden"].contains(verb)
            || ["stemmen", "stemden", "zijn", "waren", "gaan", "gingen"].contains(verb)
                && words.lower(in: index + 3..<min(index + 6, words.count)).contains {
                    ["voor", "vóór", "akkoord", "in"].contains($0)
                }
    }

    private static let members: Set<String> = ["leden", "lid", "raadsleden", "raadslid", "statenleden", "statenlid"]

    /// Votes on persons: "benoemd met 29 van de 31 stemmen", "31 op mevrouw Bakker, 3 blanco".
    func readChosen(_ words: Words, into found: inout [Side: Int]) {
        guard found[.voor] == nil else { return }
        let lower = words.lower
        let isChosen = lower.contains(where: ["benoemd", "gekozen", "herbenoemd"].contains)
        let isBallot = lower.contains {
            $0.hasPrefix("stem") || $0.hasPrefix("brief") || $0 == "blanco" || $0.hasPrefix("uitgebracht")
        }
        for index in 0..<words.count where isBallot {
            guard let count = number(words[index].lower) else { continue }
            if isChosen, index > 0, ["met", "kreeg", "krijgt", "ontving", "behaalde"].contains(lower[index - 1]),
                votesFollow(lower, index + 1)
            {
                found[.voor] = count
                return
            }
            // Ballots on a person; "31 op 4 juli" names none.
            if index + 2 < words.count, lower[index + 1] == "op",
                words[index + 2].startsUpper || VoteText.titles.contains(lower[index + 2]),
                lower.contains("blanco") || lower.contains(where: { $0.hasPrefix("briefje") })
            {
                found[.voor] = count
                return
            }
        }
    }

    /// "stemmen", "van de 31 stemmen".
    private func votesFollow(_ lower: [String], _ start: Int) -> Bool {
        for at in start..<min(start + 5, lower.count) {
            if lower[at].hasPrefix("stem") { return at + 1 >= lower.count || lower[at + 1] != "tegen" }
            if !["van", "de", "der"].contains(lower[at]), Int(lower[at]) == nil { return false }
        }
        return false
    }

    private static let titles: Set<String> = ["de", "mevrouw", "mw", "dhr", "heer", "mevr"]

    /// "zeven om zeven", "15 om 15": sides of equal size.
    func equalSides(_ words: Words) -> (Int, Int)? {
        guard words.count > 2 else { return nil }
        for index in 1..<words.count - 1 where words[index].lower == "om" {
            guard let first = number(words[index - 1].lower), let second = number(words[index + 1].lower),
                first == second, first > 1
            else { continue }
            return (first, second)
        }
        return nil
    }

    /// "(19-0)", "15-16, niet aangenomen": for and against with a dash, alone in brackets or beside an outcome, in a sentence
    /// that tells of a vote. Two numbers below seven together are a score or a range.
    func dashedCounts(_ words: Words) -> (Int, Int)? {
        for index in 0..<words.count where !words[index].isQuoted {
            let parts = words[index].lower.split { $0 == "-" || $0 == "–" }
            guard parts.count == 2, words[index].lower.count <= 5, let first = Int(parts[0]),
                let second = Int(parts[1]),
                first + second >= 7, first < 100, second < 100
            else { continue }
            guard
                isScore(words, index) || isBesideOutcome(words, index) || isBehindMeasure(words, index)
            else { continue }
            return (first, second)
        }
        return nil
    }

    /// "(18-5)" in a sentence that tells of a vote.
    private func isScore(_ words: Words, _ index: Int) -> Bool {
        guard words.isAloneInBrackets(index) else { return false }
        return Lexicon.labelledOutcomes.matches(in: words).contains { $0.value.followsAVote }
            || words.lower.contains(where: ["voor", "tegen", "stemmen", "gestemd", "meerderheid"].contains)
    }

    /// "Aangenomen met 18-5", "stemverhouding 18-5".
    private func isBehindMeasure(_ words: Words, _ index: Int) -> Bool {
        index > 0 && ["met", "stemverhouding", "uitslag", "stemmenverhouding"].contains(words[index - 1].lower)
            && Lexicon.labelledOutcomes.matches(in: words).contains { $0.value.followsAVote }
    }

    /// Right behind an outcome or right in front of one, with no more than a comma between.
    private func isBesideOutcome(_ words: Words, _ index: Int) -> Bool {
        Lexicon.labelledOutcomes.matches(in: words).contains { match in
            match.value.followsAVote
                && (match.range.upperBound == index && !words.gap(before: index).contains("(")
                    || match.range.lowerBound == index + 1 && words.gap(before: index + 1).contains(",")
                        && (index == 0 || words.gap(before: index).contains(":")))
        }
    }
}
