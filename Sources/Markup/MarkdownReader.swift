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
        for (index, raw) in text.lines.enumerated() {
            let number = index + 1
            let line = raw.trimmed
            if line.hasPrefix("<!--") { inComment = true }
            if inComment {
                inComment = !line.contains("-->")
                continue
            }
            if let (title, rest) = boldTitle(line) {
                flush()
                blocks.append(.heading(level: 6, Passage(plain(title), line: number)))
                paragraph.add(rest, line: number)
                if raw.hasSuffix("  ") { flush() }
            } else if let block = structure(line, number) {
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
                if raw.hasSuffix("  ") { flush() }
            }
        }
        flush()
        return blocks
    }

    /// "**4.b Motie 072** Verworpen met …": a numbered title in bold heads what stands behind it, as a line that is all bold does;
    /// "**Motie M4 Deelauto's** (GroenLinks, D66)" is one title, with its submitters.
    private static func boldTitle(_ line: String) -> (title: String, rest: String)? {
        guard line.hasPrefix("**"), let close = line.dropFirst(2).firstRange(of: "**") else { return nil }
        let title = line[..<close.lowerBound].dropFirst(2).trimmed
        let rest = line[close.upperBound...].trimmed
        guard let first = title.first, title.count <= 160, let last = title.last, last != ":" else { return nil }
        let isClosed = !".,;".contains(last)
        if isClosed, rest.hasPrefix("("), rest.firstIndex(of: ")") == rest.indices.last {
            return (title + " " + rest, "")
        }
        return first.isNumber && title.contains(where: \.isLetter) || rest.isEmpty && isClosed ? (title, rest) : nil
    }

    /// The block that a line is by itself; `nil` for running text, none for a rule or the bar under a table's head.
    private static func structure(_ line: String, _ number: Int) -> [Block]? {
        if line.hasPrefix("#") {
            let level = line.prefix { $0 == "#" }.count
            let title = line.dropFirst(level).drop { $0 == " " }
            guard level <= 6, !title.isEmpty, line.dropFirst(level).first?.isWhitespace == true else { return nil }
            return [.heading(level: level, Passage(plain(String(title)), line: number))]
        }
        if line.hasPrefix("|") {
            var cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map {
                plain(String($0).trimmed)
            }
            if cells.last == "" { cells.removeLast() }
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
        // Looked for once: a line of brackets without a link must not be searched again from every bracket.
        var mayHoldLinks = true
        while let first = rest.first {
            if first == "[", mayHoldLinks {
                guard let close = rest.firstRange(of: "]("), let end = rest[close.upperBound...].firstIndex(of: ")")
                else {
                    mayHoldLinks = false
                    continue
                }
                out += plain(String(rest[rest.index(after: rest.startIndex)..<close.lowerBound]))
                rest = rest[rest.index(after: end)...]
            } else if rest.hasPrefix("**") || rest.hasPrefix("__") {
                rest = rest.dropFirst(2)
            } else if first == "*" || first == "_", let inside = emphasis(rest, after: out.last) {
                out += plain(String(inside))
                rest = rest[inside.endIndex...].dropFirst()
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

    /// What stands between two single marks that hug a word: "*Ingediend*", not "3 * 4 * 5" or "een_twee_drie".
    private static func emphasis(_ text: Substring, after last: Character?) -> Substring? {
        guard let mark = text.first, last.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
        let inside = text.dropFirst().prefix(200)
        guard let first = inside.first, !first.isWhitespace, first != mark, let end = inside.firstIndex(of: mark),
            !inside[inside.index(before: end)].isWhitespace
        else { return nil }
        let next = text[text.index(after: end)...].first
        guard next.map({ !$0.isLetter && !$0.isNumber && $0 != mark }) ?? true else { return nil }
        return inside[..<end]
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
    /// The lines, with line ends of Unix or Windows ("\r\n" is one `Character`).
    var lines: [SubSequence] { split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" } }

    /// Without white space at the ends.
    package var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
