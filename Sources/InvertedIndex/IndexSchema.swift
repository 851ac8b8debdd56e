/// Names the text fields and facet columns of an index, in the order entries give them.
///
/// The schema is written into every commit; opening a writer with another one throws `IndexError.schemaMismatch`.
public struct IndexSchema: Sendable, Equatable {
    /// Text fields, searched by term; each has its own lengths and document frequencies.
    public let fields: [String]
    /// Facet columns, each holding any number of values per document.
    public let columns: [String]

    /// The most fields a schema may have; section numbers in a segment leave room for this many.
    public static let fieldLimit = 64
    /// The most columns a schema may have.
    public static let columnLimit = 32

    /// Makes a schema; its limits are checked when a writer opens with it.
    public init(fields: [String], columns: [String]) {
        self.fields = fields
        self.columns = columns
    }

    /// Says why this schema cannot be used, or nil when it can.
    var problem: String? {
        if fields.count > Self.fieldLimit { return "\(fields.count) fields; at most \(Self.fieldLimit)" }
        if columns.count > Self.columnLimit { return "\(columns.count) columns; at most \(Self.columnLimit)" }
        return nil
    }
}
