/// Numbers out of an archive's headers. Every place is checked: what lies outside the bytes is a truncated archive.
struct ByteFields {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var count: Int { bytes.count }

    func slice(_ offset: Int, _ length: Int) throws(ContainerError) -> ArraySlice<UInt8> {
        guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else { throw .truncated }
        let start = bytes.startIndex + offset
        return bytes[start..<start + length]
    }

    /// A little-endian number of 2, 4 or 8 bytes; what no `Int` holds is damage.
    func number(_ offset: Int, _ length: Int) throws(ContainerError) -> Int {
        let value = try slice(offset, length).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let number = Int(exactly: value) else { throw .damaged(.header) }
        return number
    }
}
