internal import Council

/// Reads who decided: "wat besloot het college over", "door Provinciale Staten", "besluiten van GS".
struct BodyReader {
    /// The bodies of the index.
    let held: [String]
    let isQuestion: Bool

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        var index = 0
        while index < text.indices.upperBound {
            guard let (body, count) = QuestionWords.bodies.match(in: text, at: index) else {
                index += 1
                continue
            }
            defer { index += count }
            guard let start = decider(text, index, count, isExecutive: Body(rawValue: body).isExecutive) else {
                continue
            }
            // What every decision has says nothing.
            if let known = known(body, filters), held.count > 1 { filters.bodies.addNew(known) }
            text.take(start..<index + count)
        }
    }

    /// In a province "het college" is Gedeputeerde Staten.
    private func known(_ body: String, _ filters: Filters) -> String? {
        guard body == Body.college.rawValue else { return held.contains(body) ? body : nil }
        let isProvince =
            !filters.organizations.isEmpty && filters.organizations.allSatisfy { $0.hasPrefix("provincie ") }
        let bodies = [Body.college, .gedeputeerdeStaten].map(\.rawValue)
        return (isProvince ? bodies.reversed() : bodies).first { held.contains($0) }
    }

    /// Where the words begin that name a body as the one who decided; `nil` where it is spoken of.
    private func decider(_ text: QuestionText, _ index: Int, _ count: Int, isExecutive: Bool) -> Int? {
        let start = text.skippingBack(QuestionWords.articles, from: index)
        let before = text[start - 1]
        if ["door", "by"].contains(before) { return start - 1 }
        if ["in", "binnen", "bij"].contains(before), !isExecutive { return start - 1 }
        if ["van", "of"].contains(before) {
            let isDecision = QuestionWords.decisions.contains(text[start - 2])
            let isPaper = QuestionWords.instruments.count(in: text, at: start - 2) != nil
            return isDecision || (isPaper && !isExecutive) ? start - 1 : nil
        }
        if text.isTaken(index + count), !isExecutive || start == 0 { return start }
        guard isQuestion, QuestionFrames.isHead(text, before: start) || start == 0 else { return nil }
        let isSubject = QuestionWords.verbs.count(in: text, at: start - 1) != nil || start == 0
        let isFollowed = QuestionWords.verbs.count(in: text, at: index + count) != nil
        return isSubject || (isFollowed && QuestionWords.askers.contains(before)) ? start : nil
    }
}
