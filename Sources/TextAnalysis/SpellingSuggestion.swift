/// What did the user mean by a word that no text holds? Picks the best of the words that it is shown.
///
///     var suggestion = SpellingSuggestion(for: "begrotting")
///     for (word, count) in dictionary { suggestion?.consider(word, documentCount: count) }
///     suggestion?.best      // "begroting"
///
/// The nearest word wins; of words as near one with the same first letter, since people rarely mistype it; then the one in
/// the most documents, then the first in the alphabet.
public struct SpellingSuggestion: Sendable {
    private struct Rank: Comparable {
        let distance: Int
        let hasSameFirstLetter: Bool
        let documentCount: Int
        let word: String

        private var order: (Int, Int, Int, String) { (distance, hasSameFirstLetter ? 0 : 1, -documentCount, word) }

        static func < (first: Rank, second: Rank) -> Bool { first.order < second.order }
    }

    private let firstLetter: UInt8?
    private let editDistance: EditDistance
    /// The largest distance that is still of interest.
    private var limit: Int
    private var bestRank: Rank?

    /// The best word so far.
    public var best: String? { bestRank?.word }

    /// Starts the search for a folded word; nil for one of three letters or fewer, which is near too many others, and for
    /// one that is too long to be a word.
    public init?(for word: String) {
        let length = word.utf8.count
        guard length >= 4, let editDistance = EditDistance(to: word) else { return nil }
        self.editDistance = editDistance
        firstLetter = word.utf8.first
        limit = length < 8 ? 1 : 2
    }

    /// Looks at a word of the dictionary, in folded form, and in how many documents it is.
    public mutating func consider(_ candidate: String, documentCount: Int) {
        var candidate = candidate
        guard let distance = candidate.withUTF8({ editDistance.distance(from: $0, limit: limit) }), distance > 0
        else { return }
        let rank = Rank(
            distance: distance, hasSameFirstLetter: candidate.utf8.first == firstLetter, documentCount: documentCount,
            word: candidate)
        guard bestRank.map({ rank < $0 }) ?? true else { return }
        bestRank = rank
        limit = distance
    }
}
