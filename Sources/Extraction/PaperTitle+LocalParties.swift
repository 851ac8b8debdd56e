internal import Council

/// Submitters whom no list of parties knows, by their place in front of a title: local parties have names of their own.
extension PaperTitle {
    /// "van PAG en CDA, Bibliotheek op peil", "van LRG: Hondenbelasting", "van Gouds Belang (Meer bomen)", and without
    /// "van" also "Balans, De markt autovrij op zondag".
    mutating func takeLocalParties(_ parties: Parties, isFrom: Bool) -> Bool {
        guard instrument?.isOfMembers == true, ["van ", "fan "].contains(where: title.hasPrefix) == isFrom else {
            return false
        }
        let text = isFrom ? title.dropFirst(4).trimmed : title
        guard let (names, rest) = LocalParties.split(text, parties: parties, isFrom: isFrom) else { return false }
        submitters = names
        title = rest
        return true
    }
}

/// Splits "Balans en CDA, De markt autovrij" into the names and the title.
enum LocalParties {
    static func split(_ text: String, parties: Parties, isFrom: Bool) -> (names: [String], title: String)? {
        if isFrom, let split = bracketed(text, parties) { return split }
        // `Netto "nul"` is a title; without "van" only a known name can stand in front of one.
        if let split = quoted(text, parties), isFrom || split.names.allSatisfy(parties.isParty) { return split }
        if isFrom, let colon = text.firstRange(of: ": ") {
            let names = names(text[..<colon.lowerBound], parties)
            if let names { return (names, text[colon.upperBound...].trimmed) }
        }
        return commaSplit(text, parties, isFrom: isFrom)
    }

    /// "Gouds Belang (Meer bomen)": a title in brackets behind the names.
    private static func bracketed(_ text: String, _ parties: Parties) -> (names: [String], title: String)? {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), text.dropLast().firstIndex(of: ")") == nil,
            let names = names(text[..<open], parties)
        else { return nil }
        let inside = text[text.index(after: open)...].dropLast().trimmed
        return inside.contains(" ") && parties.only(inside) == nil ? (names, inside) : nil
    }

    /// `Dorpsbelang "Meer bomen"`: a title between quotation marks behind the names.
    private static func quoted(_ text: String, _ parties: Parties) -> (names: [String], title: String)? {
        guard text.hasQuotationMark, let open = text.firstIndex(where: { "\"“„‘".contains($0) }),
            open > text.startIndex,
            let close = text[open...].dropFirst().firstIndex(where: { "\"”’".contains($0) }),
            text.index(after: close) == text.endIndex, let names = names(text[..<open], parties)
        else { return nil }
        return (names, text[text.index(after: open)..<close].trimmed)
    }

    /// The names stand in front of the comma behind which the title begins: "A, B en C, Titel".
    private static func commaSplit(_ text: String, _ parties: Parties, isFrom: Bool) -> (
        names: [String], title: String
    )? {
        let pieces = text.split(separator: ", ", omittingEmptySubsequences: false)
        for end in 1..<max(1, min(pieces.count, 8)) {
            let title = pieces[end...].joined(separator: ", ")
            // "A, B en C" goes on while the next piece is made of names too.
            let next = pieces[end]
            let goesOn =
                end + 1 < pieces.count && names(next, parties).map { $0.allSatisfy(parties.isParty) } == true
            if goesOn { continue }
            guard let names = names(pieces[..<end].joined(separator: ", ")[...], parties), isTitle(title) else {
                continue
            }
            let isKnown = names.contains(where: parties.isParty)
            if isFrom || isKnown || names.count <= 2 && isPlainTitle(title) { return (names, title) }
            return nil
        }
        return nil
    }

    /// Every name is a party's, or can be one.
    private static func names(_ text: Substring, _ parties: Parties) -> [String]? {
        // "Nachtboot (VVD, CDA)" is not to be cut inside its brackets.
        guard text.count(where: { $0 == "(" }) == text.count(where: { $0 == ")" }) else { return nil }
        let entries = parties.list(text.trimmed)
        let pieces = text.trimmed.replacing(" en ", with: ",").split(separator: ",")
        guard !entries.isEmpty, entries.count == pieces.count, text.count < 90, !text.contains("("),
            entries.allSatisfy({
                parties.isParty($0.party) || $0.party.split(separator: " ").count <= 4
            })
        else { return nil }
        return entries.map(\.party)
    }

    private static func isTitle(_ text: String) -> Bool {
        text.first.map { $0.isUppercase || $0.isNumber } == true && text.count > 4
    }

    /// "De markt autovrij op zondag", not the rest of "Wonen, Zorg en Welzijn": words written small that carry a meaning.
    private static func isPlainTitle(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count >= 3
            && words.dropFirst().contains {
                $0.first?.isLowercase == true && $0.count > 3 && !["voor", "over"].contains($0)
            }
    }
}
