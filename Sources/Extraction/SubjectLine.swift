internal import Council

/// A line of a list of decisions that begins with its subject and ends with what became of it: "Nota pontveren: aangenomen",
/// "Nota pontveren (hamerstuk)", "Nota pontveren. Gewijzigd vastgesteld, 19-14".
///
/// Griffies of smaller councils publish their "raadsbesluiten" so: no numbers, no labels, a heading per meeting or kind.
struct SubjectLine {
    let subject: String
    /// What is said of the subject, word for word.
    let tail: String

    /// The two halves; `nil` when the line has no subject in front, or nothing behind it decides.
    static func split(_ text: String, parties: Parties) -> SubjectLine? {
        let line = ItemMarker.dropped(text)
        let readings = [
            { bracketed(line) }, { colon(line, parties) }, { dashed(line) }, { sentences(line, parties) },
        ]
        return readings.lazy.compactMap { $0() }.first { isSubject($0.subject, parties) }
    }

    /// "Nota pontveren (hamerstuk)": the outcome alone in brackets at the end.
    private static func bracketed(_ line: String) -> SubjectLine? {
        let text = line.trimmingPunctuation
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
        let tail = text[text.index(after: open)...].dropLast().trimmed
        let words = Words(tail)
        let isOutcome = Lexicon.labelledOutcomes.matches(in: words).contains {
            $0.range == 0..<words.count && isDecisive($0.value)
        }
        return isOutcome ? SubjectLine(subject: text[..<open].trimmed, tail: tail) : nil
    }

    /// The first colon behind which an outcome is told; a title can have a colon of its own ("Motie 3: Pont: verworpen").
    private static func colon(_ line: String, _ parties: Parties) -> SubjectLine? {
        var found: SubjectLine?
        for range in places(of: ": ", in: line) {
            let tail = line[range.upperBound...].trimmed
            if let known = found {
                // What stands between two colons is more of the title when it tells nothing itself.
                let between = line[..<range.lowerBound].dropFirst(known.subject.count + 1).trimmed
                guard !between.contains(". "), !decides(between, parties), Lexicon.firstOutcome(in: between) == nil,
                    VoteText.votes(in: [Sentence(between, line: nil)], parties: parties) == nil
                else { break }
            }
            if decides(tail, parties) { found = SubjectLine(subject: line[..<range.lowerBound].trimmed, tail: tail) }
        }
        return found
    }

    /// "Nota pontveren – aangenomen met 19 stemmen voor": behind a dash or comma the outcome comes at once.
    private static func dashed(_ line: String) -> SubjectLine? {
        for separator in [" – ", " — ", " - ", ", "] {
            for range in places(of: separator, in: line) {
                let tail = line[range.upperBound...].trimmed
                if opensWithOutcome(tail) { return SubjectLine(subject: line[..<range.lowerBound].trimmed, tail: tail) }
            }
        }
        return nil
    }

    /// "Programmabegroting 2031. Gewijzigd vastgesteld.": the subject is a sentence without a verb.
    /// Behind a case number ("RV 31/104 Nota pontveren.") any sentence tells of it.
    private static func sentences(_ line: String, _ parties: Parties) -> SubjectLine? {
        let all = Sentence.all(in: Passage(line))
        guard all.count > 1, all[0].words.count <= 16, all[0].words.count > 1,
            opensWithOutcome(all[1].text) || PaperTitle.caseNumber(line) != nil && decides(all[1].text, parties),
            Lexicon.labelledOutcomes.matches(in: all[0].words).isEmpty
        else { return nil }
        let subject = all[0].text
        guard let range = line.firstRange(of: subject) else { return nil }
        return SubjectLine(subject: subject.trimmingPunctuation, tail: line[range.upperBound...].trimmed)
    }

    /// An outcome, or votes that add up to one, in the first sentences behind the subject.
    private static func decides(_ tail: String, _ parties: Parties) -> Bool {
        if opensWithOutcome(tail) { return true }
        let sentences = Sentence.all(in: Passage(tail)).prefix(2)
        return sentences.contains { sentence in
            Lexicon.outcomes.matches(in: sentence.words).contains { isDecisive($0.value) }
                || VoteText.votes(in: [sentence], parties: parties)?.outcome != nil
        }
    }

    private static func opensWithOutcome(_ tail: String) -> Bool {
        Lexicon.labelledOutcomes.matches(in: Words(String(tail.prefix(160)))).contains {
            $0.range.lowerBound <= 1 && isDecisive($0.value)
        }
    }

    /// How far a toezegging is says nothing of a paper.
    private static func isDecisive(_ outcome: Outcome) -> Bool { ![.toegezegd, .afgedaan].contains(outcome) }

    /// Where a separator stands outside quotation marks and brackets.
    private static func places(of separator: String, in line: String) -> [Range<String.Index>] {
        let places = line.ranges(of: separator)
        guard !places.isEmpty else { return [] }
        let spans = Quotation.spans(in: line)
        let hidden = spans.quotes + spans.brackets
        return places.filter { place in
            let offset = line.utf8.distance(from: line.startIndex, to: place.lowerBound)
            return !hidden.contains { $0.contains(offset) }
        }
    }
}

/// What can stand in front as a subject.
extension SubjectLine {
    /// A title: begins with a capital, holds no verb of a sentence, is neither a party nor somebody who speaks nor a label.
    private static func isSubject(_ text: String, _ parties: Parties) -> Bool {
        let words = Words(text)
        guard words.count > 0, words.count <= 26,
            words[0].startsUpper || words[0].isQuoted || words[0].lower.first?.isNumber == true,
            Sentence.all(in: Passage(text)).count == 1, parties.onlyKnown(text) == nil
        else { return false }
        let lower = words.lower
        if ["ter", "vragen", "reactie", "mededeling", "bespreking"].contains(lower[0]) { return false }
        // "Tweede Kamer: wet aangenomen" tells what others did.
        if lower.count <= 3, lower.contains(where: others.contains) { return false }
        if speakers.contains(lower[0]) || lower.count == 1 && labels.contains(lower[0]) { return false }
        if lower.count <= 3, lower.allSatisfy({ labels.contains($0) || $0 == "de" || $0 == "het" }) { return false }
        return !words.words.contains { !$0.isQuoted && !$0.isBracketed && verbs.contains($0.lower) }
    }

    private static let speakers: Set<String> = [
        "mevrouw", "mw", "dhr", "heer", "wethouder", "burgemeester", "gedeputeerde", "voorzitter", "fractie",
        "fracties", "wist", "let", "raadslid",
    ]

    private static let others: Set<String> = [
        "kamer", "staten", "college", "kabinet", "rijk", "provincie", "minister", "waterschap", "regering", "rechter",
    ]

    /// Whether a heading stands over what is yet to come.
    static func announces(_ heading: String) -> Bool {
        guard let first = Words(heading).words.first?.lower else { return false }
        return ["agenda", "vooruitblik", "komende", "volgende", "binnenkort", "planning", "verwacht"].contains(first)
    }

    /// Words that stand in front of an outcome without naming what was decided.
    private static let labels: Set<String> = [
        "voorstel", "besluit", "besluiten", "besloten", "uitslag", "stemming", "stemmen", "resultaat", "conclusie",
        "uitkomst",
        "voor", "tegen", "vóór", "motie", "moties", "amendement", "amendementen", "raadsbesluit", "raadsvoorstel",
        "agenda",
        "afloop", "status", "advies", "toezegging", "toezeggingen", "hamerstuk", "hamerstukken", "vastgesteld",
        "aangenomen",
        "verworpen", "unaniem", "datum", "aanwezig", "afwezig", "opmerking", "toelichting", "legenda", "kortom",
    ]

    private static let verbs: Set<String> = [
        "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "stemde",
        "stemden", "stemt", "zegt", "zei", "zeggen", "vraagt", "vroeg", "vindt", "stelt", "besloot", "kan", "moet",
        "wil", "zal", "zou", "gaat", "stond", "kwam", "komt", "geldt", "betekent", "krijgt", "kreeg",
    ]
}
