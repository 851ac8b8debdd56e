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
        if let reason = unreadable(path, wanted: S_IFREG) { throw refused(path, reason) }
        guard let root else { return try alone() }
        if let reason = unreadable(root, wanted: S_IFDIR) { throw refused(root, reason) }
        return try found(in: await Harvest.read(root: root, jobs: nil, progress: ProgressBar(isShown: true)), root)
    }

    /// Under the path as it was typed, for a folder can be named after the portal.
    private func alone() throws -> SourceDocument {
        switch FileBytes.read(path, limit: Page.byteLimit) {
        case .failure(let failure): throw refused(path, failure.reason)
        case .success(let bytes):
            do {
                var documents = [try DocumentReader.read(bytes, source: path)]
                ExportLinker.link(&documents)
                return documents[0]
            } catch {
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
        let advice = reason.contains(";") ? "" : "; geef een leesbare pagina (html, json, md of txt)"
        Console.error(ReadProblem(source: path.printable, line: line, reason: reason + advice).description)
        return ExitCode(1)
    }
}
