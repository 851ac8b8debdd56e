internal import Council
internal import Markup

/// Reads the vote drawings of iBabs and Notubiz (FORMATS 3a and 8).
enum VoteReader {
    /// iBabs: bars with percentages, legends with parties and seats. The hidden lists of members repeat the legends.
    static func ibabs(_ element: Element) -> RecordedVote? {
        let bars: [(Side, String)] = [(.voor, "in-favour"), (.tegen, "against"), (.onthouden, "abstain")]
        var words: [String] = []
        var vote = RecordedVote(quote: Passage("", line: element.line))
        var tally = VoteTally()
        for (side, name) in bars {
            if let bar = element.first(class: "vote-summary-bar-\(name)") {
                let text = bar.text
                vote.percentages[side] = percentage(bar, text)
                if !text.isEmpty { words.append(text) }
            }
            if let legend = element.first(class: "vote-summary-legend-\(name)") {
                let text = legend.first(class: "text")?.text ?? legend.text
                tally.sides[side] = VoteTally.entries(text)
            }
        }
        guard !vote.percentages.isEmpty || !tally.isEmpty else { return nil }
        vote.votes = tally.votes
        if words.isEmpty { words = [element.text] }
        vote.quote.text = words.joined(separator: " ")
        return vote
    }

    /// The number of the text, or of the class "w-59".
    private static func percentage(_ bar: Element, _ text: String) -> Int? {
        let digits = text.split { !$0.isNumber }.first.flatMap { Int($0) }
        if let digits { return digits }
        return bar["class"]?.split(separator: " ").first { $0.hasPrefix("w-") }.flatMap { Int($0.dropFirst(2)) }
    }

    /// Notubiz: a list of parties with their members per side, with a title and a result above it.
    static func notubiz(_ element: Element) -> RecordedVote? {
        var tally = VoteTally()
        for list in element.all(class: "votes_list") {
            for party in list.all(where: { $0.name == "li" && $0.parent?.parent?.index(of: list) == true }) {
                add(party, of: list, to: &tally)
            }
        }
        let result = element.first { $0.hasClass("voting_result") || $0.hasClass("votes_result") }
        guard !tally.isEmpty || result != nil else { return nil }
        let title = element.first {
            ($0.hasClass("votes_title") || $0.name == "h4" || $0.name == "h3")
                && !$0.isInside("votes_list", below: element)
        }
        let heads = element.all { ($0.name == "h5" || $0.name == "h4") && $0.isInside("votes_list", below: element) }
        var vote = RecordedVote(quote: Passage("", line: result?.line ?? heads.first?.line ?? element.line))
        vote.title = title?.passageText
        vote.result = result?.text
        vote.votes = tally.isEmpty ? counts(element) : tally.votes
        let words = [title?.text, result?.text].compactMap { $0 }
        vote.quote = Passage(
            (result == nil ? words + heads.map(\.text) : words).joined(separator: " "),
            line: title?.line ?? vote.quote.line)
        return vote
    }

    /// "voor (38x) tegen (6x)" under the chart, where the lists of members are missing.
    private static func counts(_ element: Element) -> Votes {
        let words = element.first(class: "votes_legend")?.text.lowercased().split { !$0.isLetter && !$0.isNumber } ?? []
        func count(_ side: String) -> Int? {
            words.firstIndex { $0 == side }.flatMap {
                $0 + 1 < words.count ? Int(words[$0 + 1].prefix { $0.isNumber }) : nil
            }
        }
        return Votes(inFavor: count("voor"), against: count("tegen"), abstain: count("onthouden") ?? count("blanco"))
    }

    private static func add(_ party: Element, of list: Element, to tally: inout VoteTally) {
        let name = VoteTally.partyName(party.ownText)
        guard !name.isEmpty else { return }
        let members = party.all(named: "li")
        for (css, side) in [
            ("in_favor", Side.voor), ("against", .tegen), ("abstain", .onthouden), ("absent", .afwezig),
        ] {
            let count = members.count { $0.hasClass(css) }
            if count > 0 {
                tally.sides[side, default: []].append(.init(party: name, seats: count))
            } else if members.isEmpty, list.hasClass(css) {
                tally.sides[side, default: []].append(.init(party: name, seats: nil))
            }
        }
    }
}

extension Element {
    fileprivate func index(of other: Element) -> Bool { isSame(as: other) }

    fileprivate func isInside(_ className: String, below limit: Element) -> Bool {
        var at = parent
        while let element = at, !element.isSame(as: limit) {
            if element.hasClass(className) { return true }
            at = element.parent
        }
        return false
    }
}
