public import Council
public import InvertedIndex
internal import TextAnalysis

extension AnswerEngine {
    /// How a question is taken, apart from its words.
    public struct Reading: Sendable {
        /// By which "vorig jaar" is reckoned; without it relative periods are words.
        public var today: CivilDate?
        /// Ways of narrowing that are not read from the words.
        public var ignoring: Set<Filters.Kind> = []
        /// Only operators are read: no word falls away, narrows or goes by another name.
        public var isLiteral = false
        /// The usual name of a party by each other one.
        public var partyAliases: [String: String] = [:]

        public init() {}
    }

    /// Which part of the answer is wanted, and in which order.
    public struct Page: Sendable {
        public var sorting = Sorting.relevance
        public var limit = 10
        public var offset = 0
        /// Each decision by itself, also those that a reader would take for one.
        public var showsDuplicates = false
        /// With each score as a sum.
        public var explains = false

        public init() {}

        /// Past a page some hits are looked at for duplicates of what is on it.
        fileprivate static let duplicateReach = 10

        /// How many hits there are up to the end of the page.
        var end: Int {
            let (end, overflow) = offset.addingReportingOverflow(limit)
            return overflow ? .max : end
        }

        /// How many hits are looked at for this page.
        fileprivate var reach: Int { limit == 0 ? 0 : min(end, .max - Self.duplicateReach) + Self.duplicateReach }
    }

    /// Answers a question.
    /// - Parameters:
    ///   - question: as typed; at most `questionLimit` characters.
    ///   - filters: of the command line; they go above those found in the question.
    /// - Throws: `QuestionError` when the operators of the question do not fit together, `IndexError` when the index is damaged.
    public func answer(
        _ question: String, reading: Reading = Reading(), filters: Filters = Filters(), page: Page = Page()
    ) throws -> Answer {
        var interpretation = try QuestionReader.read(
            question, names: try names(reading), today: reading.today, ignoring: reading.ignoring,
            literal: reading.isLiteral)
        interpretation.filters = interpretation.filters.narrowed(by: filters)
        if !reading.isLiteral {
            interpretation.concepts = ConceptReader(translates: interpretation.isEnglish).concepts(of: interpretation)
        }
        let sorting = page.sorting == .relevance ? interpretation.sorting ?? .relevance : page.sorting
        let search = QuestionSearch(reader: reader, sorting: sorting, reach: page.reach)
        let found = try interpretation.isEmpty ? nil : search.found(for: &interpretation)
        var highlighter = Highlighter(interpretation)
        let (documents, documentTotal) = try documents(interpretation, limit: page.limit, &highlighter)
        return Answer(
            question: question, interpretation: interpretation, total: found?.total ?? 0, facets: facets(found),
            hits: try found.map { try hits($0, interpretation, search, page, &highlighter) } ?? [],
            documentTotal: documentTotal, documents: documents, coverage: try coverage())
    }

    /// How many decisions an interpretation finds as it stands, without reading it more widely.
    public func counts(_ interpretation: Interpretation) throws(IndexError) -> (
        total: Int, facets: [(name: String, counts: [(value: String, count: Int)])]
    ) {
        let found = try QuestionSearch(reader: reader, sorting: .newest, reach: 0).search(interpretation, limit: 0)
        return (found.total, facets(found))
    }

    private func hits(
        _ found: IndexHits, _ interpretation: Interpretation, _ search: QuestionSearch, _ page: Page,
        _ highlighter: inout Highlighter
    ) throws(IndexError) -> [Answer.Hit] {
        guard page.limit > 0 else { return [] }
        let query = QuestionSearch.decisions(interpretation)
        var hits: [Answer.Hit] = []
        for (hit, similar) in try DuplicateGroups.page(
            page, of: found, in: reader,
            more: { limit throws(IndexError) in
                try search.search(interpretation, limit: limit)
            })
        {
            hits.append(
                Answer.Hit(
                    decision: hit.held.decision, score: hit.score, snippet: highlighter.snippet(of: hit.held),
                    explanation: page.explains
                        ? ScoreSum.text(try reader.explain(query, document: hit.document)) : nil,
                    similar: similar))
        }
        return hits
    }

    private func facets(_ hits: IndexHits?) -> [(name: String, counts: [(value: String, count: Int)])] {
        QuestionSearch.facetColumns.enumerated().map { index, column in
            ("\(column)", (hits?.facets[index] ?? []).map { ($0.value, $0.count) })
        }
    }

    private func documents(_ interpretation: Interpretation, limit: Int, _ highlighter: inout Highlighter)
        throws(IndexError) -> ([Answer.Document], Int)
    {
        guard !interpretation.isEmpty else { return ([], 0) }
        let query = QueryBuilder(interpretation: interpretation).query(kind: DecisionSchema.documentKind)
        let found = try reader.search(query, order: .relevance, limit: limit, offset: 0, facets: [])
        var documents: [Answer.Document] = []
        for hit in found.hits {
            guard let held = HeldDocument(stored: try reader.stored(hit.document)) else { continue }
            documents.append(
                Answer.Document(
                    title: held.title, organization: held.organization, date: held.date, source: held.source,
                    url: held.url, line: held.line, score: hit.score, snippet: highlighter.snippet(of: held)))
        }
        return (documents, found.total)
    }

    private func names(_ reading: Reading) throws(IndexError) -> QuestionReader.Names {
        let aliases = reading.partyAliases.map { (DutchAnalyzer.fold($0.key), $0.value) }
        var names = QuestionReader.Names(
            organizations: try names(in: .organization), bodies: try names(in: .body), parties: try names(in: .party),
            portfolioHolders: try names(in: .portfolioHolder),
            partyAliases: Dictionary(aliases) { first, _ in first })
        names.numbers = { [reader] in (try? reader.values(ofColumn: DecisionSchema.Column.number.rawValue)) ?? [] }
        return names
    }

    private func names(in column: DecisionSchema.Column) throws(IndexError) -> [String] {
        try reader.values(ofColumn: column.rawValue)
    }
}
