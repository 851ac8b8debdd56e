/// Why bytes could not be decoded; whoever knows the file turns it into an `IndexError`.
enum CodecError: Error, Equatable {
    /// The bytes end inside a value.
    case truncated
    /// A number does not fit its type.
    case overflow
    /// Values that contradict each other; the text says which.
    case invalid(StaticText)
}

/// A fixed message that can be compared.
struct StaticText: Equatable, ExpressibleByStringLiteral, Sendable {
    let text: String
    init(stringLiteral value: String) { text = value }
}

/// Reads numbers out of a run of bytes, refusing to step past its end.
///
/// Safe as long as the bytes outlive the cursor: cursors are local to a function whose caller holds the mapped file.
struct ByteCursor {
    private(set) var position: UnsafeRawPointer
    let end: UnsafeRawPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        // An empty buffer may have no address; any non-null one will do, since nothing can be read from it.
        position = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
        end = position + bytes.count
    }

    @inline(__always)
    var remaining: Int { end - position }

    @inline(__always)
    mutating func byte() throws(CodecError) -> UInt8 {
        guard position < end else { throw .truncated }
        let value = position.load(as: UInt8.self)
        position += 1
        return value
    }

    @inline(__always)
    mutating func varint() throws(CodecError) -> UInt64 {
        let first = try byte()
        return first < 0x80 ? UInt64(first) : try longVarint(first)
    }

    private mutating func longVarint(_ first: UInt8) throws(CodecError) -> UInt64 {
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while true {
            let next = try byte()
            // The tenth byte holds only the highest bit of 64.
            guard shift < 63 || next <= 1 else { throw .overflow }
            value |= UInt64(next & 0x7F) &<< shift
            if next < 0x80 { return value }
            shift &+= 7
        }
    }

    /// A varint that serves as a count, length or offset.
    @inline(__always)
    mutating func size() throws(CodecError) -> Int {
        guard let value = Int(exactly: try varint()) else { throw .overflow }
        return value
    }

    mutating func uint32() throws(CodecError) -> UInt32 {
        guard remaining >= 4 else { throw .truncated }
        defer { position += 4 }
        return UInt32(littleEndian: position.loadUnaligned(as: UInt32.self))
    }

    mutating func uint64() throws(CodecError) -> UInt64 {
        guard remaining >= 8 else { throw .truncated }
        defer { position += 8 }
        return UInt64(littleEndian: position.loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    mutating func bytes(_ count: Int) throws(CodecError) -> UnsafeRawBufferPointer {
        guard count >= 0, remaining >= count else { throw .truncated }
        defer { position += count }
        return UnsafeRawBufferPointer(start: position, count: count)
    }

    /// A length and then that many bytes of UTF-8.
    mutating func string() throws(CodecError) -> String {
        let length = try size()
        return String(decoding: try bytes(length), as: UTF8.self)
    }
}
