internal import Council

/// A toezegging that was settled, with the same toezegging as it was made; they are two records.
enum PromiseRule {
    static func connections(of entry: CatalogueEntry, in catalogue: DecisionCatalogue) -> [Connection] {
        guard entry.isPromise, entry.decision.outcome == .afgedaan else { return [] }
        // Made and settled may stand on one page, of one day: then the order of the catalogue tells nothing.
        let sameNumber = entry.number.map { catalogue.numbered($0, like: entry).suffix(DecisionCatalogue.reach) } ?? []
        let made = (sameNumber + catalogue.promises(sharingWordsWith: entry)).filter { isMade($0, before: entry) }
        let found = made.compactMap { other in connection(entry, other).map { (other.index, $0) } }
        return found.max { $0.0 < $1.0 }.map { [$0.1] } ?? []
    }

    private static func isMade(_ other: CatalogueEntry, before entry: CatalogueEntry) -> Bool {
        other.isPromise && other.decision.outcome != .afgedaan && other.day <= entry.day
    }

    /// The same number, with at least a word in common because numbers start anew; or nearly all words that tell.
    private static func connection(_ entry: CatalogueEntry, _ other: CatalogueEntry) -> Connection? {
        let shared = Set(entry.title.stems).intersection(other.title.stems)
        if let number = entry.number, number == other.number, !shared.isEmpty {
            let basis = Connection.Basis(.number, other.decision.number ?? number)
            return entry.connection(.settles, to: other, basis, confidence: 0.97)
        }
        let fewest = min(entry.title.stems.count, other.title.stems.count)
        guard shared.count >= 2, 4 * shared.count >= 3 * fewest else { return nil }
        return entry.connection(
            .settles, to: other, Connection.Basis(.title, other.decision.title), confidence: 0.85)
    }
}
