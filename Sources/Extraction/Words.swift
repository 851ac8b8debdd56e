/// A text as words, each with its bytes, for matching without regular expressions.
///
/// A word is what stands between white space, less the punctuation around it; "RG-198/2022", "38/6" and "B&W" are words.
struct Words: Sendable {
    struct Word: Sendable {
        let lower: String
        let utf8Range: Range<Int>
        /// Inside quotation marks: a title or somebody's words, never the sentence's own statement.
        var isQuoted = false
        /// Inside round brackets.
        var isBracketed = false
        let startsUpper: Bool
        let isAllCaps: Bool
    }

    let text: String
    private(set) var words: [Word] = []

    init(_ text: String) {
        self.text = text
        var copy = text
        words = copy.withUTF8 { Words.split($0) }
        markQuotesAndBrackets()
    }

    var count: Int { words.count }
    subscript(index: Int) -> Word { words[index] }

    /// The text between two byte offsets.
    func slice(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }

    /// The text from the start of one word to the end of another.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, last < words.count else { return "" }
        return slice(words[first].utf8Range.lowerBound..<words[last].utf8Range.upperBound)
    }

    private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        var words: [Word] = []
        var at = 0
        while at < bytes.count {
            while at < bytes.count, bytes[at] <= 32 { at += 1 }
            let start = at
            while at < bytes.count, bytes[at] > 32 { at += 1 }
            if let range = trim(bytes, start..<at) { words.append(word(bytes, range)) }
        }
        return words
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Word {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let letters = text.filter(\.isLetter)
        return Word(
            lower: text.lowercased(), utf8Range: range, startsUpper: text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false,
            isAllCaps: letters.count > 1 && letters.allSatisfy(\.isUppercase))
    }

    /// Without punctuation at the ends; `nil` when nothing is left. `#` and `&` can open a name, `%` closes a number.
    private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let length = punctuation(bytes, start, end) { start += length }
        while end > start {
            var head = end - 1
            while head > start, bytes[head] & 0xC0 == 0x80 { head -= 1 }
            guard let length = punctuation(bytes, head, end), head + length == end, bytes[head] != UInt8(ascii: "%") else { break }
            end = head
        }
        return start < end ? start..<end : nil
    }

    /// The length of the punctuation mark that starts here; `nil` when a word does.
    private static func punctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
        let byte = bytes[at]
        if byte < 0x80 { return isWordByte(byte) ? nil : 1 }
        guard byte == 0xE2, at + 2 < end else { return byte == 0xC2 && at + 1 < end && (bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB) ? 2 : nil }
        // General punctuation U+2010…U+2027 and U+2030…U+205E: dashes, quotes, bullets, ellipsis; not U+20AC, the euro.
        return bytes[at + 1] == 0x80 && bytes[at + 2] >= 0x90 || bytes[at + 1] == 0x81 ? 3 : nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte == UInt8(ascii: "#")
            || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%")
    }

    private mutating func markQuotesAndBrackets() {
        let marks = Quotation.spans(in: text)
        guard !marks.quotes.isEmpty || !marks.brackets.isEmpty else { return }
        for index in words.indices {
            let start = words[index].utf8Range.lowerBound
            words[index].isQuoted = marks.quotes.contains { $0.contains(start) }
            words[index].isBracketed = marks.brackets.contains { $0.contains(start) }
        }
    }
}
