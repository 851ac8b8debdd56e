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
    let shows: Display

    /// The roots of the last run over this index; `nil` without one.
    static func rememberedRoots(_ index: String) throws -> [String]? {
        guard try IndexPresence.exists(index) else { return nil }
        let roots = try AnswerEngine.open(index).coverage().roots
        return roots.isEmpty ? nil : roots
    }

    /// Runs it all.
    /// - Returns: whether every file could be read. What could not is said, and the rest is indexed all the same.
    func run() async throws -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        var harvests: [Harvest] = []
        for root in roots {
            harvests.append(
                await Harvest.read(root: root, jobs: jobs, progress: ProgressBar(isShown: shows != .problems)))
        }
        for problem in harvests.flatMap(\.failed) { Console.error(problem.description) }
        // A root that is not there at all is a typing error or a disk that is not mounted: nothing is taken away for it.
        let missing = harvests.filter { $0.documents.isEmpty && $0.files == 0 && !$0.failed.isEmpty }
        guard missing.count < harvests.count else {
            throw CommandFailure.failed("er is niets gelezen; de index is niet veranderd")
        }
        let present = harvests.filter { harvest in !missing.contains { $0.root == harvest.root } }
        do {
            let outcome = try await commit(present)
            if shows == .everything {
                Console.print(IndexReport(harvests: present, outcome: outcome, duration: clock.now - start).text)
            }
        } catch {
            throw CommandFailure.failed(error.dutch)
        }
        return harvests.allSatisfy(\.failed.isEmpty)
    }

    /// `nil` when nothing changed since the last commit.
    private func commit(_ harvests: [Harvest]) async throws(IndexError) -> IndexUpdate.Outcome? {
        let fingerprints = harvests.reduce(into: [String: UInt64]()) { $0.merge($1.fingerprints) { first, _ in first } }
        let unread = Set(harvests.flatMap(\.failed).map(\.source))
        let retained =
            rebuild
            ? IndexUpdate.Retained()
            : try IndexUpdate.retained(directory: index, roots: Set(harvests.map(\.root)), unread: unread)
        let known = retained.fingerprints.filter { entry in harvests.contains { entry.key.hasPrefix($0.root + "\u{0}") }
        }
        if !rebuild, unread.isEmpty, !fingerprints.isEmpty, known == fingerprints { return nil }
        let update = await Holdings.update(
            harvests, retained: retained, fingerprints: fingerprints, unread: unread,
            jobs: jobs ?? ProcessorCount.online)
        return try update.commit(to: index, rebuild: rebuild)
    }
}
