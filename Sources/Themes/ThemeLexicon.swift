internal import TextAnalysis

/// Which themes there are and how names hang together (`theme-relations.tsv`); reading a question needs no more.
public struct ThemeLexicon: Sendable {
    public static let standard = ThemeLexicon()

    let relations: [(from: String, kind: String, to: String)]

    /// Every theme's id.
    public let themes: Set<String>

    private init() {
        relations = ThemeTable.relations.compactMap { $0.count == 3 ? ($0[0], $0[1], $0[2]) : nil }
        themes = Set(ThemeTable.terms.map { $0[0] })
    }

    /// The theme with this name, in the words people use: "mobiliteit", "openbaar vervoer", "OV".
    public func theme(named text: String) -> String? {
        let key = DutchAnalyzer.fold(text).split { !$0.isLetter }.joined(separator: "-")
        if let theme = themes.first(where: { $0 == key || $0.hasSuffix("." + key) }) { return theme }
        return ThemeLexicon.names[key]
    }

    /// The theme whose name a compound begins with: "fietsbeleid" is about fiets, "hondenbelasting" about no theme's name.
    public func theme(ofCompound word: String) -> String? {
        let word = DutchAnalyzer.fold(word)
        return stride(from: word.count - 4, through: 4, by: -1).lazy.compactMap {
            theme(named: String(word.prefix($0)))
        }.first
    }

    /// The theme and all below it.
    public func withSubthemes(_ theme: String) -> [String] {
        themes.filter { $0 == theme || $0.hasPrefix(theme + ".") }.sorted()
    }

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
        let related = relations.filter {
            $0.kind == "smaller" && ($0.to == theme || $0.to.hasPrefix(theme + ".")) && !themes.contains($0.from)
        }.map(\.from)
        return Array((subthemes + related).prefix(limit))
    }

    /// Words in which people say a theme that differ from its id.
    private static let names = [
        "ov": "mobiliteit.openbaar-vervoer", "woningbouw": "wonen", "verkeer": "mobiliteit",
        "bereikbaarheid": "mobiliteit", "duurzaamheid": "klimaat", "financiën": "financien",
        "ruimtelijke-ordening": "ruimte", "cultuur-en-erfgoed": "cultuur",
    ]
}

/// The room's resources as rows: lines with tabs, `# ` for remarks, the first line names the columns.
enum ThemeTable {
    static let terms = rows(PackageResources.themes_tsv).filter { $0.count == 4 }
    static let relations = rows(PackageResources.theme_relations_tsv)

    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        let lines = bytes.split(separator: 10).filter { !$0.starts(with: "# ".utf8) }
        return lines.dropFirst().map {
            $0.split(separator: 9, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
