/// Which terms does this Dutch text hold? Cuts a text into words and gives each its folded form and its stem.
///
/// Documents and questions go through the same analyzer, so that they meet. It removes no stop words: extraction needs
/// `voor` and `tegen`, and a question drops them itself with `isStopWord(_:)`.
///
///     DutchAnalyzer.standard.tokens(in: "Moties over de A27").map(\.stem)    // ["motie", "over", "de", "a27"]
public struct DutchAnalyzer: Sendable {
    /// The analyzer with the word lists that come with Eerder.
    public static let standard = DutchAnalyzer(
        overrides: StemOverrides(WordList(PackageResources.stem_overrides_tsv)),
        translations: Translations(WordList(PackageResources.frisian_tsv)),
        stopWords: Set(WordList(PackageResources.stop_words_txt).rows.map { $0[0] }))

    private let overrides: StemOverrides
    private let translations: Translations
    private let stopWords: Set<String>
    private let stemmer = KraaijPohlmannStemmer()

    init(overrides: StemOverrides, translations: Translations = Translations(), stopWords: Set<String>) {
        self.overrides = overrides
        self.translations = translations
        self.stopWords = stopWords
    }

    /// The tokens of `text` in reading order, positions from 0.
    public func tokens(in text: String) -> [Token] {
        var cache = StemCache()
        return tokens(in: text, cache: &cache)
    }

    /// The tokens of `text` in reading order, positions from 0; `cache` remembers the stems for the next text.
    public func tokens(in text: String, cache: inout StemCache) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var words = WordScanner(bytes)
            var tokens = TokenBuilder(analyzer: self, byteCount: bytes.count)
            while words.advance() {
                tokens.append(words, cache: &cache)
            }
            return tokens.finish()
        }
    }

    /// The Dutch stem of a folded word: the override list first, then Kraaij-Pohlmann.
    ///
    /// A word with a digit (`a27`, `rg-198/2022`) is its own stem; a Frisian word has the stem of the Dutch one.
    public func stem(_ foldedWord: String) -> String {
        if foldedWord.utf8.contains(where: \.isDigit) { return foldedWord }
        let foldedWord = dutch(foldedWord)
        switch overrides.decision(for: foldedWord) {
        case .stem(let stem): return stem
        case .stemAs(let word): return stemmer.stem(word)
        case nil: return stemmer.stem(foldedWord)
        }
    }

    /// The Dutch word for a Frisian one; any other word itself.
    func dutch(_ foldedWord: String) -> String { translations[foldedWord] ?? foldedWord }

    /// Whether a folded word carries no meaning in a question.
    ///
    /// `voor`, `tegen`, `niet`, `geen` and `zonder` do carry meaning in decisions and are not in the list.
    public func isStopWord(_ foldedWord: String) -> Bool {
        stopWords.contains(foldedWord)
    }
}
