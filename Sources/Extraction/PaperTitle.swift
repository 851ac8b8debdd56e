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
        title = heading.trimmed
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

    /// "‘Busbaan reserveren’, amendement van D66 en GroenLinks op de Kadernota": the title in front, what it is behind it.
    private mutating func takeQuotedTitle(_ parties: Parties) -> Bool {
        guard title.hasPrefix("‘") || title.hasPrefix("“"), let close = title.firstRange(of: #/[’”],? /#) else {
            return false
        }
        let words = Words(String(title[close.upperBound...]))
        guard words.count > 0, let found = Lexicon.instrument(words[0].lower), found.isOfMembers else { return false }
        let end = (1..<words.count).first { ["op", "bij", "over", "inzake"].contains(words[$0].lower) } ?? words.count
        instrument = found
        submitters = end > 1 ? parties.list(words.text(1..<end)).map(\.party).filter(parties.isParty) : []
        title = title[title.index(after: title.startIndex)..<close.lowerBound].trimmed
        return true
    }

    /// "\"Pontje Seveningen\" van GroenLinks en PvdA", "op A1, \"Ook een lift\" (Hoorn Lokaal)": the title between the marks, who submitted it
    /// behind them.
    private mutating func takeQuotedName(_ parties: Parties) {
        guard instrument?.isOfMembers == true,
            let quoted = title.firstMatch(
                of:
                    #/^:?\s*(?:(?:op|bij)\s[^"“‘]{1,30})?["“„‘]([^"“”„‘’]{3,})["”’]\s*(?:\((?<bracket>[^()]+)\)|van (?<names>.+))$/#
            )
        else { return }
        let names = parties.list(String(quoted.bracket ?? quoted.names ?? "")).map(\.party)
        guard !names.isEmpty, names.allSatisfy({ parties.isParty($0) || Parties.isPlausible($0) }) else { return }
        if submitters.isEmpty { submitters = names }
        title = String(quoted.1).trimmed
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
