/// What stands in a document of Word or OpenDocument, before it is written as the page it would be on the web.
indirect enum OfficeBlock {
    case paragraph(OfficeParagraph)
    /// Rows of cells.
    case table([[[OfficeBlock]]])
}

/// A paragraph with what its style and list make of it.
struct OfficeParagraph {
    enum Role: Equatable {
        case text
        case heading(level: Int)
        case item
    }

    /// Text in one dress. "\n" is a line break, "\t" a tab.
    struct Run {
        var text: String
        var isBold = false
        var link: String?
    }

    var role = Role.text
    /// The number in front of it, as it is printed.
    var number: String?
    var runs: [Run] = []

    var isEmpty: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    /// The words, without tabs and breaks around them.
    var text: String { runs.map(\.text).joined().trimmed }

    /// The runs of each line.
    var lines: [[Run]] {
        runs.reduce(into: [[]]) { lines, run in
            for (index, piece) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                if !piece.isEmpty {
                    lines[lines.count - 1].append(Run(text: String(piece), isBold: run.isBold, link: run.link))
                }
            }
        }
    }
}

extension [OfficeBlock] {
    /// The paragraphs directly here; `nil` when a table stands among them.
    var paragraphs: [OfficeParagraph]? {
        var found: [OfficeParagraph] = []
        for block in self {
            guard case .paragraph(let paragraph) = block else { return nil }
            if !paragraph.isEmpty { found.append(paragraph) }
        }
        return found
    }

    /// Everything said here, a line per paragraph.
    var plainText: String {
        map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.text
            case .table(let rows): rows.flatMap { $0 }.map(\.plainText).joined(separator: "\n")
            }
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
