internal import InvertedIndex
internal import TextAnalysis

/// Makes the terms by which a text is found, and remembers what it made of each word.
struct TermMaker {
    private var stems = StemCache()
    private var parts: [String: [String]] = [:]

    /// With this many different words it forgets, so that a long run keeps to some tens of megabytes.
    private static let wordLimit = 1 << 18

    /// The terms of a text, with its length in words: of each word the exact form, the stem, and the parts of a compound, all
    /// at the word's position.
    mutating func terms(of text: String) -> (terms: [IndexTerm], length: Int) {
        let tokens = DutchAnalyzer.standard.tokens(in: text, cache: &stems)
        var terms: [IndexTerm] = []
        terms.reserveCapacity(tokens.count * 2)
        for token in tokens { add(token, to: &terms) }
        // "fiets- en wandelpaden" is also about fietspaden.
        for token in DutchAnalyzer.standard.completions(of: tokens, in: text) { add(token, to: &terms) }
        return (terms, (tokens.last?.position ?? -1) + 1)
    }

    private mutating func add(_ token: Token, to terms: inout [IndexTerm]) {
        terms.append(IndexTerm(DecisionSchema.exact(token.surface), position: token.position))
        terms.append(IndexTerm(token.stem, position: token.position))
        for part in parts(of: token.surface) { terms.append(IndexTerm(part, position: token.position)) }
    }

    private mutating func parts(of word: String) -> [String] {
        if let known = parts[word] { return known }
        if parts.count >= Self.wordLimit { parts = [:] }
        let found = DutchAnalyzer.standard.parts(of: word).reduce(into: [String]()) { parts, stem in
            let part = DecisionSchema.part(stem)
            if !parts.contains(part) { parts.append(part) }
        }
        parts[word] = found
        return found
    }
}
