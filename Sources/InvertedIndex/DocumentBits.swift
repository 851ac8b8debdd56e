/// One bit a document.
struct DocumentBits: Sendable, Equatable {
    private(set) var words: [UInt64]

    init(documentCount: Int) { words = Array(repeating: 0, count: (documentCount + 63) / 64) }

    init(words: [UInt64]) { self.words = words }

    /// How many bits are set.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    @inline(__always)
    func contains(_ document: Int) -> Bool { words[document >> 6] >> UInt64(document & 63) & 1 == 1 }

    /// Sets a bit; false when it was set already.
    mutating func insert(_ document: Int) -> Bool {
        let mask: UInt64 = 1 << UInt64(document & 63)
        defer { words[document >> 6] |= mask }
        return words[document >> 6] & mask == 0
    }
}
