import Glibc

/// The steps that change the disk, by name, so that a test can make any of them fail.
package enum FileOperation: String, Sendable, CaseIterable {
    case makeDirectory, open, write, sync, rename, unlink, syncDirectory, lock
}

/// The only door to the operating system for writing.
///
/// `fault` is a seam for tests: it sees each operation first and returns 0 to let it pass or an errno to fail it.
package struct FileSystem: Sendable {
    package var fault: (@Sendable (FileOperation, String) -> Int32)?

    package init(fault: (@Sendable (FileOperation, String) -> Int32)? = nil) { self.fault = fault }

    /// Makes a directory and those above it; one that exists is fine.
    func makeDirectory(_ path: String) throws(IndexError) {
        try check(.makeDirectory, path)
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        var made = mkdir(path, 0o755) == 0
        if !made, errno == ENOENT, !parent.isEmpty, parent != path, parent != "." {
            try makeDirectory(parent)
            made = mkdir(path, 0o755) == 0
        }
        guard made || errno == EEXIST else { throw .io(file: path, operation: "mkdir", errno: errno) }
        // A commit lasts only as long as the directory it is in.
        if made { try syncDirectory(parent.isEmpty ? "/" : parent) }
    }

    func create(_ path: String) throws(IndexError) -> Int32 {
        try check(.open, path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .io(file: path, operation: "open", errno: errno) }
        return descriptor
    }

    func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws(IndexError) {
        try check(.write, path)
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let written = Glibc.write(descriptor, start, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw .io(file: path, operation: "write", errno: written < 0 ? errno : EIO) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    func sync(_ descriptor: Int32, path: String) throws(IndexError) {
        try check(.sync, path)
        guard fsync(descriptor) == 0 else { throw .io(file: path, operation: "fsync", errno: errno) }
    }

    func rename(_ old: String, to new: String) throws(IndexError) {
        try check(.rename, new)
        guard Glibc.rename(old, new) == 0 else { throw .io(file: new, operation: "rename", errno: errno) }
    }

    /// Removes a file; one that is already gone is fine.
    func unlink(_ path: String) throws(IndexError) {
        try check(.unlink, path)
        guard Glibc.unlink(path) == 0 || errno == ENOENT else {
            throw .io(file: path, operation: "unlink", errno: errno)
        }
    }

    /// Makes renames in this directory last through a power failure.
    func syncDirectory(_ path: String) throws(IndexError) {
        try check(.syncDirectory, path)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .io(file: path, operation: "open", errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .io(file: path, operation: "fsync", errno: errno) }
    }

    /// The names in a directory, sorted by bytes.
    func names(in path: String) throws(IndexError) -> [String] {
        guard let stream = opendir(path) else { throw .io(file: path, operation: "opendir", errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names.sorted()
    }

    func check(_ operation: FileOperation, _ path: String) throws(IndexError) {
        guard let code = fault?(operation, path), code != 0 else { return }
        throw .io(file: path, operation: operation.rawValue, errno: code)
    }
}

/// The code for a file that does not exist, for pattern matches in files that do not import Glibc.
let noSuchFile: Int32 = ENOENT
