internal import Glibc
internal import Markup

/// Reads files whole.
public enum FileBytes {
    /// The bytes of a file; `nil` with the reason when it cannot be read. Larger than `limit` is not read at all.
    public static func read(_ path: String, limit: Int) -> Result<[UInt8], FileReadFailure> {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(FileReadFailure(reason: Crawler.reason(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(FileReadFailure(reason: Crawler.reason(errno))) }
        let size = Int(status.st_size)
        guard size <= limit else {
            return .failure(FileReadFailure(reason: MarkupError.tooLarge(bytes: size, limit: limit).description))
        }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        return failure == 0 ? .success(bytes) : .failure(FileReadFailure(reason: Crawler.reason(failure)))
    }
}

/// Why a file's bytes could not be had.
public struct FileReadFailure: Error, Sendable {
    public let reason: String
}
