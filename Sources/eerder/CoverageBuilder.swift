import Answers
import Council
import Intake

/// Counts what an index rests on.
enum CoverageBuilder {
    static func coverage(
        _ harvests: [Harvest], retained: IndexUpdate.Retained, decisions: [HeldDecision], documents: [HeldDocument]
    ) -> Coverage {
        let crawled = Set(harvests.map(\.root))
        var coverage = Coverage()
        coverage.roots = retained.coverage.roots.filter { !crawled.contains($0) } + harvests.map(\.root)
        let keepsOthers = retained.coverage.roots.contains { !crawled.contains($0) }
        coverage.read = harvests.reduce(0) { $0 + $1.documents.count } + (keepsOthers ? retained.coverage.read : 0)
        coverage.skipped = harvests.flatMap(\.skipped).map { Coverage.Problem(source: $0.source, reason: $0.reason) }
        coverage.failed = harvests.flatMap(\.failed).map { Coverage.Problem(source: $0.source, reason: $0.reason) }
        for document in harvests.flatMap(\.documents) { coverage.families[document.family.rawValue, default: 0] += 1 }
        coverage.organizations = organizations(harvests, decisions, documents)
        return coverage
    }

    private static func organizations(_ harvests: [Harvest], _ decisions: [HeldDecision], _ documents: [HeldDocument])
        -> [Coverage.Organization]
    {
        var byName: [String: Coverage.Organization] = [:]
        func change(_ name: String?, _ body: (inout Coverage.Organization) -> Void) {
            guard let name else { return }
            body(&byName[name, default: .init(name: name, documents: 0, decisions: 0, first: nil, last: nil)])
        }
        for document in harvests.flatMap(\.documents) { change(document.organization) { $0.documents += 1 } }
        for held in decisions {
            change(held.decision.organization) { organization in
                organization.decisions += 1
                guard let date = held.decision.date else { return }
                organization.first = min(organization.first ?? date, date)
                organization.last = max(organization.last ?? date, date)
            }
        }
        return byName.values.sorted { $0.name < $1.name }
    }
}
