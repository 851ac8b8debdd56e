import Glibc
import Intake

/// Reads and writes whole files; what is written is there as a whole or not at all.
enum WholeFile {
    /// The bytes of a file; `nil` when there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path, "kan niet worden gelezen")
        }
        // Of a pipe nobody knows when its other end will write.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure.located(path: path, line: nil, message: "is geen gewoon bestand; kies een andere naam")
        }
        switch FileBytes.read(path, limit: .max) {
        case .success(let bytes): return bytes
        case .failure(let failure): throw self.failure(path, "kan niet worden gelezen", failure.reason)
        }
    }

    static func write(_ bytes: [UInt8], to name: String) throws {
        let path = target(of: name)
        guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else {
            throw failure(path, "mag niet worden overschreven")
        }
        let code = replace(path, with: bytes)
        guard code == 0 else { throw failure(path, "kan niet worden geschreven", String(cString: strerror(code))) }
    }

    /// Writes beside the file, and puts it in its place when all of it is on the disk.
    /// - Returns: the system's error number; 0 when it is done.
    static func replace(_ path: String, with bytes: [UInt8]) -> Int32 {
        let temporary = path + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return errno }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let code = isWritten ? 0 : errno
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(temporary, path) == 0 else {
            let failure = isWritten ? errno : code
            unlink(temporary)
            return failure
        }
        return 0
    }

    /// The file that a link stands for.
    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }

    /// Why it could not be done, by default in the words of the last call of the system, and what to do.
    static func failure(
        _ path: String, _ what: String, _ reason: String = String(cString: strerror(errno))
    ) -> CommandFailure {
        .located(
            path: path, line: nil, message: "\(what) (\(reason)); kijk of de map bestaat, van u is en ruimte heeft")
    }
}
