/// Text of a document as any page may show it: one line, without characters that do not print.
///
/// - Spaces and line ends of any kind become one space, so that a title with a line end cannot begin a block of its own. A space that
///   does not break stays.
/// - Control characters and noncharacters are dropped: XML 1.0, 2.2 forbids most of them.
/// - Marks that turn the direction of writing are dropped, as they can show a text as another (Unicode TR 36, 3.3), and so are the
///   invisible tag characters. Letters from right to left keep their own direction; see `hasRightToLeft`.
struct CleanText {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Whether there are letters that run from right to left, so that the text must not order what stands around it
    /// (Unicode TR 9, 3.2: types R and AL).
    private(set) var hasRightToLeft = false

    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        var wasSpace = false
        for scalar in text.unicodeScalars {
            switch CleanText.role(of: scalar) {
            case .space:
                if !wasSpace { bytes.append(0x20) }
                wasSpace = true
            case .dropped: break
            case .letter(let isRightToLeft):
                append(scalar)
                if isRightToLeft { hasRightToLeft = true }
                wasSpace = false
            }
        }
    }

    /// The first `limit` bytes at most, ending in "…" when there is more.
    func shortened(to limit: Int) -> CleanText {
        guard bytes.count > limit else { return self }
        var end = limit - "…".utf8.count
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var short = self
        short.bytes = bytes[..<end] + Array("…".utf8)
        return short
    }

    private enum Role {
        case space
        case dropped
        case letter(isRightToLeft: Bool)
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0x21..<0x7F: .letter(isRightToLeft: false)
        case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: .space
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF: .dropped
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .dropped
        case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: .dropped
        case let value where value & 0xFFFE == 0xFFFE: .dropped
        case 0x0590..<0x0900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000:
            .letter(isRightToLeft: true)
        default: .letter(isRightToLeft: false)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }
}
