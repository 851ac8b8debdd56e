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
    func wrapped(to width: Int, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + 1 + word.count > width - indent.count {
                lines.append(indent + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(indent + line) }
        return lines
    }
}
