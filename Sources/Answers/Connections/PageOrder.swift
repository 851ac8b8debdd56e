internal import Council

/// What the order of pages says: an amendement stands under the proposal that it was brought in to.
struct PageOrder {
    /// Per amendement, by its place in the catalogue, the proposals that pages put it under.
    private var above: [Int: [CatalogueEntry]] = [:]

    init(_ catalogue: DecisionCatalogue) {
        var pages: [String: [(line: Int, entry: CatalogueEntry)]] = [:]
        for entry in catalogue.entries {
            for evidence in entry.decision.evidence {
                if let line = evidence.line { pages[evidence.source, default: []].append((line, entry)) }
            }
        }
        for page in pages.values {
            add(page.sorted { ($0.line, $0.entry.index) < ($1.line, $1.entry.index) }.map(\.entry))
        }
    }

    /// Goes down a page, a meeting at a time, with only amendementen, moties and toezeggingen between a proposal and what is under it.
    private mutating func add(_ page: [CatalogueEntry]) {
        for papers in Dictionary(grouping: page, by: \.day).values {
            // Where the first amendement stands in front of all proposals, so do the others.
            guard papers.first(where: { $0.isAmendment || $0.isProposal })?.isProposal == true else { continue }
            var last: CatalogueEntry?
            for entry in papers {
                if entry.isAmendment {
                    if let last { above[entry.index, default: []].append(last) }
                } else if !entry.isMotion, !entry.isPromise {
                    last = entry.isProposal ? entry : nil
                }
            }
        }
    }

    /// The proposal above an amendement; `nil` where no page puts one there, or pages differ.
    func proposal(above entry: CatalogueEntry) -> CatalogueEntry? {
        guard let found = above[entry.index], Set(found.map(\.index)).count == 1 else { return nil }
        return found[0]
    }
}
