import Answers
import Glibc
import Intake
import Markup

/// What was recognised on pages of scans, kept in the index's own folder: it goes where the index goes, and goes away with
/// it. A page is kept by the content of its file, so that a file can be moved or renamed, and no name of a document ever
/// stands in a path.
struct RecognitionCache: Sendable {
    static let folder = "ocr-cache"

    let directory: String

    init(index: String) { directory = index + "/" + RecognitionCache.folder }

    /// A page; `nil` when it was not recognised yet, or what is there is no such page.
    func page(_ number: Int, of file: ScannedFile) -> PageText? {
        guard case .success(let table) = FileBytes.read(path(number, file), limit: Page.byteLimit) else { return nil }
        return try? PageText(number: number, recognised: table)
    }

    /// Keeps a page: written beside, synced and put in place, so that a page is there whole or not at all.
    /// - Returns: the system's error number; 0 when it is kept.
    func keep(_ table: [UInt8], page: Int, of file: ScannedFile) -> Int32 {
        for folder in [String(directory.dropLast(RecognitionCache.folder.count + 1)), directory]
        where mkdir(folder, 0o777) != 0 && errno != EEXIST { return errno }
        let path = path(page, file)
        let draft = "\(path).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return errno }
        let code = RecognitionCache.write(table, to: descriptor)
        close(descriptor)
        guard code == 0, rename(draft, path) == 0 else {
            let failure = code == 0 ? errno : code
            unlink(draft)
            return failure
        }
        return 0
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return errno }
            rest = rest.dropFirst(written)
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    /// Another language or another sharpness gives another text.
    private func path(_ page: Int, _ file: ScannedFile) -> String {
        let content = String(file.fingerprint, radix: 16) + "-\(file.size)"
        return directory + "/\(content)-\(ScanReader.language)-\(ScanReader.pixels)-\(page).tsv"
    }
}

/// A PDF without text.
struct ScannedFile: Sendable {
    let file: FoundFile
    let fingerprint: UInt64
    /// Bytes.
    let size: Int
    let pages: Int
}
