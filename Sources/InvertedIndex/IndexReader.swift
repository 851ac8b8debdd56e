/// A snapshot of an index: keeps answering the commit it opened, whatever a writer does meanwhile.
///
/// Safe to use from several threads at once. Opening reads headers only; the rest is checked against its checksums
/// when first touched, so damage shows as an `IndexError` and never as a wrong answer.
public final class IndexReader: Sendable {
    private let snapshot: Snapshot

    /// Opens the last commit.
    ///
    /// - Throws: `.missing` when there is no index yet; `.unsupportedVersion`, `.truncated`, `.checksumMismatch` or
    ///   `.malformed` when it cannot be used.
    public init(directory: String) throws(IndexError) {
        snapshot = try Snapshot(directory: directory)
    }

    /// The fields and columns the index was made with.
    public var schema: IndexSchema { snapshot.schema }

    /// How many documents there are.
    public var documentCount: Int { snapshot.documentCount }

    /// How many segments hold them; each costs a query one more look-up per term.
    public var segmentCount: Int { snapshot.segments.count }

    /// The named bytes given to the commit, nil when there are none of that name.
    public func attachment(_ name: String) throws(IndexError) -> [UInt8]? {
        try snapshot.attachments?.bytes(name)
    }

    /// Finds documents.
    ///
    /// - Parameters:
    ///   - limit: The most hits to return; 0 counts only, which is cheaper.
    ///   - offset: How many of the best hits to skip.
    ///   - facets: Numbers of the columns to count values of.
    /// - Returns: The hits in order, the exact total, and exact counts over all matches.
    /// - Throws: `.unknownNumber` for a field or column the schema lacks, and what damage on disk makes.
    public func search(
        _ query: IndexQuery, order: Order = .relevance, limit: Int = 10, offset: Int = 0, facets: [Int] = []
    ) throws(IndexError) -> IndexHits {
        for column in facets { try check(column: column) }
        let plan = try QueryPlanner(snapshot: snapshot).plan(query)
        return try Searcher(
            snapshot: snapshot, plan: plan, order: order, limit: max(limit, 0), offset: max(offset, 0), facets: facets
        ).run()
    }

    /// Says how the score of a document comes about, as a tree that adds up to the score `search` gives.
    public func explain(_ query: IndexQuery, document: DocumentNumber) throws(IndexError) -> Explanation {
        _ = try live(document)
        let factory = ScorerFactory(snapshot: snapshot, number: document.segment, scoring: true)
        let plan = try QueryPlanner(snapshot: snapshot).plan(query)
        return try Explainer(factory: factory, document: document.local).explain(plan)
    }

    // MARK: Documents

    /// The bytes stored with a document.
    public func stored(_ document: DocumentNumber) throws(IndexError) -> [UInt8] {
        [UInt8](try live(document).segment.stored(document.local))
    }

    /// The key of a document.
    public func key(of document: DocumentNumber) throws(IndexError) -> String {
        String(decoding: try live(document).segment.key(of: document.local), as: UTF8.self)
    }

    /// The sort key of a document, nil when unknown.
    public func sortKey(of document: DocumentNumber) throws(IndexError) -> Int32? {
        let segment = try live(document).segment
        try segment.verifySortKeys()
        return segment.sortKey(of: document.local)
    }

    /// The document with this key, nil when there is none.
    public func document(forKey key: String) throws(IndexError) -> DocumentNumber? {
        let bytes = Array(key.utf8)
        for (number, live) in snapshot.segments.enumerated() {
            if let ordinal = try live.segment.keys.find(bytes)?.ordinal, live.isLive(ordinal) {
                return DocumentNumber(segment: number, local: ordinal)
            }
        }
        return nil
    }

    /// The values of a document in a column, in UTF-8 byte order; empty when unknown.
    public func columnValues(_ column: Int, of document: DocumentNumber) throws(IndexError) -> [String] {
        try check(column: column)
        let column = try live(document).segment.columns[column]
        try column.verify()
        var values: [String] = []
        for index in column.range(of: document.local) {
            let ordinal = try column.ordinals.value(at: index)
            values.append(String(decoding: try column.values.string(at: ordinal), as: UTF8.self))
        }
        return values
    }

    /// Calls `body` with every document and its key, in UTF-8 byte order of the keys.
    ///
    /// - Throws: What `body` throws, or an `IndexError` when keys cannot be read.
    public func forEachDocument(_ body: (DocumentNumber, String) throws -> Void) throws {
        var cursors: [FrontCodedCursor] = []
        for live in snapshot.segments { cursors.append(try live.segment.keys.cursor(atBlock: 0)) }
        var keys = try MergedCursor(cursors)
        while try keys.next() {
            for (number, info) in keys.found where snapshot.segments[number].isLive(info.ordinal) {
                let document = DocumentNumber(segment: number, local: info.ordinal)
                try body(document, String(decoding: keys.string, as: UTF8.self))
            }
        }
    }

    /// The values that a column holds in any document, deleted ones as well, in UTF-8 byte order.
    ///
    /// Reads the values' own list, so it costs as much as there are values and not as there are documents.
    public func values(ofColumn column: Int) throws(IndexError) -> [String] {
        try check(column: column)
        var cursors: [FrontCodedCursor] = []
        for live in snapshot.segments { cursors.append(try live.segment.columns[column].values.cursor(atBlock: 0)) }
        var merged = try MergedCursor(cursors)
        var values: [String] = []
        while try merged.next() { values.append(String(decoding: merged.string, as: UTF8.self)) }
        return values
    }

    // MARK: Terms

    /// The terms of a field that start with a prefix, in UTF-8 byte order, with how many documents hold each.
    public func terms(
        inField field: Int, withPrefix prefix: String, limit: Int
    ) throws(IndexError) -> [(term: String, documents: Int)] {
        try check(field: field)
        let bytes = Array(prefix.utf8)
        var cursor = try snapshot.terms(field, from: bytes)
        var terms: [(term: String, documents: Int)] = []
        while terms.count < limit, try cursor.next(), cursor.string.starts(with: bytes) {
            var documents = 0
            for (number, info) in cursor.found {
                documents += try snapshot.segments[number].documents(with: info, field: field)
            }
            if documents > 0 { terms.append((String(decoding: cursor.string, as: UTF8.self), documents)) }
        }
        return terms
    }

    /// How many documents hold a term in a field.
    public func documentFrequency(of term: String, field: Int) throws(IndexError) -> Int {
        try check(field: field)
        return try snapshot.documentFrequency(Array(term.utf8), field: field)
    }

    // MARK: Checks

    private func live(_ document: DocumentNumber) throws(IndexError) -> LiveSegment {
        guard snapshot.segments.indices.contains(document.segment) else {
            throw .unknownNumber(what: "segment \(document.segment)")
        }
        let live = snapshot.segments[document.segment]
        guard document.local < live.segment.documentCount, live.isLive(document.local) else {
            throw .unknownNumber(what: "document \(document.local) of segment \(document.segment)")
        }
        return live
    }

    private func check(field: Int) throws(IndexError) {
        guard schema.fields.indices.contains(field) else { throw .unknownNumber(what: "field \(field)") }
    }

    private func check(column: Int) throws(IndexError) {
        guard schema.columns.indices.contains(column) else { throw .unknownNumber(what: "column \(column)") }
    }
}
