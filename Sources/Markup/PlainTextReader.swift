package import Council

/// Reads layout text, as saved from a PDF or typed by hand: joins wrapped lines and hyphenated words, keeps apart what was
/// meant apart, reads "Label   value" as a row and drops page numbers.
package struct PlainTextReader {
    private struct Line {
        let number: Int
        let raw: Substring
        let text: String
        /// Columns the line takes with its indentation.
        let width: Int
        let columns: [TextColumn]
    }

    private let wrapWidth: Int
    private var blocks: [Block] = []
    private var paragraph: [Line] = []
    /// The row of a table that the running lines belong to.
    private var row: TextRow?
    /// Where the columns of the last row began.
    private var starts: [Int] = []

    package static func blocks(_ text: String) -> [Block] {
        let lines = text.lines.enumerated().map { line($1, $0 + 1) }
        var reader = PlainTextReader(wrapWidth: min(110, lines.map(\.width).max() ?? 0))
        let header = lines.first { !$0.text.isEmpty }
        for (index, line) in lines.enumerated() {
            // The running header of a later page says nothing new.
            if let header, line.text == header.text, line.number != header.number, line.columns.count > 1 { continue }
            let next = lines.dropFirst(index + 1).first { !isPageMark($0.text) }
            reader.add(line, before: next)
        }
        reader.closeRow()
        reader.flush()
        return reader.blocks
    }

    private init(wrapWidth: Int) { self.wrapWidth = wrapWidth }

    private static func line(_ raw: Substring, _ number: Int) -> Line {
        // A drawn rule is an empty line.
        let isRule = raw.count >= 5 && raw.allSatisfy { "-=_ \t".contains($0) }
        let raw = isRule ? "" : raw
        return Line(number: number, raw: raw, text: raw.trimmed, width: raw.count, columns: TextColumn.columns(of: raw))
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
        if row?.add(line.columns, line.number) == true { return }
        if !line.text.isEmpty { closeRow() }
        if let opened = TextRow(line.columns, line.number) ?? TextRow(line.raw, starts: starts, line.number) {
            flush()
            row = opened
            starts = opened.starts
            return
        }
        if line.text.isEmpty {
            // A blank line inside a word or sentence is a page break, not an end.
            if let last = paragraph.last, PlainTextReader.isHyphenated(last.text) { return }
            return flush()
        }
        if ListMarker.end(in: line.text) != nil { flush() }
        if isRow(line) {
            flush()
            blocks.append(.row(line.columns.map { Passage($0.text, line: line.number) }))
            return
        }
        paragraph.append(line)
        if endsHere(line, before: next) { flush() }
    }

    /// Two columns: a label, or an item that begins with its number, and what stands beside it.
    private func isRow(_ line: Line) -> Bool {
        guard line.columns.count == 2 else { return false }
        let head = line.columns[0].text
        return startsWithNumber(head) ? head.count <= 120 : head.count <= 40 && paragraph.isEmpty
    }

    /// A line that had room for the next word and did not take it was meant to end.
    private func endsHere(_ line: Line, before next: Line?) -> Bool {
        guard let next, !next.text.isEmpty, !PlainTextReader.isHyphenated(line.text) else { return false }
        // "07  Motie 2: muskusratten" with its text below the number, not below the title.
        if startsWithNumber(line.text), paragraph.count == 1, next.text.first?.isUppercase == true,
            next.columns.first?.start == line.columns.first?.start
        {
            return true
        }
        let word = next.text.prefix { !$0.isWhitespace }.count
        return line.width + 1 + word + 6 < wrapWidth
    }

    /// "07 Motie", "7. Motie": the number of an item with a capital behind it.
    private func startsWithNumber(_ text: String) -> Bool {
        let head = text.prefix { !$0.isWhitespace }
        return (1...2).contains(head.count { $0.isNumber }) && head.count <= 3 && head.first?.isNumber == true
            && text[head.endIndex...].first { !$0.isWhitespace }?.isUppercase == true
    }

    private static func isHyphenated(_ text: String) -> Bool { WrappedText.isHyphenated(text) }

    private mutating func closeRow() {
        if let row { blocks.append(.row(row.cells)) }
        row = nil
    }

    private mutating func flush() {
        guard let first = paragraph.first else { return }
        var text = ""
        for line in paragraph { WrappedText.append(line.columns.map(\.text).joined(separator: " "), to: &text) }
        paragraph = []
        let passage = Passage(text, line: first.number)
        blocks.append(ListMarker.end(in: text) == nil ? .paragraph(passage) : .listItem(passage))
    }
}
