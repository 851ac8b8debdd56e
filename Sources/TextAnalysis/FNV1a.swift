/// The Fowler-Noll-Vo hash, variant 1a, of bytes that come in one by one: the same on every machine, unlike Swift's own hashes.
package struct FNV1a: Hashable, Sendable {
    package var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inlinable
    package init() {}

    /// Inlined in other rooms too: a call for each byte, or a generic sequence of them, takes twice as long as the rest of a
    /// question.
    @inlinable
    package mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
