internal import Council
internal import TextAnalysis

/// Chooses the passage of a decision or document to show, with the words that were asked for.
struct Highlighter {
    private let words: SearchedStems
    private var cache = StemCache()

    init(_ interpretation: Interpretation) {
        words = SearchedStems(
            words: interpretation.terms.flatMap(\.searchedTexts), names: interpretation.expansions)
    }

    /// The evidence and dictum first, the text around them when only that holds the words.
    mutating func snippet(of held: HeldDecision) -> Snippet {
        let own = held.decision.points + held.decision.evidence.map(\.quote)
        return Snippet.best(
            of: own + held.decision.context.split(separator: "\n").map(String.init), words: words, cache: &cache)
    }

    mutating func snippet(of held: HeldDocument) -> Snippet {
        Snippet.best(of: held.text.split(separator: "\n").map(String.init), words: words, cache: &cache)
    }
}

extension Interpretation.Term {
    /// The words that a reader wants to see marked; what must not occur is none of them.
    fileprivate var searchedTexts: [String] {
        switch self {
        case .word(let text), .phrase(let text), .prefix(let text): [text]
        case .near(let words, _): words
        case .all(let terms), .any(let terms): terms.flatMap(\.searchedTexts)
        case .inField(_, let term): term.searchedTexts
        case .not, .fact: []
        }
    }
}
