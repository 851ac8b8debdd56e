internal import Council
internal import Markup

/// HTML inside a JSON string: cells of iBabs are escaped, texts of Notubiz hold markup.
enum HTMLFragment {
    /// The text without tags and entities.
    static func text(_ html: String) -> String {
        blocks(html, line: nil).flatMap(\.passages).map(\.text).joined(separator: " ")
    }

    /// The blocks, all on the line of the string.
    static func blocks(_ html: String, line: Int?) -> [Block] {
        let lines = html.split { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }.map(\.trimmed).filter { !$0.isEmpty }
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return lines.map { .paragraph(Passage($0, line: line)) }
        }
        let joined = lines.joined(separator: "<br>")
        return BlockReader.blocks(of: MarkupTree(html: joined).root).map { block in
            switch block {
            case .heading(let level, let p): .heading(level: level, Passage(p.text, line: line))
            case .listItem(let p): .listItem(Passage(p.text, line: line))
            case .paragraph(let p): .paragraph(Passage(p.text, line: line))
            case .row(let cells): .row(cells.map { Passage($0.text, line: line) })
            case .vote, .entry, .attachment: block
            }
        }
    }
}
