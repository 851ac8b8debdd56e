/// A field length in one byte: exact to 40, then with three significant bits after the first, rounded down.
///
/// The same quantisation as Lucene's SmallFloat.intToByte4 and tantivy's fieldnorm, so that scores can be compared.
enum LengthNorm {
    /// Lengths below this stand for themselves.
    private static let exact = 24

    static func encode(_ length: Int) -> UInt8 {
        guard length >= exact else { return UInt8(max(length, 0)) }
        let rest = length - exact
        let bits = Int.bitWidth - rest.leadingZeroBitCount
        guard bits >= 4 else { return UInt8(exact + rest) }
        let shift = bits - 4
        return UInt8(min(exact + ((rest >> shift) & 0x07 | (shift + 1) << 3), 255))
    }

    static func decode(_ norm: UInt8) -> Int {
        guard norm >= exact else { return Int(norm) }
        let code = Int(norm) - exact
        let shift = (code >> 3) - 1
        return exact + (shift < 0 ? code & 0x07 : (code & 0x07 | 0x08) << shift)
    }
}
