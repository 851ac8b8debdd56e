internal import TextAnalysis

/// A title that stands in a text as a whole, whatever its capitals, accents and punctuation.
enum TitleMention {
    /// The words of a text, one a place: the whole of a code ("2025-2028") stands beside its first part.
    static func words(of text: String, cache: inout StemCache) -> [Token] {
        DutchAnalyzer.standard.tokens(in: text, cache: &cache).reduce(into: []) { words, token in
            if words.last?.position != token.position { words.append(token) }
        }
    }

    static func stands(_ title: PaperTitle, in words: [Token]) -> Bool {
        words.indices.contains { start(title.words, at: $0, of: words) }
    }

    /// Whether the words of a title begin at a place of a text.
    static func start(_ title: [String], at index: Int, of words: [Token]) -> Bool {
        index + title.count <= words.count && title.indices.allSatisfy { words[index + $0].surface == title[$0] }
    }
}
