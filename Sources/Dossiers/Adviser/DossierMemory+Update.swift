public import Council

extension DossierMemory {
    /// How a decision stands to the dossier of the last day before this one.
    public enum Novelty: Sendable, Equatable {
        case new(since: CivilDate)
        case changed(since: CivilDate, [Change])
    }

    /// What the dossier of `today` holds in place of what it held.
    ///
    /// Made again on the same day it compares with the day before, so that what was marked as new in the morning is so in the
    /// afternoon.
    public mutating func update(with decisions: [Decision], today: CivilDate) {
        var current: Set<String> = []
        for decision in decisions {
            current.insert(decision.id)
            let facts = Self.facts(of: decision)
            guard var record = records[decision.id] else {
                records[decision.id] = Record(id: decision.id, title: decision.title, first: today, facts: facts)
                continue
            }
            let changes = Self.changes(from: record.facts, to: facts)
            if !changes.isEmpty {
                record.changes = record.changed == today ? record.changes + changes : changes
                record.changed = today
            }
            (record.title, record.facts, record.gone) = (decision.title, facts, nil)
            records[decision.id] = record
        }
        for id in records.keys where !current.contains(id) && records[id]?.gone == nil { records[id]?.gone = today }
        if days.last != today { days.append(today) }
    }

    /// What is new about a decision; `nil` for nothing, and in a first dossier.
    public func novelty(of id: String, today: CivilDate) -> Novelty? {
        guard let previous = previousDay(before: today), let record = records[id] else { return nil }
        if record.first > previous { return .new(since: previous) }
        guard let changed = record.changed, changed > previous else { return nil }
        return .changed(since: previous, record.changes)
    }

    /// What the last dossier held and this one does not.
    public func vanished(today: CivilDate) -> [Record] {
        guard let previous = previousDay(before: today) else { return [] }
        return records.values.filter { $0.gone.map { $0 > previous } ?? false }.sorted { $0.id < $1.id }
    }

    private static func changes(from before: [String: String], to after: [String: String]) -> [Change] {
        Set(before.keys).union(after.keys).sorted().compactMap { fact in
            before[fact] == after[fact]
                ? nil : Change(fact: fact, before: before[fact] ?? "", after: after[fact] ?? "")
        }
    }

    private static func facts(of decision: Decision) -> [String: String] {
        var facts = ["outcome": decision.outcome.rawValue, "date": decision.date?.iso ?? ""]
        facts["number"] = decision.number ?? ""
        facts["votes"] = [decision.votes?.inFavor, decision.votes?.against].map { $0.map(String.init) ?? "?" }.joined(
            separator: "/")
        facts["points"] = decision.points.joined(separator: "\n")
        return facts.filter { !$0.value.isEmpty && $0.value != "?/?" }
    }
}
