import Answers
import Council
import Extraction
import Intake
import Themes

/// Makes of what was read what the index is to hold.
enum Holdings {
    static func update(
        _ harvests: [Harvest], retained: IndexUpdate.Retained, fingerprints: [String: UInt64], jobs: Int
    ) async -> IndexUpdate {
        var found = retained.decisions
        var documents = retained.documents
        for harvest in harvests {
            let yields = await Parallel.map(harvest.documents, jobs: jobs) { yield(of: $0, root: harvest.root) }
            found += yields.flatMap(\.decisions).map { HeldDecision(decision: $0, root: harvest.root) }
            documents += yields.compactMap(\.document)
        }
        let merged = DecisionMerger.merge(found.map(\.located))
        let held = await Parallel.map(merged, jobs: jobs) { decision in
            var held = HeldDecision(located: decision)
            held.decision = themed(held.decision)
            return held
        }
        var kept = retained.fingerprints.filter { entry in !harvests.contains { $0.holds(entry.key) } }
        kept.merge(fingerprints) { _, new in new }
        let coverage = Coverage(
            perRoot: retained.coverage.perRoot(replacedBy: harvests.map(\.coverage)), decisions: held.map(\.decision))
        return IndexUpdate(decisions: held, documents: documents, coverage: coverage, fingerprints: kept)
    }

    /// What one document gives: its decisions, or itself as reading matter.
    private static func yield(of document: SourceDocument, root: String) -> (
        decisions: [Decision], document: HeldDocument?
    ) {
        let decisions = DecisionExtractor.decisions(in: document)
        return (decisions, decisions.isEmpty ? readingMatter(document, root: root) : nil)
    }

    /// Procedure has no theme; an appointment is about the administration (cases README, rule 8).
    static func themed(_ decision: Decision) -> Decision {
        var decision = decision
        switch decision.instrument {
        case .procedure: decision.themes = []
        case .benoeming: decision.themes = ["bestuur"]
        default:
            let dictum = (decision.points + decision.evidence.map(\.quote)).joined(separator: " \n ")
            decision.themes = ThemeClassifier().themes(title: decision.title, decision: dictum, body: decision.context)
        }
        return decision
    }

    /// A paper with text that decides nothing; lists and calendars are no reading matter.
    private static func readingMatter(_ document: SourceDocument, root: String) -> HeldDocument? {
        guard document.family != .ibabsCalendar, document.family != .ibabsList || !document.sections.isEmpty else {
            return nil
        }
        let passages = document.sections.flatMap { section in
            [section.title] + section.parts.flatMap { ($0.label.map { [$0] } ?? []) + $0.blocks.flatMap(\.passages) }
        }.filter { !$0.text.isEmpty }
        guard !passages.isEmpty else { return nil }
        let text = String(passages.map(\.text).joined(separator: "\n").prefix(60_000))
        return HeldDocument(
            title: document.title.isEmpty ? document.source : document.title, organization: document.organization,
            date: document.date,
            source: document.source, url: document.url, line: document.place(ofLine: passages[0].line).line, text: text,
            themes: ThemeClassifier().themes(title: document.title, decision: "", body: text), root: root)
    }
}
