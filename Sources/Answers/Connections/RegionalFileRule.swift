internal import Council

/// Decisions on one regional file: each with the last one before it of every organization. Those of the same organization are one
/// dossier, also where the name of the file is all that their titles share.
struct RegionalFileRule {
    private let catalogue: DecisionCatalogue
    /// Per file the decisions on it, oldest first.
    private let byFile: [(file: RegionalFile, decisions: [Int])]

    /// Longer ago the file was another: the RES and the MRA agenda are made anew every few years.
    private static let mostMonths = 36

    init(catalogue: DecisionCatalogue) {
        self.catalogue = catalogue
        byFile = RegionalFile.all.map { file in
            (file, catalogue.entries.indices.filter { Self.isOn(file, catalogue.entries[$0]) })
        }
    }

    private static func isOn(_ file: RegionalFile, _ entry: CatalogueEntry) -> Bool {
        guard let organization = entry.decision.organization, entry.decision.instrument != .procedure else {
            return false
        }
        return file.holds(entry.title.words, of: organization)
    }

    func connections() -> [Connection] { byFile.flatMap(connections) }

    private func connections(_ file: RegionalFile, _ decisions: [Int]) -> [Connection] {
        var last: [String: [Int]] = [:]
        var found: [Connection] = []
        for index in decisions {
            let entry = catalogue.entries[index]
            let own = entry.decision.organization ?? ""
            for (organization, earlier) in last.sorted(by: { $0.key < $1.key }) {
                guard let other = earlier.last(where: { isNear(entry, catalogue.entries[$0]) }) else { continue }
                found.append(
                    entry.connection(
                        organization == own ? .sameDossier : .sameRegionalFile, to: catalogue.entries[other],
                        Connection.Basis(.file, file.name), confidence: 0.9))
            }
            last[own, default: []].append(index)
            if last[own, default: []].count > Self.mostLookedAt { last[own]?.removeFirst() }
        }
        return found
    }

    /// So many of the last decisions of an organization are looked at for one of the same edition.
    private static let mostLookedAt = 8

    private func isNear(_ entry: CatalogueEntry, _ other: CatalogueEntry) -> Bool {
        entry.months(since: other) <= Self.mostMonths && !entry.title.isOtherEdition(than: other.title)
    }
}
