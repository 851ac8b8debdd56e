internal import Glibc

/// The bytes of an archive, which can be read from any place: a file on disk, or an entry of another archive in memory.
public enum PackedBytes: Sendable {
    case memory([UInt8])
    case file(OpenFile)

    /// How many there are.
    public var count: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// Exactly so many bytes from a place.
    /// - Throws: `.truncated` when there are fewer.
    public func bytes(at offset: Int, count: Int) throws(ContainerError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { throw .truncated }
        switch self {
        case .memory(let bytes): return Array(bytes[offset..<offset + count])
        case .file(let file): return try file.bytes(at: offset, count: count)
        }
    }

    /// The first bytes, at most so many.
    public func head(_ count: Int) throws(ContainerError) -> [UInt8] {
        try bytes(at: 0, count: min(count, self.count))
    }
}

/// A file that stays open as long as someone reads from it.
public final class OpenFile: Sendable {
    private let descriptor: Int32
    /// Bytes, when it was opened.
    public let count: Int

    /// `nil` with `errno` set when the file cannot be opened.
    public init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }

    func bytes(at offset: Int, count: Int) throws(ContainerError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                guard got > 0 else { break }
                filled += got
            }
        }
        if failed { throw .unreadable }
        // Someone may have cut the file since it was opened.
        guard bytes.count == count else { throw .truncated }
        return bytes
    }
}
