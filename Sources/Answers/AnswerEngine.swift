public import Council
public import InvertedIndex
internal import TextAnalysis
internal import Themes

/// Answers questions from one snapshot of an index.
public final class AnswerEngine: Sendable {
    /// In which order the decisions of an answer stand.
    public enum Sorting: String, Sendable, CaseIterable { case relevance, newest, oldest }

    private let reader: IndexReader

    /// Opens the index as it stands; later commits do not touch this snapshot.
    /// - Throws: `IndexError.missing` when there is none, and the error by name when it is damaged or of another version.
    public init(directory: String) throws(IndexError) { reader = try IndexReader(directory: directory) }

    /// Everything that is held, decisions and reading material.
    public var documentCount: Int { reader.documentCount }
    public var segmentCount: Int { reader.segmentCount }

    /// What the index rests on; empty for an index that was never crawled into.
    public func coverage() throws(IndexError) -> Coverage {
        guard let bytes = try reader.attachment(AttachmentName.coverage), let json = try? JSONReader.read(bytes) else {
            return Coverage()
        }
        return Coverage(json: json)
    }

    /// Answers a question.
    /// - Parameters:
    ///   - question: as typed; at most `questionLimit` characters.
    ///   - filters: of the command line; they go above those found in the question.
    ///   - interprets: false searches the words as they stand.
    ///   - explains: with each score as a sum.
    public func answer(
        _ question: String, filters: Filters = Filters(), sorting: Sorting = .relevance, limit: Int = 10,
        offset: Int = 0,
        explains: Bool = false
    ) throws(IndexError) -> Answer {
        var interpretation = QuestionReader.read(question, names: try names())
        interpretation.filters = interpretation.filters.narrowed(by: filters)
        guard !interpretation.isEmpty else { return try empty(question, interpretation) }
        var found = try search(interpretation, sorting: sorting, limit: limit, offset: offset)
        if found.total == 0, interpretation.terms.count > 2 {
            interpretation.matching = .most
            let most = try search(interpretation, sorting: sorting, limit: limit, offset: offset)
            if most.total > 0 { found = most } else { interpretation.matching = .all }
        }
        if found.total == 0, let theme = interpretation.compoundTheme {
            interpretation.themes = [theme]
            found = try search(interpretation, sorting: sorting, limit: limit, offset: offset)
        }
        let stems = highlightStems(interpretation)
        let query = QueryBuilder(interpretation: interpretation, filters: interpretation.filters).query(
            kind: DecisionSchema.decisionKind)
        var hits: [Answer.Hit] = []
        for hit in found.hits {
            guard let held = HeldDecision(stored: try reader.stored(hit.document)) else { continue }
            let explanation = explains ? try reader.explain(query, document: hit.document).description : nil
            hits.append(
                Answer.Hit(
                    decision: held.decision, score: hit.score, snippet: snippet(held, stems), explanation: explanation))
        }
        let (documents, documentTotal) = try documents(interpretation, limit: limit, stems: stems)
        return Answer(
            question: question, interpretation: interpretation, total: found.total, facets: facets(found), hits: hits,
            documentTotal: documentTotal, documents: documents, coverage: try coverage())
    }

    public static var questionLimit: Int { QuestionReader.characterLimit }

    /// Every decision that the filters leave, in a stable order: by day, organisation, id.
    public func decisions(_ filters: Filters = Filters()) throws(IndexError) -> [Decision] {
        let query = QueryBuilder(interpretation: Interpretation(), filters: filters).query(
            kind: DecisionSchema.decisionKind)
        let found = try reader.search(query, order: .oldest, limit: reader.documentCount, offset: 0, facets: [])
        var decisions: [Decision] = []
        for hit in found.hits {
            if let held = HeldDecision(stored: try reader.stored(hit.document)) { decisions.append(held.decision) }
        }
        return decisions
    }

    /// One decision by its id, or the only one whose id begins so; `nil` when there is none or more than one.
    public func decision(id: String) throws(IndexError) -> Decision? {
        if let number = try reader.document(forKey: id) {
            return HeldDecision(stored: try reader.stored(number))?.decision
        }
        let near = try decisions().filter { $0.id.hasPrefix(id) }
        return near.count == 1 ? near.first : nil
    }

    /// The values that a column of the index holds, most frequent first; for reading filters as people type them.
    public func values(of facet: Facet) throws(IndexError) -> [String] {
        let found = try reader.search(.all, order: .newest, limit: 0, offset: 0, facets: [facet.column.rawValue])
        return found.facets[0].map(\.value)
    }

    /// What answers can be narrowed to by name.
    public enum Facet: Sendable { case organization, body, theme, party }

    // MARK: parts

    private func search(_ interpretation: Interpretation, sorting: Sorting, limit: Int, offset: Int) throws(IndexError)
        -> IndexHits
    {
        let query = QueryBuilder(interpretation: interpretation, filters: interpretation.filters).query(
            kind: DecisionSchema.decisionKind)
        let order: Order = interpretation.terms.isEmpty && sorting == .relevance ? .newest : sorting.order
        return try reader.search(
            query, order: order, limit: limit, offset: offset, facets: Self.facetColumns.map(\.rawValue))
    }

    private static let facetColumns: [DecisionSchema.Column] = [
        .organization, .instrument, .outcome, .theme, .year, .party,
    ]

    private func facets(_ hits: IndexHits) -> [(name: String, counts: [(value: String, count: Int)])] {
        zip(Self.facetColumns, hits.facets).map { column, counts in ("\(column)", counts.map { ($0.value, $0.count) }) }
    }

    private func documents(_ interpretation: Interpretation, limit: Int, stems: Set<String>) throws(IndexError) -> (
        [Answer.Document], Int
    ) {
        let query = QueryBuilder(interpretation: interpretation, filters: interpretation.filters).query(
            kind: DecisionSchema.documentKind)
        let found = try reader.search(query, order: .relevance, limit: limit, offset: 0, facets: [])
        var documents: [Answer.Document] = []
        for hit in found.hits {
            guard let held = HeldDocument(stored: try reader.stored(hit.document)) else { continue }
            let passages = held.text.split(separator: "\n").map(String.init)
            documents.append(
                Answer.Document(
                    title: held.title, organization: held.organization, date: held.date, source: held.source,
                    url: held.url, line: held.line,
                    score: hit.score, snippet: Snippet.best(of: passages, stems: stems)))
        }
        return (documents, found.total)
    }

    /// The passage to show: the evidence and dictum first, the text around them when only that holds the words.
    private func snippet(_ held: HeldDecision, _ stems: Set<String>) -> Snippet {
        let own = held.decision.points + held.decision.evidence.map(\.quote)
        return Snippet.best(of: own + held.decision.context.split(separator: "\n").map(String.init), stems: stems)
    }

    private func highlightStems(_ interpretation: Interpretation) -> Set<String> {
        var texts = interpretation.terms.map { term in
            switch term {
            case .word(let text), .phrase(let text), .prefix(let text): text
            }
        }
        texts += interpretation.expansions
        return Set(texts.flatMap { DutchAnalyzer.standard.tokens(in: $0).map(\.stem) })
    }

    private func names() throws(IndexError) -> QuestionReader.Names {
        let columns: [DecisionSchema.Column] = [.organization, .party]
        let found = try reader.search(.all, order: .newest, limit: 0, offset: 0, facets: columns.map(\.rawValue))
        return QuestionReader.Names(organizations: found.facets[0].map(\.value), parties: found.facets[1].map(\.value))
    }

    private func empty(_ question: String, _ interpretation: Interpretation) throws(IndexError) -> Answer {
        Answer(
            question: question, interpretation: interpretation, total: 0,
            facets: Self.facetColumns.map { ("\($0)", []) }, hits: [],
            documentTotal: 0, documents: [], coverage: try coverage())
    }
}

extension AnswerEngine.Sorting {
    var order: Order {
        switch self {
        case .relevance: .relevance
        case .newest: .newest
        case .oldest: .oldest
        }
    }
}

extension AnswerEngine.Facet {
    var column: DecisionSchema.Column {
        switch self {
        case .organization: .organization
        case .body: .body
        case .theme: .theme
        case .party: .party
        }
    }
}

/// What is kept beside the documents of an index.
enum AttachmentName {
    static let coverage = "coverage"
    static let fingerprints = "fingerprints"
}
