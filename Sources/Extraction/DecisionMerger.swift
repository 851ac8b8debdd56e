public import Council

/// Makes one record of one decision, however many pages state it (cases README, rule 1).
///
/// Two records are the same when organisation, body and instrument agree, the days agree (or one is unknown), and the
/// numbers agree, or the titles do where one has no number. A motie withdrawn and submitted again has another day and
/// stays two. Where sources differ, the best one is believed and the other is kept as a conflict: nothing is averaged.
public enum DecisionMerger {
    /// The merged records in the order of day, body and title, each with its id.
    public static func merge(_ decisions: [Decision]) -> [Decision] {
        var groups: [String: DecisionGroup] = [:]
        for decision in decisions { insert(decision, into: &groups[groupKey(decision), default: DecisionGroup()]) }
        var merged = groups.values.flatMap(\.decisions)
        merged = joinUndated(merged)
        for index in merged.indices where merged[index].id.isEmpty {
            merged[index].id = DecisionIdentity.id(of: merged[index])
        }
        return sorted(unique(merged).map(named))
    }

    /// A slogan of one or two words keeps its first submitters, or its number, as lists of councils write it, because
    /// the same slogan comes back from other parties in one evening: "Loslaten ambitie (PVV)". The id is made of the
    /// bare title.
    private static func named(_ decision: Decision) -> Decision {
        let missing = 3 - TitleKinship.tokens(decision.title).count
        guard decision.instrument == .motie || decision.instrument == .amendement, missing > 0,
            !decision.title.hasSuffix(")")
        else {
            return decision
        }
        let submitters = decision.submitters.compactMap { $0.party ?? $0.person.map { $0 + " c.s." } }.prefix(missing)
        let number = decision.number.flatMap { PaperNumber.isDistinctive($0) && $0 != decision.title ? $0 : nil }
        guard let mark = submitters.isEmpty ? number : submitters.joined(separator: ", ") else { return decision }
        var named = decision
        named.title += " (\(mark))"
        return named
    }

    private static func groupKey(_ decision: Decision) -> String {
        let paper =
            decision.instrument == .initiatiefvoorstel || decision.instrument == .benoeming
            ? "besluit" : decision.instrument.rawValue
        return [decision.organization ?? "", decision.date?.iso ?? "", paper].joined(separator: "\u{1}")
    }

    private static func insert(_ decision: Decision, into group: inout DecisionGroup) {
        // A record with number and title joins one that has only the number to one that has only the title.
        let same = group.candidates(decision).filter { isSame($0.decision, decision) }
        let joined = same.reduce(decision) { join($1.decision, $0) }
        for known in same { group.remove(known.id) }
        group.append(joined)
    }

    private static func isSame(_ a: Decision, _ b: Decision) -> Bool {
        if let bodyA = a.body, let bodyB = b.body, bodyA != bodyB { return false }
        if let first = a.number, let second = b.number {
            guard DecisionIdentity.isSameNumber(first, second) else { return false }
            let isEnough =
                PaperNumber.isDistinctive(first) || a.title.isEmpty || b.title.isEmpty || a.title == first
                || b.title == second
            if isEnough, a.instrument != .toezegging { return !isOtherPart(a, b) }
        }
        let isSettled = a.outcome == .afgedaan
        if a.instrument == .toezegging, isSettled != (b.outcome == .afgedaan) { return false }
        return TitleKinship.isSame(a.title, b.title) && !isOtherPart(a, b)
    }

    /// One page that puts parts of one numbered paper to the vote apart ("Besluit I", "Besluit II") states two
    /// decisions.
    private static func isOtherPart(_ a: Decision, _ b: Decision) -> Bool {
        guard a.evidence.first?.source == b.evidence.first?.source, let first = a.votes, let second = b.votes else {
            return false
        }
        return first != second && a.title != b.title
    }

    /// A record without a day joins the only dated one of the same paper.
    private static func joinUndated(_ decisions: [Decision]) -> [Decision] {
        var groups: [String: DecisionGroup] = [:]
        for decision in decisions where decision.date != nil {
            groups[groupKeyWithoutDay(decision), default: DecisionGroup()].append(decision)
        }
        for decision in decisions where decision.date == nil {
            let key = groupKeyWithoutDay(decision)
            let same = groups[key]?.candidates(decision).filter { isSame($0.decision, decision) } ?? []
            if same.count == 1, decision.number != nil {
                groups[key]?.replace(same[0].id, by: join(same[0].decision, decision))
            } else {
                groups[key, default: DecisionGroup()].append(decision)
            }
        }
        return groups.values.flatMap(\.decisions)
    }

    private static func groupKeyWithoutDay(_ decision: Decision) -> String {
        [decision.organization ?? "", decision.instrument.rawValue].joined(separator: "\u{1}")
    }

    /// Parts of one numbered paper get ids of their own by their titles; what still carries one id is one paper stated
    /// twice.
    private static func unique(_ decisions: [Decision]) -> [Decision] {
        let counts = Dictionary(decisions.map { ($0.id, 1) }, uniquingKeysWith: +)
        var byID: [String: Decision] = [:]
        for var decision in sorted(decisions) {
            if counts[decision.id] != 1 { decision.id = DecisionIdentity.id(of: decision, byTitle: true) }
            byID[decision.id] = byID[decision.id].map { join($0, decision) } ?? decision
        }
        return Array(byID.values)
    }

    private static func sorted(_ decisions: [Decision]) -> [Decision] {
        // A key costs more than a comparison.
        decisions.map { (key: sortKey($0), decision: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.decision)
    }

    private static func sortKey(_ decision: Decision) -> [String] {
        [
            decision.date?.iso ?? "9999", decision.organization ?? "", decision.body?.rawValue ?? "", decision.id,
            decision.title,
        ]
    }
}
