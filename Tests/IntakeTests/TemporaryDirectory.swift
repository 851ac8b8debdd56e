import Glibc
import Testing

/// A directory of its own for one test, removed when the test lets go of it.
final class TemporaryDirectory {
    let path: String

    init() {
        var template = Array("/tmp/eerder-intake-XXXXXX".utf8CString)
        let isMade = mkdtemp(&template) != nil
        #expect(isMade, "no temporary directory")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        chmod(path, 0o755)
    }

    deinit { TemporaryDirectory.remove(Array(path.utf8CString)) }

    /// Makes the folder `name`, with the folders around it.
    func folder(_ name: String) {
        var at = path
        for part in name.split(separator: "/") {
            at += "/" + part
            mkdir(at, 0o755)
        }
    }

    /// Writes a file, with the folders around it.
    func file(_ name: String, _ text: String = "tekst") throws { try file(name, Array(text.utf8)) }

    func file(_ name: String, _ bytes: [UInt8]) throws {
        if let slash = name.lastIndex(of: "/") { folder(String(name[..<slash])) }
        let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(descriptor >= 0, "\(name) cannot be written")
        defer { close(descriptor) }
        try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    }

    /// Makes `name` a link to `target`.
    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, path + "/" + name) == 0)
    }

    /// Works on bytes, because names need not be UTF-8.
    private static func remove(_ path: [CChar]) {
        chmod(path, 0o755)
        if let handle = opendir(path) {
            defer { closedir(handle) }
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                        Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                    }
                }
                let child = path.dropLast() + [CChar(UInt8(ascii: "/"))] + name + [0]
                if name != [46], name != [46, 46], unlink(child) != 0 { remove(child) }
            }
        }
        rmdir(path)
    }
}

/// Runs `body` without the rights of root, which reads what nobody may: this thread alone asks for files as user 65534.
func withoutRoot<T>(_ body: () throws -> T) rethrows -> T {
    typealias SetUser = @convention(c) (uid_t) -> Int32
    guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    _ = setUser(65534)
    defer { _ = setUser(0) }
    return try body()
}
