internal import Council

/// What the heading of a paper says: "26M44 Motie vreemd SP, D66: Nachttrein (gewijzigd)" is a motie with number 26M44
/// by SP and D66 called "Nachttrein".
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
        title = heading.readable.trimmed
        dropFileEnding()
        if takeQuotedTitle(parties) { return }
        takeLeadingNumber()
        takeInstrument(parties)
        takeOutcome()
        takeQuotedName(parties)
        takeLeadingBrackets(parties)
        takeSubmitters(parties)
        takeBrackets(parties)
        takeTrailingParty(parties)
        title = PaperTitle.unquoted(title.trimmingPunctuation)
    }

    private mutating func dropFileEnding() {
        dropFileSize()
        for ending in [".pdf", ".docx", ".doc", ".odt", ".html", ".htm"]
        where title.suffix(ending.count).lowercased() == ending {
            title = String(title.dropLast(ending.count))
        }
        title = title.replacing("_", with: " ")
        // "220308 - M125 VERWORPEN …": Lelystad dates its file names (FORMATS 6).
        let head = title.prefix { $0.isNumber }
        if head.count == 6, title.dropFirst(6).hasPrefix(" - "), DutchDates.fileNameDate(head) != nil {
            title = title.dropFirst(9).trimmed
        }
    }

    /// GemeenteOplossingen prints kind and size behind a document: "Motie Struinpad.pdf (pdf, 110.31 kb)".
    private mutating func dropFileSize() {
        guard ["b)", "B)"].contains(where: title.hasSuffix), let open = title.lastIndex(of: "(") else { return }
        let inside = title[open...].lowercased()
        guard inside.count <= 24, ["kb)", "mb)"].contains(where: inside.hasSuffix), inside.contains(where: \.isNumber)
        else { return }
        title = title[..<open].trimmed
    }

    /// "‘Busbaan reserveren’, amendement van D66 en GroenLinks op de Kadernota": the title in front, what it is behind it.
    private mutating func takeQuotedTitle(_ parties: Parties) -> Bool {
        guard title.hasPrefix("‘") || title.hasPrefix("“"), let close = title.lastIndex(where: { "’”".contains($0) })
        else { return false }
        let words = Words(String(title[close...].drop { "’”, ".contains($0) }))
        guard words.count > 0, let found = Lexicon.instrument(words[0].lower), found.isOfMembers else { return false }
        let end = (1..<words.count).first { ["op", "bij", "over", "inzake"].contains(words[$0].lower) } ?? words.count
        instrument = found
        submitters = end > 1 ? parties.list(words.text(1..<end)).map(\.party).filter(parties.isParty) : []
        title = title[title.index(after: title.startIndex)..<close].trimmed
        return true
    }

    /// `"Pontje Seveningen" van GroenLinks en PvdA`, `op A1, "Ook een lift" (Hoorn Lokaal)`: the title between the marks, who
    /// submitted it behind them.
    private mutating func takeQuotedName(_ parties: Parties) {
        if takeSingleQuoted(parties) { return }
        guard instrument?.isOfMembers == true, title.hasQuotationMark,
            let open = title.firstIndex(where: PaperTitle.openingMarks.contains),
            let close = title[open...].dropFirst().firstIndex(where: PaperTitle.closingMarks.contains)
        else { return }
        if takeNamesBefore(open, parties) { return }
        let before = title[..<open].drop { ":, ".contains($0) }
        let behind = title[title.index(after: close)...].trimmed
        guard before.isEmpty || before.count <= 32 && ["op ", "bij "].contains(where: before.hasPrefix) else { return }
        let isBracketed = behind.hasPrefix("(") && behind.firstIndex(of: ")") == behind.indices.last
        guard isBracketed || behind.hasPrefix("van ") else { return }
        let names = parties.list(String(isBracketed ? behind.dropFirst().dropLast() : behind.dropFirst(4))).map(\.party)
        guard !names.isEmpty else { return }
        if submitters.isEmpty { submitters = names }
        title = title[title.index(after: open)..<close].trimmed
    }

    /// "SP/Ons Dorp 'Bredere stoepen'": who submitted it, then the title between plain marks.
    private mutating func takeSingleQuoted(_ parties: Parties) -> Bool {
        let text = title.trimmingPunctuation
        guard instrument?.isOfMembers == true, text.hasSuffix("'"), let open = text.firstRange(of: " '"),
            text.index(before: text.endIndex) > open.upperBound
        else { return false }
        let names = parties.list(String(text[..<open.lowerBound])).map(\.party)
        guard names.contains(where: parties.isParty) else { return false }
        if submitters.isEmpty { submitters = names }
        title = text[open.upperBound...].dropLast().trimmed
        return true
    }

    /// `van HMV en VVD, "Bouwblok naar 2 hectare"`: who submitted it in front of the marks.
    private mutating func takeNamesBefore(_ open: String.Index, _ parties: Parties) -> Bool {
        let before = title[..<open].trimmed.trimmingPunctuation
        guard before.hasPrefix("van "), before.count <= 100 else { return false }
        let names = parties.list(String(before.dropFirst(4))).map(\.party)
        guard !names.isEmpty else { return false }
        if submitters.isEmpty { submitters = names }
        title = title[open...].trimmed
        return true
    }

    private static let openingMarks: Set<Character> = ["\"", "“", "„", "‘"]
    private static let closingMarks: Set<Character> = ["\"", "”", "’"]

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
