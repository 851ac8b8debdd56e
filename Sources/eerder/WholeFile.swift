import Glibc

/// Reads and writes whole files; what is written is there as a whole or not at all.
enum WholeFile {
    /// The bytes of a file; `nil` when there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        // Of a pipe nobody knows when its other end will write.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure(path, "kan niet worden gelezen")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure.located(path: path, line: nil, message: "is geen gewoon bestand; kies een andere naam")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, "kan niet worden gelezen") }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Writes beside the file, and puts it in its place when all of it is on the disk.
    static func write(_ bytes: [UInt8], to name: String) throws {
        let path = target(of: name)
        guard access(path, F_OK) != 0 || access(path, W_OK) == 0 else {
            throw failure(path, "mag niet worden overschreven")
        }
        let temporary = path + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path, "kan niet worden geschreven") }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(temporary, path) == 0 else {
            let failure = failure(path, "kan niet worden geschreven")
            unlink(temporary)
            throw failure
        }
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

    /// Why the last call of the system failed, and what to do.
    static func failure(_ path: String, _ what: String) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return .located(
            path: path, line: nil, message: "\(what) (\(reason)); kijk of de map bestaat, van u is en ruimte heeft")
    }
}
