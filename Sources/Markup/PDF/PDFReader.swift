internal import Programs

/// Reads the text of a PDF through poppler's `pdftotext`, page by page.
struct PDFReader {
    /// A page with fewer letters holds no text: a stamp or number that was put on a scan.
    private static let letterLimit = 25

    let programs: PDFPrograms

    /// The pages of a PDF.
    /// - Throws: `PDFError.noText` when most pages are pictures.
    func pages(_ bytes: [UInt8]) throws(PDFError) -> [PageText] {
        guard let pdftotext = programs.pdftotext else { throw .notInstalled }
        let output: [UInt8]
        do {
            output = try pdftotext.run(["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: bytes)
        } catch { throw PDFReader.reason(error) }
        let pages = BoxReader.pages(output)
        guard !pages.isEmpty else { throw .damaged }
        let readable = pages.count { $0.letterCount >= PDFReader.letterLimit }
        guard readable > 0, readable * 2 >= pages.count else { throw .noText(pages: pages.count) }
        return pages
    }

    /// By poppler's exit codes and words (pdftotext(1)): 1 for a PDF that it cannot open.
    private static func reason(_ failure: ProgramFailure) -> PDFError {
        guard case .refused(let code, let message) = failure else { return .failed(program: "pdftotext", failure) }
        if message.contains("Incorrect password") { return .encrypted }
        return code == 1 ? .damaged : .failed(program: "pdftotext", failure)
    }
}
