internal import TextAnalysis

/// Which themes there are and what people call them (`theme-names.tsv`); it is read at every question, so it is small.
public struct ThemeLexicon: Sendable {
    public static let standard = ThemeLexicon()

    /// Every theme's id.
    public let themes: Set<String>
    private let themesByName: [String: String]

    private init() {
        let rows = ThemeTable.names
        themes = Set(rows.map { $0[0] })
        let ids = rows.map { (Self.key($0[0]), $0[0]) }
        let names = rows.flatMap { row in row[1].split(separator: ";").map { (String($0), row[0]) } }
        themesByName = Dictionary(ids + names) { first, _ in first }
    }

    /// The theme with this name, in the words people use: "mobiliteit", "openbaar vervoer", "OV".
    public func theme(named text: String) -> String? { themesByName[Self.key(text)] }

    /// What a subtheme is called beside its theme: "openbaar vervoer" for mobiliteit.openbaar-vervoer; nil for other words.
    public func shortName(of theme: String) -> String? {
        themes.contains(theme) ? theme.split(separator: ".").last.map { Self.key(String($0)) } : nil
    }

    /// A name's words alone, as the list has them.
    private static func key(_ text: String) -> String {
        DutchAnalyzer.fold(text).split { !$0.isLetter }.joined(separator: " ")
    }
}
