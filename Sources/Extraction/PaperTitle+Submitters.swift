internal import Council

/// The submitters that a title names.
extension PaperTitle {
    /// "(VVD, CDA): sobere uitvoering": submitters in front of the title.
    mutating func takeLeadingBrackets(_ parties: Parties) {
        guard title.hasPrefix("("), let close = title.firstIndex(of: ")") else { return }
        let inside = title[title.index(after: title.startIndex)..<close].trimmed
        guard !inside.isEmpty else { return }
        // "(VVD; benchmark lasten)": submitters and title in one pair of brackets.
        let halves = inside.split(separator: ";", maxSplits: 1).map(\.trimmed)
        let names = parties.list(halves[0]).map(\.party)
        if halves.count == 2, !names.isEmpty {
            submitters = names
            rest = title[title.index(after: close)...].trimmed
            title = halves[1]
            return
        } else if !names.isEmpty {
            submitters = names
        } else if PaperNumber.isNumber(inside) {
            number = number ?? inside
        } else {
            return
        }
        title = String(title[title.index(after: close)...].drop { ": ".contains($0) })
    }

    /// "SP, D66: Nachttrein", "SP - Nachttrein", "van de VVD over …", and in file names "VVD CDA Nachttrein".
    mutating func takeSubmitters(_ parties: Parties) {
        if title.hasPrefix(":") {
            title = title.dropFirst().trimmed
            if takeLocalParties(parties, isFrom: true) { return }
            _ = takePartyPrefix(parties, mayLackColon: false)
            return
        }
        _ =
            takePerson() || takeFromParty(parties) || takeLocalParties(parties, isFrom: true)
            || takePartyPrefix(parties, mayLackColon: instrument?.isOfMembers == true)
            || takeLocalParties(parties, isFrom: false)
    }

    private mutating func takePartyPrefix(_ parties: Parties, mayLackColon: Bool) -> Bool {
        for separator in [":", " - ", " – ", " — "] {
            guard let range = title.firstRange(of: separator) else { continue }
            let head = title[..<range.lowerBound].trimmed
            let tail = title[range.upperBound...].trimmed
            let entries = parties.list(head).map(\.party)
            let isSubmitter = { (name: String) in
                parties.isParty(name)
                    || separator == ":" && self.instrument?.isOfMembers == true && Parties.isAcronym(name)
            }
            if !tail.isEmpty, head.count < 120, !entries.isEmpty, entries.allSatisfy(isSubmitter),
                // "Meer bomen (Lijst Kuiper, SP): 15-16" ends with its submitters.
                !entries.contains(where: { $0.hasSuffix(")") && !$0.contains("(") })
            {
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
        title = words.slice(from: words[at].utf8Range.lowerBound).trimmed
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
                || instrument?.isOfMembers == true && words[0].startsUpper
        else { return false }
        let over =
            (1..<min(24, words.count)).first { ["over", "oer", "inzake"].contains(words[$0].lower) }
            ?? (2..<min(12, words.count)).first {
                ["op", "bij"].contains(words[$0 - 1].lower) && PaperNumber.isShortCode(words.text(at: $0))
            }
        guard let over, over + 1 < words.count else { return false }
        // "van D66 op A1: breder voetpad": what it changes stands between the submitters and the title.
        let end = PaperNumber.isShortCode(words.text(at: over)) ? over - 1 : over
        let start = words[0].lower.hasSuffix("an") && !words[0].startsUpper ? 1 : 0
        guard let names = parties.only(words.text(start..<end)) else { return false }
        submitters = names
        title = words.slice(from: words[over].utf8Range.upperBound).trimmed
        return true
    }

    /// "Geen aparte busbaan - PVV".
    mutating func takeTrailingParty(_ parties: Parties) {
        guard submitters.isEmpty, instrument?.isOfMembers == true else { return }
        for dash in [" - ", " – ", " — "] {
            guard let range = title.lastRange(of: dash) else { continue }
            if let names = parties.onlyKnown(String(title[range.upperBound...])) {
                submitters = names
                title = title[..<range.lowerBound].trimmed
                return takeBrackets(parties)
            }
        }
    }

    func partyNames(_ text: String, _ parties: Parties) -> [String]? {
        let names = parties.list(text).map(\.party)
        if !names.isEmpty, names.allSatisfy(parties.isParty) { return names }
        // "(GGS, D66)": in a list with a known party the others are parties too.
        let pieces = text.replacing(" en ", with: ",").split(separator: ",").count
        return instrument?.isOfMembers == true && names.count == pieces && names.contains(where: parties.contains)
            ? names : nil
    }
}
