/// How a score came about, as a tree whose branches add up (or of which the best counts).
public struct Explanation: Sendable, Equatable {
    /// What this part contributes; 0 when it does not match.
    public let score: Double
    /// False when the document does not match this part.
    public let matches: Bool
    /// The part in words, with the numbers that went into it.
    public let summary: String
    /// The parts this one is made of, in query order.
    public let parts: [Explanation]
}

extension Explanation: CustomStringConvertible {
    /// The tree as indented lines, each with its score in front.
    public var description: String { lines(indent: "").joined(separator: "\n") }

    private func lines(indent: String) -> [String] {
        let own = indent + (matches ? "\(score) " : "no match ") + summary
        return [own] + parts.flatMap { $0.lines(indent: indent + "  ") }
    }
}
