import Council
import Foundation
import Programs
import Testing

@testable import Markup

/// PDFs that no one hopes for, and programs that do as bad ones would: each is told by what it is, and what to do.
struct PDFReaderTests {
    private static let limits = ProgramLimits(
        time: .milliseconds(500), cpuSeconds: 5, addressSpaceBytes: 512 << 20, outputBytes: 1 << 20)

    /// Reads a PDF with a script of one line in the place of pdftotext.
    private func error(_ script: String, _ bytes: [UInt8] = Array("%PDF-1.7".utf8)) throws -> MarkupError? {
        let path = NSTemporaryDirectory() + "eerder-pdf-\(UUID().uuidString)"
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        chmod(path, 0o755)
        let programs = PDFPrograms(pdftotext: Program(path: path, limits: Self.limits))
        return #expect(throws: MarkupError.self) { try Page(bytes: bytes, name: "x.pdf", programs: programs) }
    }

    @Test(
        "A program that goes wrong is told by how",
        arguments: [
            ("sleep 60", PDFError.failed(program: "pdftotext", .timedOut(.milliseconds(500)))),
            ("kill -SEGV $$", .failed(program: "pdftotext", .crashed(signal: SIGSEGV))),
            ("yes", .failed(program: "pdftotext", .tooMuchOutput(limit: 1 << 20))),
            ("exit 2", .failed(program: "pdftotext", .refused(code: 2, message: ""))),
            ("exit 1", .damaged), ("echo geen pagina", .damaged), ("true", .damaged),
            ("echo 'Command Line Error: Incorrect password' >&2; exit 1", .encrypted),
            ("echo '<page width=\"1\" height=\"1\">'; echo '<page width=\"1\" height=\"1\">'", .noText(pages: 2)),
        ])
    func failures(script: String, expected: PDFError) throws {
        #expect(try error(script) == .pdf(expected))
    }

    @Test("A program that eats memory does not get it, and is told")
    func memory() throws {
        let error = try error("cat > /dev/null; tail -c 2000000000 /dev/zero")
        guard case .pdf(.failed("pdftotext", _))? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Without pdftotext a PDF is passed over, and what to install is said")
    func missing() throws {
        let error = #expect(throws: MarkupError.self) {
            try Page(bytes: Array("%PDF-1.7".utf8), name: "x.pdf", programs: PDFPrograms(pdftotext: nil))
        }
        #expect(error == .pdf(.notInstalled) && error?.isSkip == true)
        #expect(error?.description.contains("apt-get install poppler-utils") == true)
    }

    @Test(
        "Every reason says what to do, on one line",
        arguments: [
            PDFError.notInstalled, .encrypted, .damaged, .noText(pages: 3), .cannotRecognise,
            .failed(program: "pdftotext", .notStarted(2)), .failed(program: "pdftotext", .timedOut(.seconds(60))),
            .failed(program: "pdftotext", .tooMuchCPU(seconds: 30)),
            .failed(program: "x", .tooMuchOutput(limit: 1 << 20)),
            .failed(program: "x", .crashed(signal: 6)), .failed(program: "x", .refused(code: 3, message: "a\nb")),
        ])
    func reasons(error: PDFError) {
        #expect(error.description.contains(";") && !error.description.contains("\n"))
    }

    @Test(
        "A real PDF that is encrypted, cut or a scan is told by what it is",
        .enabled(if: Poppler.isInstalled, Poppler.missing))
    func realDamage() throws {
        func error(_ bytes: [UInt8]) -> MarkupError? {
            #expect(throws: MarkupError.self) { try Page(bytes: bytes, name: "x.pdf") }
        }
        let whole = try fixture("stukken/memo-labels.pdf")
        let (encrypted, scan) = (try fixture("versleuteld.pdf"), try fixture("scan.pdf"))
        #expect(error(encrypted) == .pdf(.encrypted))
        #expect(error(Array(whole.prefix(whole.count / 3))) == .pdf(.damaged))
        #expect(error(Array("%PDF-1.7\nonzin".utf8)) == .pdf(.damaged))
        #expect(error(scan) == .pdf(.noText(pages: 1)))
    }

    @Test("A PDF cut or changed anywhere never stops the reading", .enabled(if: Poppler.isInstalled, Poppler.missing))
    func damageAnywhere() throws {
        let whole = try fixture("stukken/memo-labels.pdf")
        for percent in stride(from: 3, to: 100, by: 12) {
            let at = whole.count * percent / 100
            var changed = whole
            for index in at..<min(at + 40, whole.count) { changed[index] = UInt8(truncatingIfNeeded: index &* 37) }
            for bytes in [Array(whole.prefix(at)), changed] { _ = try? Page(bytes: bytes, name: "x.pdf") }
        }
    }

    @Test(
        "The columns of a real newsletter are read one after the other",
        .enabled(if: Poppler.isInstalled, Poppler.missing))
    func newsletter() throws {
        let page = try Page(bytes: try fixture("stukken/nieuwsbrief.pdf"), name: "x.pdf")
        guard case .text(let blocks) = page.content else { return }
        let texts = blocks.map { $0.passages[0].text }
        #expect(page.pageStarts.count == 2)
        // Its fourteen paragraphs, of five whole sentences each, under the title and its running header.
        #expect(
            texts.filter { $0.hasSuffix(".") && $0.count > 300 }.count == 14,
            "\(texts.map { $0.prefix(40) + "…" + $0.suffix(30) })")
        #expect(texts.count == 16)
    }
}
