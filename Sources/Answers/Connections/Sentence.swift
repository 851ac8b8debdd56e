/// The sentence around a place of a text, verbatim.
enum Sentence {
    /// About two lines of a terminal on each side.
    private static let reach = 160

    /// - Parameter range: bytes of the text.
    static func range(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        let first = max(0, range.lowerBound - reach)
        let last = min(text.count, range.upperBound + reach)
        let start =
            text[first..<range.lowerBound].indices.last { isEnd(text, $0) }.map { $0 + 1 } ?? wordStart(text, first)
        let end = text[range.upperBound..<last].indices.first { isEnd(text, $0) }.map { $0 + 1 } ?? wordEnd(text, last)
        return start..<max(start, end)
    }

    /// The words of a range, without white space around them.
    static func text(_ range: Range<Int>, of text: [UInt8]) -> String {
        var slice = text[range]
        while let byte = slice.first, byte <= 32 { slice = slice.dropFirst() }
        while let byte = slice.last, byte <= 32 { slice = slice.dropLast() }
        return String(decoding: slice, as: UTF8.self)
    }

    /// A full stop, question mark or the like with white space behind it, or the end of a line. "nr. 12" is cut; no harm is done.
    private static func isEnd(_ text: [UInt8], _ index: Int) -> Bool {
        if text[index] == 10 { return true }
        guard ".?!;".utf8.contains(text[index]) else { return false }
        return index + 1 == text.count || text[index + 1] <= 32
    }

    private static func wordStart(_ text: [UInt8], _ index: Int) -> Int {
        index == 0 ? 0 : (text[index...].firstIndex { $0 <= 32 }).map { $0 + 1 } ?? index
    }

    private static func wordEnd(_ text: [UInt8], _ index: Int) -> Int {
        index == text.count ? index : text[..<index].lastIndex { $0 <= 32 } ?? index
    }
}
