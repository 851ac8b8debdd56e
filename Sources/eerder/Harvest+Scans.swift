import Answers
import Council
import Glibc
import Intake
import Markup

/// How the scans of an export are read.
struct Scans: Sendable {
    let cache: RecognitionCache
    /// `nil`: only what was recognised before is read.
    let reader: ScanReader?
}

extension Harvest {
    /// Reads the scans among the files: first every page that is not known yet, `jobs` at a time, then the documents.
    static func recognised(
        _ readings: some Sequence<(FoundFile, FileReading)>, _ scans: Scans?, jobs: Int, progress: ProgressBar
    ) async -> [String: FileReading.Item] {
        guard let scans else { return [:] }
        let files = readings.compactMap { file, reading in
            reading.scannedPages.flatMap { pages in
                reading.fingerprint.map { ScannedFile(file: file, fingerprint: $0, pages: pages) }
            }
        }
        var failures: [String: String] = [:]
        if let reader = scans.reader {
            let pages = files.flatMap { file in (1...file.pages).map { ScannedPage(file: file, number: $0) } }
            let unknown = pages.filter { scans.cache.page($0.number, of: $0.file) == nil }
            let reasons = await Parallel.map(unknown, jobs: jobs) { done in
                progress.show(done, of: unknown.count, what: "bladzijden herkend")
            } _: {
                $0.recognise(with: reader, cache: scans.cache)
            }
            progress.finish()
            for (page, reason) in zip(unknown, reasons) where failures[page.file.file.source] == nil {
                failures[page.file.file.source] = reason.map { "p. \(page.number): \($0)" }
            }
        }
        return Dictionary(files.map { ($0.file.source, reading(of: $0, scans, failure: failures[$0.file.source])) }) {
            first, _ in first
        }
    }

    private static func reading(of file: ScannedFile, _ scans: Scans, failure: String?) -> FileReading.Item {
        if let failure { return .failed(ReadProblem(source: file.file.source, reason: failure)) }
        let pages = (1...file.pages).compactMap { scans.cache.page($0, of: file) }
        guard pages.count == file.pages else {
            let error = MarkupError.pdf(.noText(pages: file.pages))
            return .skipped(ReadProblem(source: file.file.source, reason: error.description))
        }
        return .document(DocumentReader.document(ofPages: pages, source: file.file.source))
    }
}

/// A page that is to be recognised. Its file is read anew, so that no more files are held than pages are worked on.
private struct ScannedPage: Sendable {
    let file: ScannedFile
    let number: Int

    /// - Returns: why it was not recognised; `nil` when it is in the cache.
    func recognise(with reader: ScanReader, cache: RecognitionCache) -> String? {
        switch FileBytes.read(file.file.path, limit: Page.byteLimit) {
        case .failure(let failure): return failure.reason
        case .success(let bytes):
            guard FileReading.fingerprint(of: bytes, KnownFiles.fingerprint) == file.fingerprint else {
                return "het bestand verandert terwijl het gelezen wordt"
            }
            do {
                let table = try reader.table(ofPage: number, of: bytes)
                _ = try PageText(number: number, recognised: table)
                let code = cache.keep(table, page: number, of: file)
                return code == 0
                    ? nil
                    : "\(cache.directory): \(String(cString: strerror(code))); maak daar ruimte of geef schrijfrechten"
            } catch { return error.description }
        }
    }
}
