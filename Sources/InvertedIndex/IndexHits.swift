/// Points at one document of one snapshot; meaningless to any other reader.
public struct DocumentNumber: Sendable, Hashable {
    let segment: Int
    let local: Int
}

/// One document that matches, with its score.
public struct IndexHit: Sendable, Equatable {
    /// The document, to be handed back to the same reader.
    public let document: DocumentNumber
    /// The BM25 sum; 0 for queries of filters only.
    public let score: Double
}

/// How many of all matching documents hold one value of a column.
public struct FacetCount: Sendable, Equatable {
    /// The column value.
    public let value: String
    /// The exact number of matching documents that hold it, at least 1.
    public let count: Int
}

/// The answer to a query.
public struct IndexHits: Sendable, Equatable {
    /// The exact number of matching documents, whatever the limit.
    public let total: Int
    /// The hits from `offset`, at most `limit`, in the order asked.
    public let hits: [IndexHit]
    /// Per requested column the values over all matches: highest count first, then by value in UTF-8 byte order.
    public let facets: [[FacetCount]]
}
