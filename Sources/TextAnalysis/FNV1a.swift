/// The Fowler-Noll-Vo hash, variant 1a, of bytes that come in one by one.
struct FNV1a: Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
