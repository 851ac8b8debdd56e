/// Points per theme while a text is read.
struct ThemeScores {
    /// Where a word stands weighs: most in the title, then in what was decided, then in the text around it (THEMES, rule 4).
    enum Place: Double {
        case title = 4
        case decision = 3
        case body = 1
    }

    private struct Score {
        var points = 0.0
        var titlePoints = 0.0
        var terms = 0
        /// A strong word in the title or in what was decided.
        var isProved = false
    }

    private var scores: [Score]
    private var counted: Set<Counted> = []

    private struct Counted: Hashable {
        let theme: Int
        let term: Int
    }

    init(themeCount: Int) { scores = Array(repeating: Score(), count: themeCount) }

    /// A term counts once, where it is met first.
    mutating func add(_ entry: ThemeTerms.Entry, at place: Place, isPart: Bool) {
        guard let theme = entry.theme, counted.insert(Counted(theme: theme, term: entry.term)).inserted else { return }
        let isStrong = entry.strength == .sterk || entry.strength == .naam
        let points = entry.weight * place.rawValue / (isPart && !isStrong ? 2 : 1)
        scores[theme].points += points
        scores[theme].terms += 1
        if place == .title { scores[theme].titlePoints += points }
        if place != .body, isStrong { scores[theme].isProved = true }
    }

    /// The themes that were proved: the main ones with most points first, each with its subthemes behind it.
    func themes(named names: [String], limit: Int, subthemeLimit: Int) -> [String] {
        let found = names.indices.filter { isFound($0, isGeneral: Self.general.contains(names[$0])) }
        var mains: [Substring: Double] = [:]
        for theme in found { mains[names[theme].prefix { $0 != "." }, default: 0] += scores[theme].points }
        let best = mains.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map(\.key)
        return best.flatMap { main in
            let subthemes = found.filter { names[$0].hasPrefix(main + ".") }
            let ordered = subthemes.sorted { (scores[$0].points, $1) > (scores[$1].points, $0) }
            return [String(main)] + ordered.prefix(subthemeLimit).map { names[$0] }
        }
    }

    private func isFound(_ theme: Int, isGeneral: Bool) -> Bool {
        let score = scores[theme]
        guard score.isProved || !isGeneral else { return false }
        return score.titlePoints >= Self.titleThreshold || score.points >= Self.threshold && score.terms >= 2
    }

    /// Every council paper speaks of these, so they need a strong word (THEMES, rule 7).
    private static let general: Set<String> = ["bestuur", "financien", "regio"]
    /// In a title one plain word is enough: titles are short.
    private static let titleThreshold = 2 * Place.title.rawValue
    /// Elsewhere two words of what was decided, or four around it.
    private static let threshold = 12.0
}
