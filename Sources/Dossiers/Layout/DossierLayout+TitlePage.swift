internal import Answers
internal import Council
internal import Typesetting

extension DossierLayout {
    /// What the dossier is about, of whom, and what it rests on.
    var titlePage: [DefinitionRow] {
        var rows = [
            row("question", dossier.question), row("made-on", labels.date(dossier.today)),
            row("organizations", organizations), row("period", period), row("searched", searched),
        ]
        if !dossier.interpretation.expansions.isEmpty {
            rows.append(row("searched-also", dossier.interpretation.expansions.joined(separator: ", ")))
        }
        if let previous = dossier.previousDay { rows.insert(row("previous", labels.date(previous)), at: 2) }
        rows.append(
            row("rests-on", ([labels("files-read", "\(dossier.coverage.read)")] + reach).joined(separator: "; ")))
        rows.append(row("missing", missing))
        return rows
    }

    private func row(_ label: String, _ value: String) -> DefinitionRow { DefinitionRow(labels(label), [.text(value)]) }

    private var organizations: String {
        let names = dossier.organizations
        return names.isEmpty ? labels("all-organizations") : names.joined(separator: ", ")
    }

    private var period: String {
        let filters = dossier.interpretation.filters
        let bounds = [
            filters.since.map { labels("from", labels.date($0)) },
            filters.until.map { labels("until", labels.date($0)) },
        ].compactMap { $0 }
        return bounds.isEmpty ? labels("whole-period") : bounds.joined(separator: ", ")
    }

    private var searched: String {
        let words = dossier.interpretation.words
        let facts = dossier.interpretation.facts.flatMap(\.values).filter { $0.kind != .organization }.map {
            "\($0.kind.typed) \($0.values.joined(separator: ", "))"
        }
        let wider = dossier.interpretation.matching == .most ? [labels("searched-wider")] : []
        return ([words.isEmpty ? labels("everything") : words] + facts + wider).joined(separator: "; ")
    }

    /// Per organization how far its papers reach.
    private var reach: [String] {
        held.map { organization in
            let dates = organization.first.flatMap { first in
                organization.last.map { labels("reach-dates", labels.date(first), labels.date($0)) }
            }
            return labels("reach", organization.name, dates ?? labels("reach-none"))
        }
    }

    private var held: [Coverage.Organization] {
        dossier.coverage.organizations.filter {
            dossier.organizations.isEmpty || dossier.organizations.contains($0.name)
        }
    }

    private var missing: String {
        let coverage = dossier.coverage
        var parts: [String] = []
        if !coverage.failed.isEmpty || !coverage.skipped.isEmpty {
            parts.append(labels("files-not-read", "\(coverage.failed.count)", "\(coverage.skipped.count)"))
        }
        for name in dossier.organizations where !held.contains(where: { $0.name == name }) {
            parts.append(labels("no-papers", name))
        }
        return parts.isEmpty ? labels("nothing-missing") : parts.joined(separator: "; ")
    }
}
