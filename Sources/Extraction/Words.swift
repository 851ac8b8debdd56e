/// A text as words, each with its bytes, for matching without regular expressions.
///
/// A word is what stands between white space, less the punctuation around it; "RG-198/2022", "38/6" and "B&W" are
/// words.
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
        var text = text
        words = text.withUTF8 { Words.split($0) }
        self.text = text
        markQuotesAndBrackets()
    }

    var count: Int { words.count }
    subscript(index: Int) -> Word { words[index] }

    /// The text between two byte offsets.
    func slice(_ range: Range<Int>) -> String {
        text.utf8.withContiguousStorageIfAvailable { String(decoding: $0[range], as: UTF8.self) } ?? ""
    }

    /// The text from the start of one word to the end of another.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, last < words.count else { return "" }
        return slice(words[first].utf8Range.lowerBound..<words[last].utf8Range.upperBound)
    }

    /// The text of one word.
    func text(at index: Int) -> String { text(index..<index + 1) }

    /// The text from a byte offset to the end.
    func slice(from offset: Int) -> String { slice(offset..<text.utf8.count) }

    /// What stands between a word and the one before it: white space and punctuation.
    func gap(before index: Int) -> String {
        slice(words[index - 1].utf8Range.upperBound..<words[index].utf8Range.lowerBound)
    }

    /// All words in lower case.
    var lower: [String] { words.map(\.lower) }

    /// The words of a range in lower case.
    func lower(in range: Range<Int>) -> [String] { range.map { words[$0].lower } }

    /// The first word outside the brackets in which a word stands.
    func endOfBracket(from start: Int, until end: Int? = nil) -> Int {
        let end = end ?? count
        return (start..<end).first { !words[$0].isBracketed } ?? end
    }

    /// Whether a word has brackets to itself: "SP (5)".
    func isAloneInBrackets(_ index: Int) -> Bool {
        words[index].isBracketed && (index == 0 || !words[index - 1].isBracketed)
            && (index + 1 >= count || !words[index + 1].isBracketed)
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
        var upper = 0
        var lower = 0
        var isASCII = true
        for index in range {
            switch letterCase(bytes, index) {
            case .upper?: upper += 1
            case .lower?: lower += 1
            case nil: break
            }
            if bytes[index] >= 0x80 { isASCII = false }
        }
        let text =
            isASCII ? lowerASCII(bytes, range) : String(decoding: bytes[range], as: UTF8.self).lowercased()
        // A mark in front ("#JONGLELYSTAD") does not hide the capital.
        let first = range.first { isWordByte(bytes[$0]) && bytes[$0] != UInt8(ascii: "#") || bytes[$0] >= 0x80 }
        let startsUpper = first.map { letterCase(bytes, $0) == .upper } ?? false
        return Word(lower: text, utf8Range: range, startsUpper: startsUpper, isAllCaps: upper > 1 && lower == 0)
    }

    private static func lowerASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count) { lower in
            for index in range {
                let byte = bytes[index]
                lower[index - range.lowerBound] = byte >= 65 && byte <= 90 ? byte | 32 : byte
            }
            return range.count
        }
    }

    private enum LetterCase { case upper, lower }

    /// The case of the letter that starts at a byte: ASCII and Latin-1 (U+00C0…U+00FF), which is what Dutch and Frisian
    /// write.
    private static func letterCase(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> LetterCase? {
        switch bytes[at] {
        case 65...90: return .upper
        case 97...122: return .lower
        case 0xC3 where at + 1 < bytes.count: return bytes[at + 1] < 0xA0 ? .upper : .lower
        default: return nil
        }
    }

    /// Without punctuation at the ends; `nil` when nothing is left. `#` and `&` can open a name, `%` closes a number.
    private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let length = punctuation(bytes, start, end) { start += length }
        while end > start {
            var head = end - 1
            while head > start, bytes[head] & 0xC0 == 0x80 { head -= 1 }
            guard let length = punctuation(bytes, head, end), head + length == end, bytes[head] != UInt8(ascii: "%")
            else { break }
            end = head
        }
        return start < end ? start..<end : nil
    }

    /// The length of the punctuation mark that starts here; `nil` when a word does.
    private static func punctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
        let byte = bytes[at]
        if byte < 0x80 { return isWordByte(byte) ? nil : 1 }
        guard byte == 0xE2, at + 2 < end else {
            return byte == 0xC2 && at + 1 < end && (bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB) ? 2 : nil
        }
        // General punctuation U+2010…U+2027 and U+2030…U+205E: dashes, quotes, bullets, ellipsis; not U+20AC, the euro.
        return bytes[at + 1] == 0x80 && bytes[at + 2] >= 0x90 || bytes[at + 1] == 0x81 ? 3 : nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte == UInt8(ascii: "#")
            || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%")
    }

    private mutating func markQuotesAndBrackets() {
        let marks = Quotation.spans(in: text)
        mark(marks.quotes, \.isQuoted)
        mark(marks.brackets, \.isBracketed)
    }

    /// Marks the words that begin inside spans; both stand in reading order.
    private mutating func mark(_ spans: [Range<Int>], _ mark: WritableKeyPath<Word, Bool>) {
        guard !spans.isEmpty else { return }
        var next = 0
        for index in words.indices {
            let start = words[index].utf8Range.lowerBound
            while next < spans.count, spans[next].upperBound <= start { next += 1 }
            guard next < spans.count else { return }
            words[index][keyPath: mark] = spans[next].contains(start)
        }
    }
}
