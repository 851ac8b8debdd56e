internal import Council

/// Reads votes out of sentences (DECISIONS 4): counts, fractions, and which parties stood on which side.
struct VoteText {
    let parties: Parties
    var votes = Votes()
    var tally = VoteTally()
    var divided: [PartyVote] = []

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
        // Of some members of a party ("de SP en drie leden van het CDA") the others are not told.
        let told = Set((sides.parties.filter { $0.side == .verdeeld } + split).map(\.party))
        let parts = divided.filter { !told.contains($0.party) }
        result.parties = sides.parties.filter { side in !parts.contains { $0.party == side.party } } + parts + split
        if result.inFavor == nil, result.against == nil, let inFavor = sides.inFavor, let against = sides.against,
            inFavor > 0, against > 0
        {
            result.inFavor = inFavor
            result.against = against
        }
        return result.isEmpty ? nil : result
    }

    /// "38/6" is 38 for, 6 against; councils have fewer than 100 members, and so has a fraction less than three digits
    /// a side.
    static func fraction(_ word: String) -> (Int, Int)? {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
            let inFavor = Int(parts[0]), let against = Int(parts[1])
        else { return nil }
        return (inFavor, against)
    }

    /// "aangenomen, 19-14": with a dash only right behind an outcome, for a dash joins much else.
    private static func dashed(_ words: Words, _ index: Int) -> (Int, Int)? {
        guard index > 0,
            beforeDashed.contains(words[index - 1].lower)
                // "vastgesteld met 24-5"
                || index > 1 && words[index - 1].lower == "met" && beforeDashed.contains(words[index - 2].lower)
        else { return nil }
        return fraction(words[index].lower.replacing("-", with: "/").replacing("–", with: "/"))
    }

    private static let beforeDashed: Set<String> = [
        "aangenomen", "verworpen", "aanvaard", "vastgesteld", "gestaakt", "staken", "stemming", "uitslag",
        "stemuitslag", "stemverhouding", "stemmen",
    ]

    private mutating func read(_ words: Words) {
        readFraction(words)
        readCounts(words)
        readParties(words)
    }

    /// A fraction counts right behind an outcome, "acclamatie" or "instemming".
    private mutating func readFraction(_ words: Words) {
        guard votes.inFavor == nil else { return }
        if let (inFavor, against) = dashedCounts(words) ?? equalSides(words) {
            (votes.inFavor, votes.against) = (inFavor, against)
            return
        }
        for index in 0..<words.count {
            if let (inFavor, against) = VoteText.dashed(words, index) {
                (votes.inFavor, votes.against) = (inFavor, against)
                return
            }
            guard let (inFavor, against) = VoteText.fraction(words[index].lower), !isDayAndMonth(words, index) else {
                continue
            }
            let before = words.lower(in: max(0, index - 3)..<index)
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
        "stemverhouding", "vastgesteld", "gewijzigd", "verhouding", "uitslag",
    ]

    /// The side that a word names.
    static func side(_ word: String) -> Side? {
        switch word {
        case "voor", "vóór", "voorstemmers", "voorstemmen", "voorgestemd", "voorstemt", "voorstemde": .voor
        case "tegen", "tegenstemmers", "tegenstemmen", "tegenstem", "tegengestemd", "tegenstemt", "tegenstemde",
            "tegenstemden", "daartegen":
            .tegen
        case "blanco", "onthielden", "onthoudingen", "onthouding", "onthouden": .onthouden
        default: nil
        }
    }

    /// Verbs of voting, and those that stand between a side and its count.
    static let verbs: Set<String> = ["stemde", "stemden", "stemmen", "stemt", "waren", "was"]
}
