import Answers
import ArgumentParser
import Council
import Glibc
import Intake
import Markup

/// One page, read by itself or as a part of its export.
struct InspectedPage {
    let path: String
    let root: String?

    /// The document, with what the export says of it. A page that cannot be read is told on standard error, and ends the
    /// program with 1.
    func document() async throws -> SourceDocument {
        if root == nil, let archive = archive { return try packed(in: archive) }
        if let reason = unreadable(path, wanted: S_IFREG) { throw refused(path, reason) }
        guard let root else { return try alone() }
        if let reason = unreadable(root, wanted: S_IFDIR) { throw refused(root, reason) }
        return try found(in: await Harvest.read(root: root, jobs: nil, progress: ProgressBar(isShown: true)), root)
    }

    /// The archive or mail on disk in which the page lies, for "vergadering.zip!stukken/motie.docx".
    private var archive: String? {
        SourcePath.containers(path).first.flatMap { unreadable($0, wanted: S_IFREG) == nil ? $0 : nil }
    }

    private func packed(in archive: String) throws -> SourceDocument {
        let reading = FileReading(FoundFile(path: archive, source: archive, size: 0), fingerprint: Fingerprint.of)
        var names: [String] = []
        for item in reading.items {
            switch item {
            case .document(let document) where document.source == path:
                var documents = [document]
                ExportLinker.link(&documents)
                return documents[0]
            case .skipped(let problem) where problem.source == path, .failed(let problem) where problem.source == path:
                throw refused(path, problem.reason, line: problem.line)
            case .document(let document): names.append(document.source)
            case .skipped, .failed: continue
            }
        }
        let example = names.first.map { "; geef bijvoorbeeld \($0)" } ?? ""
        throw CommandFailure.usage("\(path) zit niet in \(archive)\(example)".printable)
    }

    /// Under the path as it was typed, for a folder can be named after the portal.
    private func alone() throws -> SourceDocument {
        switch FileBytes.read(path, limit: Page.byteLimit) {
        case .failure(let failure): throw refused(path, failure.reason)
        case .success(let bytes):
            do {
                guard !FileReading.isArchive(bytes) else {
                    throw CommandFailure.usage(
                        "\(path) is een archief; geef een stuk eruit, zoals \(path)!stukken/motie.docx".printable)
                }
                var documents = [try DocumentReader.read(bytes, source: path)]
                ExportLinker.link(&documents)
                return documents[0]
            } catch let error as MarkupError {
                throw refused(path, error.description, line: error.line)
            }
        }
    }

    /// The page among those of the export, whichever way both paths were typed.
    private func found(in harvest: Harvest, _ root: String) throws -> SourceDocument {
        let real = Crawler.name(ofRoot: path)
        func isPage(_ source: String) -> Bool { Crawler.name(ofRoot: root + "/" + source) == real }
        if let document = harvest.documents.first(where: { isPage($0.source) }) { return document }
        if let problem = (harvest.failed + harvest.skipped).first(where: { isPage($0.source) }) {
            throw refused(path, problem.reason, line: problem.line)
        }
        throw CommandFailure.usage(
            "\(path) ligt niet in \(root); geef een pagina uit die map, of laat --root weg".printable)
    }

    /// Why there is nothing to read; `nil` for a file, or folder, that is there.
    private func unreadable(_ path: String, wanted: mode_t) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return Crawler(root: path).failed.first?.reason ?? "bestaat niet" }
        switch status.st_mode & S_IFMT {
        case wanted: return nil
        case S_IFDIR: return "is een map; geef één pagina, of lees de map met: eerder index"
        default: return wanted == S_IFDIR ? "is geen map; geef de map van de export" : "is geen gewoon bestand"
        }
    }

    private func refused(_ path: String, _ reason: String, line: Int? = nil) -> ExitCode {
        let advice = reason.contains(";") ? "" : "; geef een leesbare pagina (docx, odt, html, json, md of txt)"
        Console.error(ReadProblem(source: path.printable, line: line, reason: reason + advice).description)
        return ExitCode(1)
    }
}
