import Foundation
import Glibc
import Testing

/// A directory of its own for one test, removed when the test lets go of it.
final class TemporaryDirectory: Sendable {
    let path: String

    init() {
        var template = Array((NSTemporaryDirectory() + "eerder-e2e-XXXXXX").utf8CString)
        let isMade = mkdtemp(&template) != nil
        #expect(isMade, "no temporary directory")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        chmod(path, 0o755)
    }

    deinit { remove() }

    func remove() {
        // A test may have taken away its own rights.
        if let names = FileManager.default.enumerator(atPath: path) {
            for case let name as String in names { unlock(path + "/" + name) }
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes the folder `name`, with the folders around it.
    @discardableResult
    func folder(_ name: String, mode: mode_t = 0o755) throws -> String {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
        chmod(path + "/" + name, mode)
        return path + "/" + name
    }

    /// Writes a file, with the folders around it.
    func file(_ name: String, _ text: String) throws { try file(name, Array(text.utf8)) }

    func file(_ name: String, _ bytes: [UInt8]) throws {
        if let slash = name.lastIndex(of: "/") { try folder(String(name[..<slash])) }
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// Copies a file or folder from anywhere into `name`: the contents only, since who runs a test may not be the owner.
    func copy(_ source: String, as name: String) throws {
        var isFolder: ObjCBool = false
        try #require(FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), "\(source)")
        guard isFolder.boolValue else {
            return try file(name, Array(try Data(contentsOf: URL(fileURLWithPath: source))))
        }
        try folder(name)
        for entry in try FileManager.default.contentsOfDirectory(atPath: source) {
            try copy(source + "/" + entry, as: name + "/" + entry)
        }
    }

    /// Makes `name` a link to `target`.
    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, path + "/" + name) == 0)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    func eerder(
        _ arguments: String..., environment: [String: String] = [:], wrapper: [String] = [],
        to destination: Program.Destination = .pipe
    ) throws -> Program.Outcome {
        try Program.run(arguments, in: path, environment: environment, wrapper: wrapper, to: destination)
    }

    /// Every decision of an index in this directory.
    func decisions(_ index: String) throws -> [DecisionRecord] {
        let export = try eerder("export", "--index", index)
        try #require(export.exitCode == 0, "\(export.errors)")
        return try DecisionRecord.lines(export.output)
    }

    private func unlock(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
        chmod(path, 0o755)
    }
}
