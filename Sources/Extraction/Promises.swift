internal import Council

/// Finds toezeggingen: who answers for something promises it (DECISIONS 3.1: a toezegging binds its maker, not the
/// raad).
enum Promises {
    /// What a sentence promises; `nil` when it promises nothing.
    static func promise(in sentence: Sentence, date: CivilDate?) -> String? {
        let words = sentence.words
        guard words.count > 0 else { return nil }
        let lower = words.words.map { $0.isQuoted ? "" : $0.lower }
        guard !["indien", "als", "mocht"].contains(lower.first), !lower.contains("geen"),
            !lower.contains("of") || !lower.contains("vraagt")
        else { return nil }
        if let date, looksBack(sentence, from: date) { return nil }
        if let marked = marked(sentence) { return marked }
        if let verb = lower.firstIndex(where: ["zegt", "zegde", "zeggen", "zegden"].contains),
            let end = lower[verb...].firstIndex(of: "toe"), end - verb <= 30
        {
            if words.count > end + 1, words.gap(before: end + 1).contains(","), isDeadline(lower[end + 1]) {
                return content(words, verb + 1, until: end)
            }
            return promise(between: verb, end, words)
        }
        if let closed = closed(words, lower) { return closed }
        if let at = lower.firstIndex(where: { $0 == "toegezegd" || $0 == "toezeggen" }) {
            // "kan niet toezeggen dat …" promises nothing.
            if lower[..<at].contains("niet") { return nil }
            // "Toegezegd is een evaluatie van …".
            let start = at == 0 && words.count > 1 && ["is", "wordt", "werd"].contains(lower[1]) ? 2 : at + 1
            let after = content(words, start)
            return after.count > 12 ? after : nil
        }
        // "… dat hij de raad zal berichten over X; dat is genoteerd als toezegging".
        if lower.contains("toezegging"), let that = lower.firstIndex(of: "dat"), lower[that...].contains("zal"),
            that + 2 < words.count
        {
            let end =
                words.words.indices.dropFirst(that + 3).first { words.gap(before: $0).contains(";") } ?? words.count
            return words.text(that + 2..<end).trimmingPunctuation
        }
        // "beloofde wethouder Slingerland om …".
        if let verb = lower.firstIndex(where: ["belooft", "beloofde"].contains),
            let om = lower[verb...].firstIndex(where: ["om", "dat"].contains), om - verb <= 6,
            lower[max(0, verb - 4)..<om].contains(where: makers.contains)
        {
            return content(words, om + 1)
        }
        // "… omdat wethouder Bakker beloofde de tarieven opnieuw te bekijken".
        if let verb = lower.firstIndex(where: ["belooft", "beloofde"].contains), verb > 0,
            lower[max(0, verb - 4)..<verb].contains(where: makers.contains),
            let infinitive = lower[verb...].firstIndex(of: "te"), infinitive > verb + 1, infinitive + 1 < lower.count
        {
            return content(words, verb + 1)
        }
        guard let at = lower.firstIndex(of: "toezegging"),
            let om = lower[at...].firstIndex(where: ["om", "dat"].contains), om - at <= 6
        else { return nil }
        return content(words, om + 1)
    }

    /// "zegt een telling toe, uiterlijk in mei": the term stands behind what is promised.
    private static func isDeadline(_ word: String) -> Bool {
        ["uiterlijk", "voor", "vóór", "binnen", "nog", "in", "op", "per", "begin", "eind"].contains(word)
    }

    /// "Wethouder Kok komt in mei met een plan, zo zei hij toe": the sentence closes by saying that it was promised.
    private static func closed(_ words: Words, _ lower: [String]) -> String? {
        guard lower.count > 8, lower.last == "toe", let so = lower.lastIndex(of: "zo"), lower.count - so <= 7,
            lower[so...].contains(where: ["zei", "zegt", "zegde"].contains),
            let maker = lower[..<so].lastIndex(where: makers.contains),
            let verb = (maker + 1..<so).first(where: { isFiniteVerb(words, $0) }), so - verb > 2
        else { return nil }
        return content(words, verb + 1, until: so)
    }

    /// "… zoals op 3 maart toegezegd": the sentence tells of a day before the meeting.
    private static func looksBack(_ sentence: Sentence, from day: CivilDate) -> Bool {
        DutchDates.all(in: sentence.text).contains { match in
            match.date < day
                && sentence.text.utf8.prefix(match.utf8Range.lowerBound).suffix(4).elementsEqual(" op ".utf8)
        }
    }

    /// "zegt toe …" promises what follows, "zegt … toe" what stands between.
    private static func promise(between verb: Int, _ end: Int, _ words: Words) -> String? {
        // "zegt een overzicht toe van de wachtlijsten": both halves say what.
        if end - verb > 2, end + 1 < words.count, !words[end + 1].isQuoted,
            ["van", "over", "voor"].contains(words[end + 1].lower)
        {
            return content(words, verb + 1)
        }
        let after = content(words, end + 1)
        if after.count > 12 { return after }
        let between = words.text(verb + 1..<end)
        return between.count > 8 ? between : nil
    }

    /// What a sentence under "Toezeggingen" says will be done: "Wethouder Schalk informeert de raad in januari over de
    /// bus".
    static func announcement(in sentence: Sentence) -> String? {
        let words = sentence.words
        let lower = words.lower
        guard !lower.contains("niet"), !lower.contains("geen") else { return nil }
        if let promised = behindColon(words, lower) { return promised }
        if let received = received(words) { return received }
        guard let maker = lower.prefix(3).firstIndex(where: makers.contains),
            let verb = (maker + 1..<min(maker + 5, max(maker + 1, words.count))).first(where: {
                isFiniteVerb(words, $0)
            }),
            verb + 1 < words.count
        else { return nil }
        // "komt na de zomer met een notitie over …"
        if ["komt", "komen"].contains(lower[verb]), let with = lower[verb...].firstIndex(of: "met") {
            return content(words, with + 1)
        }
        if lower[verb].hasPrefix("informe") || lower[verb].hasPrefix("bericht"),
            let over = lower[verb...].firstIndex(of: "over")
        {
            return content(words, over + 1)
        }
        return content(words, verb + 1)
    }

    /// "Weth. Marijs: de raad krijgt vóór de kerst een lijst van alle panden": the maker in front of a colon.
    private static func behindColon(_ words: Words, _ lower: [String]) -> String? {
        guard let maker = lower.prefix(3).firstIndex(where: makers.contains),
            let start = (maker + 1..<min(maker + 6, words.count)).first(where: { words.gap(before: $0).contains(":") })
        else { return nil }
        let receives = (start..<min(start + 5, words.count)).first { receiving.contains(lower[$0]) }
        return content(words, receives.map { $0 + 1 } ?? start)
    }

    /// The raad gets what is promised.
    static let receiving: Set<String> = ["krijgt", "krijgen", "ontvangt", "ontvangen"]

    /// The first word behind the maker's name that is written small; names and their particles are passed.
    static func isFiniteVerb(_ words: Words, _ at: Int) -> Bool {
        !words[at].startsUpper && !particles.contains(words[at].lower) && !words[at].isBracketed
    }

    /// Whether a sentence says that toezeggingen were settled: "Toezegging T21-03 (…) is afgedaan".
    static func settles(_ words: Words) -> Bool {
        let lower = words.lower
        // "T-06 (factsheet zwemplassen): kan van de lijst, afgedaan".
        let isNumbered = words.count > 1 && (isNumber(words.text(at: 0)) || isParted(words))
        guard words.count > 2, isNumbered || lower.contains(where: { $0.hasPrefix("toezegging") }),
            words.text.contains("(") || words.text.contains(":") || subject(ofSettled: words) != nil
        else {
            return false
        }
        return lower.contains(where: settling.contains)
            && !lower.contains("niet") && !words.text.contains("wordt afgedaan")
    }

    static let settling: Set<String> = ["afgedaan", "afgehandeld", "voldaan", "nagekomen", "ingelost"]

    /// "TZ 31-04 (…)": the letters of the register stand apart from the number.
    private static func isParted(_ words: Words) -> Bool {
        ["TZ", "T", "TOEZ"].contains(words.text(at: 0)) && words[1].lower.first?.isNumber == true
    }

    /// "De toezegging van 3 mei over de pont is ingelost": what stands between "over" and the verb.
    static func subject(ofSettled words: Words) -> String? {
        let lower = words.lower
        guard let named = lower.firstIndex(where: { $0 == "toezegging" }), named <= 2,
            let over = lower[named...].firstIndex(where: ["over", "inzake"].contains), over - named <= 5,
            let verb = lower[over...].firstIndex(where: ["is", "zijn", "wordt", "werd"].contains), verb > over + 1,
            lower[verb...].contains(where: settling.contains)
        else { return nil }
        return words.text(over + 1..<verb)
    }

    private static let particles: Set<String> = ["van", "de", "den", "der", "en", "het", "ten", "ter", "te"]

    static let makers: Set<String> = [
        "wethouder", "weth", "college", "burgemeester", "gedeputeerde", "gedep", "gs", "staten", "portefeuillehouder",
        "griffie", "voorzitter", "dijkgraaf", "heemraad", "bestuurder",
    ]
}
