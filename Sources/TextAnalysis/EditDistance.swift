/// How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of another
/// (Damerau-Levenshtein, in the restricted form).
///
/// Built once for a word, it compares many candidates without allocating. A column of the matrix is two machine words:
/// H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
struct EditDistance {
    /// Words of more bytes do not fit in a column.
    static let byteLimit = 64

    private let length: Int
    /// For each byte the places in the word where it stands.
    private var places = [UInt64](repeating: 0, count: 256)

    init?(to word: String) {
        length = word.utf8.count
        guard (1...Self.byteLimit).contains(length) else { return nil }
        for (index, byte) in word.utf8.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    }

    /// The distance to `candidate`, or nil when it is more than `limit`.
    func distance(from candidate: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
        guard abs(candidate.count - length) <= limit else { return nil }
        let lastPlace: UInt64 = 1 << UInt64(length - 1)
        var distance = length
        var remaining = candidate.count
        var (rises, falls) = (UInt64.max, UInt64(0))
        var (diagonal, before) = (UInt64(0), UInt64(0))
        for byte in candidate {
            let here = places[Int(byte)]
            let swapped = ((~diagonal & here) << 1) & before
            diagonal = (((here & rises) &+ rises) ^ rises) | here | falls | swapped
            let up = falls | ~(diagonal | rises)
            let down = diagonal & rises
            if up & lastPlace != 0 { distance += 1 }
            if down & lastPlace != 0 { distance -= 1 }
            // Each letter that is left lowers the distance by one at most.
            remaining -= 1
            if distance - remaining > limit { return nil }
            let shifted = up << 1 | 1
            rises = down << 1 | ~(diagonal | shifted)
            falls = shifted & diagonal
            before = here
        }
        return distance
    }
}
