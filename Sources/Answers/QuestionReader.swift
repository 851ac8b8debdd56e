internal import Council
internal import TextAnalysis
internal import Themes

/// Reads a question as people ask it: what falls away, what narrows, what is searched.
///
/// Only a true question is interpreted: one that begins as questions do, or ends in a question mark. Loose words are
/// searched as they are.
struct QuestionReader {
    /// Names that the index knows, by which a word can narrow the answer.
    struct Names {
        var organizations: [String] = []
        var parties: [String] = []
    }

    /// Longer questions are refused by name: nobody types them, and each word costs.
    static let characterLimit = 1_000

    private let names: Names
    private let lexicon: ThemeLexicon
    private var words: [QuestionWord]
    private var result = Interpretation()
    private let isQuestion: Bool

    static func read(_ question: String, names: Names, lexicon: ThemeLexicon = .standard) -> Interpretation {
        var reader = QuestionReader(question, names, lexicon)
        reader.interpret()
        return reader.result
    }

    private init(_ question: String, _ names: Names, _ lexicon: ThemeLexicon) {
        self.names = names
        self.lexicon = lexicon
        words = QuestionWord.split(question)
        let first = words.first { !$0.isQuoted }?.folded ?? ""
        isQuestion =
            question.trimmingEnd.hasSuffix("?") || (words.count > 1 && QuestionWords.beginnings.contains(first))
    }

    private mutating func interpret() {
        readPeriod()
        readOrganization()
        readParty()
        if isQuestion { readKinds() }
        keepTerms()
        readThemes()
    }

    // MARK: what narrows

    /// "sinds 2020", "voor 2015", "in 2023", "tussen 2019 en 2021", "sinds maart 2022".
    private mutating func readPeriod() {
        for index in words.indices {
            guard let (bound, count) = bound(at: index) else { continue }
            let before = index > 0 ? words[index - 1].folded : ""
            switch before {
            case "sinds", "vanaf", "na", "since", "after":
                result.filters.since = before == "na" || before == "after" ? following(bound) : DateBound.first(bound)
            case "voor", "tot", "before", "until":
                result.filters.until = preceding(bound, inclusive: before == "tot" && bound.count > 4)
            case "in", "van", "uit", "during":
                (result.filters.since, result.filters.until) = (DateBound.first(bound), DateBound.last(bound))
            case "tussen", "between":
                guard index + count + 1 < words.count, let (end, endCount) = self.bound(at: index + count + 1) else {
                    continue
                }
                (result.filters.since, result.filters.until) = (DateBound.first(bound), DateBound.last(end))
                drop(index - 1..<index + count + 1 + endCount)
                continue
            default: continue
            }
            drop(index - 1..<index + count)
        }
    }

    /// "2020", "2020-03", "maart 2020" as a bound, with the words it takes.
    private func bound(at index: Int) -> (String, Int)? {
        let word = words[index].folded
        guard !words[index].isQuoted, !words[index].isDropped else { return nil }
        if let month = DutchCalendar.month(named: word), index + 1 < words.count, isYear(words[index + 1].folded) {
            return ("\(words[index + 1].folded)-\(month < 10 ? "0" : "")\(month)", 2)
        }
        if isYear(word) || (word.count > 4 && isYear(String(word.prefix(4))) && DateBound.first(word) != nil) {
            return (word, 1)
        }
        return nil
    }

    private func isYear(_ text: String) -> Bool {
        text.count == 4 && Int(text).map { (1950...2100).contains($0) } == true
    }

    private func following(_ bound: String) -> CivilDate? {
        guard bound.count == 4, let year = Int(bound) else { return DateBound.last(bound) }
        return CivilDate(year: year + 1, month: 1, day: 1)
    }

    private func preceding(_ bound: String, inclusive: Bool) -> CivilDate? {
        if inclusive { return DateBound.last(bound) }
        guard let first = DateBound.first(bound) else { return nil }
        if first.day > 1 { return CivilDate(year: first.year, month: first.month, day: first.day - 1) }
        let (year, month) = first.month == 1 ? (first.year - 1, 12) : (first.year, first.month - 1)
        return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    }

    /// "in Almere", "raad van Lelystad": a place behind a small word, not the first half of a name ("Lelystad Airport").
    private mutating func readOrganization() {
        for organization in names.organizations {
            let name = DutchAnalyzer.fold(organization.split(separator: " ").dropFirst().joined(separator: " "))
            guard !name.isEmpty else { continue }
            for index in words.indices.dropFirst() where matches(name, at: index) {
                let before = words[index - 1].folded
                let count = name.split(separator: " ").count
                let goesOn =
                    index + count < words.count && words[index + count].startsUpper && !words[index + count].isDropped
                guard
                    ["in", "van", "te", "bij", "gemeente", "provincie", "raad", "gemeenteraad", "of"].contains(before),
                    !goesOn
                else { continue }
                result.filters.organizations.append(organization)
                drop(index - 1..<index + count)
            }
        }
    }

    /// "van de VVD", "van D66": submitters.
    private mutating func readParty() {
        for party in names.parties.sorted(by: { ($0.count, $1) > ($1.count, $0) }) {
            let name = DutchAnalyzer.fold(party)
            for index in words.indices.dropFirst()
            where matches(name, at: index) && (words[index].startsUpper || isQuestion) {
                let article = ["de", "het"].contains(words[index - 1].folded) ? 1 : 0
                let at = index - 1 - article
                guard at >= 0, ["van", "by", "from"].contains(words[at].folded) else { continue }
                if !result.filters.parties.contains(party) { result.filters.parties.append(party) }
                drop(at..<index + name.split(separator: " ").count)
            }
        }
    }

    private func matches(_ name: String, at index: Int) -> Bool {
        let parts = name.split(separator: " ")
        guard index + parts.count <= words.count else { return false }
        return zip(words[index...], parts).allSatisfy { $0.folded == $1 && !$0.isDropped && !$0.isQuoted }
    }

    /// "welke moties", "zijn verworpen".
    private mutating func readKinds() {
        for index in words.indices where !words[index].isQuoted && !words[index].isDropped {
            if let instrument = QuestionWords.instruments[words[index].folded] {
                result.filters.instruments.append(instrument.rawValue)
                drop(index..<index + 1)
            } else if let outcomes = QuestionWords.outcomes[words[index].folded] {
                result.filters.outcomes += outcomes.map(\.rawValue)
                drop(index..<index + 1)
            }
        }
    }

    private mutating func drop(_ range: Range<Int>) {
        for index in range where words.indices.contains(index) { words[index].isDropped = true }
    }

    // MARK: what is searched

    private mutating func keepTerms() {
        let kept = words.filter { !$0.isDropped }
        for word in kept {
            if word.isQuoted {
                result.terms.append(.phrase(word.text))
            } else if word.text.hasSuffix("*"), word.folded.count >= 2 {
                result.terms.append(.prefix(word.folded))
            } else if !isEmpty(word), !DutchAnalyzer.standard.tokens(in: word.text).isEmpty {
                result.terms.append(.word(word.text))
            }
        }
        // "wie is wie" is all there is to search.
        if result.terms.isEmpty, result.filters.isEmpty, !isQuestion {
            result.terms = kept.filter { !DutchAnalyzer.standard.tokens(in: $0.text).isEmpty }.map { .word($0.text) }
        }
    }

    private func isEmpty(_ word: QuestionWord) -> Bool {
        isQuestion ? QuestionWords.framing.contains(word.folded) : DutchAnalyzer.standard.isStopWord(word.folded)
    }

    /// A theme is searched when the words left are its name: "mobiliteit", "openbaar vervoer", "OV".
    private mutating func readThemes() {
        let words = result.terms.map { if case .word(let word) = $0 { word } else { "\"" } }
        let whole = words.joined(separator: " ")
        if let theme = theme(named: whole) {
            result.themes = [theme]
            result.expansions = lexicon.names(of: theme, limit: 12)
        }
        for synonym in lexicon.synonyms(of: whole) where !result.expansions.contains(synonym) {
            result.expansions.append(synonym)
        }
    }

    private func theme(named text: String) -> String? {
        lexicon.theme(named: text) ?? lexicon.synonyms(of: text).lazy.compactMap { lexicon.theme(named: $0) }.first
    }
}

/// One word of a question, or what stands between quotation marks.
struct QuestionWord {
    let text: String
    let folded: String
    let isQuoted: Bool
    var isDropped = false
    var startsUpper: Bool { text.first?.isUppercase ?? false }

    static func split(_ question: String) -> [QuestionWord] {
        var words: [QuestionWord] = []
        for (index, piece) in question.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                let phrase = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if !phrase.isEmpty {
                    words.append(QuestionWord(text: phrase, folded: DutchAnalyzer.fold(phrase), isQuoted: true))
                }
                continue
            }
            for word in piece.split(whereSeparator: \.isWhitespace) {
                let bare = word.drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
                let end = bare.lastIndex { $0.isLetter || $0.isNumber || $0 == "*" }
                guard let end else { continue }
                let text = String(bare[...end])
                words.append(
                    QuestionWord(text: text, folded: DutchAnalyzer.fold(text).filter { $0 != "*" }, isQuoted: false))
            }
        }
        return words
    }
}

/// The closed sets of words that questions are made of.
enum QuestionWords {
    static let beginnings = words(of: "begin")
    static let framing = words(of: "weg")

    static let instruments: [String: Instrument] = [
        "moties": .motie, "motie": .motie, "motions": .motie, "amendementen": .amendement, "amendement": .amendement,
        "amendments": .amendement,
        "toezeggingen": .toezegging, "toezegging": .toezegging, "benoemingen": .benoeming,
        "initiatiefvoorstellen": .initiatiefvoorstel,
        "collegebesluiten": .collegebesluit,
    ]

    static let outcomes: [String: [Outcome]] = [
        "aangenomen": [.aangenomen, .gewijzigdAangenomen], "aanvaard": [.aangenomen, .gewijzigdAangenomen],
        "adopted": [.aangenomen, .gewijzigdAangenomen],
        "verworpen": [.verworpen], "afgewezen": [.verworpen], "rejected": [.verworpen], "ingetrokken": [.ingetrokken],
        "withdrawn": [.ingetrokken],
        "aangehouden": [.aangehouden], "gestaakt": [.staken], "overgenomen": [.overgenomen], "afgedaan": [.afgedaan],
    ]

    private static func words(of kind: String) -> Set<String> {
        let lines = String(decoding: PackageResources.question_words_tsv, as: UTF8.self).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        let rows = lines.map { $0.split(separator: "\t") }.filter { $0.count == 2 && $0[0] == kind }
        return Set(rows.flatMap { $0[1].split(separator: ";").map(String.init) })
    }
}

extension String {
    var trimmingEnd: Substring {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...last]
    }
}
