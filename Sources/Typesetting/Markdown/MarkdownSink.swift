/// Markdown being written. As in `XMLSink`, only literals of the code are markup; text is escaped.
///
/// Text is escaped with backslashes (CommonMark 0.31.2, 2.4), and only where it could mean something, so that it can still be read
/// without being rendered. Spaces and line ends have become one space (`CleanText`), so a block begins only where the code begins one.
struct MarkdownSink {
    private(set) var bytes: [UInt8] = []
    /// Where the text of this line began.
    private var lineStart = 0

    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func number(_ value: Int) { bytes += "\(value)".utf8 }

    /// The name of an anchor, which is plain by its type.
    mutating func name(of anchor: Anchor) { bytes += anchor.name.utf8 }

    /// What comes now begins a paragraph, an item, a cell or a heading.
    mutating func begin() { lineStart = bytes.count }

    mutating func text(_ text: String) { self.text(CleanText(text)) }

    mutating func text(_ clean: CleanText) {
        for (index, byte) in clean.bytes.enumerated() {
            // Nothing is indented into a code block (CommonMark 4.4).
            if byte == 0x20, bytes.count == lineStart { continue }
            let next = index + 1 < clean.bytes.count ? clean.bytes[index + 1] : nil
            if isSpecial(byte, before: next) || marksBlock(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        // The mark after a text that runs from right to left keeps a number behind it in its place (Unicode TR 9, 2.6).
        if clean.hasRightToLeft { bytes += "\u{200E}".utf8 }
    }

    /// An address within round brackets, already a URI. Brackets end it, and "&copy" would be read as a character (CommonMark 6.3, 2.5).
    mutating func destination(_ uri: String) {
        for byte in uri.utf8 {
            if "()&$".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
    }

    /// Removes a last space, which would be a line break or nothing.
    mutating func trimEnd() {
        while bytes.last == 0x20 { bytes.removeLast() }
    }

    /// Whether the byte, at the start of a line, would make it an item of a list, a rule or the underline of a heading
    /// (CommonMark 5.2, 4.1, 4.3).
    private func marksBlock(_ byte: UInt8) -> Bool {
        let length = bytes.count - lineStart
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return length == 0
        case UInt8(ascii: "."), UInt8(ascii: ")"):
            return (1...9).contains(length) && bytes[lineStart...].allSatisfy { (0x30...0x39).contains($0) }
        default: return false
        }
    }

    /// Whether the byte could begin markup: in CommonMark, in a table, as mathematics or as an address that becomes a link by itself
    /// (GitHub Flavored Markdown 0.29, 6.9). What comes behind this text counts too: "!" before a link would make it an image.
    private func isSpecial(_ byte: UInt8, before next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"),
            UInt8(ascii: "$"),
            UInt8(ascii: "@"):
            true
        case UInt8(ascii: "!"): next == nil
        case UInt8(ascii: "&"): next.map { MarkdownSink.isLetter($0) || $0 == UInt8(ascii: "#") } ?? true
        case UInt8(ascii: ":"): ["http", "https", "ftp", "mailto", "xmpp"].contains(where: endsIn)
        case UInt8(ascii: "."): endsIn("www")
        default: false
        }
    }

    /// Whether what is written ends in a word of small letters, in whatever case.
    private func endsIn(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            bytes.count >= word.count && zip(bytes.suffix(word.count), word).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
