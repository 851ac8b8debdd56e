import Answers
import Council
import Extraction
import Intake
import InvertedIndex
import Markup

/// From an export to an index, on one page:
///
///     files → pages → documents → linked documents → decisions → themed decisions → index
struct IndexRun {
    /// What is shown on the way.
    enum Display { case everything, progressOnly, problems }

    let roots: [String]
    let index: String
    let jobs: Int?
    let rebuild: Bool
    /// Whether text is recognised on scans.
    var recognises = false
    let shows: Display

    /// The roots of the last run over this index; `nil` without one.
    static func rememberedRoots(_ index: String) throws -> [String]? {
        guard let roots = try AnswerEngine.ifPresent(index)?.coverage().roots, !roots.isEmpty else { return nil }
        return roots
    }

    /// Runs it all.
    /// - Returns: whether every file could be read. What could not is said, and the rest is indexed all the same.
    func run() async throws -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        if let known = try await unchanged() {
            if shows == .everything {
                Console.print(IndexReport(coverage: known, change: nil, duration: clock.now - start).text)
            }
            return true
        }
        var harvests: [Harvest] = []
        let (scans, progress) = (try scans, ProgressBar(isShown: shows != .problems))
        for root in distinctRoots {
            harvests.append(await Harvest.read(root: root, jobs: jobs, progress: progress, scans: scans))
        }
        for problem in harvests.flatMap(\.failed) { Console.error(problem.description) }
        // A root that is not there at all is a typing error or a disk that is not mounted: nothing is taken away for it.
        let missing = harvests.filter { $0.documents.isEmpty && $0.files == 0 && !$0.failed.isEmpty }
        guard missing.count < harvests.count else {
            throw CommandFailure.failed("er is niets gelezen; de index is niet veranderd")
        }
        let present = harvests.filter { harvest in !missing.contains { $0.root == harvest.root } }
        let change = try await commit(present)
        if shows == .everything {
            Console.print(
                IndexReport(coverage: present.map(\.coverage), change: change, duration: clock.now - start).text)
        }
        return harvests.allSatisfy(\.failed.isEmpty)
    }

    /// What the last run read, when every byte of it is still the same; then there is nothing to read.
    private func unchanged() async throws -> [RootCoverage]? {
        guard !rebuild, !recognises else { return nil }
        return try await KnownFiles(index: index)?.unchanged(distinctRoots, jobs: jobs ?? ProcessorCount.online)
    }

    /// What was recognised once stays read, also without asking for more.
    private var scans: Scans {
        get throws {
            do {
                return Scans(cache: RecognitionCache(index: index), reader: recognises ? try ScanReader() : nil)
            } catch { throw CommandFailure.failed("--ocr: \(error.description)") }
        }
    }

    /// Every root once, however it is typed.
    private var distinctRoots: [String] {
        roots.map(Crawler.name(ofRoot:)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// `nil` when nothing changed since the last commit.
    private func commit(_ harvests: [Harvest]) async throws(IndexError) -> IndexReport.Change? {
        let fingerprints = harvests.reduce(into: [String: UInt64]()) { $0.merge($1.fingerprints) { first, _ in first } }
        let unread = Dictionary(harvests.map { ($0.root, $0.unread) }) { first, _ in first }
        let retained =
            rebuild ? IndexUpdate.Retained() : try IndexUpdate.retained(directory: index, unread: unread)
        if !rebuild, !fingerprints.isEmpty, isKnown(harvests, fingerprints, retained) { return nil }
        let update = await Holdings.update(
            harvests, retained: retained, fingerprints: fingerprints, jobs: jobs ?? ProcessorCount.online)
        return IndexReport.Change(
            outcome: try update.commit(to: index, rebuild: rebuild), decisions: update.decisions.map(\.decision))
    }

    /// Whether the same files were read, and the same passed over, as the last time.
    private func isKnown(
        _ harvests: [Harvest], _ fingerprints: [String: UInt64], _ retained: IndexUpdate.Retained
    ) -> Bool {
        let known = retained.fingerprints.filter { entry in harvests.contains { $0.holds(entry.key) } }
        return harvests.allSatisfy(\.failed.isEmpty) && known == fingerprints
            && harvests.allSatisfy { retained.coverage.perRoot.contains($0.coverage) }
    }
}
