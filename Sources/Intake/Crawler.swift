internal import Glibc

/// A file that a crawl found.
public struct FoundFile: Sendable, Equatable {
    /// Where it is opened.
    public let path: String
    /// Its path relative to the crawled root.
    public let source: String
    /// Bytes.
    public let size: Int

    /// - Parameters:
    ///   - path: where it is opened.
    ///   - source: the name that evidence gives it.
    ///   - size: bytes.
    public init(path: String, source: String, size: Int) {
        self.path = path
        self.source = source
        self.size = size
    }
}

/// What could not be read or was passed over, and why.
public struct ReadProblem: Sendable, Equatable, CustomStringConvertible {
    public let source: String
    public let line: Int?
    public let reason: String

    public init(source: String, line: Int? = nil, reason: String) {
        self.source = source
        self.line = line
        self.reason = reason
    }

    /// `path:line: error: what; what to do`, always on one line.
    public var description: String {
        "\(source.onOneLine)\(line.map { ":\($0)" } ?? ""): error: \(reason)"
    }
}

/// Lists the files of an export in a stable order: folders, links to folders (never the same one twice), single files.
public struct Crawler {
    public private(set) var files: [FoundFile] = []
    /// What is of no interest: styles, scripts, pictures, an index of Eerder.
    public private(set) var skipped: [ReadProblem] = []
    public private(set) var failed: [ReadProblem] = []
    private var seenFolders: Set<FileIdentity> = []

    private struct FileIdentity: Hashable {
        let device: UInt
        let inode: UInt
    }

    /// Crawls one root: a folder or a single file.
    public init(root: String) {
        var status = stat()
        guard stat(root, &status) == 0 else {
            failed.append(
                ReadProblem(source: root, reason: "\(Crawler.reason(errno)); geef een map of bestand dat bestaat"))
            return
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            crawl(root, as: "", identity: Crawler.identity(status))
        } else {
            add(root, as: root.split(separator: "/").last.map(String.init) ?? root, size: Int(status.st_size))
        }
    }

    /// The one name of a root, however it is typed: `A`, `./A` and a link to `A` are the same folder. A root that does not
    /// exist keeps the name that was given.
    public static func name(ofRoot root: String) -> String {
        guard let resolved = realpath(root, nil) else { return root }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private mutating func crawl(_ folder: String, as source: String, identity: FileIdentity) {
        guard seenFolders.insert(identity).inserted else { return }
        guard let handle = opendir(folder) else {
            failed.append(
                ReadProblem(
                    source: source.isEmpty ? folder : source,
                    reason: "\(Crawler.reason(errno)); geef leesrechten op de map"))
            return
        }
        defer { closedir(handle) }
        guard !Crawler.holdsIndex(folder) else {
            skipped.append(ReadProblem(source: source.isEmpty ? folder : source, reason: "een index van Eerder"))
            return
        }
        for name in Crawler.names(handle).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let path = folder + "/" + name
            let inside = source.isEmpty ? name : source + "/" + name
            var status = stat()
            guard stat(path, &status) == 0 else {
                failed.append(ReadProblem(source: inside, reason: Crawler.reason(errno)))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: crawl(path, as: inside, identity: Crawler.identity(status))
            case S_IFREG: add(path, as: inside, size: Int(status.st_size))
            default: skipped.append(ReadProblem(source: inside, reason: "geen gewoon bestand"))
            }
        }
    }

    private mutating func add(_ path: String, as source: String, size: Int) {
        let name = source.split(separator: "/").last.map(String.init) ?? source
        if Crawler.isSupporting(name) {
            skipped.append(ReadProblem(source: source, reason: Crawler.supportingReason))
        } else {
            files.append(FoundFile(path: path, source: source, size: size))
        }
    }

    static let supportingReason = "opmaak, script of beeld"

    /// Whether a file is there for the eye, by its ending.
    static func isSupporting(_ name: String) -> Bool {
        name.lastIndex(of: ".").map { supporting.contains(name[name.index(after: $0)...].lowercased()) } ?? false
    }

    /// Whether a folder is an index, by how its manifest begins: what the program made of papers is no paper.
    private static func holdsIndex(_ folder: String) -> Bool {
        // Without waiting, in case it is a pipe.
        let descriptor = open(folder + "/MANIFEST", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: indexMagic.count)
        return read(descriptor, &start, start.count) == start.count && start == indexMagic
    }

    /// The first bytes of every file of an index ("The container" in IndexFormat.md).
    private static let indexMagic = Array("EERDERIX".utf8)

    /// Hidden files are left alone, as ripgrep does.
    private static func names(_ handle: OpaquePointer) -> [String] {
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func identity(_ status: stat) -> FileIdentity {
        FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    }

    /// What went wrong, in Dutch.
    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "bestaat niet"
        case EACCES, EPERM: "geen leesrechten"
        case ELOOP: "een koppeling die naar zichzelf verwijst"
        case ENAMETOOLONG: "de naam is te lang"
        case EISDIR: "is een map"
        default: String(cString: strerror(code))
        }
    }

    private static let supporting: Set<String> = [
        "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "woff", "woff2", "ttf", "eot",
        "mp4",
        "mp3", "webm", "avi", "download",
    ]
}

extension String {
    /// Control characters spelled out, so that a file's name cannot break a line or paint a terminal.
    public var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.value < 32 || (0x7F..<0xA0).contains($0.value) }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case let s where s.value < 32 || (0x7F..<0xA0).contains(s.value):
                text += "\\u{\(String(s.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
