internal import TextAnalysis
internal import Themes

/// The words of titles that name a subject: those that say something and that the thesaurus knows.
public struct SubjectWords {
    /// A word of a title, by the stem that other titles share.
    public struct Word: Sendable, Hashable {
        public let stem: String
        /// As the title writes it.
        public let word: String
    }

    private var cache = StemCache()
    private var known: [String: Bool] = [:]

    public init() {}

    /// The words of a title that say what it is about.
    public mutating func telling(_ title: String) -> [Word] {
        PaperTitle(title, cache: &cache).tellingWords.map { Word(stem: $0.stem, word: $0.word) }
    }

    /// Whether the thesaurus has a word, so that it names a subject and not a manner or a place.
    public mutating func isSubject(_ word: Word) -> Bool {
        if let known = known[word.stem] { return known }
        let isKnown = !Thesaurus.standard.entries(for: word.word).isEmpty
        known[word.stem] = isKnown
        return isKnown
    }
}
