internal import TextAnalysis

/// What is a text about? Counts the words of each theme, on whole stemmed words and on the parts of compounds (THEMES, rule 2).
public struct ThemeClassifier: Sendable {
    static let mainThemeLimit = 3
    static let subthemeLimit = 2

    private let terms = ThemeTerms.standard

    /// Classifies by the terms that come with Eerder.
    public init() {}

    /// The themes of a decision: at most three main themes, best first, with the subthemes that apply behind each.
    public func themes(title: String, decision: String, body: String) -> [String] {
        var scores = ThemeScores(themeCount: terms.themes.count)
        var cache = StemCache()
        count(ThemeWords(title, cache: &cache), at: .title, into: &scores)
        count(ThemeWords(decision, cache: &cache), at: .decision, into: &scores)
        count(ThemeWords(body, cache: &cache), at: .body, into: &scores)
        return scores.themes(named: terms.themes, limit: Self.mainThemeLimit, subthemeLimit: Self.subthemeLimit)
    }

    private func count(_ words: ThemeWords, at place: ThemeScores.Place, into scores: inout ThemeScores) {
        var index = 0
        while index < words.stems.count {
            let found = words.longest(of: terms.entries(from: words.stems[index]), at: index)
            for entry in found { scores.add(entry, at: place, isPart: false) }
            // Cutting compounds takes time, so only the words that weigh are cut.
            if found.isEmpty, place != .body {
                for entry in terms.entries(inCompound: words.surface(index), stem: words.stems[index]) {
                    scores.add(entry, at: place, isPart: true)
                }
            }
            index += found.first?.stems.count ?? 1
        }
    }
}
