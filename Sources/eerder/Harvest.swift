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
    /// Files and folders that are there but could not be read. Of an archive that broke off, what was read stands.
    var unread: Set<String> {
        let archives = Set(documents.flatMap { SourcePath.containers($0.source) })
        return Set(failed.map(\.source)).subtracting(archives)
    }

    /// Whether this root was the one that a file with this key was found in.
    func holds(_ key: String) -> Bool { key.hasPrefix(IndexUpdate.key(root: root, source: "")) }

    /// Reads every file below a root, `jobs` at a time (one per core by default). The order of files, and so everything that
    /// follows, does not depend on the scheduling.
    /// - Parameter scans: how PDFs without text are read; without it they are passed over.
    static func read(root: String, jobs: Int?, progress: ProgressBar, scans: Scans? = nil) async -> Harvest {
        let crawl = Crawler(root: root)
        let jobs = jobs ?? ProcessorCount.online
        var harvest = Harvest(root: root, skipped: crawl.skipped, failed: crawl.failed)
        let readings = await Parallel.map(crawl.files, jobs: jobs) { done in
            progress.show(done, of: crawl.files.count, what: "bestanden gelezen")
        } _: {
            FileReading($0, fingerprint: KnownFiles.fingerprint)
        }
        progress.finish()
        let recognised = await Harvest.recognised(zip(crawl.files, readings), scans, jobs: jobs, progress: progress)
        for (file, reading) in zip(crawl.files, readings) {
            harvest.add(recognised[file.source].map { [$0] } ?? reading.items)
            // A file that could not be opened is no known file next time.
            if let fingerprint = reading.fingerprint {
                harvest.fingerprints[IndexUpdate.key(root: root, source: file.source)] = fingerprint
            }
        }
        harvest.files = crawl.files.count
        ExportLinker.link(&harvest.documents)
        return harvest
    }

    private mutating func add(_ items: [FileReading.Item]) {
        for item in items {
            switch item {
            case .document(let document): documents.append(document)
            case .skipped(let problem): skipped.append(problem)
            case .failed(let problem): failed.append(problem)
            }
        }
    }
}
