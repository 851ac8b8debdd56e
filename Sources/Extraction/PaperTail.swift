internal import Council

/// What stands behind a paper's title on the same line in lower case: "… (SP): aangenomen", "… – verworpen met 12
/// stemmen voor".
enum PaperTail {
    /// Splits the tail off the title when it begins with an outcome; `nil` when the title is all there is.
    static func split(_ paper: inout PaperTitle, parties: Parties) -> Words? {
        if let tail = capital(&paper, parties: parties) { return tail }
        for separator in [": ", " – ", " - ", "; ", ", ", ") "] {
            guard let range = paper.title.lastRange(of: separator) else { continue }
            let tail = Words(String(paper.title[range.upperBound...]))
            guard tail.count > 0,
                Lexicon.labelledOutcomes.matches(in: tail).contains(where: {
                    $0.range.lowerBound <= (separator == ": " || repeats(tail) ? 4 : 2)
                })
                    || separator == ": " && outcome(ofVotes: tail, parties: parties) != nil
            else { continue }
            // The bracket before the tail holds the number.
            let head = String(
                paper.title[..<(separator == ") " ? paper.title.index(after: range.lowerBound) : range.lowerBound)])
            shorten(&paper, to: head, parties: parties)
            return tail
        }
        return nil
    }

    /// Leaves the title in front of the tail, with the number and submitters that it shows now that it ends there.
    private static func shorten(_ paper: inout PaperTitle, to head: String, parties: Parties) {
        let plain = PaperTitle(head, parties: parties)
        paper.number = paper.number ?? plain.number
        if paper.submitters.isEmpty { paper.submitters = plain.submitters }
        paper.title = plain.title
    }

    /// "…: zelfde stemverhouding, ook verworpen" points back before it tells the outcome.
    private static func repeats(_ tail: Words) -> Bool {
        ["zelfde", "dezelfde", "eenzelfde", "idem"].contains(tail[0].lower)
    }

    /// "Motie 1 (CDA): tarief bevriezen Aangenomen, 14 voor en 7 tegen.": a capital in the middle of the line begins the outcome.
    private static func capital(_ paper: inout PaperTitle, parties: Parties) -> Words? {
        let words = Words(paper.title)
        guard paper.instrument?.isOfMembers == true,
            let at = (2..<max(2, words.count)).first(where: { index in
                words[index].startsUpper && !words[index].isAllCaps && !words[index].isQuoted
                    && !words[index].isBracketed && (!words[index - 1].startsUpper || words[index - 1].isAllCaps)
                    && (isOutcome(words, index) || opensSentence(words, index))
            })
        else { return nil }
        shorten(&paper, to: words.text(0..<at), parties: parties)
        return Words(words.slice(from: words[at].utf8Range.lowerBound))
    }

    /// A word for an outcome with nothing behind it but votes or a remark.
    private static func isOutcome(_ words: Words, _ index: Int) -> Bool {
        outcomes.contains(words[index].lower)
            && (index + 1 == words.count || words.gap(before: index + 1).contains(where: ",.(;".contains)
                || ["met", "door", "bij"].contains(words[index + 1].lower))
    }

    /// "… sociale huur Met 12 stemmen voor en 25 stemmen tegen verworpen": a small word with a capital in the middle of a title
    /// begins the next sentence, if that tells of a vote or an outcome.
    private static func opensSentence(_ words: Words, _ index: Int) -> Bool {
        guard ["met", "na", "bij", "over", "voor", "tegen", "alle", "zonder"].contains(words[index].lower) else {
            return false
        }
        let rest = Words(words.slice(from: words[index].utf8Range.lowerBound))
        return Lexicon.labelledOutcomes.matches(in: rest).contains { $0.value.followsAVote || $0.value == .staken }
    }

    private static let outcomes: Set<String> = [
        "aangenomen", "verworpen", "aanvaard", "ingetrokken", "aangehouden", "overgenomen", "afgewezen", "vervallen",
        "teruggetrokken", "unaniem",
    ]

    /// What is told of a paper behind its title, where quotation marks or the submitters' brackets close that: "Motie M2,
    /// Walstroom (VVD): het college neemt de motie over". Takes it off the title.
    static func remark(_ sentence: Sentence, _ paper: inout PaperTitle, parties: Parties) -> Sentence? {
        let words = sentence.words
        for index in 1..<max(1, words.count) where words[index - 1].isQuoted || words[index - 1].isBracketed {
            guard !words[index].isQuoted, !words[index].isBracketed,
                words.gap(before: index).contains(":")
                    || words[index - 1].isBracketed && (words[index].startsUpper || Int(words[index].lower) != nil)
                        && index > 3
            else { continue }
            let end = words[index].utf8Range.lowerBound
            let head = words.slice(0..<end).trimmed
            let plain = PaperTitle(head.hasSuffix(":") ? String(head.dropLast()) : head, parties: parties)
            // "Motie 073 M (Mooi Lelystad) Vlaggen …": the brackets stand in front of the title, not behind it.
            let isBare = head.firstIndex(of: "(").map {
                PaperTitle(String(head[..<$0]), parties: parties).title.isEmpty
            }
            guard isBare != true, !plain.title.isEmpty, !plain.submitters.isEmpty || words[index - 1].isQuoted else {
                continue
            }
            paper = plain
            return Sentence(words.slice(from: end), line: sentence.line)
        }
        return nil
    }

    /// Cuts ": idem" behind a title.
    static func dropIdem(_ paper: inout PaperTitle, parties: Parties) -> Bool {
        let text = paper.title.trimmingPunctuation
        for ending in [": idem", ", idem", " - idem", " – idem"] where text.lowercased().hasSuffix(ending) {
            let plain = PaperTitle(String(text.dropLast(ending.count)), parties: parties)
            paper.title = plain.title
            if paper.submitters.isEmpty {
                paper.submitters = plain.submitters.isEmpty ? bracketed(text, parties) : plain.submitters
            }
            return true
        }
        return false
    }

    private static func bracketed(_ text: String, _ parties: Parties) -> [String] {
        guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return [] }
        return parties.only(String(text[text.index(after: open)..<close])) ?? []
    }

    /// "… (SP): 9 stemmen voor en 6 tegen": counts on both sides tell the outcome.
    static func outcome(ofVotes tail: Words, parties: Parties) -> Outcome? {
        guard let votes = VoteText.votes(in: [Sentence(tail.text, line: nil)], parties: parties),
            votes.inFavor != nil, votes.against != nil
        else { return nil }
        return votes.outcome
    }
}
