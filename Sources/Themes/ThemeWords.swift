internal import TextAnalysis

/// A text's words with their stems, for terms of several words.
struct ThemeWords {
    /// One stem for each word.
    let stems: [String]
    private let tokens: [Token]
    private let text: String

    init(_ text: String, cache: inout StemCache) {
        var position = -1
        tokens = DutchAnalyzer.standard.tokens(in: text, cache: &cache).filter { token in
            defer { position = token.position }
            return token.position != position
        }
        stems = tokens.map(\.stem)
        self.text = text
    }

    /// A word's folded form.
    func surface(_ index: Int) -> String { tokens[index].surface }

    /// The terms that stand from this word on: the longest ones, because "externe veiligheid" is no veiligheid.
    func longest(of entries: [ThemeTerms.Entry], at index: Int) -> [ThemeTerms.Entry] {
        guard let length = entries.first(where: { matches($0, at: index) })?.stems.count else { return [] }
        return entries.filter { $0.stems.count == length && matches($0, at: index) }
    }

    private func matches(_ entry: ThemeTerms.Entry, at index: Int) -> Bool {
        guard stems[index...].starts(with: entry.stems) else { return false }
        switch entry.spelling {
        case .any: return true
        case .exact(let words): return tokens[index...].lazy.map(\.surface).starts(with: words)
        case .capitals(let term): return written(index) == term && !isPaper(term, at: index)
        }
    }

    private func written(_ index: Int) -> Substring {
        let range = tokens[index].utf8Range
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }

    /// Numbers of amendments look like motorways: A6 behind "amendement" or in front of a title (THEMES, rule 8).
    private func isPaper(_ term: String, at index: Int) -> Bool {
        guard term.first == "A", term.last?.isNumber == true else { return false }
        return index == 0 || Self.papers.contains(stems[index - 1])
    }

    private static let papers: Set<String> = [
        "amendement", "amendemint", "motie", "moasje", "subamendement", "en", "nummer", "nr",
    ]
}
