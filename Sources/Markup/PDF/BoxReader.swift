/// Reads what `pdftotext -bbox-layout` writes: per page its blocks, lines and words, each on a line with its box.
///
/// That mode and no other, because it alone says where a word stands and how high it is set, in every poppler since 2015
/// (`-layout` guesses columns from characters, the plain order puts labels before all their values, `-tsv` is of 2022).
struct BoxReader {
    private var pages: [PageText] = []
    private var builder = LineBuilder()
    private var block = 0

    static func pages(_ bytes: [UInt8]) -> [PageText] {
        var reader = BoxReader()
        for line in bytes.split(separator: UInt8(ascii: "\n")) { reader.read(line.drop { $0 == 32 }) }
        reader.closePage()
        return reader.pages
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard line.first == UInt8(ascii: "<") else { return }
        if line.starts(with: "<word ".utf8) {
            addWord(line)
        } else if line.starts(with: "<line ".utf8) {
            builder.breakLine()
        } else if line.starts(with: "<block ".utf8) {
            block += 1
            builder.breakLine()
        } else if line.starts(with: "<page ".utf8) {
            closePage()
            let size = BoxReader.numbers(line)
            pages.append(PageText(number: pages.count + 1, height: size.count > 1 ? size[1] : 0))
        }
    }

    private mutating func closePage() {
        if !pages.isEmpty { pages[pages.count - 1].lines = builder.lines.filter { !$0.isRule } }
        builder = LineBuilder()
        block = 0
    }

    private mutating func addWord(_ line: ArraySlice<UInt8>) {
        guard let start = line.firstIndex(of: UInt8(ascii: ">")),
            let end = line.lastIndex(of: UInt8(ascii: "<")), start < end
        else { return }
        let sides = BoxReader.numbers(line[..<start])
        guard sides.count == 4, sides[2] >= sides[0], sides[3] >= sides[1] else { return }
        let box = Box(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
        builder.add(BoxReader.text(line[(start + 1)..<end]), box, block: block, size: box.height)
    }

    /// The values between quotation marks, in their order.
    private static func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
        line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }
            .compactMap { Double(String(decoding: $0.element, as: UTF8.self)) }.filter(\.isFinite)
    }

    /// A hyphen is one however it is written; a place where a word might have been broken is nothing.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 || $0 >= 0x7F }) else { return text }
        let isBroken = text.unicodeScalars.last == "\u{AD}"
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{2010}", "\u{2011}": plain.append("-")
            case "\u{AD}", "\u{FFFD}", "\u{FEFF}", "\u{200B}": continue
            case let other where other.value < 32 || (0x7F..<0xA0).contains(other.value): continue
            default: plain.append(scalar)
            }
        }
        return String(plain) + (isBroken ? "-" : "")
    }

    private static let marks = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"),
    ]

    /// A word without the marks of XML, control characters and what is not seen; a word made of them only is empty.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.contains(UInt8(ascii: "&")) {
            for (mark, sign) in BoxReader.marks { text = text.replacing(mark, with: sign) }
        }
        return plain(text).trimmed
    }
}
