extension DutchAnalyzer {
    /// First parts that are no nouns, of which the list of compound parts therefore does not know.
    private static let particles = [
        "achter", "binnen", "boven", "buiten", "midden", "onder", "tussen", "tegen", "over", "door", "voor", "aan",
        "bij", "her", "mee", "toe", "ver", "af", "in", "na", "om", "op", "uit",
    ]

    /// The words that a text writes only in part: "fiets- en wandelpaden" also holds `fietspaden`.
    ///
    /// Each has the position and the range of its truncated word. They stand in reading order and are no tokens of the
    /// text themselves; `tokens` are those of `text`.
    public func completions(of tokens: [Token], in text: String) -> [Token] {
        var text = text
        return text.withUTF8 { TruncatedWords(analyzer: self, tokens: tokens, edges: WordEdges(text: $0)).completions }
    }

    /// The ends of a word that may have been left out of a truncated one: of `tuinbouwbeleid` for `land` both `beleid` and
    /// `bouwbeleid`, shortest first.
    func ends(of word: String, for truncated: String) -> [String] {
        if Self.particles.contains(truncated), let particle = Self.particles.first(where: word.hasPrefix) {
            let end = word.dropFirst(particle.utf8.count)
            if end.utf8.count >= 3 { return [String(end)] }
        }
        let starts = pieces(of: word, splitsListedWords: true).dropFirst().map(\.range.lowerBound)
        return starts.reversed().map { String(Substring(word.utf8.dropFirst($0))) }
    }

    /// All parts of a compound but the last, linking letters included: `verkeers` of `verkeersveiligheid`.
    func start(of word: String) -> String? {
        pieces(of: word, splitsListedWords: true).last.map { String(Substring(word.utf8.prefix($0.range.lowerBound))) }
    }
}
