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

    /// Keeps a page, whole or not at all.
    /// - Returns: the system's error number; 0 when it is kept.
    func keep(_ table: [UInt8], page: Int, of file: ScannedFile) -> Int32 {
        for folder in [String(directory.dropLast(RecognitionCache.folder.count + 1)), directory]
        where mkdir(folder, 0o777) != 0 && errno != EEXIST { return errno }
        return WholeFile.replace(path(page, file), with: table)
    }

    /// Another language or another sharpness gives another text.
    private func path(_ page: Int, _ file: ScannedFile) -> String {
        let content = String(file.fingerprint, radix: 16) + "-\(file.file.size)"
        return directory + "/\(content)-\(ScanReader.language)-\(ScanReader.pixels)-\(page).tsv"
    }
}

/// A PDF without text.
struct ScannedFile: Sendable {
    let file: FoundFile
    let fingerprint: UInt64
    let pages: Int
}
