internal import Council

/// How a question was read; every answer shows it, so that a reader can see what was searched and switch off what he did not mean.
public struct Interpretation: Sendable, Equatable {
    /// Whether every word had to occur, or most of them because all together found too little.
    public enum Operator: String, Sendable { case all, most }

    /// What is done, in this order, as long as a question finds too little.
    public enum Widening: Sendable, CaseIterable {
        /// The words may be English, when nothing holds them all.
        case translated
        /// What is related to the subjects is searched along.
        case related
        /// A compound's last part that says little may be missing.
        case core
        /// One of the subjects that "en" joins is enough.
        case either
        /// Most of the words are enough.
        case most
        /// The rarest subject is enough; the others only make a decision come first.
        case rarest
    }

    /// One thing that is searched for.
    public indirect enum Term: Sendable, Equatable {
        /// A word, also in its inflections and compounds.
        case word(String)
        /// Words in quotation marks: exactly these, next to each other.
        case phrase(String)
        /// "fiets*": every word that begins so.
        case prefix(String)
        /// `fiets NEAR/5 brug`: these words, at most so many words apart, in any order.
        case near([String], distance: Int)
        /// `a AND b` inside brackets.
        case all([Term])
        /// `a OR b`.
        case any([Term])
        /// `NOT a`.
        case not(Term)
        /// `titel:fiets`: only there.
        case inField(SearchedField, Term)
        /// `partij:VVD`: a fact of the decision instead of a word in it.
        case fact(Filters)
    }

    /// How words of one question hang together: "kunst en cultuur", "fiets of trein".
    public enum Joint: Sendable { case and, or }

    /// Where words are searched.
    public enum SearchedField: String, Sendable, CaseIterable { case title, decision, body }

    /// What must all be found.
    public var terms: [Term] = []
    /// How a term is joined to the one before it, by its place in `terms`, where a word says so.
    public var joints: [Int: Joint] = [:]
    /// Neighbouring words of `terms` that are one subject, with what else it is called.
    public var concepts: [Concept] = []
    /// What the words themselves narrow the answer to.
    public var filters = Filters()
    /// The order that the question asks for.
    public var sorting: AnswerEngine.Sorting?
    /// Its words may be English.
    public var isEnglish = false
    public var widenings: Set<Widening> = []
    /// Subjects that need not occur, by their place in `concepts`.
    public var optional: Set<Int> = []
    /// Words that nothing holds, with what was probably meant.
    public var corrections: [Correction] = []

    public init() {}

    /// There is nothing to search for: only signs, or only words that ask.
    public var isEmpty: Bool { terms.isEmpty && filters.isEmpty }
}

extension Interpretation {
    /// The words that are searched, as one text.
    public var text: String { text(of: Array(terms.indices)) }

    /// The same without the facts that must hold.
    public var words: String { text(of: terms.indices.filter { terms[$0].fact == nil }) }

    /// What the answer is narrowed to, each of these by itself.
    public var facts: [Filters] { [filters] + terms.compactMap(\.fact) }

    private func text(of places: [Int]) -> String {
        if places.count == 1 { return terms[places[0]].text }
        let choices = enumerations.filter { $0.count > 1 && isChoice($0) }
        let words = places.compactMap { index -> String? in
            guard let row = choices.first(where: { span(of: $0).contains(index) }) else { return terms[index].operand }
            return span(of: row).lowerBound == index ? choice(row) : nil
        }
        return words.joined(separator: " ")
    }

    private func span(of row: Range<Int>) -> Range<Int> {
        concepts[row.lowerBound].terms.lowerBound..<concepts[row.upperBound - 1].terms.upperBound
    }

    private func choice(_ row: Range<Int>) -> String {
        let subjects = concepts[row].map { concept in
            let words = terms[concept.terms].map(\.operand).joined(separator: " ")
            return concept.terms.count > 1 ? "(\(words))" : words
        }
        let text = subjects.joined(separator: " OR ")
        return span(of: row).count == terms.count ? text : "(\(text))"
    }

    public var matching: Operator { widenings.isDisjoint(with: [.either, .most, .rarest]) ? .all : .most }

    /// The subjects, those together that "en" or "of" joins, each by its place in `concepts`.
    var enumerations: [Range<Int>] {
        var rows: [Range<Int>] = []
        for (index, concept) in concepts.enumerated() {
            let last = rows.last ?? 0..<0
            let isJoined =
                index > 0 && joints[concept.terms.lowerBound] != nil
                && concepts[index - 1].terms.upperBound == concept.terms.lowerBound
            if isJoined { rows[rows.count - 1] = last.lowerBound..<index + 1 } else { rows.append(index..<index + 1) }
        }
        return rows
    }

    /// Whether any subject of an enumeration will do.
    func isChoice(_ enumeration: Range<Int>) -> Bool {
        widenings.contains(.either)
            || enumeration.dropFirst().contains { joints[concepts[$0].terms.lowerBound] == .or }
    }

    /// Themes that the words name.
    public var themes: [String] { subjects.compactMap(\.theme).unique }

    /// What is searched along with the words, in the words of the lists.
    public var expansions: [String] {
        subjects.flatMap { searched(for: $0).map(\.text) + $0.covers }.unique
    }

    /// The only words that must occur, when others need not.
    public var needed: String? {
        optional.isEmpty
            ? nil
            : concepts.indices.filter { !optional.contains($0) }.map { concepts[$0].subject.name }.joined(
                separator: " ")
    }

    /// What else is searched for a subject.
    func searched(for subject: Subject) -> [Subject.Expansion] {
        widenings.contains(.related) ? subject.expansions : subject.expansions.filter { $0.relation != .related }
    }

    /// A compound without its last part, when that may be missing.
    func core(of concept: Concept) -> Subject? { widenings.contains(.core) ? concept.core : nil }

    private var subjects: [Subject] { concepts.flatMap { [$0.subject] + $0.parts + [core(of: $0)].compactMap { $0 } } }

    var json: JSONValue {
        .object([
            .init("text", .string(text)), .init("themes", .strings(themes)), .init("filters", filters.json),
            .init("expansions", .strings(expansions)), .init("operator", .string(matching.rawValue)),
            .init("corrections", .array(corrections.map(\.json))),
        ])
    }
}

extension Interpretation.Term {
    /// The term as it could be typed.
    var text: String {
        switch self {
        case .word(let word): word
        case .phrase(let phrase): "\"\(phrase)\""
        case .prefix(let prefix): prefix + "*"
        case .near(let words, let distance): words.joined(separator: " NEAR/\(distance) ")
        case .all(let terms): terms.map(\.operand).joined(separator: " AND ")
        case .any(let terms): terms.map { $0.fact == nil ? $0.operand : $0.text }.joined(separator: " OR ")
        case .not(let term): "NOT " + term.operand
        case .inField(let field, let term): "\(field.typed):\(term.operand)"
        case .fact(let filters): filters.typed.map { "\($0.name):\($0.value)" }.joined(separator: " OR ")
        }
    }

    fileprivate var fact: Filters? { if case .fact(let filters) = self { filters } else { nil } }

    fileprivate var operand: String {
        switch self {
        case .all, .any, .near: "(\(text))"
        case .fact(let filters) where filters.typed.count > 1: "(\(text))"
        default: text
        }
    }
}

extension Interpretation.SearchedField {
    /// As a field is named in a question.
    var typed: String {
        switch self {
        case .title: "titel"
        case .decision: "besluit"
        case .body: "tekst"
        }
    }
}
