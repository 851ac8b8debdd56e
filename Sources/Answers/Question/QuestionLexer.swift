internal import TextAnalysis

/// Cuts a question into words, phrases and operators.
struct QuestionLexer {
    private let characters: [Character]
    private var index = 0
    private var tokens: [QuestionToken] = []
    /// The next word is the value of a field: no operator, and no field itself.
    private var isValue = false

    /// - Throws: `QuestionError` for a quotation mark that is not closed, an unknown field and a field without a value.
    static func tokens(of question: String) throws(QuestionError) -> [QuestionToken] {
        var lexer = QuestionLexer(characters: Array(question))
        while lexer.index < lexer.characters.count { try lexer.advance() }
        return lexer.tokens
    }

    private init(characters: [Character]) { self.characters = characters }

    private mutating func advance() throws(QuestionError) {
        let character = characters[index]
        if character.isWhitespace {
            index += 1
        } else if Self.quotes.contains(character) {
            try readPhrase()
        } else if character == "(" || character == ")" {
            append(character == "(" ? .open : .close, at: index)
            index += 1
        } else if isMinus {
            append(.not, at: index)
            index += 1
        } else {
            try readWord()
        }
    }

    private mutating func append(_ kind: QuestionToken.Kind, at start: Int) {
        tokens.append(QuestionToken(kind: kind, position: start + 1))
        if case .field = kind { isValue = true } else { isValue = false }
    }

    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»"]

    private mutating func readPhrase() throws(QuestionError) {
        let start = index
        guard let end = characters[(start + 1)...].firstIndex(where: Self.quotes.contains) else {
            throw QuestionError(
                position: start + 1,
                message: "dit aanhalingsteken wordt niet gesloten; typ er een achter het laatste woord"
            )
        }
        let phrase = String(characters[(start + 1)..<end]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        append(.phrase(phrase), at: start)
        index = end + 1
    }

    /// "fiets -bus" leaves bussen out; "raads- en statenleden", "wandel -en fietspaden" and "-5 graden" do not.
    private var isMinus: Bool {
        guard characters[index] == "-", !isValue, index + 1 < characters.count,
            index == 0 || characters[index - 1].isWhitespace || characters[index - 1] == "("
        else { return false }
        let next = characters[index + 1]
        if Self.quotes.contains(next) || next == "(" { return true }
        let word = String(characters[(index + 1)...].prefix { $0.isLetter })
        return !word.isEmpty && !QuestionWords.small.contains(DutchAnalyzer.fold(word))
    }

    private mutating func readWord() throws(QuestionError) {
        let start = index
        while index < characters.count, !endsWord(from: start) {
            if characters[index] == ":", !isValue, try readField(from: start) { return }
            index += 1
        }
        let raw = String(characters[start..<index])
        if !isValue, let kind = try Self.operatorKind(raw, at: start) {
            append(kind, at: start)
        } else {
            appendWord(raw, at: start)
        }
    }

    private func endsWord(from start: Int) -> Bool {
        let character = characters[index]
        if character.isWhitespace || Self.quotes.contains(character) { return true }
        if character == "(" { return !isEnding(from: start) }
        // The end of "motie(s)" belongs to the word, a bracket around words does not.
        return character == ")" && !characters[start..<index].contains("(")
    }

    /// "motie(s)", "besluit(en)": another ending of the word before it.
    private func isEnding(from start: Int) -> Bool {
        guard index > start, characters[index - 1].isLetter else { return false }
        let ending = characters[(index + 1)...].prefix { $0.isLetter && $0.isLowercase }
        return (1...3).contains(ending.count) && ending.endIndex < characters.count
            && characters[ending.endIndex] == ")"
    }

    /// `titel:`, `partij:`; not "12:30", "https://" and "Motie: veilig".
    private mutating func readField(from start: Int) throws(QuestionError) -> Bool {
        let name = String(characters[start..<index])
        guard name.count > 1, name.allSatisfy(\.isLetter) else { return false }
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        let field = QuestionField(named: name)
        if next == nil || next == ")", field != nil {
            throw QuestionError(
                position: index + 1,
                message: "achter \(name): staat niets; typ de waarde er direct achter, zonder spatie")
        }
        guard let next, !next.isWhitespace, next != "/", next != ")" else { return false }
        guard let field else {
            throw QuestionError(
                position: start + 1,
                message:
                    "er is geen veld \"\(name)\"; kies uit \(QuestionField.choices), of typ een spatie achter de dubbele punt"
            )
        }
        append(.field(field), at: start)
        index += 1
        return true
    }

    /// How far apart words of `a NEAR b` may stand, where no number says so.
    static let usualDistance = 10

    private static func operatorKind(_ raw: String, at start: Int) throws(QuestionError) -> QuestionToken.Kind? {
        switch raw {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        case "NEAR": return .near(usualDistance)
        default: break
        }
        guard raw.hasPrefix("NEAR/") else { return nil }
        guard let distance = Int(raw.dropFirst(5)), (1...100).contains(distance) else {
            throw QuestionError(
                position: start + 1, message: "achter NEAR/ hoort een aantal woorden van 1 tot 100, zoals NEAR/5")
        }
        return .near(distance)
    }

    private mutating func appendWord(_ raw: String, at start: Int) {
        let bare = raw.drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
        guard let end = bare.lastIndex(where: { $0.isLetter || $0.isNumber || $0 == "*" }) else {
            endClause()
            // A field must have its value, even when it is only a sign.
            if isValue { append(.phrase(""), at: start) }
            return
        }
        let text = bare[...end].filter { $0 != "(" && $0 != ")" }
        let position = start + (raw.count - bare.count)
        let folded = DutchAnalyzer.fold(text.filter { $0 != "*" })
        if text.hasSuffix("*"), !folded.isEmpty {
            append(.prefix(folded), at: position)
        } else {
            let signs = bare[bare.index(after: end)...]
            let word = QuestionWord(text: text, folded: folded, endsClause: signs.contains { ",;:.?!)".contains($0) })
            append(.word(word), at: position)
        }
    }

    /// " , " with spaces around it ends what stands before it.
    private mutating func endClause() {
        guard case .word(var word)? = tokens.last?.kind, let position = tokens.last?.position else { return }
        word.endsClause = true
        tokens[tokens.count - 1] = QuestionToken(kind: .word(word), position: position)
    }
}
