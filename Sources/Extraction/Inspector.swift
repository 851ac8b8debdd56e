internal import Council

/// Compares what a document says with what was drawn from it.
///
/// Reading itself keeps no account of what it passes over, so that it stays fast; this looks again at the passages, with
/// the same lexicon and exclusions, and asks of each wording of an outcome what became of it.
struct Inspector {
    let document: SourceDocument
    let context: Context
    let passages: [PlacedPassage]
    /// The papers that became decisions, in the order of the document.
    let drafts: [(draft: Draft, decision: Decision)]
    /// The passages of every line and section, so that a long list costs its length.
    private let passagesByLine: [Int?: [PlacedPassage]]
    private let passagesBySection: [Int: [PlacedPassage]]
    /// What supports the decisions: the quotes of every line, and beslispunten.
    private let quotesByLine: [Int?: [String]]
    private let points: [String]

    init(_ document: SourceDocument) {
        self.document = document
        context = Context(document)
        passages = PlacedPassage.all(in: document)
        drafts = DecisionExtractor.drafts(in: document).compactMap { draft in
            draft.decision(in: document).map { (draft, $0) }
        }
        passagesByLine = Dictionary(grouping: passages, by: \.passage.line)
        passagesBySection = Dictionary(grouping: passages, by: \.section)
        quotesByLine = Dictionary(grouping: drafts.flatMap(\.draft.quotes), by: \.line).mapValues { $0.map(\.text) }
        points = drafts.flatMap(\.draft.points)
    }

    /// The decisions, each with its rule.
    var findings: [Inspection.Finding] {
        let openings = hammerOpenings
        return drafts.map { draft, decision in
            var decision = decision
            decision.id = DecisionIdentity.id(of: decision)
            return Inspection.Finding(decision: decision, rule: rule(of: draft, openings: openings))
        }
    }

    /// Whether a passage, or a sentence of one, supports a decision: it is quoted, holds a quote, or is a beslispunt.
    func isEvidence(_ passage: Passage) -> Bool {
        let quotes = quotesByLine[passage.line] ?? []
        return quotes.contains { $0.contains(passage.text) || passage.text.contains($0) }
            || points.contains { $0.contains(passage.text) }
    }

    /// Whether some passage of a section supports a decision.
    func decides(_ section: Int) -> Bool { (passagesBySection[section] ?? []).contains { isEvidence($0.passage) } }

    /// Where a quote was taken from; `nil` when it was put together from several passages.
    func place(of quote: Passage) -> PlacedPassage? {
        let near = passagesByLine[quote.line] ?? []
        return near.first { $0.passage.text == quote.text } ?? near.first { $0.passage.text.contains(quote.text) }
            ?? near.first { !$0.passage.text.isEmpty && quote.text.contains($0.passage.text) }
    }

    /// The context in which the sentences of a section are read.
    func context(of section: Int) -> Context {
        let section = document.sections[section]
        return document.kind == .register
            ? RegisterReader(context: context).dated(section) : context.section(section)
    }

    private var hammerOpenings: [Passage] {
        guard document.kind == .meeting || document.kind == .decisionList else { return [] }
        return document.sections.flatMap { HammerLists.drafts($0, context: context.section($0)) ?? [] }
            .compactMap(\.quotes.first)
    }
}
