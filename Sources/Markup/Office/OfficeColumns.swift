/// Labels and values that stand side by side: behind a tab, or in two cells with as many lines. FORMATS 9, DECISIONS 5: the head
/// of a memo or letter.
enum OfficeColumns {
    /// Lines of a paragraph, cut where a line is a label and its value.
    enum Lines {
        case running([[OfficeParagraph.Run]])
        case row(label: [OfficeParagraph.Run], value: [OfficeParagraph.Run])
    }

    /// The most a label has, as in text with columns (`PlainTextReader`).
    private static let labelLimit = 40

    static func grouped(_ lines: [[OfficeParagraph.Run]]) -> [Lines] {
        lines.reduce(into: []) { groups, line in
            if let (label, value) = columns(of: line) {
                groups.append(.row(label: label, value: value))
            } else if case .running(let before)? = groups.last {
                groups[groups.count - 1] = .running(before + [line])
            } else {
                groups.append(.running([line]))
            }
        }
    }

    /// "Datum⇥: 3 mei 2024": one gap, a label in front and something behind. A number in front of a tab opens an item of a list.
    private static func columns(of line: [OfficeParagraph.Run]) -> (
        [OfficeParagraph.Run], [OfficeParagraph.Run]
    )? {
        let text = line.map(\.text).joined()
        let pieces = text.split(separator: "\t").map(\.trimmed)
        guard pieces.count == 2, text.first?.isWhitespace == false, isLabel(pieces[0]) else { return nil }
        let isBold = line.first?.isBold ?? false
        let value = pieces[1].trimmingPrefix(":").trimmed
        guard !value.isEmpty else { return nil }
        return ([.init(text: pieces[0], isBold: isBold)], [.init(text: value)])
    }

    /// Rows of one label and one value, for two cells that hold as many lines: "Van: / Aan: / Datum:" beside three values.
    static func split(_ row: [[OfficeBlock]]) -> [[[OfficeBlock]]]? {
        guard row.count == 2, let labels = lines(of: row[0]), let values = lines(of: row[1]), labels.count > 1,
            labels.count == values.count,
            labels.allSatisfy({ isLabel($0.text) && $0.text.split(separator: " ").count <= 3 })
        else { return nil }
        return zip(labels, values).map { [[.paragraph($0)], [.paragraph($1)]] }
    }

    private static func lines(of cell: [OfficeBlock]) -> [OfficeParagraph]? {
        cell.paragraphs?.flatMap { paragraph in
            paragraph.lines.map { OfficeParagraph(role: paragraph.role, number: paragraph.number, runs: $0) }.filter {
                !$0.isEmpty
            }
        }
    }

    private static func isLabel(_ text: String) -> Bool {
        text.count <= labelLimit && text.first?.isLetter == true && ListMarker.end(in: text + " x") == nil
    }
}
