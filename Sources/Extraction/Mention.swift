internal import Council

/// A paper named in a sentence: "de motie Gratis stalling (24031)", "dit amendement", "het gewijzigde voorstel".
struct Mention {
    let instrument: Instrument
    /// The position of the word for the paper.
    let at: Int
    /// Number, title and submitters that the sentence adds to the word; empty for "deze motie".
    let paper: PaperTitle?
    /// Stands behind "door aanneming van": the cause of what happens to another paper.
    let isCause: Bool
    /// "twee moties", "de amendementen": several at once, which no single record can stand for.
    let isPlural: Bool

    /// All papers that a sentence names, in reading order.
    static func all(in words: Words, parties: Parties) -> [Mention] {
        (0..<words.count).compactMap { index in
            guard !words[index].isQuoted, !words[index].isBracketed,
                let instrument = Lexicon.instrument(words[index].lower)
            else { return nil }
            // "Lijst Kuiper" is a party.
            if words[index].lower == "lijst", words[index].startsUpper, index + 1 < words.count,
                words[index + 1].startsUpper
            {
                return nil
            }
            // "de MRA Agenda 2025-2028" is a plan, not the agenda of the meeting.
            let isNamed =
                instrument == .procedure && index > 1 && words[index].startsUpper && words[index - 1].startsUpper
            return Mention(isNamed ? .besluit : instrument, at: index, words, parties)
        }
    }

    private init?(_ instrument: Instrument, at index: Int, _ words: Words, _ parties: Parties) {
        self.instrument = instrument
        at = index
        isCause =
            index > 2 && words[index - 2].lower == "van" && ["het", "de"].contains(words[index - 1].lower)
            && Mention.causes.contains { words[index - 3].lower.hasPrefix($0) }
            || index > 1 && words[index - 1].lower == "van"
                && Mention.causes.contains { words[index - 2].lower.hasPrefix($0) }
            || index > 1 && words[index - 1].lower == "door" && Mention.changed.contains(words[index - 2].lower)
        isPlural =
            words[index].lower.hasSuffix("ies") && instrument == .motie || words[index].lower.hasSuffix("menten")
            || words[index].lower == "voorstellen"
        paper = Mention.paper(instrument, index, words, parties)
    }

    /// "gewijzigd door amendement A-08", "geamendeerd door motie 3".
    private static let changed: Set<String> = ["gewijzigd", "gewijzigde", "geamendeerd", "geamendeerde", "aangepast"]

    /// What befalls one paper and changes another: "door aanneming van het amendement".
    private static let causes = [
        "aanneming", "aanname", "aanvaarding", "aannemen", "indiening", "verwerping", "inachtneming", "inbegrip",
        "verwerking", "toevoeging",
    ]

    /// What follows the word: a number, a title in quotation marks (also behind "over"), or capitalised words.
    private static func paper(_ instrument: Instrument, _ index: Int, _ words: Words, _ parties: Parties) -> PaperTitle?
    {
        guard
            instrument.isOfMembers
                || ["voorstel", "raadsvoorstel", "statenvoorstel"].contains(words[index].lower)
        else { return nil }
        var next = index + 1
        while next < words.count,
            ["vreemd", "over", "met", "titel", "getiteld", "inzake", "nummer", "nr"].contains(words[next].lower)
        { next += 1 }
        guard next < words.count else { return nil }
        if let quoted = quotedTitle(words, from: next) {
            var paper = named(quoted, words, index, parties)
            if paper?.submitters.isEmpty == true { paper?.submitters = namesBehindTitle(words, from: next, parties) }
            return paper
        }
        guard
            words[next].startsUpper || PaperNumber.isNumber(words.text(at: next))
                || PaperNumber.isShortCode(words.text(at: next)), next == index + 1 || words[next].startsUpper
        else { return nil }
        if let paper = bySubmitters(words, from: next, index, parties) { return paper }
        let end = titleEnd(words, from: next)
        let text = words.text(next..<end)
        // "De motie van CDA en VVD" names submitters, not a title; "Motie SP wordt" likewise.
        if let names = parties.onlyKnown(text) {
            var paper = PaperTitle(words.text(at: index), parties: parties)
            paper.title = ""
            paper.submitters = names
            return paper
        }
        return named(text, words, index, parties)
    }

    /// "amendement A-4 van de PvdA, Zonneladder leidend, is aangenomen": number, submitters, and the title between commas.
    private static func bySubmitters(_ words: Words, from start: Int, _ index: Int, _ parties: Parties) -> PaperTitle? {
        guard PaperNumber.isNumber(words.text(at: start)) || PaperNumber.isShortCode(words.text(at: start)),
            start + 2 < words.count, words[start + 1].lower == "van",
            let title = (start + 2..<min(start + 12, words.count)).first(where: { words.gap(before: $0).contains(",") }
            ),
            words[title].startsUpper || words[title].isQuoted,
            let names = parties.only(words.text(start + 2..<title))
        else { return nil }
        let end = (title + 1..<words.count).first {
            words.gap(before: $0).contains(",") || verbs.contains(words[$0].lower)
        }
        var paper = PaperTitle(
            "\(words.text(at: index)) \(words.text(at: start)) \(words.text(title..<(end ?? words.count)))",
            parties: parties)
        paper.submitters = names
        return paper
    }

    /// The title between quotation marks that begins within six words.
    private static func quotedTitle(_ words: Words, from start: Int) -> String? {
        guard let first = (start..<min(start + 6, words.count)).first(where: { words[$0].isQuoted }) else { return nil }
        let end = (first..<words.count).first { !words[$0].isQuoted } ?? words.count
        return words.text(first..<end)
    }

    /// `motie "Gratis stalling" (DSN)`, `amendement "Kleiner" van LAS`: names of capitals, whether known or not.
    private static func namesBehindTitle(_ words: Words, from start: Int, _ parties: Parties) -> [String] {
        guard let first = (start..<words.count).first(where: { words[$0].isQuoted }),
            let after = (first..<words.count).first(where: { !words[$0].isQuoted })
        else { return [] }
        let begin = words[after].lower == "van" ? after + 1 : after
        guard begin < words.count, begin > after || words[after].isBracketed else { return [] }
        let end =
            (begin..<words.count).first { at in
                words[at].isBracketed != words[begin].isBracketed
                    || !words[at].startsUpper
                        && !["en", "de", "het", "van", "voor", "fractie", "fracties"].contains(words[at].lower)
            } ?? words.count
        guard begin < end else { return [] }
        let names = parties.list(words.text(begin..<end)).map(\.party)
        return names.allSatisfy { parties.isParty($0) || Parties.isCapitals($0) } ? names : []
    }

    /// Words in the longest title that is looked for in a sentence, twice what councils write.
    private static let longestTitle = 60

    /// A title ends at a bracket, a comma or the verb of the sentence.
    private static func titleEnd(_ words: Words, from start: Int) -> Int {
        let end = min(words.count, start + longestTitle)
        for index in start..<end where index > start {
            if words[index].isBracketed, isBehindNumber(words, index, from: start) { continue }
            let gap = words.gap(before: index)
            if words[index].isBracketed || gap.contains(",") || gap.contains(":") || gap.contains(";")
                || verbs.contains(words[index].lower)
            {
                return index
            }
            if words[index].lower == "van", index + 2 < words.count, words[index + 2].lower == "agenda" { return index }
            if words[index].lower == "van", index + 1 < words.count,
                ["de", "het", "fractie"].contains(words[index + 1].lower), index + 2 < words.count,
                words[index + 2].startsUpper || words[index + 1].lower == "fractie"
            {
                return index
            }
        }
        return end
    }

    /// "Motie 205 M. (SP, PvdA) Bevries de huren": the brackets between number and title do not end the title.
    private static func isBehindNumber(_ words: Words, _ index: Int, from start: Int) -> Bool {
        let open = (start..<index).last { !words[$0].isBracketed } ?? start
        let close = words.endOfBracket(from: index)
        let isNumbered = (start...open).allSatisfy {
            words[$0].lower.contains(where: \.isNumber) || words[$0].lower.count == 1
        }
        return isNumbered && close < words.count && words[close].startsUpper
    }

    private static let verbs: Set<String> = [
        "is", "wordt", "werd", "heeft", "hebben", "zijn", "worden", "komt", "komen", "gaat", "gaan", "krijgt", "kreeg",
        "behaalt", "haalt", "haalde",
        "had", "was", "waren", "blijft", "in", "aan", "om", "dat", "die", "waarin", "ingediend", "over", "toe",
    ]

    private static func named(_ title: String, _ words: Words, _ index: Int, _ parties: Parties) -> PaperTitle? {
        let isNumbered = title.first?.isNumber == true
        var paper = PaperTitle("\(words[index].lower)\(isNumbered ? "" : ":") \(title)", parties: parties)
        if paper.submitters.isEmpty { paper.submitters = bracketParties(words, after: index, parties) }
        if paper.number == nil { paper.number = bracketNumber(words, after: index) }
        return paper.title.isEmpty && paper.number == nil ? nil : paper
    }

    private static func bracketParties(_ words: Words, after index: Int, _ parties: Parties) -> [String] {
        guard let first = (index..<words.count).first(where: { words[$0].isBracketed }) else { return [] }
        return parties.only(words.text(first..<words.endOfBracket(from: first))) ?? []
    }

    private static func bracketNumber(_ words: Words, after index: Int) -> String? {
        (index..<words.count).first { words[$0].isBracketed && PaperNumber.isNumber(words.text(at: $0)) }.map {
            words.text(at: $0)
        }
    }
}
