public import Council
public import InvertedIndex
internal import TextAnalysis
internal import Themes

/// Answers questions from one snapshot of an index.
public final class AnswerEngine: Sendable {
    /// In which order the decisions of an answer stand.
    public enum Sorting: String, Sendable, CaseIterable { case relevance, newest, oldest }

    let reader: IndexReader

    /// Opens the index as it stands; later commits do not touch this snapshot.
    /// - Throws: `IndexError.missing` when there is none, and the error by name when it is damaged or of another version.
    public init(directory: String) throws(IndexError) { reader = try IndexReader(ofDecisionsIn: directory) }

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

    public static var questionLimit: Int { QuestionReader.characterLimit }

    /// Every decision that the filters leave, in a stable order: by day, organisation, id.
    public func decisions(_ filters: Filters = Filters()) throws(IndexError) -> [Decision] {
        try heldDecisions(filters).map(\.decision)
    }

    func heldDecisions(_ filters: Filters) throws(IndexError) -> [HeldDecision] {
        var interpretation = Interpretation()
        interpretation.filters = filters
        let query = QueryBuilder(interpretation: interpretation).query(kind: DecisionSchema.decisionKind)
        let found = try reader.search(query, order: .oldest, limit: reader.documentCount, offset: 0, facets: [])
        var decisions: [HeldDecision] = []
        for hit in found.hits {
            if let held = HeldDecision(stored: try reader.stored(hit.document)) { decisions.append(held) }
        }
        return decisions
    }

    /// One decision by its id, or the only one whose id begins so; `nil` when there is none or more than one.
    public func decision(id: String) throws(IndexError) -> Decision? {
        if let held = try held(id) { return held.decision }
        let near = try decisions().filter { $0.id.hasPrefix(id) }
        return near.count == 1 ? near.first : nil
    }

    /// The values that a column of the index holds, most frequent first; for reading filters as people type them.
    public func values(of facet: Facet) throws(IndexError) -> [String] {
        let found = try reader.search(.all, order: .newest, limit: 0, offset: 0, facets: [facet.column.rawValue])
        return found.facets[0].map(\.value)
    }

    /// What answers can be narrowed to by name.
    public enum Facet: Sendable { case organization, body, theme, party, vote, portfolioHolder }
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
        case .vote: .vote
        case .portfolioHolder: .portfolioHolder
        }
    }
}

/// What is kept beside the documents of an index.
enum AttachmentName {
    static let coverage = "coverage"
    static let fingerprints = "fingerprints"
}
