package import Council

/// Reads Markdown as blocks: as much of CommonMark as converters of council papers write (headings, lists, tables,
/// emphasis, links).
package enum MarkdownReader {
    package static func blocks(_ text: String) -> [Block] {
        var blocks: [Block] = []
        var paragraph = FoldedText()
        func flush() {
            if !paragraph.isEmpty { blocks.append(.paragraph(Passage(plain(paragraph.text), line: paragraph.line))) }
            paragraph = FoldedText()
        }
        var inComment = false
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            let line = raw.trimmed
            if line.hasPrefix("<!--") { inComment = true }
            if inComment {
                inComment = !line.contains("-->")
                continue
            }
            if let block = structure(line, number) {
                flush()
                blocks += block
            } else if line.isEmpty {
                flush()
            } else {
                // A bold label opens a line of its own: "**Van:** …".
                if line.hasPrefix("**"), line.contains(":") { flush() }
                paragraph.addSpace()
                paragraph.add(line, line: number)
                // Two spaces at the end are a line break.
                if raw.hasSuffix("  ") || raw.hasSuffix("  \r") { flush() }
            }
        }
        flush()
        return blocks
    }

    /// The block that a line is by itself; `nil` for running text, none for a rule or the bar under a table's head.
    private static func structure(_ line: String, _ number: Int) -> [Block]? {
        if line.hasPrefix("#") {
            let level = line.prefix { $0 == "#" }.count
            let title = line.dropFirst(level).drop { $0 == " " }
            guard level <= 6, !title.isEmpty else { return nil }
            return [.heading(level: level, Passage(plain(String(title)), line: number))]
        }
        if line.hasPrefix("|") {
            let cells = line.split(separator: "|").map { plain(String($0).trimmed) }
            if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return [] }
            return [.row(cells.map { Passage($0, line: number) })]
        }
        if line.count >= 3, line.allSatisfy({ "-*_= ".contains($0) }) { return [] }
        if let marker = ListMarker.end(in: line) {
            let keepsMarker = line.first?.isNumber == true || line.first?.isLetter == true
            let item = keepsMarker ? line : String(line[marker...])
            return [.listItem(Passage(plain(item), line: number))]
        }
        return nil
    }

    /// The words without emphasis, code marks and link targets.
    static func plain(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let first = rest.first {
            if first == "[", let close = rest.firstRange(of: "]("),
                let end = rest[close.upperBound...].firstIndex(of: ")")
            {
                out += plain(String(rest[rest.index(after: rest.startIndex)..<close.lowerBound]))
                rest = rest[rest.index(after: end)...]
            } else if rest.hasPrefix("**") || rest.hasPrefix("__") {
                rest = rest.dropFirst(2)
            } else if first == "`" {
                rest = rest.dropFirst()
            } else if first == "\\", rest.dropFirst().first.map({ "*_#[]()-.|".contains($0) }) == true {
                out.append(rest.dropFirst().first ?? first)
                rest = rest.dropFirst(2)
            } else {
                out.append(first)
                rest = rest.dropFirst()
            }
        }
        return out.trimmed
    }
}

/// The mark that opens an item of a list: a bullet, "1.", "2)", "a.", "iv.".
enum ListMarker {
    /// Where the item's text begins; `nil` when the line opens no item.
    static func end(in line: String) -> String.Index? {
        guard let first = line.first else { return nil }
        if "-*•·–o▪".contains(first) {
            let next = line.index(after: line.startIndex)
            guard next < line.endIndex, line[next].isWhitespace else { return nil }
            return line[next...].firstIndex { !$0.isWhitespace }
        }
        let mark = line.prefix { $0.isNumber || $0.isLetter }
        guard mark.count <= 3,
            mark.allSatisfy(\.isNumber) || mark.count == 1 || mark.allSatisfy({ "ivxIVX".contains($0) }),
            mark.endIndex < line.endIndex, ".)".contains(line[mark.endIndex])
        else { return nil }
        let next = line.index(after: mark.endIndex)
        guard next < line.endIndex, line[next].isWhitespace else { return nil }
        return line[next...].firstIndex { !$0.isWhitespace }
    }
}

extension StringProtocol {
    /// Without white space at the ends.
    package var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
