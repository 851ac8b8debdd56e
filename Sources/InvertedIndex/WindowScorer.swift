/// Answers a part of a query for 2,048 documents at a time: which match, and with what score.
///
/// Windows keep set operations a word at a time and scores in the cache, without a call per document (Lucene 10's
/// bulk scorers and tantivy's bitset unions work this way). Unsafe memory: each scorer owns its two buffers, sized by
/// `width`, and frees them; parents read them only between two calls of `fill`.
class WindowScorer {
    static let width = 2048
    static let words = width / 64

    /// Which documents of the window match; only bits that are also in the mask given to `fill` count.
    let bits: UnsafeMutablePointer<UInt64>
    /// The score of each matching document; nil when scores are not wanted or all 0.
    let scores: UnsafeMutablePointer<Double>?

    init(scoring: Bool) {
        bits = .allocate(capacity: Self.words)
        bits.initialize(repeating: 0, count: Self.words)
        scores = scoring ? .allocate(capacity: Self.width) : nil
        scores?.initialize(repeating: 0, count: Self.width)
    }

    deinit {
        bits.deallocate()
        scores?.deallocate()
    }

    /// About how many documents match, to try the rarest part of a conjunction first.
    var cost: Int { .max }

    /// A document at or after `document` before which nothing matches; `.max` when nothing does any more.
    func next(from document: Int) throws(IndexError) -> Int { document }

    /// Fills `bits` and `scores` for the documents from `base`; windows are asked for in ascending order.
    ///
    /// Bits and scores need to be right only for documents in `mask`.
    func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) { clear() }

    final func clear() { bits.update(repeating: 0, count: Self.words) }
}

/// Calls `body` with the place of every set bit of a word, low to high.
@inline(__always)
func forEachBit(_ word: UInt64, at base: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
        body(base &+ rest.trailingZeroBitCount)
        rest &= rest &- 1
    }
}
