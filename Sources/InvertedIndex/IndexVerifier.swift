/// Something in an index that is not as it was written, or not as it should be.
public struct IndexProblem: Sendable, Equatable {
    /// The file name within the index directory.
    public let file: String
    /// Where in the file, in bytes from its start.
    public let offset: Int
    /// What is wrong.
    public let what: String
}

extension IndexProblem: CustomStringConvertible {
    /// `file:offset: error: what`
    public var description: String { "\(file):\(offset): error: \(what)" }

    init(_ error: IndexError) {
        switch error {
        case .truncated(let file, let offset):
            self.init(file: file, offset: offset, what: "the file ends too early")
        case .checksumMismatch(let file, let offset):
            self.init(file: file, offset: offset, what: "the bytes are not those that were written")
        case .malformed(let file, let offset, let what):
            self.init(file: file, offset: offset, what: what)
        case .unsupportedVersion(let file, let found, let supported):
            self.init(file: file, offset: 12, what: "format \(found); this program reads \(supported)")
        case .io(let file, _, _):
            self.init(file: file, offset: 0, what: error.description)
        default:
            self.init(file: Manifest.fileName, offset: 0, what: error.description)
        }
    }
}

/// Reads every byte of an index and checks all that can be known about it.
public enum IndexVerifier {
    /// Checks every checksum and invariant of the last commit.
    ///
    /// Changes nothing and takes no lock. A writer that commits meanwhile may remove files under its hands; verify
    /// again before believing that a file is missing.
    /// - Returns: The problems, file by file; empty when all is well.
    public static func verify(directory: String) -> [IndexProblem] {
        let manifest: Manifest
        do throws(IndexError) {
            guard let read = try Manifest.read(directory) else { throw .missing(directory: directory) }
            manifest = read.manifest
        } catch {
            return [IndexProblem(error)]
        }
        var problems = blockProblems(directory, Manifest.fileName, .manifest)
        for entry in manifest.segments { problems += Self.problems(of: entry, manifest.schema, directory) }
        if manifest.attachments != 0 {
            problems += blockProblems(directory, Attachments.fileName(manifest.attachments), .attachments)
            problems += problem { () throws(IndexError) in
                _ = try Attachments(directory: directory, checksum: manifest.attachments)
            }
        }
        if problems.isEmpty {
            problems += problem { () throws(IndexError) in try checkKeys(try Snapshot(directory: directory)) }
        }
        return problems
    }

    private static func problems(
        of entry: Manifest.Entry, _ schema: IndexSchema, _ directory: String
    ) -> [IndexProblem] {
        var problems = blockProblems(directory, Segment.fileName(entry.segment), .segment)
        if entry.tombstones != 0 {
            problems += blockProblems(directory, Tombstones.fileName(entry.tombstones), .tombstones)
        }
        // Contents are worth looking at only when the bytes are those that were written.
        guard problems.isEmpty else { return problems }
        return problem { () throws(IndexError) in
            let live = try LiveSegment(entry, directory: directory, schema: schema)
            try SegmentVerifier(segment: live.segment).verify()
            if let tombstones = live.tombstones { try tombstones.verify(against: live.segment) }
        }
    }

    /// Every block of a file that differs from its checksum.
    private static func blockProblems(
        _ directory: String, _ name: String, _ kind: ContainerFormat.Kind
    ) -> [IndexProblem] {
        do throws(IndexError) {
            let file = try MappedFile(path: directory + "/" + name, kind: kind)
            return (0..<file.blockCount).flatMap { block in
                problem { () throws(IndexError) in try file.check(block) }
            }
        } catch {
            return [IndexProblem(error)]
        }
    }

    /// A key may be live in one segment only.
    private static func checkKeys(_ snapshot: Snapshot) throws(IndexError) {
        var cursors: [FrontCodedCursor] = []
        for live in snapshot.segments { cursors.append(try live.segment.keys.cursor(atBlock: 0)) }
        var keys = try MergedCursor(cursors)
        while try keys.next() {
            let holders = keys.found.filter { snapshot.segments[$0.source].isLive($0.info.ordinal) }
            guard holders.count < 2 else {
                let key = String(decoding: keys.string, as: UTF8.self)
                throw .malformed(file: Manifest.fileName, offset: 0, what: "document \(key) stands in two segments")
            }
        }
    }

    private static func problem(_ check: () throws(IndexError) -> Void) -> [IndexProblem] {
        do throws(IndexError) {
            try check()
            return []
        } catch {
            return [IndexProblem(error)]
        }
    }
}
