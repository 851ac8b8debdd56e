internal import Council

/// The opening of a paragraph that begins with a paper of its own: "Amendement A3 (VVD): sobere uitvoering …".
enum Lead {
    /// The first word names a paper and what follows is its number, its submitters or its title, not a verb.
    static func opens(_ sentence: Sentence, parties: Parties) -> Bool {
        let words = sentence.words
        guard words.count >= 2 else { return false }
        if beginsWithCode(words) { return true }
        guard let instrument = instrument(words) else { return false }
        var next = 1
        while next < words.count, kinds.contains(words[next].lower) { next += 1 }
        guard next < words.count else { return false }
        let gap = words.gap(before: next)
        // "Voorstel: geamendeerd aangenomen" speaks of the item's own.
        if instrument == .besluit, gap.contains(":"),
            Lexicon.labelledOutcomes.matches(in: words).contains(where: { $0.range.lowerBound == next })
        {
            return false
        }
        if [":", "(", "–", " - "].contains(where: gap.contains) { return true }
        // A line of a list of outcomes: "Benoeming griffier (25047) AANVAARD BIJ ACCLAMATIE".
        if instrument == .benoeming && words[1].lower == "van"
            || !PaperTitle(sentence.text, parties: parties).rest.isEmpty
        {
            return true
        }
        return words[next].startsUpper || words[next].isQuoted || words[next].lower.first?.isNumber == true
            || gap.contains("‘") || gap.contains("'")
    }

    /// "Motie M25-05 Kiosk op het plein (PvdA): …" inside a paragraph: a paper's name, its number and then a title or brackets,
    /// no verb.
    static func isNumbered(_ sentence: Sentence) -> Bool {
        let words = sentence.words
        guard words.count >= 3, words[0].startsUpper, let instrument = Lexicon.instrument(words[0].lower),
            instrument.isOfMembers,
            PaperNumber.isNumber(words.text(at: 1)) || PaperNumber.isShortCode(words.text(at: 1))
        else { return false }
        return words[2].startsUpper || words[2].isQuoted || words[2].isBracketed
            || words.gap(before: 2).contains(where: ",:–-".contains)
    }

    /// A paragraph's first sentence that begins with a paper but goes on with a verb: "Amendement A2 van de SP (Meer bomen) is
    /// ingetrokken". It tells of the paper itself; what it is called stands in front of the verb.
    static func paper(telling sentence: Sentence, parties: Parties) -> PaperTitle? {
        let words = sentence.words
        guard words.count > 3, words[0].startsUpper, let instrument = Lexicon.instrument(words[0].lower),
            instrument == .motie || instrument == .amendement,
            let verb = (2..<min(words.count, 24)).first(where: {
                tellingVerbs.contains(words[$0].lower) && !words[$0].isQuoted && !words[$0].isBracketed
            }), !(1...verb).contains(where: { words.gap(before: $0).contains(":") }),
            words[1].startsUpper || words[1].lower.first?.isNumber == true || words[1].lower == "van"
                || words[1].isBracketed
        else { return nil }
        let end = words[verb - 1].utf8Range.upperBound
        let rest = words.slice(end..<words[verb].utf8Range.lowerBound)
        let close = rest.hasPrefix(")") ? ")" : ""
        var paper = PaperTitle(words.slice(0..<end) + close, parties: parties)
        guard paper.number != nil || !paper.submitters.isEmpty else { return nil }
        // A name in brackets that is no party's is the title.
        if paper.title == paper.number { paper.title = "" }
        return paper
    }

    /// "M 31-11 wordt aanvaard", "A-4 is ingetrokken": the number alone, in front of the verb.
    static func coded(_ sentence: Sentence, parties: Parties) -> PaperTitle? {
        let words = sentence.words
        guard words.count > 2 else { return nil }
        let isParted =
            ["M", "A", "SA"].contains(words.text(at: 0)) && words[1].lower.contains("-")
            && words[1].lower.first?.isNumber == true
        guard isParted || PaperNumber.isCode(words.text(at: 0)) else { return nil }
        let end = isParted ? 2 : 1
        guard tellingVerbs.contains(words[end].lower),
            let instrument = PaperTitle.instrument(ofCode: words.text(at: 0) + (isParted ? words.text(at: 1) : "")),
            instrument == .motie || instrument == .amendement
        else { return nil }
        var paper = PaperTitle("", parties: parties)
        (paper.number, paper.instrument) = (words.text(0..<end), instrument)
        return paper
    }

    private static let tellingVerbs: Set<String> = [
        "is", "wordt", "werd", "heeft", "haalt", "haalde", "krijgt", "kreeg", "behaalt", "behaalde", "redt", "redde",
        "vindt", "vond", "verwerft", "sneuvelt", "sneuvelde", "gaat", "ging", "komt", "kwam", "blijft",
    ]

    /// "M3 Deltaplan", "A2 amendement over …".
    private static func beginsWithCode(_ words: Words) -> Bool {
        PaperNumber.isCode(words.text(at: 0)) && words.count > 2
            && (words[1].startsUpper || Lexicon.instrument(words[1].lower) != nil)
    }

    /// The paper that a capitalised first word names; toezeggingen and matters of procedure open no paragraph.
    private static func instrument(_ words: Words) -> Instrument? {
        let first = words[0]
        guard first.startsUpper, let instrument = Lexicon.instrument(first.lower) ?? appointment(first.lower),
            instrument != .toezegging, instrument != .procedure
        else { return nil }
        return instrument
    }

    private static func appointment(_ word: String) -> Instrument? {
        ["benoeming", "herbenoeming", "installatie", "beëdiging"].contains(word) ? .benoeming : nil
    }

    /// Words between a paper's name and its title: "Motie vreemd aan de orde van de dag".
    private static let kinds: Set<String> = [
        "vreemd", "van", "treurnis", "afkeuring", "wantrouwen", "aan", "de", "orde", "dag",
    ]
}
