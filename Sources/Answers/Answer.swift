public import Council

/// What was decided about a question, with how it was read and what it rests on.
public struct Answer: Sendable {
    /// One decision of the answer.
    public struct Hit: Sendable {
        public let decision: Decision
        public let score: Double
        public let snippet: Snippet
        /// The score as a sum, where it was asked for.
        public var explanation: String?
        /// Ids of decisions that a reader would take for this one.
        public var similar: [String] = []
    }

    /// One piece of reading material.
    public struct Document: Sendable {
        public let title: String
        public let organization: String?
        public let date: CivilDate?
        public let source: String
        public let url: String?
        public let line: Int?
        public let score: Double
        public let snippet: Snippet
    }

    public let question: String
    public let interpretation: Interpretation
    /// Decisions that match, exactly.
    public let total: Int
    /// Per facet the values with their exact counts, most first.
    public let facets: [(name: String, counts: [(value: String, count: Int)])]
    public let hits: [Hit]
    public let documentTotal: Int
    public let documents: [Document]
    public let coverage: Coverage
}

extension Answer {
    /// The answer as CONTRACT's JSON object.
    public var json: JSONValue {
        .object([
            .init("question", .string(question)), .init("interpretation", interpretation.json),
            .init("total", .integer(total)),
            .init(
                "facets",
                .object(
                    facets.map { facet in
                        .init(facet.name, .object(facet.counts.map { .init($0.value, .integer($0.count)) }))
                    })),
            .init("hits", .array(hits.map(\.json))), .init("documents", .array(documents.map(\.json))),
            .init("coverage", coverage.summary),
        ])
    }
}

extension Answer.Hit {
    public var json: JSONValue {
        var members =
            decision.json.members + [
                .init("score", .decimal(rounded(score))), .init("snippet", snippet.json),
                .init("similar", .strings(similar)),
            ]
        if let explanation { members.append(.init("explanation", .string(explanation))) }
        return .object(members)
    }
}

extension Answer.Document {
    var json: JSONValue {
        .object([
            .init("title", .string(title)), .init("organization", .optional(organization)),
            .init("date", .optional(date?.iso)),
            .init("source", .string(source)), .init("url", .optional(url)), .init("line", .optional(line)),
            .init("score", .decimal(rounded(score))), .init("snippet", snippet.json),
        ])
    }
}

/// Four decimals tell scores apart; more would only be noise in a diff.
private func rounded(_ score: Double) -> Double { (score * 10_000).rounded() / 10_000 }
