internal import Council

/// What stands apart on a line of layout text: by three spaces or more, or a tab.
struct TextColumn: Equatable {
    /// Characters in front of it.
    let start: Int
    let text: String

    static func columns(of line: Substring) -> [TextColumn] {
        var columns: [TextColumn] = []
        var text = ""
        var (start, spaces) = (0, 0)
        for (index, character) in line.enumerated() {
            if character.isWhitespace {
                spaces += character == "\t" ? 3 : 1
                continue
            }
            if spaces >= 3, !text.isEmpty {
                columns.append(TextColumn(start: start, text: text))
                text = ""
            } else if spaces > 0, !text.isEmpty {
                text += " "
            }
            if text.isEmpty { start = index }
            spaces = 0
            text.append(character)
        }
        if !text.isEmpty { columns.append(TextColumn(start: start, text: text)) }
        return columns
    }
}

/// A row of a table in layout text: an agenda number, a subject and what was decided, each wrapped in its own column, also over
/// the foot of a page.
struct TextRow {
    private var columns: [(start: Int, text: String)]
    private let line: Int
    private var isInterrupted = false

    /// `nil` when the line does not open a row of three columns or more.
    init?(_ columns: [TextColumn], _ line: Int) {
        guard columns.count >= 3, TextRow.isNumber(columns[0].text) else { return nil }
        self.columns = columns.map { ($0.start, $0.text) }
        self.line = line
    }

    /// A row whose text fills its column, so that only one space parts it from the next: cut where the row above was.
    init?(_ raw: Substring, starts: [Int], _ line: Int) {
        let characters = Array(raw)
        guard starts.count >= 3, let last = starts.last, characters.count > last,
            starts.allSatisfy({ !characters[$0].isWhitespace && ($0 == 0 || characters[$0 - 1].isWhitespace) })
        else { return nil }
        let ends = starts.dropFirst() + [characters.count]
        self.init(zip(starts, ends).map { TextColumn(start: $0, text: String(characters[$0..<$1]).trimmed) }, line)
    }

    var starts: [Int] { columns.map(\.start) }

    var cells: [Passage] { columns.map { Passage($0.text, line: line) } }

    /// Takes a line that goes on in the row's own columns; `false` when it does not.
    mutating func add(_ more: [TextColumn], _ number: Int) -> Bool {
        if more.isEmpty {
            isInterrupted = true
            return true
        }
        let places = more.map { column in columns.indices.first { abs(columns[$0].start - column.start) <= 1 } }
        guard let first = places.first ?? nil, first > 0, !places.contains(nil), fits(more[0], at: first) else {
            return false
        }
        if isInterrupted, columns[first].text.last.map({ ".!?".contains($0) }) ?? true { return false }
        for (column, place) in zip(more, places) {
            if let place { WrappedText.append(column.text, to: &columns[place].text) }
        }
        isInterrupted = false
        return true
    }

    /// Text that runs on under the next column is a paragraph below the row.
    private func fits(_ column: TextColumn, at place: Int) -> Bool {
        guard place + 1 < columns.count else { return true }
        return column.start + column.text.count < columns[place + 1].start
    }

    private static func isNumber(_ text: String) -> Bool {
        text.count <= 5 && text.first?.isNumber == true
            && text.allSatisfy { $0.isNumber || $0 == "." || ($0.isLetter && $0.isLowercase) }
    }
}

/// Joins the lines of wrapped text.
enum WrappedText {
    /// Appends the next line: a word broken at a hyphen is made whole, "Noord-" and "Holland" keep theirs.
    static func append(_ line: String, to text: inout String) {
        if isHyphenated(text), line.first?.isLowercase == true, !["en ", "of "].contains(where: line.hasPrefix) {
            text.removeLast()
        } else if !text.isEmpty, !(isHyphenated(text) && line.first?.isUppercase == true) {
            text += " "
        }
        text += line
    }

    static func isHyphenated(_ text: String) -> Bool {
        // Not `dropLast()`, which walks the whole text.
        text.hasSuffix("-") && text[..<text.index(before: text.endIndex)].last?.isLetter == true
    }
}
