/// Text being put together with its white space folded to single spaces.
///
/// No-break and thin spaces count as spaces; soft hyphens and zero-width marks fall away, because portals put them
/// inside numbers and words.
struct FoldedText {
    private(set) var bytes: [UInt8] = []
    /// The line of the first word; `nil` while there is none.
    private(set) var line: Int?
    private var spaceIsDue = false

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func addSpace() { spaceIsDue = !bytes.isEmpty }

    /// Adds a text that starts on `line`.
    mutating func add(_ text: String, line start: Int?) {
        var text = text
        text.withUTF8 { add($0, line: start) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, line start: Int?) {
        var newlines = 0
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte == 10 { newlines += 1 }
            let (kind, length) = FoldedText.classify(text, at)
            switch kind {
            case .space: addSpace()
            case .nothing: break
            case .word, .control:
                if line == nil { line = start.map { $0 + newlines } }
                if spaceIsDue {
                    bytes.append(32)
                    spaceIsDue = false
                }
                if kind == .control {
                    // "&#146;" names a byte of windows-1252, as browsers read it.
                    bytes += String(decoding: [TextEncoding.windows1252Table[Int(text[at + 1])]], as: UTF16.self).utf8
                } else {
                    bytes.append(contentsOf: text[at..<at + length])
                }
            }
            at += length
        }
    }

    private enum Kind { case space, nothing, word, control }

    private static func classify(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Kind, Int) {
        let byte = text[at]
        if byte <= 32 || byte == 127 { return (.space, 1) }
        guard byte >= 0xC2, at + 1 < text.count else { return (.word, 1) }
        if byte == 0xC2, (0x80...0x9F).contains(text[at + 1]) { return (.control, 2) }
        if byte == 0xC2, text[at + 1] == 0xA0 { return (.space, 2) }
        if byte == 0xC2, text[at + 1] == 0xAD { return (.nothing, 2) }
        guard byte == 0xE2 || byte == 0xEF, at + 2 < text.count else { return (.word, 1) }
        switch (byte, text[at + 1], text[at + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return (.space, 3)
        case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (.nothing, 3)
        default: return (.word, 3)
        }
    }
}
