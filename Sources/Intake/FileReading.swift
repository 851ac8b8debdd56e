internal import Containers
public import Council
internal import Glibc
internal import Markup

/// What one file of an export gave: a document, or everything packed in an archive or a mail.
///
/// An archive is read in place, one file at a time: nothing is written to disk, and no more than one entry is in memory.
public struct FileReading: Sendable {
    /// What became of a file.
    public enum Item: Sendable {
        case document(SourceDocument)
        /// Passed over: of no interest, or of a kind that is not read.
        case skipped(ReadProblem)
        case failed(ReadProblem)
    }

    /// In an order that depends on the bytes alone.
    public private(set) var items: [Item] = []
    /// Of all bytes of the file, so that one change anywhere in an archive is noticed; `nil` when it could not be opened.
    public private(set) var fingerprint: UInt64?
    /// How many pages the file has when it is a PDF without text: a scan.
    public private(set) var scannedPages: Int?

    /// Reads a file.
    /// - Parameter fingerprint: tells changed bytes from unchanged ones.
    public init(_ file: FoundFile, fingerprint: ([UInt8]) -> UInt64) {
        guard let open = OpenFile(path: file.path) else {
            fail(file.source, Crawler.reason(errno))
            return
        }
        let bytes = PackedBytes.file(open)
        do throws(ContainerError) {
            let head = try bytes.head(FileReading.headBytes)
            if let format = Archive.format(ofHead: head) {
                self.fingerprint = try FileReading.fingerprint(bytes, fingerprint)
                read(bytes, format, Place(source: file.source, depth: 1, budget: UnpackingBudget()))
            } else {
                readPlain(file, fingerprint)
            }
        } catch {
            fail(file.source, error.description)
        }
    }

    /// What an archive is told by: one block of a tar.
    private static let headBytes = 512

    /// Where a file lies: in how many archives, and what may still come out of them.
    private struct Place {
        let source: String
        let depth: Int
        let budget: UnpackingBudget

        func inside(_ name: String) -> Place {
            Place(source: SourcePath.inside(source, name), depth: depth + 1, budget: budget)
        }

        func checkDepth() throws(ContainerError) {
            guard depth <= UnpackingBudget.depthLimit else { throw .tooDeep(limit: UnpackingBudget.depthLimit) }
        }
    }

    private mutating func readPlain(_ file: FoundFile, _ fingerprint: ([UInt8]) -> UInt64) {
        switch FileBytes.read(file.path, limit: Page.byteLimit) {
        case .failure(let failure): fail(file.source, failure.reason)
        case .success(let bytes):
            let before = items.count
            readDocument(bytes, Place(source: file.source, depth: 0, budget: UnpackingBudget()))
            // A file that could not be read is tried again next time.
            if case .failed? = items.dropFirst(before).first { return }
            self.fingerprint = FileReading.fingerprint(of: bytes, fingerprint)
        }
    }

    private mutating func read(_ bytes: PackedBytes, _ format: Archive.Format, _ place: Place) {
        var inside: [Item] = []
        do throws(ContainerError) {
            if format == .zip {
                let zip = try ZipArchive(bytes, budget: place.budget)
                if let package = OfficePackage(zip) {
                    return add(place.source) { () throws(MarkupError) in try Page(package: package) }
                }
                try place.checkDepth()
                zip.forEachFile { inside += FileReading($0, place.inside($0.name)).items }
            } else {
                try place.checkDepth()
                try Archive.forEachFile(
                    in: bytes, format: format, name: SourcePath.name(place.source), budget: place.budget
                ) { inside += FileReading($0, place.inside($0.name)).items }
            }
            items += inside
        } catch {
            // What came before the break stands.
            items += inside
            fail(place.source, error.description)
        }
    }

    /// A file in an archive.
    private init(_ entry: Archive.File, _ place: Place) {
        guard !Crawler.isSupporting(entry.name) else {
            items = [.skipped(ReadProblem(source: place.source, reason: Crawler.supportingReason))]
            return
        }
        do throws(ContainerError) {
            read(try entry.content(), place)
        } catch {
            fail(place.source, error.description)
        }
    }

    private mutating func read(_ bytes: [UInt8], _ place: Place) {
        if let format = Archive.format(ofHead: bytes) {
            read(.memory(bytes), format, place)
        } else {
            readDocument(bytes, place)
        }
    }

    /// A file that is no archive, and what came with it when it is a mail.
    private mutating func readDocument(_ bytes: [UInt8], _ place: Place) {
        add(place.source) { () throws(MarkupError) in
            try Page(bytes: bytes, name: SourcePath.name(place.source))
        }
        let attachments = Mail(bytes: bytes, name: SourcePath.name(place.source))?.attachments ?? []
        guard !attachments.isEmpty else { return }
        do { try place.checkDepth() } catch { return fail(place.source, error.description) }
        var seen: Set<String> = []
        for attachment in attachments {
            let inside = place.inside(attachment.name)
            if Crawler.isSupporting(attachment.name) {
                items.append(.skipped(ReadProblem(source: inside.source, reason: Crawler.supportingReason)))
            } else if seen.insert(attachment.name).inserted {
                read(attachment.bytes, inside)
            } else {
                fail(inside.source, ContainerError.duplicateName.description)
            }
        }
    }

    private mutating func add(_ source: String, _ page: () throws(MarkupError) -> Page) {
        do throws(MarkupError) {
            items.append(.document(DocumentReader.document(try page(), source: source)))
        } catch {
            // What lies in an archive or a mail has no file of its own to read its pages from.
            if case .pdf(.noText(let pages)) = error, items.isEmpty { scannedPages = pages }
            let problem = ReadProblem(source: source, line: error.line, reason: error.description)
            items.append(error.isSkip ? .skipped(problem) : .failed(problem))
        }
    }

    private mutating func fail(_ source: String, _ reason: String) {
        items.append(.failed(ReadProblem(source: source, reason: reason)))
    }
}
