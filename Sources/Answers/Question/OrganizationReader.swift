/// Reads a place that narrows: "in Almere, Lelystad en Flevoland", "raad van Lelystad", "wat besloot Almere over".
struct OrganizationReader {
    let names: KnownNames
    let isQuestion: Bool

    private static let kinds: [String: String] = [
        "gemeente": "gemeente", "stad": "gemeente", "provincie": "provincie", "municipality": "gemeente",
        "city": "gemeente", "province": "provincie",
    ]
    static let kindWords = Set(kinds.keys)
    private static let councils: [String: String] = [
        "raad": "gemeente", "gemeenteraad": "gemeente", "staten": "provincie", "council": "", "ps": "provincie",
        "gs": "provincie",
    ]

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        var index = 0
        while index < text.indices.upperBound {
            guard let place = Self.place(text, index, names), let lead = lead(text, before: index, place.count) else {
                index += 1
                continue
            }
            add(place.organizations, kind: lead.kind, to: &filters)
            var end = index + place.count
            while let next = Self.listed(text, at: end, names) {
                add(next.organizations, kind: "", to: &filters)
                end = next.end
            }
            text.take(lead.start..<end)
            index = end
        }
    }

    private func add(_ organizations: [String], kind: String, to filters: inout Filters) {
        let ofKind = organizations.filter { KnownNames.kind(of: $0) == kind }
        for organization in ofKind.isEmpty ? organizations : ofKind { filters.organizations.addNew(organization) }
    }

    /// A place that is no part of a longer name: not "Lelystad Airport" and "Bergen op Zoom", nor the beginning of a road.
    private static func place(_ text: QuestionText, _ index: Int, _ names: KnownNames)
        -> (organizations: [String], count: Int)?
    {
        guard let (organizations, count) = names.places.matches(in: text, at: index) else { return nil }
        let end = index + count
        let isRoute = ["naar", "tot", "to"].contains(text[end]) && text.startsUpper(end + 1)
        let goesOnSmall = ["op", "aan", "a/d"].contains(text[end]) && text.startsUpper(end + 1)
        return isRoute || goesOnSmall || goesOn(text, at: end) ? nil : (organizations, count)
    }

    private static func goesOn(_ text: QuestionText, at end: Int) -> Bool {
        text.startsUpper(end) && !text.isTaken(end) && !text.endsClause(end - 1) && !text.isTitle
            && QuestionWords.instruments.count(in: text, at: end) == nil
    }

    /// The words before a place that make it narrow; `nil` where it is what the question is about.
    private func lead(_ text: QuestionText, before index: Int, _ count: Int) -> (start: Int, kind: String)? {
        var start = index
        var kind = ""
        if let named = Self.kinds[text[start - 1]] {
            kind = named
            start -= 1
        }
        let council = councilKind(text, before: start)
        if council != nil, start == index { return leadOfCouncil(text, council: start - 1) }
        let article = text.skippingBack(QuestionWords.articles, from: start)
        let preposition = text[article - 1]
        if preposition == "of" || preposition == "van", let council = councilKind(text, before: article - 1) {
            let lead = leadOfCouncil(text, council: article - 2)
            return (lead.start, kind.isEmpty ? council : kind)
        }
        if QuestionWords.placePrepositions.contains(preposition) || (preposition == "bij" && !kind.isEmpty) {
            return (article - 1, kind)
        }
        if !kind.isEmpty { return (article, kind) }
        return isAsked(text, index, count) ? (index, "") : nil
    }

    private func councilKind(_ text: QuestionText, before index: Int) -> String? {
        if let kind = Self.councils[text[index - 1]] { return kind }
        let isBody = (1...4).contains { QuestionWords.bodies.count(in: text, at: index - $0) == $0 }
        return isBody ? "" : nil
    }

    /// "in de raad van", "door de gemeenteraad": "raad" says no more than the place does; other bodies are left to `BodyReader`.
    private func leadOfCouncil(_ text: QuestionText, council: Int) -> (start: Int, kind: String) {
        let kind = Self.councils[text[council]] ?? ""
        guard text[council] == "raad" || text[council] == "council" else { return (council + 1, kind) }
        let article = text.skippingBack(QuestionWords.articles, from: council)
        return (text.skippingBack(QuestionWords.placePrepositions, from: article), kind)
    }

    /// "wat besloot Almere over", "Lelystad?": the place is who decided, not what about.
    private func isAsked(_ text: QuestionText, _ index: Int, _ count: Int) -> Bool {
        guard isQuestion, QuestionFrames.isHead(text, before: index) else { return false }
        var end = index + count
        end = Self.endOfList(text, at: end, names)
        return end == text.indices.upperBound || QuestionWords.openers.count(in: text, at: end) != nil
            || QuestionFrames.frameCount(text, end) != nil
            || QuestionWords.paperOutcomes.count(in: text, at: end) != nil
            || QuestionWords.outcomes.count(in: text, at: end) != nil
            || QuestionWords.instruments.count(in: text, at: end) != nil
    }

    /// Where a list of places ends that goes on at `end`.
    static func endOfList(_ text: QuestionText, at end: Int, _ names: KnownNames) -> Int {
        var end = end
        while let next = listed(text, at: end, names) { end = next.end }
        return end
    }

    /// The next place of a list: ", Lelystad", "en in Flevoland".
    private static func listed(_ text: QuestionText, at end: Int, _ names: KnownNames)
        -> (organizations: [String], end: Int)?
    {
        let isJoined = QuestionWords.placeJoints.contains(text[end])
        guard isJoined || text.endsClause(end - 1) && end < text.indices.upperBound else { return nil }
        var at = isJoined ? end + 1 : end
        at = text.skipping(QuestionWords.placePrepositions, from: at)
        at = text.skipping(QuestionWords.articles, from: at)
        if kinds[text[at]] != nil { at += 1 }
        return place(text, at, names).map { ($0.organizations, at + $0.count) }
    }
}
