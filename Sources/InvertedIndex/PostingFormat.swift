/// Numbers that the posting writer and the posting cursor share. See `IndexFormat.md`, "Postings".
enum PostingFormat {
    /// Documents per block: small enough to skip by, large enough to decode in one go.
    static let blockCount = 128
    /// Per block the offset of its heads, the offset of its positions and its last document, 4 bytes each.
    static let tableEntryLength = 12
}
