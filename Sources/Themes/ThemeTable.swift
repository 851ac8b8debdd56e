internal import TextAnalysis

/// The room's resources as rows; the first line names the columns.
enum ThemeTable {
    static let terms = rows(PackageResources.themes_tsv, columns: 4)
    static let names = rows(PackageResources.theme_names_tsv, columns: 2)

    private static func rows(_ bytes: [UInt8], columns: Int) -> [[String]] {
        WordList(bytes).rows.dropFirst().filter { $0.count == columns }
    }
}
