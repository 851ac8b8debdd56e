internal import TextAnalysis

/// The words by which decisions are connected, from `connection-words.tsv`.
enum ConnectionWords {
    /// "motie", "raadsvoorstel": what stands before the number or title of a paper that is named.
    static let papers = words(of: "paper")
    /// Words around a title that are not part of it.
    static let wrappers = words(of: "wrapper")
    /// Stems that never make two titles one dossier, beside the stop words.
    static let common = Set(words(of: "common").map(DutchAnalyzer.standard.stem))
    /// Words of titles about persons and posts, which come back without being about the same.
    static let appointments = words(of: "appointment")
    static let carryingOut = wordings(of: "carries-out")
    static let settling = wordings(of: "settles")

    private static let rows = WordTable(PackageResources.connection_words_tsv).rows.filter { $0.count == 2 }

    private static func wordings(of kind: String) -> [String] {
        rows.filter { $0[0] == kind }.flatMap { WordTable.words($0[1]) }
    }

    private static func words(of kind: String) -> Set<String> { Set(wordings(of: kind)) }
}
