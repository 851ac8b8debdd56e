/// One piece of a question: a word, words in quotation marks, or an operator.
struct QuestionToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case word(QuestionWord)
        case phrase(String)
        case prefix(String)
        case field(QuestionField)
        case open, close, and, or, not
        case near(Int)
    }

    let kind: Kind
    /// The 1-based place of its first character.
    let position: Int

    /// The operator as it is typed.
    var typed: String {
        switch kind {
        case .open: "("
        case .close: ")"
        case .and: "AND"
        case .or: "OR"
        case .not: "NOT"
        case .near: "NEAR"
        case .field(let field): field.typed + ":"
        case .word(let word): word.text
        case .phrase(let text): "\"\(text)\""
        case .prefix(let text): text + "*"
        }
    }
}

/// A word as it was typed, without the signs around it.
struct QuestionWord: Sendable, Equatable {
    let text: String
    /// As words are compared.
    let folded: String
    /// A comma or another sign stands behind it: a name ends here.
    var endsClause = false
    /// It says how the question is meant, or narrows it, so it is not searched.
    var isTaken = false

    /// What stands between words that do not belong together; no reader matches it.
    static let barrier = QuestionWord(text: "", folded: "", endsClause: true)

    var startsUpper: Bool { text.first?.isUppercase ?? false }
    /// "IS", "OV": capitals mean something where small letters would not.
    var isShouted: Bool { text.count > 1 && text.allSatisfy { $0.isLetter && $0.isUppercase } }
}
