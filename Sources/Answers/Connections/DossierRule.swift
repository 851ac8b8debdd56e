internal import Council

/// Decisions of one organization on the same dossier: their titles share words that few other titles have.
struct DossierRule {
    let catalogue: DecisionCatalogue

    private static let fewestShared = 2
    /// The two decisions before say where a dossier comes from, and theirs say the rest.
    private static let mostConnections = 2
    /// How much of the weight of both titles must be shared, as the cosine of their weighted words (Salton & Buckley 1988).
    private static let leastLikeness = 0.5

    func connections(of entry: CatalogueEntry) -> [Connection] {
        guard Self.canBeDossier(entry), entry.title.stems.count >= Self.fewestShared else { return [] }
        let kin = candidates(for: entry).compactMap { other in
            likeness(entry, catalogue.entries[other]).map { (other, $0) }
        }
        return kin.sorted { $0.0 > $1.0 }.prefix(Self.mostConnections).map { other, likeness in
            let shared = Set(catalogue.entries[other].title.stems)
            return entry.connection(
                .sameDossier, to: catalogue.entries[other],
                Connection.Basis(.title, words(of: entry, among: shared)),
                confidence: (0.5 + likeness / 2.5).roundedToHundredths)
        }
    }

    /// The decisions before with enough of the same words.
    private func candidates(for entry: CatalogueEntry) -> [Int] {
        var shared: [Int: Int] = [:]
        for stem in entry.title.stems {
            for other in catalogue.holding(stem, before: entry) {
                shared[other.index, default: 0] += 1
            }
        }
        return shared.filter { $0.value >= Self.fewestShared }.map(\.key)
    }

    /// Procedure and appointments come back without being about the same.
    private static func canBeDossier(_ entry: CatalogueEntry) -> Bool {
        entry.decision.instrument != .procedure && entry.decision.instrument != .benoeming
            && ConnectionWords.appointments.isDisjoint(with: entry.title.words)
    }

    /// How much of what both titles are about is the same; `nil` when that is too little, or only words of any subject.
    private func likeness(_ one: CatalogueEntry, _ other: CatalogueEntry) -> Double? {
        guard Self.canBeDossier(other), !one.title.isOtherEdition(than: other.title) else { return nil }
        let place = catalogue.placeNames(of: one)
        let shared = Set(one.title.stems).intersection(other.title.stems).subtracting(place)
        guard shared.count >= Self.fewestShared, tells(shared, one, other) else { return nil }
        let both = squares(one.title.stems) * squares(other.title.stems)
        let likeness = squares(shared.sorted()) / both.squareRoot()
        return likeness >= Self.leastLikeness ? likeness : nil
    }

    /// A name or a long compound among the shared words, or more words than come together by chance, or one title for both.
    private func tells(_ shared: Set<String>, _ one: CatalogueEntry, _ other: CatalogueEntry) -> Bool {
        if shared.count >= 3 || !shared.isDisjoint(with: one.title.names.union(other.title.names)) { return true }
        return one.title.key == other.title.key && !one.isAmendment
    }

    private func squares(_ stems: [String]) -> Double {
        stems.reduce(0) { $0 + weight($1) * weight($1) }
    }

    /// A word of few titles weighs most: 1 and up, by how often the number of titles doubles.
    private func weight(_ stem: String) -> Double {
        let titles = Double(catalogue.entries.count + 1) / Double(catalogue.frequencies[stem, default: 0] + 1)
        return Double(Int(titles).bitWidth - Int(titles).leadingZeroBitCount)
    }

    /// The shared words as the later title writes them.
    private func words(of entry: CatalogueEntry, among stems: Set<String>) -> String {
        entry.title.tellingWords.filter { stems.contains($0.stem) }.map(\.word).unique.joined(separator: ", ")
    }
}

extension Double {
    fileprivate var roundedToHundredths: Double { (self * 100).rounded() / 100 }
}
