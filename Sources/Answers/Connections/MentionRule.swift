internal import Council
internal import TextAnalysis

/// What a decision does with an older paper that its own text names: carry it out, settle it, or refer to it.
struct MentionRule {
    private let reader: MentionReader
    private var cache = StemCache()

    init(catalogue: DecisionCatalogue) {
        reader = MentionReader(catalogue: catalogue)
    }

    /// A text of a decision, with where it stands.
    private struct Text {
        let text: String
        var source: String?
        var line: Int?
        var page: Int?
    }

    mutating func connections(of entry: CatalogueEntry) -> [Connection] {
        var found: [Connection] = []
        for text in Self.texts(of: entry.decision) {
            let bytes = Array(text.text.utf8)
            for mention in reader.mentions(in: text.text, of: entry, cache: &cache) {
                let (kind, quote) = Self.deed(entry, mention.paper, mention.range, in: bytes)
                let basis = Connection.Basis(.quote, quote, source: text.source, line: text.line, page: text.page)
                found.append(
                    entry.connection(
                        kind, to: mention.paper, basis, confidence: mention.isByNumber ? 0.95 : 0.9))
            }
        }
        return found
    }

    /// The passages whose place is known first. The text around them may be of any of the sources, unless there is only one.
    private static func texts(of decision: Decision) -> [Text] {
        let sources = decision.evidence.map(\.source).unique
        let only = sources.count == 1 ? sources.first : nil
        return decision.evidence.map { Text(text: $0.quote, source: $0.source, line: $0.line, page: $0.page) }
            + ([decision.title] + decision.points + [decision.context]).map { Text(text: $0, source: only) }
    }

    /// What the decision does with the paper, and the passage that says so.
    private static func deed(
        _ entry: CatalogueEntry, _ paper: CatalogueEntry, _ range: Range<Int>, in text: [UInt8]
    ) -> (Connection.Kind, quote: String) {
        let sentence = Sentence.range(around: range, in: text)
        // "Uw raad nam motie 25050 aan. Ter uitvoering daarvan heeft het college …": the words may open the next sentence.
        let both = Sentence.range(around: sentence.lowerBound..<min(text.count, sentence.upperBound + 2), in: text)
        for passage in [sentence, both] {
            let quote = Sentence.text(passage, of: text)
            let folded = DutchAnalyzer.fold(quote)
            if paper.isPromise, ConnectionWords.settling.contains(where: folded.contains) { return (.settles, quote) }
            // A motie asks for something to be done; it does not do it.
            let acts = !entry.isMotion && !entry.isAmendment
            if acts, ConnectionWords.carryingOut.contains(where: folded.contains) { return (.carriesOut, quote) }
        }
        return (.refersTo, Sentence.text(sentence, of: text))
    }
}
