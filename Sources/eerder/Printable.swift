extension String {
    /// Text of a document as a terminal may show it: no control characters that could move the cursor, paint or ring, and no
    /// marks that turn the direction of writing for what follows.
    var printable: String {
        guard unicodeScalars.contains(where: Self.isUnsafe) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\n" {
                text += "\\n"
            } else if scalar == "\t" {
                text += " "
            } else if Self.isUnsafe(scalar) {
                text += "\u{FFFD}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isUnsafe(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0..<32, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Lines of at most `width` columns, broken between words; a longer word stands on a line of its own.
    /// - Parameters:
    ///   - indent: what every line begins with.
    ///   - first: what the first line begins with instead.
    func wrapped(to width: Int, indent: String, first: String? = nil) -> [String] {
        var lines: [String] = []
        var start = first ?? indent
        var line = ""
        for word in split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, start.columns + line.columns + 1 + word.columns > width {
                lines.append(start + line)
                (start, line) = (indent, "")
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(start + line) }
        return lines
    }
}

extension StringProtocol {
    /// Columns on a terminal. The codes of `Style` take none, and no others come here: `printable` lets none through.
    fileprivate var columns: Int {
        var count = 0
        var isCode = false
        for character in self {
            if character == "\u{1B}" { isCode = true }
            if !isCode { count += 1 }
            if character == "m" { isCode = false }
        }
        return count
    }
}
