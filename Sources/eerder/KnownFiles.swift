import Answers
import Intake
import Markup

/// What the last run found, to see that nothing changed by the bytes alone: no page is read and no archive opened for it.
struct KnownFiles {
    /// Part of every fingerprint. Raise it when the same bytes give other documents than before, so that an index made with an
    /// older program is brought up to date.
    static let edition: UInt64 = 3

    /// With poppler here a PDF gives a document, without it none.
    private static let programs: UInt64 = PDFPrograms.installed.pdftotext == nil ? 0 : 1 << 32

    private let fingerprints: [String: UInt64]
    private let coverage: [String: RootCoverage]

    /// `nil` when there is no index yet.
    init?(index: String) throws {
        guard let coverage = try AnswerEngine.ifPresent(index)?.coverage(),
            let fingerprints = try IndexUpdate.fingerprints(directory: index)
        else { return nil }
        self.fingerprints = fingerprints
        self.coverage = Dictionary(coverage.perRoot.map { ($0.root, $0) }) { first, _ in first }
    }

    /// Tells changed bytes from unchanged ones, for this edition of the program.
    static func fingerprint(_ bytes: [UInt8]) -> UInt64 { Fingerprint.of(bytes) ^ edition ^ programs }

    /// What the last run read below these roots, when that is still what is there; `nil` as soon as anything differs.
    func unchanged(_ roots: [String], jobs: Int) async -> [RootCoverage]? {
        var found: [RootCoverage] = []
        for root in roots {
            guard let last = coverage[root], last.failed.isEmpty, await isUnchanged(root, last, jobs: jobs) else {
                return nil
            }
            found.append(last)
        }
        return found
    }

    private func isUnchanged(_ root: String, _ last: RootCoverage, jobs: Int) async -> Bool {
        let crawl = Crawler(root: root)
        let keys = crawl.files.map { IndexUpdate.key(root: root, source: $0.source) }
        let prefix = IndexUpdate.key(root: root, source: "")
        guard !keys.isEmpty, crawl.failed.isEmpty, keys.allSatisfy({ fingerprints[$0] != nil }),
            fingerprints.count(where: { $0.key.hasPrefix(prefix) }) == keys.count,
            isPassedOver(crawl, last)
        else { return false }
        let now = await Parallel.map(crawl.files, jobs: jobs) {
            FileReading.fingerprint(of: $0, KnownFiles.fingerprint)
        }
        return zip(keys, now).allSatisfy { fingerprints[$0] == $1 }
    }

    /// Whether the same files are passed over by their names; of the others the bytes tell.
    private func isPassedOver(_ crawl: Crawler, _ last: RootCoverage) -> Bool {
        let read = Set(crawl.files.map(\.source))
        let before = last.skipped.filter { problem in
            !read.contains(problem.source) && !SourcePath.containers(problem.source).contains(where: read.contains)
        }
        return before == crawl.skipped.map(Coverage.Problem.init)
    }
}
