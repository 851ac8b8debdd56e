internal import TextAnalysis

/// The words of each theme (`themes.tsv`) and how names hang together (`theme-relations.tsv`).
public struct ThemeLexicon: Sendable {
    /// How much a word proves.
    public enum Strength: String, Sendable {
        /// A name: proves its theme by itself.
        case naam
        case sterk, normaal, zwak

        var isProof: Bool { self == .sterk || self == .naam }
    }

    struct Entry: Sendable {
        let theme: String
        /// The term's words as stems.
        let stems: [String]
        let strength: Strength
        let weight: Double
        /// An abbreviation of up to four letters counts only in capitals: RES, not "res".
        let capitals: String?
    }

    public static let standard = ThemeLexicon()

    let entries: [Entry]
    /// Entries by the first stem of their term.
    private let byFirst: [String: [Int]]
    /// Single-word proofs by stem, for compounds.
    let proofs: [String: [Int]]
    let relations: [(from: String, kind: String, to: String)]

    /// Every theme's id.
    public let themes: Set<String>

    private init() {
        var entries: [Entry] = []
        for row in ThemeLexicon.rows(PackageResources.themes_tsv) where row.count == 4 {
            guard let strength = Strength(rawValue: row[2]), let weight = Double(row[3]) else { continue }
            let stems = ThemeLexicon.stems(row[1])
            guard !stems.isEmpty else { continue }
            entries.append(Entry(theme: row[0], stems: stems, strength: strength, weight: weight, capitals: ThemeLexicon.capitals(row[1])))
        }
        self.entries = entries
        byFirst = Dictionary(grouping: entries.indices) { entries[$0].stems[0] }
        let single = entries.indices.filter { entries[$0].stems.count == 1 && entries[$0].capitals == nil && entries[$0].stems[0].count >= 5 && entries[$0].strength != .zwak }
        proofs = Dictionary(grouping: single) { entries[$0].stems[0] }
        relations = ThemeLexicon.rows(PackageResources.theme_relations_tsv).compactMap { $0.count == 3 ? ($0[0], $0[1], $0[2]) : nil }
        themes = Set(entries.map(\.theme))
    }

    func entries(from stem: String) -> [Entry] { (byFirst[stem] ?? []).map { entries[$0] } }

    /// The theme with this name, in the words people use: "mobiliteit", "openbaar vervoer", "OV".
    public func theme(named text: String) -> String? {
        let key = DutchAnalyzer.fold(text).split { !$0.isLetter }.joined(separator: "-")
        if let theme = themes.first(where: { $0 == key || $0.hasSuffix("." + key) }) { return theme }
        return ThemeLexicon.names[key]
    }

    /// The theme and all below it.
    public func withSubthemes(_ theme: String) -> [String] { themes.filter { $0 == theme || $0.hasPrefix(theme + ".") }.sorted() }

    /// Other names of the same thing: synonyms, spellings, abbreviations, both ways.
    public func synonyms(of text: String) -> [String] {
        let key = DutchAnalyzer.fold(text)
        let same: Set<String> = ["synoniem", "schrijfvariant", "afkorting", "afkorting van"]
        return relations.filter { same.contains($0.kind) }.compactMap { relation in
            if DutchAnalyzer.fold(relation.from) == key { return relation.to }
            if DutchAnalyzer.fold(relation.to) == key { return relation.from }
            return nil
        }
    }

    /// Names that a theme's sub-subjects go by, strongest first, for showing what a theme covers.
    public func names(of theme: String, limit: Int) -> [String] {
        let subthemes = withSubthemes(theme).filter { $0 != theme }.map { id in
            String(id.split(separator: ".").last ?? "").replacing("-", with: " ")
        }
        let related = relations.filter { $0.kind == "smaller" && ($0.to == theme || $0.to.hasPrefix(theme + ".")) && !themes.contains($0.from) }.map(\.from)
        return Array((subthemes + related).prefix(limit))
    }

    /// Words in which people say a theme that differ from its id.
    private static let names = ["ov": "mobiliteit.openbaar-vervoer", "woningbouw": "wonen", "verkeer": "mobiliteit", "bereikbaarheid": "mobiliteit", "duurzaamheid": "klimaat", "financiën": "financien", "ruimtelijke-ordening": "ruimte", "cultuur-en-erfgoed": "cultuur"]

    private static func capitals(_ term: String) -> String? {
        let letters = term.filter(\.isLetter)
        return term.count <= 5 && letters.count >= 2 && letters.allSatisfy(\.isUppercase) ? term : nil
    }

    static func stems(_ text: String) -> [String] {
        var position = -1
        return DutchAnalyzer.standard.tokens(in: text).compactMap { token in
            defer { position = token.position }
            return token.position == position ? nil : token.stem
        }
    }

    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("# ") }
        return lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
