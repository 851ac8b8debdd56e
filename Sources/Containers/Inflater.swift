internal import CZlib

/// zlib's inflate, a piece at a time (RFC 1951, 1952).
final class Inflater {
    enum Wrapper: Int32 {
        /// As in a zip: nothing around it.
        case none = -15
        /// As in a .gz file.
        case gzip = 31
    }

    /// At one address for as long as it lives: zlib keeps a pointer back to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let wrapper: Wrapper
    private(set) var isFinished = false

    init(_ wrapper: Wrapper) throws(ContainerError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        self.wrapper = wrapper
        guard eerder_inflateInit(stream, wrapper.rawValue) == Z_OK else { throw .damaged(.compression) }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks as much of `input` as fits behind `output`.
    /// - Parameter limit: bytes to add at most.
    /// - Returns: the bytes of `input` that were used.
    func inflate(_ input: ArraySlice<UInt8>, into output: inout [UInt8], limit: Int) throws(ContainerError) -> Int {
        let chunk = min(limit, 1 << 16)
        var used = 0
        var code = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
            input.withUnsafeBufferPointer { source in
                // zlib reads through a pointer that is not const, and writes nothing there.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(chunk)
                code = CZlib.inflate(stream, Z_NO_FLUSH)
                used = source.count - Int(stream.pointee.avail_in)
                filled = chunk - Int(stream.pointee.avail_out)
                stream.pointee.next_in = nil
                stream.pointee.next_out = nil
            }
        }
        output += piece
        switch code {
        case Z_STREAM_END: isFinished = true
        case Z_OK, Z_BUF_ERROR: break
        default: throw .damaged(.compression)
        }
        return used
    }

    /// Starts on the next member: a .gz file may hold several behind each other (RFC 1952, 2.2).
    func restart() {
        inflateReset2(stream, wrapper.rawValue)
        isFinished = false
    }

    /// CRC-32 as zip and gzip count it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }
}
