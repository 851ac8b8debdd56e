import Programs
import Testing

@testable import Markup

/// What tesseract writes, as a page.
struct ScanReaderTests {
    private static let head =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    private func outline(_ rows: [String]) throws -> [String] {
        let table =
            Self.head
            + rows.map { $0.split(separator: " ", maxSplits: 11).joined(separator: "\t") }.joined(separator: "\n")
        return ParagraphBuilder.blocks([try PageText(number: 1, recognised: Array(table.utf8))]).blocks.map(\.outline)
    }

    @Test("Words make lines, a wide gap parts a label from its value, stains are left out")
    func words() throws {
        #expect(
            try outline([
                "1 1 0 0 0 0 0 0 2480 3508 -1", "4 1 1 1 1 0 300 400 900 30 -1", "5 1 1 1 1 1 300 400 100 30 96 Aan",
                "5 1 1 1 1 2 800 405 60 25 91.5 de", "5 1 1 1 1 3 880 400 90 30 93 raad",
                "5 1 1 1 1 4 990 400 20 30 12 ~",
                "4 1 2 1 1 0 300 600 500 40 -1", "5 1 2 1 1 1 300 600 200 40 95 Geachte",
                "5 1 2 1 1 2 520 606 200 30 95 leden,",
            ]) == ["tr Aan | de raad", "p Geachte leden,"])
    }

    @Test("What is no such table is told", arguments: ["", "Aan de raad", "level"])
    func noTable(text: String) {
        #expect(throws: PDFError.damaged) { try PageText(number: 1, recognised: Array(text.utf8)) }
    }

    @Test("An empty page has no blocks")
    func emptyPage() throws {
        #expect(try outline(["1 1 0 0 0 0 0 0 2480 3508 -1"]).isEmpty)
    }

    @Test("Without the programs there is no reader, and what to install is said")
    func missing() {
        let error = #expect(throws: PDFError.cannotRecognise) {
            try ScanReader(programs: PDFPrograms(pdftotext: nil, pdftoppm: nil, tesseract: nil))
        }
        #expect(error?.description.contains("tesseract-ocr-nld") == true)
    }
}
