/// A term in one field at a position.
///
/// Several terms may share a position: the exact form, its stem, a part of a compound. The same term given twice at
/// one position counts once.
public struct IndexTerm: Sendable, Equatable {
    /// The analysed term, compared by its UTF-8 bytes.
    public let text: String
    /// Word position in the field, from 0; phrases compare these.
    public let position: Int

    /// The longest term, in UTF-8 bytes; a longer one makes `IndexWriter.add` throw.
    public static let byteLimit = 32_767

    /// Makes a term at a position.
    public init(_ text: String, position: Int) {
        self.text = text
        self.position = position
    }
}

/// One document to be added.
public struct IndexEntry: Sendable, Equatable {
    /// Identifies the document; adding a key that exists replaces that document. Compared by UTF-8 bytes.
    public let key: String
    /// Per schema field the terms, in any order.
    public let terms: [[IndexTerm]]
    /// Per schema field the number of words, which is what BM25 normalises by.
    public let lengths: [Int]
    /// Per schema column the values; an empty list means unknown. Order and repeats are not kept.
    public let columns: [[String]]
    /// What `Order.newest` and `.oldest` sort by, for example yyyymmdd; nil is unknown and sorts last both ways.
    public let sortKey: Int32?
    /// Opaque bytes that `IndexReader.stored` gives back.
    public let stored: [UInt8]

    /// Makes an entry; that it fits the schema is checked by `IndexWriter.add`.
    public init(
        key: String, terms: [[IndexTerm]], lengths: [Int], columns: [[String]], sortKey: Int32?, stored: [UInt8]
    ) {
        self.key = key
        self.terms = terms
        self.lengths = lengths
        self.columns = columns
        self.sortKey = sortKey
        self.stored = stored
    }

    /// Says why this entry cannot be added under a schema, or nil when it can.
    func problem(under schema: IndexSchema) -> String? {
        if key.utf8.count > IndexTerm.byteLimit { return "the key is \(key.utf8.count) bytes" }
        if terms.count != schema.fields.count { return "\(terms.count) term lists for \(schema.fields.count) fields" }
        if lengths.count != schema.fields.count { return "\(lengths.count) lengths for \(schema.fields.count) fields" }
        if columns.count != schema.columns.count {
            return "\(columns.count) value lists for \(schema.columns.count) columns"
        }
        if let length = lengths.first(where: { $0 < 0 || $0 > Int(UInt32.max) }) { return "a length of \(length)" }
        return termProblem
    }

    private var termProblem: String? {
        for list in terms {
            for term in list {
                if term.text.utf8.count > IndexTerm.byteLimit { return "a term of \(term.text.utf8.count) bytes" }
                if term.position < 0 || term.position >= Int(UInt32.max) { return "position \(term.position)" }
            }
        }
        return nil
    }
}
