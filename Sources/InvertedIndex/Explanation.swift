/// How a score came about, as a tree whose branches add up (or of which the best counts).
public struct Explanation: Sendable, Equatable {
    /// What a part of a query does with the parts it is made of.
    public enum Kind: Sendable, Equatable {
        /// The scores of the matching parts are added; so many must match.
        case sum(atLeast: Int)
        /// The best of the parts counts.
        case best
        /// The part does not match this document.
        case not
        /// The score of the first part is multiplied, because the document also matches the second.
        case times(Double)
        /// BM25 of words.
        case words(Words)
        /// A column holds one of these values; it has no score.
        case column(String, values: [String])
        /// The sort key lies in a range; it has no score.
        case sortKey(ClosedRange<Int32>)
        /// Every document, without a score.
        case everything
    }

    /// The numbers that go into the BM25 of a term, or of a phrase of terms.
    public struct Words: Sendable, Equatable {
        /// What was looked for; a slot that accepts several terms lists them with " | ".
        public let slots: [String]
        public let field: String
        public let weight: Double
        /// How often it stands in this document.
        public let frequency: Int
        /// Per slot how many documents hold its most common term.
        public let holders: [Int]
        public let documentCount: Int
        /// The field's length in this document and on average, in words.
        public let length: Int
        public let averageLength: Double
    }

    public let kind: Kind
    /// What this part contributes; 0 when it does not match.
    public let score: Double
    /// False when the document does not match this part.
    public let matches: Bool
    /// The parts this one is made of, in query order.
    public let parts: [Explanation]

    init(_ kind: Kind, score: Double = 0, matches: Bool, parts: [Explanation] = []) {
        self.kind = kind
        self.score = score
        self.matches = matches
        self.parts = parts
    }
}
