import Glibc

/// Keeps a second writer out for as long as this object lives.
///
/// The kernel drops a `flock` when its holder dies, so a killed writer leaves nothing to clean up by hand. The file
/// names the holder while it is held and is empty otherwise, so that equal indexes have equal files.
final class WriterLock {
    static let fileName = "LOCK"
    private let descriptor: Int32

    init(directory: String, fileSystem: FileSystem) throws(IndexError) {
        let path = directory + "/" + Self.fileName
        try fileSystem.check(.lock, path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .io(file: path, operation: "open", errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw code == EWOULDBLOCK ? .locked(by: holder) : .io(file: path, operation: "flock", errno: code)
        }
        // Only now, since `deinit` runs as soon as this is set and would empty the file of another holder.
        self.descriptor = descriptor
        let text = Array("process \(getpid())".utf8)
        // Only a courtesy to the second writer: when it cannot be written, the lock still holds.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    deinit {
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "another process"
    }
}
