internal import Council

/// What stands behind a paper's title on the same line in lower case: "… (SP): aangenomen", "… – verworpen met 12
/// stemmen voor".
enum PaperTail {
    /// Splits the tail off the title when it begins with an outcome; `nil` when the title is all there is.
    static func split(_ paper: inout PaperTitle, parties: Parties) -> Words? {
        for separator in [": ", " – ", " - ", "; ", ", ", ") "] {
            guard let range = paper.title.lastRange(of: separator) else { continue }
            let tail = Words(String(paper.title[range.upperBound...]))
            guard tail.count > 0,
                Lexicon.labelledOutcomes.matches(in: tail).contains(where: {
                    $0.range.lowerBound <= (separator == ": " ? 4 : 2)
                })
                    || separator == ": " && outcome(ofVotes: tail, parties: parties) != nil
            else { continue }
            // The bracket before the tail holds the number.
            let head = String(
                paper.title[..<(separator == ") " ? paper.title.index(after: range.lowerBound) : range.lowerBound)])
            let plain = PaperTitle(head, parties: parties)
            paper.number = paper.number ?? plain.number
            if paper.submitters.isEmpty { paper.submitters = plain.submitters }
            paper.title = plain.title
            return tail
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
        let names = parties.list(String(text[text.index(after: open)..<close])).map(\.party)
        return names.allSatisfy(parties.isParty) ? names : []
    }

    /// "… (SP): 9 stemmen voor en 6 tegen": counts on both sides tell the outcome.
    static func outcome(ofVotes tail: Words, parties: Parties) -> Outcome? {
        guard let votes = VoteText.votes(in: [Sentence(tail.text, line: nil)], parties: parties),
            votes.inFavor != nil, votes.against != nil
        else { return nil }
        return votes.outcome
    }
}
