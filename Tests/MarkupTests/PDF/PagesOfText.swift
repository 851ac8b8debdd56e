import Foundation
import Testing

@testable import Markup

/// A page as `pdftotext -bbox-layout` writes it, put together from lines: where they begin, how high they are set, and what
/// they say. Every letter is half as wide as it is high.
struct PageOfText {
    private var blocks: [[String]] = []

    /// A block of lines below each other; a line that begins with tabs has a gap of so many letters in front of each word.
    func block(_ left: Double, _ top: Double, size: Double = 10, pitch: Double = 1.2, _ lines: String...) -> PageOfText
    {
        var page = self
        page.blocks.append(
            lines.enumerated().map { index, text in line(left, top + Double(index) * pitch * size, size, text) })
        return page
    }

    private func line(_ left: Double, _ top: Double, _ size: Double, _ text: String) -> String {
        var left = left
        let parts: [Substring] = text.split { $0 == " " }
        let words = parts.map { word -> String in
            let right = left + Double(word.count) * size / 2
            defer { left = right + size / 2 }
            let box = "xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(top + size)\""
            return "          <word \(box)>\(word)</word>"
        }
        return (["        <line xMin=\"\">"] + words + ["        </line>"]).joined(separator: "\n")
    }

    var boxes: String {
        let blocks = blocks.map { "      <block xMin=\"\">\n" + $0.joined(separator: "\n") + "\n      </block>" }
        return "  <page width=\"595.0\" height=\"842.0\">\n" + blocks.joined(separator: "\n") + "\n  </page>"
    }
}

/// The outlines of what stands on the pages.
func outline(_ pages: PageOfText...) -> [String] {
    let text = "<doc>\n" + pages.map(\.boxes).joined(separator: "\n") + "\n</doc>\n"
    return ParagraphBuilder.blocks(BoxReader.pages(Array(text.utf8))).blocks.map(\.outline)
}

/// A file of `Tests/Fixtures/pdf`.
func fixture(_ name: String) throws -> [UInt8] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appendingPathComponent("Fixtures/pdf/" + name)))
}

/// Whether the tests that read a real PDF can run.
enum Poppler {
    static let isInstalled = PDFPrograms.installed.pdftotext != nil
    static let missing: Comment = "pdftotext is missing; apt-get install -y poppler-utils"
}
