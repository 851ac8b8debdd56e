internal import TextAnalysis
internal import Themes

/// Finds the subjects in a question: neighbouring words that together are a name in the lists, and what else goes by it.
struct ConceptReader {
    /// The longest name in the lists, in words ("college van burgemeester en wethouders").
    static let wordLimit = 6
    /// More words than this would make another question of it.
    static let expansionLimit = 16
    /// How many of a theme's subjects are shown.
    static let coverLimit = 12

    /// Whether a word may be English.
    private let translates: Bool

    private let themes = ThemeLexicon.standard
    private let thesaurus = Thesaurus.standard

    init(translates: Bool = false) { self.translates = translates }

    /// The subjects of a question, in order; every plain word belongs to one.
    func concepts(of interpretation: Interpretation) -> [Concept] {
        let terms = interpretation.terms
        var concepts: [Concept] = []
        var index = 0
        while index < terms.count {
            // What "en" joins is two subjects.
            let end = (index + 1..<terms.count).first { interpretation.joints[$0] != nil } ?? terms.count
            let concept = longest(terms[..<end], from: index)
            if let concept { concepts.append(concept) }
            index = concept?.terms.upperBound ?? index + 1
        }
        return concepts
    }

    private func longest(_ terms: ArraySlice<Interpretation.Term>, from start: Int) -> Concept? {
        let words = terms[start...].prefix(Self.wordLimit).prefix { $0.isWord }.map(\.text)
        guard !words.isEmpty else { return nil }
        for count in stride(from: words.count, to: 0, by: -1) {
            var subject = subject(words[..<count].joined(separator: " "))
            // "geluids overlast", "wind molens": a compound written apart.
            if count == 2, !subject.isKnown { subject = self.subject(words[0] + words[1]) }
            if subject.isKnown || count == 1 {
                let concept = Concept(terms: start..<start + count, subject: subject)
                return count == 1 ? concept.taken(apart: DutchAnalyzer.fold(words[0]), by: self) : concept
            }
        }
        return nil
    }

    fileprivate func subject(_ name: String) -> Subject {
        let entries = thesaurus.entries(for: name, translating: translates).prefix(Self.expansionLimit)
        let synonyms = entries.lazy.filter { $0.relation == .synonym }.map(\.term)
        let theme = themes.theme(named: name) ?? synonyms.compactMap { themes.theme(named: $0) }.first
        // What belongs to a theme is found by the theme.
        let others = entries.filter { !themes.themes.contains($0.term) && (theme == nil || $0.relation == .synonym) }
        return Subject(
            name: name, theme: theme,
            expansions: others.map { Subject.Expansion(text: $0.term, relation: Subject.Relation($0.relation)) },
            covers: theme.map(covers) ?? [])
    }

    /// Subthemes first.
    private func covers(_ theme: String) -> [String] {
        let narrower = thesaurus.entries(for: theme).filter { $0.relation == .narrower }.map(\.term)
        let subthemes = narrower.compactMap(themes.shortName)
        return Array((subthemes + narrower.filter { themes.shortName(of: $0) == nil }).prefix(Self.coverLimit))
    }
}

extension Concept {
    /// A compound is also written in words of its own: "beleid voor de fiets" is fietsbeleid. Its parts go by other names only
    /// when it has none itself.
    fileprivate func taken(apart word: String, by reader: ConceptReader) -> Concept {
        var concept = self
        let compound = DutchAnalyzer.standard.compound(word)
        concept.parts = compound.words.map { subject.isKnown ? Subject(name: $0) : reader.subject($0) }
        concept.core = compound.core.map(reader.subject)
        return concept
    }
}

extension Subject.Relation {
    fileprivate init(_ relation: Thesaurus.Relation) {
        switch relation {
        case .synonym: self = .synonym
        case .narrower: self = .narrower
        case .related: self = .related
        }
    }
}

extension Interpretation.Term {
    fileprivate var isWord: Bool { if case .word = self { true } else { false } }
}
