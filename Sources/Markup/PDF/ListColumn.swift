/// A first column of nothing but list markers and agenda numbers: the text beside it belongs behind them.
struct ListColumn {
    private static let markerLimit = 6

    private let markers: [PageLine]
    private let text: [PageLine]

    /// `nil` when the first column holds anything else.
    init?(_ columns: [[PageLine]]) {
        guard columns.count == 2, columns[0].allSatisfy({ ListColumn.isMarker($0.text) }) else { return nil }
        (markers, text) = (columns[0], columns[1])
    }

    /// The lines of the text, with the markers in front.
    var pieces: [Piece] {
        (text + markers).visualRows.flatMap { row -> [Piece] in
            let marker = row.first { markers.contains($0) }
            let lines = row.filter { $0 != marker }
            guard let marker else { return lines.map { .line($0) } }
            guard let first = lines.first else { return [.line(marker)] }
            return [piece(marker, first)] + lines.dropFirst().map { .line($0) }
        }
    }

    /// "3  Begroting" begins an agenda item, "3.  de begroting vast te stellen" an item of a list.
    private func piece(_ marker: PageLine, _ line: PageLine) -> Piece {
        if marker.text.first?.isNumber == true, marker.text.last.map({ !".):".contains($0) }) ?? false {
            return .line(line, number: marker.text)
        }
        var line = line
        line.text = marker.text + " " + line.text
        line.box = line.box.union(marker.box)
        line.words = marker.words + line.words
        return .line(line)
    }

    /// "3.", "a)", "5.a.1", "04", "6a", "•", "-".
    private static func isMarker(_ text: String) -> Bool {
        guard text.count <= markerLimit, !text.contains(" ") else { return false }
        if text.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
        let parts = text.filter { !"():".contains($0) }.split(separator: ".")
        guard parts.allSatisfy({ isCount($0) }) else { return false }
        return parts[0].first?.isNumber == true || text.count > parts[0].count
    }

    /// "12", "12a", "b".
    private static func isCount(_ part: Substring) -> Bool {
        let digits = part.prefix { $0.isNumber }
        let rest = part[digits.endIndex...]
        return digits.count <= 3 && rest.count <= 1 && rest.allSatisfy(\.isLetter)
    }
}
