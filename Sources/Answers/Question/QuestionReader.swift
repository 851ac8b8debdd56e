public import Council

/// Reads a question as people ask it: what falls away, what narrows, what is searched.
///
/// First come the operators (`QuestionParser`): they say which words belong together, and whatever is wrong with them is an
/// error. Then the words that stand loose beside each other are read as language (`WordsReader`): a true question loses its
/// frame, and what names a fact becomes a filter. Words under an operator are searched as they stand.
public struct QuestionReader: Sendable {
    /// Names that the index knows, by which a word can narrow the answer.
    public struct Names: Sendable {
        public var organizations: [String] = []
        public var bodies: [String] = []
        public var parties: [String] = []
        public var portfolioHolders: [String] = []
        /// Other names of parties, folded (`DutchAnalyzer.fold`), each with the name that the index or the lists give it.
        public var partyAliases: [String: String] = [:]
        /// The numbers of papers, as the index keeps them; asked for only when a question has one.
        public var numbers: @Sendable () -> [String] = { [] }

        public init(
            organizations: [String] = [], bodies: [String] = [], parties: [String] = [],
            portfolioHolders: [String] = [], partyAliases: [String: String] = [:]
        ) {
            self.organizations = organizations
            self.bodies = bodies
            self.parties = parties
            self.portfolioHolders = portfolioHolders
            self.partyAliases = partyAliases
        }
    }

    /// Longer questions are refused by name: nobody types them, and each word costs.
    public static let characterLimit = 1_000

    /// The terms and filters of a question; its concepts are for the caller to add.
    /// - Parameters:
    ///   - names: what the index holds.
    ///   - today: by which "vorig jaar" is reckoned; without it relative periods are words.
    ///   - ignoring: facts that are not read from the words; their words are searched.
    ///   - literal: nothing but the operators is read, and no word falls away.
    /// - Throws: `QuestionError` with the 1-based character where the operators do not fit together.
    public static func read(
        _ question: String, names: Names, today: CivilDate? = nil, ignoring: Set<Filters.Kind> = [],
        literal: Bool = false
    ) throws(QuestionError) -> Interpretation {
        guard question.count <= characterLimit else {
            throw QuestionError(
                position: characterLimit + 1, message: "een vraag heeft hoogstens \(characterLimit) tekens")
        }
        // Only signs ask nothing, however they are put together.
        guard question.contains(where: { $0.isLetter || $0.isNumber }) else { return Interpretation() }
        let tokens = try QuestionLexer.tokens(of: question)
        let node = try QuestionParser.parse(tokens)
        let names = KnownNames(names)
        let words = WordsReader(
            names: names, today: today, ignoring: ignoring, isLiteral: literal,
            isQuestion: !literal && QuestionFrames.isQuestion(question, tokens, names: names))
        var builder = QuestionBuilder(words: words, facts: FactReader(names: names))
        var interpretation = try builder.interpretation(of: node)
        interpretation.isEnglish = words.isQuestion && tokens.contains { $0.isEnglish }
        return interpretation
    }
}

extension QuestionToken {
    fileprivate var isEnglish: Bool {
        if case .word(let word) = kind { QuestionWords.english.contains(word.folded) } else { false }
    }
}
