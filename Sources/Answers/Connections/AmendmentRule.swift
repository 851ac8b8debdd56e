internal import Council
internal import TextAnalysis

/// Which proposal an amendement changes, and which proposal a motie or toezegging was made with.
struct AmendmentRule {
    private let catalogue: DecisionCatalogue
    private let pages: PageOrder

    init(catalogue: DecisionCatalogue) {
        self.catalogue = catalogue
        pages = PageOrder(catalogue)
    }

    func connections(of entry: CatalogueEntry) -> [Connection] {
        switch entry.decision.instrument {
        case .amendement:
            let found = byNumber(entry) ?? byItem(entry) ?? byText(entry) ?? byOutcome(entry)
            return found.map { [entry.connection(.amends, to: $0.proposal, $0.basis, confidence: $0.confidence)] } ?? []
        case .motie, .toezegging:
            let found = byNumber(entry) ?? byItem(entry)
            return found.map { [entry.connection(.belongsTo, to: $0.proposal, $0.basis, confidence: $0.confidence)] }
                ?? []
        default: return []
        }
    }

    private struct Found {
        let proposal: CatalogueEntry
        let basis: Connection.Basis
        let confidence: Double
    }

    /// 23150.001 is the first paper to proposal 23150, SA3.1 the first to amendement A3.
    private func byNumber(_ entry: CatalogueEntry) -> Found? {
        guard let number = entry.decision.number, let dot = number.lastIndex(of: "."), dot > number.startIndex else {
            return nil
        }
        let isSub = number.hasPrefix("SA")
        let stem = String(number[..<dot].dropFirst(isSub ? 1 : 0))
        // A short number starts anew in every meeting.
        let isDistinctive = stem.count(where: \.isNumber) >= 4
        let found = catalogue.numbered(stem, like: entry).prefix(DecisionCatalogue.reach).filter { other in
            (isDistinctive ? other.day <= entry.day : other.day == entry.day)
                && (other.isProposal || isSub && other.isAmendment)
        }
        guard let proposal = found.last, Set(found.map(\.title.key)).count == 1 else { return nil }
        let numbers = "\(number), \(proposal.decision.number ?? stem)"
        return Found(proposal: proposal, basis: Connection.Basis(.number, numbers), confidence: 0.97)
    }

    /// The only proposal of the meeting under the same agenda item, or else under the item above it.
    private func byItem(_ entry: CatalogueEntry) -> Found? {
        guard let item = entry.decision.meeting?.item else { return nil }
        for candidate in [item] + Self.itemsAbove(item) {
            let under = catalogue.proposals(with: entry, item: candidate)
            guard !under.isEmpty else { continue }
            guard under.count == 1 else { return nil }
            return Found(proposal: under[0], basis: Connection.Basis(.item, candidate), confidence: 0.93)
        }
        return nil
    }

    /// "5.a.1" stands under "5.a" and that under "5".
    private static func itemsAbove(_ item: String) -> [String] {
        var items: [String] = []
        var rest = item[...]
        while let dot = rest.lastIndex(of: "."), dot > rest.startIndex {
            rest = rest[..<dot]
            items.append(String(rest))
        }
        return items
    }

    /// The only proposal of the meeting whose title the amendement's own text gives.
    private func byText(_ entry: CatalogueEntry) -> Found? {
        let proposals = catalogue.proposals(with: entry).prefix(DecisionCatalogue.reach).filter(\.title.isTelling)
        guard !proposals.isEmpty else { return nil }
        var cache = StemCache()
        let passages =
            entry.decision.evidence.map(Connection.Basis.init(quoting:))
            + entry.decision.points.map { Connection.Basis(.quote, $0) }
        let words = passages.map { TitleMention.words(of: $0.text, cache: &cache) }
        let found = proposals.compactMap { proposal -> Found? in
            guard let index = words.firstIndex(where: { TitleMention.stands(proposal.title, in: $0) }) else {
                return nil
            }
            return Found(proposal: proposal, basis: passages[index], confidence: 0.93)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// An adopted amendement changed the only proposal of the meeting that was adopted as amended. One page must hold both: of a
    /// meeting of which only some papers are known, the proposal may be another.
    private func byOutcome(_ entry: CatalogueEntry) -> Found? {
        let amended = catalogue.proposals(with: entry).filter { $0.decision.outcome == .gewijzigdAangenomen }
        guard amended.count == 1, amended[0].sharesPage(with: entry) else { return nil }
        let isUnder = pages.proposal(above: entry)?.index == amended[0].index
        // Prose tells the amendementen first and then the proposal "met inachtneming van het amendement".
        guard isUnder || entry.decision.outcome == .aangenomen else { return nil }
        let basis = Connection.Basis(isUnder ? .page : .outcome, amended[0].decision.title)
        return Found(proposal: amended[0], basis: basis, confidence: 0.9)
    }
}
