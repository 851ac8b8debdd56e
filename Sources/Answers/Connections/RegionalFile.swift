internal import TextAnalysis

/// What several councils decide on, each for itself, from `regional-files.tsv`.
struct RegionalFile: Sendable {
    let name: String
    private let wordings: [[String]]
    /// Names of something else that begin alike: the business park is not the airport.
    private let exceptions: [[String]]
    /// `nil` for every organization.
    private let organizations: Set<String>?

    static let all = WordTable(PackageResources.regional_files_tsv).rows.filter { $0.count == 3 }.map(RegionalFile.init)

    private init(row: [String]) {
        let names = WordTable.list(row[1])
        name = row[0]
        wordings = names.filter { !$0.hasPrefix("-") }.map(Self.words)
        exceptions = names.filter { $0.hasPrefix("-") }.map { Self.words(String($0.dropFirst())) }
        organizations = row[2] == "*" ? nil : Set(WordTable.list(row[2]).map(DutchAnalyzer.fold))
    }

    /// Whether a title of an organization names this file.
    func holds(_ title: [String], of organization: String) -> Bool {
        guard organizations?.contains(DutchAnalyzer.fold(organization)) ?? true else { return false }
        return Self.hold(title, wordings) && !Self.hold(title, exceptions)
    }

    private static func hold(_ title: [String], _ wordings: [[String]]) -> Bool {
        wordings.contains { wording in title.indices.contains { title[$0...].starts(with: wording) } }
    }

    private static func words(_ text: String) -> [String] {
        var cache = StemCache()
        return PaperTitle(text, cache: &cache).words
    }
}
