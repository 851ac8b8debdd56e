internal import TextAnalysis

/// The stems by which a passage can be recognised as what was asked for.
struct SearchedStems {
    /// Of the words of the question.
    private let words: Set<String>
    /// Of what else they go by.
    private let names: Set<String>

    /// How many other names one word of the question outweighs.
    private static let wordWeight = 3

    init(words: [String], names: [String] = []) {
        self.words = Self.stems(words)
        self.names = Self.stems(names)
    }

    /// What a passage weighs that holds every word of the question.
    var fullWeight: Int { max(1, words.count) * Self.wordWeight }

    /// Whether a word of a text is one of them, or a compound with one.
    func match(_ stem: String) -> Bool { holds(words, stem) || holds(names, stem) }

    /// How much of what was searched stands in a passage with these stems.
    func weight(of stems: Set<String>) -> Int {
        let held = { (searched: String) in stems.contains { Self.isIn($0, searched) } }
        return words.count(where: held) * Self.wordWeight + names.count(where: held)
    }

    private func holds(_ searched: Set<String>, _ stem: String) -> Bool {
        searched.contains(stem) || searched.contains { Self.isIn(stem, $0) }
    }

    private static func isIn(_ stem: String, _ searched: String) -> Bool {
        stem == searched
            || searched.utf8.count >= Weights.prefixMinimum && (stem.hasPrefix(searched) || stem.hasSuffix(searched))
    }

    private static func stems(_ texts: [String]) -> Set<String> {
        Set(texts.flatMap { DutchAnalyzer.standard.tokens(in: $0).map(\.stem) })
    }
}
