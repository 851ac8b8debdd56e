internal import TextAnalysis

/// What is a text about? Counts the words of each theme, on whole stemmed words and never inside others (THEMES, rule 2).
public struct ThemeClassifier: Sendable {
    /// A title's words weigh most, then what was decided, then the text around it (THEMES, rule 4).
    static let titleWeight = 4.0
    static let decisionWeight = 3.0
    static let bodyWeight = 1.0
    /// Without a proof in the title a theme needs this score, from two different words.
    static let threshold = 6.0
    static let mainThemeLimit = 3

    private let terms = ThemeTerms.standard

    /// Classifies by the terms that come with Eerder.
    public init() {}

    /// The themes of a decision: at most three main themes, best first, with the subthemes that apply behind each.
    public func themes(title: String, decision: String, body: String) -> [String] {
        var scores = Scores()
        count(title, weight: Self.titleWeight, isTitle: true, into: &scores)
        count(decision, weight: Self.decisionWeight, isTitle: false, into: &scores)
        count(body, weight: Self.bodyWeight, isTitle: false, into: &scores)
        return scores.themes(limit: Self.mainThemeLimit)
    }

    private func count(_ text: String, weight: Double, isTitle: Bool, into scores: inout Scores) {
        let words = ThemeWords(text)
        for index in words.stems.indices {
            for entry in terms.entries(from: words.stems[index]) where words.matches(entry, at: index) {
                scores.add(entry, weight: weight, isTitle: isTitle)
            }
            for entry in compoundParts(words.stems[index]) {
                scores.add(entry, weight: weight / 2, isTitle: isTitle && entry.strength.isProof)
            }
        }
    }

    /// "mobiliteitsagenda" holds mobiliteit: a word that begins or ends with a term counts half (THEMES, rule 5).
    private func compoundParts(_ stem: String) -> [ThemeTerms.Entry] {
        guard stem.count >= 8, terms.parts(stem).isEmpty else { return [] }
        let lengths = stride(from: stem.count - 3, through: 5, by: -1)
        let head = lengths.lazy.map { terms.parts(String(stem.prefix($0))) }.first { !$0.isEmpty }
        let tail = lengths.lazy.map { terms.parts(String(stem.suffix($0))) }.first { !$0.isEmpty }
        return (head ?? []) + (tail ?? [])
    }
}

/// A text's stems with their surfaces, for terms of several words.
struct ThemeWords {
    let stems: [String]
    private let surfaces: [String]

    init(_ text: String) {
        var stems: [String] = []
        var surfaces: [String] = []
        var position = -1
        let bytes = Array(text.utf8)
        for token in DutchAnalyzer.standard.tokens(in: text) where token.position != position {
            position = token.position
            stems.append(token.stem)
            surfaces.append(String(decoding: bytes[token.utf8Range], as: UTF8.self))
        }
        (self.stems, self.surfaces) = (stems, surfaces)
    }

    /// Whether a term stands here. Codes of papers look like roads: A6 behind "amendement" is no motorway (THEMES, rule 8).
    func matches(_ entry: ThemeTerms.Entry, at index: Int) -> Bool {
        guard index + entry.stems.count <= stems.count,
            stems[index..<index + entry.stems.count].elementsEqual(entry.stems)
        else { return false }
        if let capitals = entry.capitals {
            guard surfaces[index] == capitals else { return false }
            if capitals.last?.isNumber == true, index == 0 || isPaper(stems[index - 1]) { return false }
        }
        return true
    }

    private func isPaper(_ stem: String) -> Bool {
        ["amendement", "motie", "subamendement", "en", "nummer", "nr"].contains(stem)
    }
}

/// Scores per theme while a text is read.
private struct Scores {
    private var byTheme: [String: (score: Double, terms: Set<[String]>, hasProof: Bool)] = [:]

    mutating func add(_ entry: ThemeTerms.Entry, weight: Double, isTitle: Bool) {
        var theme = byTheme[entry.theme] ?? (0, [], false)
        if !theme.terms.contains(entry.stems) || isTitle { theme.score += entry.weight * weight }
        theme.terms.insert(entry.stems)
        theme.hasProof = theme.hasProof || (isTitle && entry.strength.isProof)
        byTheme[entry.theme] = theme
    }

    func themes(limit: Int) -> [String] {
        let found = byTheme.filter {
            $0.value.hasProof || ($0.value.score >= ThemeClassifier.threshold && $0.value.terms.count >= 2)
        }
        var mains: [String: Double] = [:]
        for (theme, value) in found { mains[main(theme), default: 0] += value.score }
        let best = mains.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map(\.key)
        return best.flatMap { main in
            [main]
                + found.keys.filter { $0.hasPrefix(main + ".") }.sorted {
                    (found[$0]?.score ?? 0, $1) > (found[$1]?.score ?? 0, $0)
                }.prefix(2)
        }
    }

    private func main(_ theme: String) -> String { theme.split(separator: ".").first.map(String.init) ?? theme }
}
