package import Council

/// Reads layout text, as saved from a PDF or typed by hand: joins wrapped lines and hyphenated words, keeps apart what was
/// meant apart, reads "Label   value" as a row and drops page numbers.
package struct PlainTextReader {
    private struct Line {
        let number: Int
        let text: String
        /// Columns the line takes with its indentation.
        let width: Int
        let cells: [String]
    }

    private let wrapWidth: Int
    private var blocks: [Block] = []
    private var paragraph: [Line] = []

    package static func blocks(_ text: String) -> [Block] {
        let lines = text.lines.enumerated().map { line($1, $0 + 1) }
        var reader = PlainTextReader(wrapWidth: min(110, lines.map(\.width).max() ?? 0))
        for (index, line) in lines.enumerated() {
            let next = lines.dropFirst(index + 1).first { !isPageMark($0.text) }
            reader.add(line, before: next)
        }
        reader.flush()
        return reader.blocks
    }

    private init(wrapWidth: Int) { self.wrapWidth = wrapWidth }

    private static func line(_ raw: Substring, _ number: Int) -> Line {
        let text = raw.trimmed
        return Line(number: number, text: text, width: raw.count, cells: columns(text))
    }

    /// What stands apart by three spaces or more, or a tab.
    private static func columns(_ text: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var spaces = 0
        for character in text {
            if character == " " || character == "\t" {
                spaces += character == "\t" ? 3 : 1
                continue
            }
            if spaces >= 3, !cell.isEmpty {
                cells.append(cell)
                cell = ""
            } else if spaces > 0 {
                cell += " "
            }
            spaces = 0
            cell.append(character)
        }
        if !cell.isEmpty { cells.append(cell) }
        return cells
    }

    /// "Pagina 2 van 6", "pagina 1/4", "- 3 -", a form feed.
    private static func isPageMark(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        if words.isEmpty { return text.contains("\u{C}") }
        if words.count == 1, Int(words[0]) != nil { return text.hasPrefix("-") }
        guard let at = words.firstIndex(where: { $0 == "pagina" || $0 == "blad" || $0 == "page" }) else { return false }
        return text.count < 90 && words.count - at <= 4 && words.dropFirst(at + 1).contains { Int($0) != nil }
    }

    private mutating func add(_ line: Line, before next: Line?) {
        if PlainTextReader.isPageMark(line.text) { return }
        if line.text.isEmpty {
            // A blank line inside a word or sentence is a page break, not an end.
            if let last = paragraph.last, PlainTextReader.isHyphenated(last.text) { return }
            return flush()
        }
        if ListMarker.end(in: line.text) != nil { flush() }
        if line.cells.count == 2, line.cells[0].count <= 40, paragraph.isEmpty {
            blocks.append(.row(line.cells.map { Passage($0, line: line.number) }))
            return
        }
        paragraph.append(line)
        if endsHere(line, before: next) { flush() }
    }

    /// A line that had room for the next word and did not take it was meant to end.
    private func endsHere(_ line: Line, before next: Line?) -> Bool {
        guard let next, !next.text.isEmpty, !PlainTextReader.isHyphenated(line.text) else { return false }
        let word = next.text.prefix { !$0.isWhitespace }.count
        return line.width + 1 + word + 6 < wrapWidth
    }

    private static func isHyphenated(_ text: String) -> Bool {
        // Not `dropLast()`, which walks the whole text.
        text.hasSuffix("-") && text[..<text.index(before: text.endIndex)].last?.isLetter == true
    }

    private mutating func flush() {
        guard let first = paragraph.first else { return }
        var text = ""
        for line in paragraph {
            if PlainTextReader.isHyphenated(text), line.text.first?.isLowercase == true,
                !["en ", "of "].contains(where: line.text.hasPrefix)
            {
                text.removeLast()
            } else if PlainTextReader.isHyphenated(text), line.text.first?.isUppercase == true {
                // "Noord-" and "Holland": the hyphen belongs to the name.
            } else if !text.isEmpty {
                text += " "
            }
            text += line.cells.joined(separator: " ")
        }
        paragraph = []
        let passage = Passage(text, line: first.number)
        blocks.append(ListMarker.end(in: text) == nil ? .paragraph(passage) : .listItem(passage))
    }
}
