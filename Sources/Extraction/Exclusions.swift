internal import Council

/// Tells a decision from what only looks like one: N1-N11 of DECISIONS 7, by `exclusions.tsv` and by what the context
/// knows.
struct Exclusions {
    let context: Context

    /// What takes a sentence's outcome away.
    enum Refusal: Equatable {
        /// A row of `exclusions.tsv`: its number, and its rank in the table.
        case row(number: String, rank: Int)
        case earlierDay, earlierMeeting, earlierYear, otherDay
        case otherBody

        /// The sentence tells of something decided before.
        var isOlder: Bool {
            switch self {
            case .row(let number, _): number == "N4"
            case .earlierDay, .earlierMeeting, .earlierYear, .otherDay: true
            case .otherBody: false
            }
        }
    }

    /// What takes the sentence's outcome away; `nil` when it stands.
    func reason(_ sentence: Sentence, _ outcome: Outcome, at range: Range<Int>) -> Refusal? {
        let words = sentence.words
        for match in Lexicon.exclusions.matches(in: words) where !match.value.except.contains(outcome) {
            if words[match.range.lowerBound].lower == "volgens", followsPaper(words, match.range.upperBound) {
                continue
            }
            if isOnOtherClause(match.range, match.value.number, range, words) { continue }
            if match.value.number == "N3", consents(match.range, words) { continue }
            return .row(number: match.value.number, rank: match.rank)
        }
        if let older = olderDay(sentence) { return older }
        return namesOtherBody(words, outcome, at: range) ? .otherBody : nil
    }

    /// What a rule says of another clause does not touch the statement: a remark in brackets, behind a semicolon, or in
    /// a subordinate clause ("…, omdat de minister nog niet heeft besloten"). A condition, a proposal and hearsay
    /// govern the whole sentence.
    private func isOnOtherClause(_ rule: Range<Int>, _ number: String, _ statement: Range<Int>, _ words: Words) -> Bool
    {
        if words[rule.lowerBound].isBracketed != words[statement.lowerBound].isBracketed { return true }
        let clauses = Clauses(words)
        let (of, at) = (clauses.number(rule.lowerBound), clauses.number(statement.upperBound - 1))
        if clauses.isParted(rule.lowerBound, statement.upperBound - 1) { return true }
        if number == "N7", isSubordinate(rule.lowerBound, behind: statement.upperBound, words) { return true }
        return of != at && ["N3", "N4", "N7"].contains(number) || of > at && number == "N11"
    }

    /// "De indiener trekt de motie in na de uitleg dat de minister dit regelt": another body in a clause that follows a noun
    /// behind the statement. What "besloten dat" brings is what was decided.
    private func isSubordinate(_ rule: Int, behind end: Int, _ words: Words) -> Bool {
        guard end + 1 < rule else { return false }
        return (end + 1..<rule).contains {
            ["dat", "omdat", "nadat", "doordat", "waarin", "waarmee"].contains(words[$0].lower)
        }
    }

    /// "De raad stemt in met de nota over de haven" is no vote to come.
    private func consents(_ range: Range<Int>, _ words: Words) -> Bool {
        let lower = words.lower(in: range)
        return lower.contains(where: ["stemt", "stemmen"].contains)
            && lower.indices.dropLast().contains { lower[$0] == "in" && lower[$0 + 1] == "met" }
    }

    /// "Volgens de voordracht benoemd", "afgedaan volgens de lijst": as a paper says, not as somebody does.
    private func followsPaper(_ words: Words, _ start: Int) -> Bool {
        words.lower(in: start..<min(start + 3, words.count)).contains { word in
            ["voordracht", "voorstel", "lijst", "advies", "ontwerp", "rooster"].contains { word.hasSuffix($0) }
        }
    }

    /// "Op 24 november 2022 heeft de raad …", "in de vergadering van 19 april", "in 2021": a day before the meeting's
    /// own.
    private func olderDay(_ sentence: Sentence) -> Refusal? {
        guard let day = context.date else { return nil }
        let bytes = Array(sentence.text.utf8)
        for match in DutchDates.all(in: sentence.text) where match.date < day {
            let before = String(decoding: bytes[..<match.utf8Range.lowerBound], as: UTF8.self).lowercased()
            let lead = before.split(whereSeparator: \.isWhitespace).suffix(3).map { $0.trimmingPunctuation }
            if lead.last.map({
                ["op", "sinds", "dd", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"].contains($0)
            }) == true {
                return .earlierDay
            }
            if lead.contains("vergadering") || lead.contains("raadsvergadering") || lead.contains("van"),
                before.contains("vergadering van")
            {
                let namesList = ["lijst", "notulen", "verslag"].contains(where: before.contains)
                return namesList ? nil : .earlierMeeting
            }
        }
        let words = sentence.words
        if beginsOnOtherDay(words, day) { return .otherDay }
        let namesYear = (0..<max(0, words.count - 1)).contains { index in
            words[index].lower == "in" && (Int(words[index + 1].lower).map { $0 > 1950 && $0 < day.year } ?? false)
        }
        return namesYear ? .earlierYear : nil
    }

    /// "Op 12 oktober staakten de stemmen": a day without a year that is not the day of the meeting.
    private func beginsOnOtherDay(_ words: Words, _ day: CivilDate) -> Bool {
        guard words.count > 3, words[0].lower == "op", let number = Int(words[1].lower),
            let month = DutchCalendar.month(named: words[2].lower)
        else { return false }
        return number != day.day || month != day.month
    }

    /// Another body than the one that meets decided.
    private func namesOtherBody(_ words: Words, _ outcome: Outcome, at range: Range<Int>) -> Bool {
        guard outcome.followsAVote || outcome == .terKennisname else { return false }
        for index in 0..<words.count where !words[index].isQuoted && index <= range.upperBound {
            switch words[index].lower {
            case "raad", "gemeenteraad":
                if isOtherCouncil(words, index) { return true }
                if Context.isProvincial(context), isDecider(words, index) { return true }
            case "staten", "ps", "statenleden":
                let isExecutive = index > 0 && words[index - 1].lower == "gedeputeerde"
                if isExecutive
                    ? isDecider(words, index) && context.body != .gedeputeerdeStaten
                    : isMunicipal && isDecider(words, index)
                {
                    return true
                }
            case "gemeente", "provincie", "waterschap":
                if isNeighbour(words, index) { return true }
            case "gs": if context.body != .gedeputeerdeStaten, isDecider(words, index) { return true }
            case "college", "wethouder", "b&w", "gedeputeerde":
                if !context.isExecutive, isDecider(words, index), words[range.lowerBound].lower != "raad" {
                    return true
                }
            default: continue
            }
        }
        return false
    }

    /// "De gemeente Nederzand heeft ingestemd": a neighbour decided.
    private func isNeighbour(_ words: Words, _ index: Int) -> Bool {
        guard index + 2 < words.count, words[index + 1].startsUpper,
            let own = context.document.organization?.lowercased(),
            !own.contains(words[index + 1].lower)
        else { return false }
        let next = words.lower(in: index + 2..<min(index + 5, words.count))
        return next.contains { ["heeft", "besluit", "besloot", "stemt", "stemde"].contains($0) }
    }

    private var isMunicipal: Bool { context.document.organization?.hasPrefix("gemeente ") ?? false }

    /// "de raad van Gooise Meren" in a paper of Almere.
    private func isOtherCouncil(_ words: Words, _ index: Int) -> Bool {
        guard index + 2 < words.count, words[index + 1].lower == "van" else { return false }
        let name = words[index + 2]
        guard name.startsUpper else { return false }
        let own = context.document.organization?.lowercased() ?? ""
        return !own.contains(name.lower)
    }

    /// The one who acts: a verb of deciding follows within four words, or stands right before.
    private func isDecider(_ words: Words, _ index: Int) -> Bool {
        // "Provinciale Staten van Zuid-Holland hebben": the name stands between.
        var next = index + 1
        if next < words.count, words[next].lower == "van" { next += 1 }
        while next < words.count, next > index + 1, words[next].startsUpper { next += 1 }
        let near =
            words.lower(in: next..<max(next, min(next + 2, words.count)))
            + (index > 0 ? [words[index - 1].lower] : [])
            + (index > 1 ? [words[index - 2].lower] : [])
        return near.contains(where: Exclusions.decidingVerbs.contains)
    }

    private static let decidingVerbs: Set<String> = [
        "heeft", "hebben", "had", "hadden", "besluit", "besluiten", "besloot", "besloten", "stelt", "stellen", "stelde",
        "stelden", "nam", "namen",
        "stemt", "stemde", "stemden", "stemmen", "verwierp", "verwierpen", "aannam", "vaststelde", "spraken", "sprak",
    ]
}

extension Context {
    static func isProvincial(_ context: Context) -> Bool {
        context.document.organization?.hasPrefix("provincie ") ?? false
    }
}
