import Answers
import Council
import Extraction
import Intake
import Markup

/// What one root gave: its documents, linked, and what could not be read.
struct Harvest: Sendable {
    let root: String
    var documents: [SourceDocument] = []
    var skipped: [ReadProblem] = []
    var failed: [ReadProblem] = []
    var fingerprints: [String: UInt64] = [:]
    /// Files that were looked at.
    var files = 0
    /// Files and folders that are there but could not be read.
    var unread: Set<String> { Set(failed.map(\.source)) }

    /// Whether this root was the one that a file with this key was found in.
    func holds(_ key: String) -> Bool { key.hasPrefix(IndexUpdate.key(root: root, source: "")) }

    private enum Reading: Sendable {
        case document(SourceDocument, UInt64)
        case skipped(ReadProblem, UInt64)
        case failed(ReadProblem)
    }

    /// Reads every file below a root, `jobs` at a time (one per core by default). The order of files, and so everything that
    /// follows, does not depend on the scheduling.
    static func read(root: String, jobs: Int?, progress: ProgressBar) async -> Harvest {
        let crawl = Crawler(root: root)
        var harvest = Harvest(root: root, skipped: crawl.skipped, failed: crawl.failed)
        let readings = await Parallel.map(crawl.files, jobs: jobs ?? ProcessorCount.online) { done in
            progress.show(done, of: crawl.files.count, what: "bestanden gelezen")
        } _: {
            read($0)
        }
        progress.finish()
        for (file, reading) in zip(crawl.files, readings) { harvest.add(reading, file) }
        harvest.files = crawl.files.count
        ExportLinker.link(&harvest.documents)
        return harvest
    }

    private mutating func add(_ reading: Reading, _ file: FoundFile) {
        switch reading {
        case .document(let document, let fingerprint):
            documents.append(document)
            fingerprints[IndexUpdate.key(root: root, source: file.source)] = fingerprint
        case .skipped(let problem, let fingerprint):
            skipped.append(problem)
            fingerprints[IndexUpdate.key(root: root, source: file.source)] = fingerprint
        case .failed(let problem): failed.append(problem)
        }
    }

    private static func read(_ file: FoundFile) -> Reading {
        switch FileBytes.read(file.path, limit: Page.byteLimit) {
        case .failure(let failure): return .failed(ReadProblem(source: file.source, reason: failure.reason))
        case .success(let bytes):
            let fingerprint = Fingerprint.of(bytes)
            do {
                return .document(try DocumentReader.read(bytes, source: file.source), fingerprint)
            } catch {
                let problem = ReadProblem(source: file.source, line: error.line, reason: error.description)
                return error.isSkip ? .skipped(problem, fingerprint) : .failed(problem)
            }
        }
    }
}
