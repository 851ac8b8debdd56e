internal import Answers
internal import Council
internal import Typesetting

extension DossierLayout {
    /// Of which decisions the sources do not say how it went on.
    var openEnds: [Block] {
        let heading = Block.heading(level: 1, [.text(labels("open-ends"))])
        guard !dossier.openEnds.isEmpty else { return [heading, .paragraph([.text(labels("open-ends-none"))])] }
        var blocks = [heading, .paragraph([.text(labels("open-ends-about"))])]
        for kind in OpenEnd.Kind.allCases {
            let ends = dossier.openEnds.filter { $0.kind == kind }
            guard !ends.isEmpty else { continue }
            blocks += [
                .heading(level: 2, [.text(labels("open.\(kind.rawValue)"))]),
                .list(
                    .bullets, ends.map { [link(to: $0.entry.decision), .text(owner($0.entry.decision))] + later($0) }),
            ]
        }
        return blocks
    }

    /// What came later in the same dossier; whether that is the report is for the reader.
    private func later(_ end: OpenEnd) -> [Inline] {
        guard !end.later.isEmpty else { return [] }
        let links = end.later.map { [link(to: $0)] }.joined(separator: [.text(", ")])
        return [.text(labels("open-later"))] + Array(links)
    }

    private func owner(_ decision: Decision) -> String {
        let facts = [decision.organization, decision.portfolioHolder].compactMap { $0 }
        return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    }

    /// What is relevant and holds no decision.
    var reading: [Block] {
        let heading = Block.heading(level: 1, [.text(labels("reading"))])
        guard !dossier.documents.isEmpty else { return [heading, .paragraph([.text(labels("reading-none"))])] }
        var blocks = [heading, .paragraph([.text(labels("reading-about"))])]
        blocks.append(.list(.bullets, dossier.documents.map(paper)))
        let more = dossier.documentTotal - dossier.documents.count
        if more > 0 { blocks.append(.paragraph([.text(labels("reading-more", "\(more)"))])) }
        return blocks
    }

    private func paper(_ document: Answer.Document) -> [Inline] {
        let facts = [document.organization, document.date.map(labels.date)].compactMap { $0 }
        let about = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
        let quote = document.snippet.text.isEmpty ? "" : ": “\(document.snippet.text)”"
        let line = document.line.map { ", " + labels("line", "\($0)") } ?? ""
        return [
            .strong([.text(document.title)]), .text(about + quote + " — "), file(document.source, url: document.url),
            .text(line),
        ]
    }

    /// What was left out, what was not read, and every source.
    var account: [Block] {
        [.heading(level: 1, [.text(labels("account"))]), .heading(level: 2, [.text(labels("left-out"))])] + leftOut
            + unread + sourceList
    }

    private var leftOut: [Block] {
        let out = dossier.leftOut
        var blocks: [Block] = []
        if !out.elsewhere.isEmpty {
            let counts = out.elsewhere.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
            blocks.append(.paragraph([.text(labels("left-out-elsewhere", counts))]))
        }
        if out.outsidePeriod > 0 {
            blocks.append(.paragraph([.text(labels("left-out-period", "\(out.outsidePeriod)"))]))
        }
        blocks += list(
            labels("left-out-excluded"),
            out.excluded.map { line($0.decision, $0.reason.isEmpty ? labels("no-reason") : $0.reason) })
        blocks += list(labels("left-out-missing"), out.missing.map { [.text($0)] })
        blocks += list(labels("left-out-notes"), out.unplacedNotes.map { [.text("\($0.id): \($0.text)")] })
        blocks += list(
            labels("left-out-procedure", "\(out.procedure.count)"),
            out.procedure.map { line($0, $0.organization ?? "") })
        return blocks.isEmpty ? [.paragraph([.text(labels("left-out-none"))])] : blocks
    }

    private func list(_ title: String, _ items: [[Inline]]) -> [Block] {
        items.isEmpty ? [] : [.heading(level: 3, [.text(title)]), .list(.bullets, items)]
    }

    private func line(_ decision: Decision, _ about: String) -> [Inline] {
        [link(to: decision), .text(about.isEmpty ? "" : ": \(about)")]
    }

    /// How many files that were not read are named.
    private static let unreadLimit = 50

    private var unread: [Block] {
        let problems = dossier.coverage.failed + dossier.coverage.skipped
        guard !problems.isEmpty else { return [] }
        var items: [[Inline]] = problems.prefix(Self.unreadLimit).map { [.text("\($0.source): \($0.reason)")] }
        let more = problems.count - items.count
        if more > 0 { items.append([.text(labels("unread-more", "\(more)"))]) }
        return [.heading(level: 2, [.text(labels("unread"))]), .list(.bullets, items)]
    }

    private var sourceList: [Block] {
        guard !sources.all.isEmpty else { return [] }
        let columns = [
            Table.Column([.text(labels("source-number"))], alignment: .end),
            Table.Column([.text(labels("source-file"))], width: 12),
            Table.Column([.text(labels("source-used"))], alignment: .end, width: 2),
        ]
        let rows = sources.all.enumerated().map { index, source -> [[Inline]] in
            [["\(index + 1)"], [file(source.path, url: source.url)], ["\(source.uses)"]]
        }
        return [
            .heading(level: 2, [.text(labels("sources"))]),
            .table(
                Table(caption: [.text(labels("sources-caption"))], columns: columns, rows: rows, hasRowHeaders: true)),
        ]
    }
}
