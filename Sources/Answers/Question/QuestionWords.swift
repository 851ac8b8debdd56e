internal import Council

/// The words that questions are made of, from `question-words.tsv` and `question-facts.tsv`.
enum QuestionWords {
    static let beginnings = phrases(of: "begin")
    /// What falls away around a question's verbs, one word or a few.
    static let frame = phrases(of: "kader")
    static let verbs = phrases(of: "werkwoord")
    /// Behind these stands what the question is about.
    static let openers = phrases(of: "onderwerp")
    static let small = words(of: "klein")
    static let adjectives = words(of: "bijvoeglijk")
    static let decisions = words(of: "besluitwoord")
    static let dated = Array(words(of: "gedateerd"))
    static let submitting = words(of: "indienen")
    static let voting = words(of: "stemmen")
    static let supporting = words(of: "steunen")
    static let holders = words(of: "bewindspersoon")
    static let numbers = words(of: "nummer")
    static let negations = words(of: "ontkenning")
    /// Behind these stands what the question is not about.
    static let exclusions = phrases(of: "uitsluiting")
    /// Words of no Dutch question.
    static let english = words(of: "engels")
    static let joints: [String: Interpretation.Joint] =
        Dictionary(uniqueKeysWithValues: words(of: "en").map { ($0, .and) } + words(of: "of").map { ($0, .or) })
    static let askers = words(of: "wie-of-wat")
    static let particles = words(of: "tussenvoegsel")
    static let placePrepositions = words(of: "voor-plaats")
    static let placeJoints = words(of: "tussen-plaatsen")
    static let partyPrepositions = words(of: "voor-partij")
    static let groups = words(of: "fractie")
    static let partyJoints = words(of: "tussen-partijen")
    static let holderPrepositions = words(of: "voor-bewindspersoon")
    static let opposition = words(of: "tegenstem")
    static let support = words(of: "voorstem")
    static let being = words(of: "zijn")
    static let voteNegations = words(of: "niet")
    static let together = words(of: "samen")
    static let articles: Set<String> = ["de", "het", "the"]

    static let instruments = facts("soort", as: Instrument.init)
    /// Words that always say how it ended, and those that only do so of a paper.
    static let outcomes = facts("uitkomst", as: Outcome.init)
    static let paperOutcomes = facts("uitkomst-van-stuk", as: Outcome.init)
    static let allOutcomes = facts("uitkomst", "uitkomst-van-stuk", as: Outcome.init)
    static let bodies = PhraseTable(
        factRows.filter { $0[0] == "orgaan" }.flatMap { row in WordTable.list(row[2]).map { ($0, row[1]) } })
    /// "nieuwste", "voor het laatst": in which order is asked; the first stand before papers, the second anywhere.
    static let paperOrders = order("volgorde-van-stuk")
    static let orders = order("volgorde")
    static let sides = facts("zijde", as: Side.init)

    /// Verbs in two parts: "nam … aan".
    static let partedOutcomes: [(first: String, last: String, values: [Outcome])] = factRows.filter {
        $0[0].hasPrefix("uitkomst")
    }.flatMap { row in
        WordTable.list(row[2]).compactMap { wording in
            let parts = wording.split(separator: " … ").map(String.init)
            return parts.count == 2 ? (parts[0], parts[1], values(row[1], as: Outcome.init)) : nil
        }
    }

    private static let factRows = WordTable(PackageResources.question_facts_tsv).rows.filter { $0.count == 3 }
    private static let wordRows = WordTable(PackageResources.question_words_tsv).rows.filter { $0.count == 2 }

    private static func facts<Value>(_ facts: String..., as value: (String) -> Value?) -> PhraseTable<[Value]> {
        PhraseTable(
            factRows.filter { facts.contains($0[0]) }.flatMap { row in
                WordTable.list(row[2]).filter { !$0.contains("…") }.map { ($0, values(row[1], as: value)) }
            })
    }

    private static func order(_ fact: String) -> PhraseTable<AnswerEngine.Sorting> {
        PhraseTable(
            factRows.filter { $0[0] == fact }.flatMap { row in
                WordTable.list(row[2]).compactMap { word in AnswerEngine.Sorting(rawValue: row[1]).map { (word, $0) } }
            })
    }

    private static func values<Value>(_ column: String, as value: (String) -> Value?) -> [Value] {
        WordTable.list(column).compactMap(value)
    }

    private static func words(of kind: String) -> Set<String> {
        Set(wordRows.filter { $0[0] == kind }.flatMap { WordTable.words($0[1]) })
    }

    private static func phrases(of kind: String) -> PhraseTable<Bool> {
        PhraseTable(wordRows.filter { $0[0] == kind }.flatMap { WordTable.list($0[1]) }.map { ($0, true) })
    }
}
