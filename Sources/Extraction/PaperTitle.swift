internal import Council

/// What the heading of a paper says: "26M44 Motie vreemd SP, D66: Nachttrein (gewijzigd)" is a motie with number 26M44 by
/// SP and D66 called "Nachttrein".
struct PaperTitle: Sendable {
    var instrument: Instrument?
    var number: String?
    var title: String
    var submitters: [String] = []
    var persons: [String] = []
    /// "(gewijzigd)" stands behind the title.
    var isAmended = false
    /// What follows the title: "AANVAARD 38/6".
    var rest = ""

    init(_ heading: String, parties: Parties) {
        title = heading.trimmed
        dropFileEnding()
        takeLeadingNumber()
        takeInstrument(parties)
        takeOutcome()
        takeLeadingBrackets(parties)
        takeSubmitters(parties)
        takeBrackets(parties)
        takeTrailingParty(parties)
        title = PaperTitle.unquoted(title.trimmingPunctuation)
    }

    private mutating func dropFileEnding() {
        for ending in [".pdf", ".docx", ".doc", ".odt", ".html", ".htm"] where title.lowercased().hasSuffix(ending) {
            title = String(title.dropLast(ending.count))
        }
        title = title.replacing("_", with: " ")
        // "220308 - M125 VERWORPEN …": Lelystad dates its file names (FORMATS 6).
        let head = title.prefix { $0.isNumber }
        if head.count == 6, title.dropFirst(6).hasPrefix(" - "), DutchDates.fileNameDate(head) != nil {
            title = title.dropFirst(9).trimmed
        }
    }

    private mutating func takeLeadingNumber() {
        if takeGluedNumber() { return takeLeadingNumber() }
        let head = title.prefix { !$0.isWhitespace }
        var word = String(head).trimmingPunctuation
        if word.first?.isNumber == true, PaperNumber.isCode(word.uppercased()) { word = word.uppercased() }
        let next = title[head.endIndex...].trimmed
        let isCounter = PaperTitle.isCounter(word, before: next)
        guard
            PaperNumber.isNumber(word) || isCounter
                || (PaperNumber.isShortCode(word) && word.first.map { "MAT".contains($0) } == true
                    && PaperTitle.startsWithTitle(next)),
            !next.isEmpty
        else { return }
        number = word
        title = String(next.drop { "-–—: ".contains($0) })
        if isCounter {
            takeCounterLetter(word)
        } else if instrument == nil {
            instrument = PaperTitle.instrument(ofCode: word)
        }
    }

    /// Lelystad: "089 M. ML Hertenkamp" is motie 089 M of Mooi Lelystad, "021 A." an amendement.
    private static func isCounter(_ word: String, before next: String) -> Bool {
        word.count <= 3 && word.allSatisfy(\.isNumber)
            && (["M", "A"].contains(next) || ["M. ", "A. ", "M (", "A (", "M: ", "A: "].contains(where: next.hasPrefix))
    }

    private mutating func takeCounterLetter(_ word: String) {
        instrument = title.hasPrefix("M") ? .motie : .amendement
        number = word + " " + title.prefix(1)
        title = title.dropFirst(2).trimmed
    }

    /// "25A21-Toegankelijke mobiliteit", "24m154- Goede partner": the number is glued to the title.
    private mutating func takeGluedNumber() -> Bool {
        guard let dash = title.firstIndex(of: "-") else { return false }
        let code = title[..<dash].uppercased()
        let rest = title[title.index(after: dash)...].trimmed
        guard code.first?.isNumber == true, PaperNumber.isCode(code), let found = PaperTitle.instrument(ofCode: code),
            rest.first?.isUppercase == true || rest.uppercased().hasPrefix(code)
        else { return false }
        number = number ?? code
        instrument = found
        title = rest
        return true
    }

    /// "M3 Deltaplan" names a paper; "A6 verbreden" may be a road: a number with A needs a capital behind it.
    private static func startsWithTitle(_ text: String) -> Bool { text.first?.isUppercase == true }

    /// M is a motie, A an amendement, SA a subamendement, T a toezegging.
    static func instrument(ofCode code: String) -> Instrument? {
        let letters = code.drop { $0.isNumber }.prefix { $0.isLetter }
        switch letters {
        case "M", "MV", "MO": return .motie
        case "A", "SA", "AM": return .amendement
        case "T": return .toezegging
        case "PS": return code.split(separator: "-").dropFirst().first.flatMap { instrument(ofCode: String($0)) }
        default: return nil
        }
    }

    private mutating func takeInstrument(_ parties: Parties) {
        let words = Words(title)
        // "Herstemming motie X", "Gewijzigde motie X", "Ingediende motie".
        guard let at = (0..<min(3, words.count)).first(where: { Lexicon.instrument(words[$0].lower) != nil }),
            let found = Lexicon.instrument(words[at].lower),
            at == 0 || PaperTitle.introductions.contains(words[0].lower) || PaperTitle.isOrdinal(words[0].lower),
            PaperTitle.isOwnWord(words[at].lower, found)
        else {
            if instrument == nil { instrument = PaperTitle.appointment(words) }
            return
        }
        instrument = found
        var end = at + 1
        while found != .besluit, end < words.count, PaperTitle.kinds.contains(words[end].lower), gapIsSpace(words, end - 1) { end += 1 }
        if end < words.count, number == nil, !parties.contains(words.text(end..<end + 1)),
            PaperNumber.isShortCode(words.text(end..<end + 1)) || PaperNumber.isNumber(words.text(end..<end + 1))
                || (words[end].lower.allSatisfy(\.isNumber) && words[end].lower.count <= 4 && (end + 1 < words.count))
                    && !PaperTitle.isYear(words[end].lower)
        {
            number = words.text(end..<end + 1)
            end += 1
        }
        if found == .besluit, let appointment = PaperTitle.appointment(words) { instrument = appointment }
        guard end < words.count else {
            title = end == words.count && at == 0 && number != nil ? "" : title
            return
        }
        title = String(decoding: Array(title.utf8)[words[end - 1].utf8Range.upperBound...], as: UTF8.self).trimmed
        // "Motie (13): Wulp" has its number in brackets.
        if title.hasPrefix(")") { title = title.dropFirst().trimmed }
        if let number, PaperTitle.isCounter(number, before: title) { takeCounterLetter(number) }
        if let first = title.first, ":-–—".contains(first) {
            title = ":" + title.dropFirst().trimmed
        }
    }

    /// "2e", "3de": a later version of a paper.
    private static func isOrdinal(_ text: String) -> Bool {
        let digits = text.prefix { $0.isNumber }
        return !digits.isEmpty && digits.count <= 2
            && ["e", "de", "ste"].contains(String(text.dropFirst(digits.count)))
    }

    private static func isYear(_ text: String) -> Bool {
        text.count == 4 && (text.hasPrefix("20") || text.hasPrefix("19"))
    }

    private func gapIsSpace(_ words: Words, _ index: Int) -> Bool {
        let gap = words[index].utf8Range.upperBound..<words[index + 1].utf8Range.lowerBound
        return words.slice(gap).allSatisfy(\.isWhitespace)
    }

    private static let introductions: Set<String> = [
        "herstemming", "gewijzigde", "gewijzigd", "aangenomen", "verworpen", "aangehouden", "ingediende", "nieuwe",
        "tweede", "stemming",
        "bespreking", "behandeling", "actuele", "vreemde", "1.", "2.", "nr.",
    ]
    private static let kinds: Set<String> = [
        "vreemd", "vreemde", "frjemd", "frjemde", "aan", "de", "orde", "van", "dag", "treurnis", "afkeuring",
        "wantrouwen", "nr", "nummer", "actueel", "vod",
    ]

    /// Of the words for a besluit only those that are no part of the title itself fall away: "Raadsvoorstel", not "Begroting".
    private static func isOwnWord(_ word: String, _ instrument: Instrument) -> Bool {
        guard instrument == .besluit || instrument == .procedure else { return true }
        return [
            "raadsvoorstel", "statenvoorstel", "raadsbesluit", "statenbesluit", "voorstel", "bespreekstuk", "hamerstuk",
            "ordevoorstel",
        ].contains(word)
    }

    /// Appointments are named by what is done: "Benoeming griffier", "Installatie raadslid".
    private static func appointment(_ words: Words) -> Instrument? {
        // A firm is chosen, not appointed.
        if words.words.contains(where: { $0.lower.hasPrefix("accountant") }) { return nil }
        for index in 0..<min(6, words.count) {
            let word = words[index].lower
            if appointments.contains(where: word.hasPrefix) { return .benoeming }
            // "Aanwijzing voorzitter" appoints, "Aanwijzing ontwikkelgebied" does not.
            if word == "aanwijzing" || word == "voordracht",
                (index + 1..<words.count).contains(where: { posts.contains(words[$0].lower) })
            {
                return .benoeming
            }
        }
        return nil
    }
    private static let appointments = [
        "benoeming", "herbenoeming", "installatie", "beëdiging", "ontslag", "toelating", "geloofsbrieven",
    ]
    private static let posts: Set<String> = [
        "voorzitter", "lid", "leden", "griffier", "wethouder", "gedeputeerde", "secretaris", "ombudsman",
        "vertegenwoordiger", "commissaris", "plaatsvervanger",
        "raadslid", "statenlid", "rekenkamer", "bestuurslid",
    ]

    /// Cuts "AANVAARD 38/6" and all behind it: an outcome in capitals, or one in front of a fraction.
    private mutating func takeOutcome() {
        let words = Words(title)
        for match in Lexicon.labelledOutcomes.matches(in: words).sorted(by: {
            $0.range.lowerBound < $1.range.lowerBound
        }) {
            let at = match.range.lowerBound
            guard
                words[at].isAllCaps
                    || (match.range.upperBound < words.count
                        && VoteText.fraction(words[match.range.upperBound].lower) != nil && at > 0)
            else { continue }
            let cut = words[at].utf8Range.lowerBound
            let bytes = Array(title.utf8)
            rest = String(decoding: bytes[cut...], as: UTF8.self)
            let before = String(decoding: bytes[..<cut], as: UTF8.self).trimmed
            // In a file name the outcome stands in front of the submitters and title.
            if before.isEmpty || before == ":" || before.allSatisfy({ !$0.isLetter }) {
                let end = words[match.range.upperBound - 1].utf8Range.upperBound
                rest = String(decoding: bytes[cut..<end], as: UTF8.self)
                title = String(decoding: bytes[end...], as: UTF8.self).trimmed
            } else {
                title = before
            }
            return
        }
    }

    /// "(VVD, CDA): sobere uitvoering": submitters in front of the title.
    private mutating func takeLeadingBrackets(_ parties: Parties) {
        guard title.hasPrefix("("), let close = title.firstIndex(of: ")") else { return }
        let inside = title[title.index(after: title.startIndex)..<close].trimmed
        let names = parties.list(inside).map(\.party)
        if !names.isEmpty, names.allSatisfy({ parties.isParty($0) || Parties.isPlausible($0) }) {
            submitters = names
        } else if PaperNumber.isNumber(inside) {
            number = number ?? inside
        } else {
            return
        }
        title = String(title[title.index(after: close)...].drop { ": ".contains($0) })
    }

    /// "SP, D66: Nachttrein", "SP - Nachttrein", "van de VVD over …", and in file names "VVD CDA Nachttrein".
    private mutating func takeSubmitters(_ parties: Parties) {
        if title.hasPrefix(":") {
            title = title.dropFirst().trimmed
            if takePartyPrefix(parties, mayLackColon: false) { return }
            return
        }
        if takePerson() || takeFromParty(parties)
            || takePartyPrefix(
                parties,
                mayLackColon: instrument == .motie || instrument == .amendement || instrument == .initiatiefvoorstel)
        {
            return
        }
    }

    private mutating func takePartyPrefix(_ parties: Parties, mayLackColon: Bool) -> Bool {
        for separator in [":", " - ", " – ", " — "] {
            guard let range = title.firstRange(of: separator) else { continue }
            let head = title[..<range.lowerBound].trimmed
            let tail = title[range.upperBound...].trimmed
            let entries = parties.list(head).map(\.party)
            if !tail.isEmpty, head.count < 120, !entries.isEmpty, entries.allSatisfy(parties.isParty) {
                submitters = entries
                title = tail
                return true
            }
        }
        guard mayLackColon else { return false }
        return takeBareParties(parties)
    }

    /// Party names in front without a colon: file names and Lelystad's list of moties.
    private mutating func takeBareParties(_ parties: Parties) -> Bool {
        let words = Words(title)
        var at = 0
        var names: [String] = []
        while at < words.count {
            if let next = parties.found(in: words, at..<min(at + 6, words.count)).first, next.range.lowerBound == at {
                names.append(next.name)
                at = next.range.upperBound
            } else if words[at].lower == "en", !names.isEmpty {
                at += 1
            } else {
                break
            }
        }
        guard !names.isEmpty, at < words.count else { return false }
        submitters = names
        let rest = String(decoding: Array(title.utf8)[words[at].utf8Range.lowerBound...], as: UTF8.self)
        title = rest.trimmed
        return true
    }

    /// "Koopman c.s. inzake uitbreiding": a member and others ("cum suis").
    private mutating func takePerson() -> Bool {
        for mark in [" c.s. inzake ", " c.s. over ", " c.s.: "] {
            guard let range = title.firstRange(of: mark) else { continue }
            let name = title[..<range.lowerBound].trimmed
            guard name.split(separator: " ").count <= 4, name.first?.isUppercase == true else { return false }
            persons = [name]
            title = title[range.upperBound...].trimmed
            return true
        }
        return false
    }

    /// "van de VVD over X", "van D66: X".
    private mutating func takeFromParty(_ parties: Parties) -> Bool {
        let words = Words(title)
        guard words.count > 2,
            ["van", "fan"].contains(words[0].lower)
                || parties.found(in: words, 0..<min(6, words.count)).first?.range.lowerBound == 0
        else { return false }
        let over = (1..<min(24, words.count)).first { ["over", "oer", "inzake"].contains(words[$0].lower) }
        guard let over, over + 1 < words.count else { return false }
        let names = parties.list(words.text((words[0].lower.hasSuffix("an") && !words[0].startsUpper ? 1 : 0)..<over))
            .map(\.party)
        guard !names.isEmpty, names.allSatisfy(parties.isParty) else { return false }
        submitters = names
        title = String(decoding: Array(title.utf8)[words[over].utf8Range.upperBound...], as: UTF8.self).trimmed
        return true
    }

    /// Brackets at the end hold a number, the submitters, or "(gewijzigd)".
    private mutating func takeBrackets(_ parties: Parties) {
        while true {
            let text = title.trimmingPunctuation
            guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { break }
            let inside = text[text.index(after: open)...].dropLast().trimmed
            if let names = partyNames(inside, parties) {
                submitters += submitters.isEmpty ? names : []
            } else if PaperNumber.isNumber(inside)
                || (instrument != nil && PaperNumber.isShortCode(inside) && inside.contains(where: \.isNumber))
            {
                number = number ?? inside
            } else if ["gewijzigd", "geamendeerd", "gewijzigde versie", "aangepast"].contains(inside.lowercased()) {
                isAmended = true
            } else if VoteText.fraction(inside) != nil {
                rest += " " + inside
            } else {
                break
            }
            title = String(text[..<open])
        }
        let lower = title.trimmingPunctuation.lowercased()
        for ending in [" - gewijzigd", " – gewijzigd", ", gewijzigd"] where lower.hasSuffix(ending) {
            isAmended = true
            title = String(title.trimmingPunctuation.dropLast(ending.count))
        }
    }

    private func partyNames(_ text: String, _ parties: Parties) -> [String]? {
        let names = parties.list(text).map(\.party)
        return !names.isEmpty && names.allSatisfy(parties.isParty) ? names : nil
    }

    /// "Geen aparte busbaan - PVV".
    private mutating func takeTrailingParty(_ parties: Parties) {
        guard submitters.isEmpty, instrument == .motie || instrument == .amendement || instrument == .initiatiefvoorstel
        else { return }
        for dash in [" - ", " – ", " — "] {
            guard let range = title.lastRange(of: dash) else { continue }
            let names = parties.list(String(title[range.upperBound...])).map(\.party)
            if !names.isEmpty, names.allSatisfy(parties.contains) {
                submitters = names
                title = title[..<range.lowerBound].trimmed
                return takeBrackets(parties)
            }
        }
    }

    /// A title wholly between quotation marks is what stands between them.
    static func unquoted(_ text: String) -> String {
        let pairs: [(Character, Character)] = [("'", "'"), ("‘", "’"), ("“", "”"), ("\"", "\""), ("„", "”")]
        for (open, close) in pairs where text.first == open && text.last == close && text.count > 2 {
            let inside = text.dropFirst().dropLast()
            if !inside.contains(open) || open != close { return inside.trimmed }
        }
        if let first = text.first, ["‘", "“", "„"].contains(first) { return text.dropFirst().trimmed }
        return text
    }
}

extension StringProtocol {
    func lastRange(of other: String) -> Range<Index>? {
        ranges(of: other).last
    }
}
