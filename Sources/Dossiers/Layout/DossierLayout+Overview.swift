internal import Council
internal import Typesetting

extension DossierLayout {
    /// One page: the counts, the timeline, what the adviser pinned.
    var overview: [Block] {
        var blocks: [Block] = [.heading(level: 1, [.text(labels("overview"))]), .table(counts)]
        if hasUnreadYears { blocks.append(.paragraph([.text(labels("counts-unknown"))])) }
        if let timeline { blocks += [.heading(level: 2, [.text(labels("timeline"))]), .figure(timeline)] }
        let pinned = dossier.entries.filter(\.note.isPinned)
        if !pinned.isEmpty {
            blocks += [
                .heading(level: 2, [.text(labels("pinned"))]),
                .list(.bullets, pinned.map { [link(to: $0.decision)] }),
            ]
        }
        return blocks
    }

    private var hasUnreadYears: Bool {
        let years = Set(dossier.entries.compactMap(\.decision.date?.year))
        return dossier.knownYears.values.contains { !years.isSubset(of: $0) }
    }

    /// Bodies by years, with a row per outcome.
    private var counts: Table {
        let years = Set(dossier.entries.compactMap(\.decision.date?.year)).sorted()
        let hasUndated = dossier.entries.contains { $0.decision.date == nil }
        let names = dossier.organizations.map(Optional.some) + (dossier.entries(of: nil).isEmpty ? [] : [nil])
        var columns = [
            Table.Column([.text(labels("body"))], width: 4), Table.Column([.text(labels("outcome"))], width: 4),
        ]
        columns += years.map { Table.Column(["\($0)"], alignment: .end) }
        if hasUndated { columns.append(Table.Column([.text(labels("no-date"))], alignment: .end, width: 2)) }
        columns.append(Table.Column([.text(labels("total"))], alignment: .end, width: 2))
        let periods = years.map(Optional.some) + (hasUndated ? [nil] : [])
        return Table(
            caption: [.text(labels("counts-caption"))], columns: columns,
            rows: names.flatMap { rows(of: $0, periods) }, hasRowHeaders: true)
    }

    private func rows(of organization: String?, _ periods: [Int?]) -> [[[Inline]]] {
        let decisions = dossier.entries(of: organization).map(\.decision)
        let name = organization ?? labels("unknown-organization")
        let known = organization.flatMap { dossier.knownYears[$0] }
        let total = row(name, [.strong([.text(labels("total"))])], decisions, periods, known)
        let outcomes = Outcome.allCases.filter { outcome in decisions.contains { $0.outcome == outcome } }
        return [total]
            + outcomes.map { outcome in
                row(name, [.text(self.outcome(outcome))], decisions.filter { $0.outcome == outcome }, periods, known)
            }
    }

    /// The counts per period; a year of which nothing was read has none, which is not 0.
    private func row(
        _ name: String, _ label: [Inline], _ decisions: [Decision], _ periods: [Int?], _ known: Set<Int>?
    ) -> [[Inline]] {
        let counts = periods.map { period -> Inline in
            let isUnread = period.flatMap { year in known.map { !$0.contains(year) } } ?? false
            return isUnread ? "–" : "\(decisions.count { $0.date?.year == period })"
        }
        return [[.text(name)], label] + (counts + ["\(decisions.count)"]).map { [$0] }
    }

    private var timeline: Figure? {
        let dated = dossier.entries.map(\.decision).filter { $0.date != nil }
        let dates = dated.compactMap(\.date)
        guard let first = dates.min(), let last = dates.max() else { return nil }
        let summary = labels("timeline-summary", "\(dated.count)", labels.date(first), labels.date(last))
        let picture = Timeline(
            name: Anchor("timeline"), title: labels("timeline"),
            summary: summary,
            lanes: dossier.organizations.map { name in
                Timeline.Lane(name, dated.filter { $0.organization == name }.compactMap(point))
            }
        ).picture
        return Figure(picture, caption: [.text(summary + ".")], alternative: [])
    }

    private func point(_ decision: Decision) -> Timeline.Point? {
        decision.date.map { date in
            let day = Double(date.month - 1) * 31 + Double(date.day - 1)
            return Timeline.Point(Double(date.year) + day / 372, outcome(decision.outcome))
        }
    }

    /// What came in and changed since the last dossier.
    var news: [Block] {
        guard let previous = dossier.previousDay else { return [] }
        let day = labels.date(previous)
        let new = dossier.entries.filter { if case .new? = $0.novelty { true } else { false } }
        let changed = dossier.entries.filter { if case .changed? = $0.novelty { true } else { false } }
        var blocks: [Block] = [.heading(level: 1, [.text(labels("news"))])]
        for (label, entries) in [("news-new", new), ("news-changed", changed)] where !entries.isEmpty {
            blocks += [
                .heading(level: 2, [.text(labels(label, day))]),
                .list(.bullets, entries.map { [link(to: $0.decision)] }),
            ]
        }
        if !dossier.vanished.isEmpty {
            blocks += [
                .heading(level: 2, [.text(labels("news-vanished"))]),
                .list(.bullets, dossier.vanished.map { [.text("\($0.title) (\($0.id))")] }),
            ]
        }
        if blocks.count == 1 { blocks.append(.paragraph([.text(labels("news-none", day))])) }
        return blocks
    }
}
