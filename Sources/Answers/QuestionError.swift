/// A question that cannot be read because its operators do not fit together.
public struct QuestionError: Error, Equatable, Sendable {
    /// The 1-based place in the question, in characters.
    public let position: Int
    /// What is wrong there and what to type instead, in Dutch.
    public let message: String
}
