internal import Council

/// Searching and trimming by bytes.
///
/// The standard library compares characters, which takes ten times as long and finds the same in the short, precomposed
/// texts that are searched for here. These take the place of its methods of the same names.
extension StringProtocol {
    func contains(_ other: String) -> Bool { search(other, backwards: false) != nil }

    func firstRange(of other: String) -> Range<Index>? { range(of: other, backwards: false) }

    func lastRange(of other: String) -> Range<Index>? { range(of: other, backwards: true) }

    func replacing(_ other: String, with replacement: String) -> String {
        var replaced = ""
        var rest = Substring(self)
        while let range = rest.firstRange(of: other) {
            replaced += rest[..<range.lowerBound]
            replaced += replacement
            rest = rest[range.upperBound...]
        }
        return replaced.isEmpty ? String(rest) : replaced + rest
    }

    /// Cut at any of these bytes, which are ASCII; empty pieces fall away.
    func split(atBytes bytes: StaticString) -> [SubSequence] {
        utf8.split { byte in bytes.withUTF8Buffer { $0.contains(byte) } }.map {
            self[$0.startIndex..<$0.endIndex]
        }
    }

    /// Whether any of these bytes stands in the text.
    func has(_ bytes: UInt8...) -> Bool { utf8.contains { bytes.contains($0) } }

    /// Whether a quotation mark can stand in the text: a straight one, or the first byte of a curly one.
    var hasQuotationMark: Bool { has(UInt8(ascii: "\""), 0xE2) }

    private func range(of other: String, backwards: Bool) -> Range<Index>? {
        search(other, backwards: backwards).map { at in
            let start = utf8.index(startIndex, offsetBy: at)
            return start..<utf8.index(start, offsetBy: other.utf8.count)
        }
    }

    /// The byte at which `other` begins.
    private func search(_ other: String, backwards: Bool) -> Int? {
        var other = other
        return other.withUTF8 { needle in
            utf8.withContiguousStorageIfAvailable { Bytes.search(needle, in: $0, backwards: backwards) }
                ?? Array(utf8).withUnsafeBufferPointer { Bytes.search(needle, in: $0, backwards: backwards) }
        }
    }
}

private enum Bytes {
    typealias Buffer = UnsafeBufferPointer<UInt8>

    static func search(_ needle: Buffer, in bytes: Buffer, backwards: Bool) -> Int? {
        let last = bytes.count - needle.count
        guard last >= 0, let first = needle.first else { return last >= 0 ? 0 : nil }
        var at = backwards ? last : 0
        while at >= 0, at <= last {
            if bytes[at] == first, matches(needle, bytes, at) { return at }
            at += backwards ? -1 : 1
        }
        return nil
    }

    private static func matches(_ needle: Buffer, _ bytes: Buffer, _ at: Int) -> Bool {
        for index in 1..<max(1, needle.count) where bytes[at + index] != needle[index] { return false }
        return true
    }
}

extension StringProtocol {
    /// Without white space at the ends.
    var trimmed: String {
        trimming {
            $0 == 32 || 9...13 ~= $0
        } characters: {
            $0.isWhitespace
        }
    }

    /// Without white space and punctuation at the ends; closing brackets and quotes that were opened inside stay.
    var trimmingPunctuation: String {
        trimming {
            switch $0 {
            case 9...13, 32, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                UInt8(ascii: "-"),
                UInt8(ascii: "|"), UInt8(ascii: "\""):
                true
            default: false
            }
        } characters: {
            $0.isWhitespace || marks.contains($0)
        }
    }

    /// Trims bytes; where that leaves a character of several bytes at an end, trims characters.
    private func trimming(_ isTrimmed: (UInt8) -> Bool, characters: (Character) -> Bool) -> String {
        let bytes = utf8.withContiguousStorageIfAvailable { bytes -> String? in
            guard let start = bytes.firstIndex(where: { !isTrimmed($0) }),
                let end = bytes.lastIndex(where: { !isTrimmed($0) })
            else { return "" }
            return bytes[start] < 0x80 && bytes[end] < 0x80 ? String(decoding: bytes[start...end], as: UTF8.self) : nil
        }
        if let trimmed = bytes ?? nil { return trimmed }
        let rest = drop(while: characters)
        return rest.lastIndex { !characters($0) }.map { String(rest[...$0]) } ?? ""
    }
}

private let marks: Set<Character> = [".", ",", ";", ":", "-", "–", "—", "·", "|", " ", "\"", "“", "”", "„"]
