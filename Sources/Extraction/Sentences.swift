internal import Council

/// A sentence with its words and the line of the passage it stands in.
struct Sentence: Sendable {
    let words: Words
    let line: Int?
    var text: String { words.text }
    /// The sentence as a quote.
    var passage: Passage { Passage(text, line: line) }

    /// Bytes of a sentence that are read together, more than councils write in one. Papers, votes and
    /// outcomes of a sentence are held against each other, which a page without a full stop would make endless.
    static let byteLimit = 2_000

    init(_ text: String, line: Int?) {
        words = Words(text.readable)
        self.line = line
    }

    /// Cuts a passage at full stops that end sentences: not those of abbreviations, initials, ordinals and numbers, and
    /// not inside quotation marks.
    static func all(in passage: Passage) -> [Sentence] {
        let bytes = Array(passage.text.utf8)
        let quotes = Quotation.spans(in: passage.text).quotes
        var quote = 0
        var sentences: [Sentence] = []
        var start = 0
        for at in bytes.indices
        where isEnd(bytes, at, from: start) {
            while quote < quotes.count, quotes[quote].upperBound <= at { quote += 1 }
            if quote < quotes.count, isInside(quotes[quote], at, bytes) { continue }
            var end = at + 1
            while end < bytes.count, bytes[end] > 32 { end += 1 }
            append(bytes[start..<end])
            start = end
        }
        append(bytes[start...])
        return sentences

        /// A longer one is read in parts, each up to a space.
        func append(_ slice: ArraySlice<UInt8>) {
            var rest = slice
            while rest.count > byteLimit {
                let end = rest.prefix(byteLimit).lastIndex { $0 <= 32 } ?? rest.startIndex
                guard end > rest.startIndex else { break }
                appendPart(rest[..<end])
                rest = rest[end...].drop { $0 <= 32 }
            }
            appendPart(rest)
        }

        func appendPart(_ slice: ArraySlice<UInt8>) {
            let sentence = Sentence(String(decoding: slice.drop { $0 <= 32 }, as: UTF8.self), line: passage.line)
            // A row of dots or dashes says nothing.
            if sentence.words.count > 0 { sentences.append(sentence) }
        }
    }

    /// More than the closing mark, of one byte or of three, stands behind the full stop.
    private static func isInside(_ quote: Range<Int>, _ at: Int, _ bytes: [UInt8]) -> Bool {
        quote.contains(at) && quote.upperBound > at + (bytes[quote.upperBound - 1] >= 0x80 ? 4 : 2)
    }

    private static func isEnd(_ bytes: [UInt8], _ at: Int, from start: Int) -> Bool {
        guard bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "?") else {
            return false
        }
        var next = at + 1
        // Closing quotes and brackets belong to the sentence.
        while next < bytes.count, bytes[next] > 32 {
            guard
                bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'")
                    || bytes[next] == UInt8(ascii: ")") || bytes[next] >= 0x80
            else { return false }
            next += 1
        }
        while next < bytes.count, bytes[next] <= 32 { next += 1 }
        guard next < bytes.count else { return false }
        let follows = bytes[next]
        guard !(follows >= 97 && follows <= 122) else { return false }
        return bytes[at] != UInt8(ascii: ".") || !isAbbreviation(bytes, at, from: start)
    }

    private static func isAbbreviation(_ bytes: [UInt8], _ at: Int, from start: Int) -> Bool {
        var head = at
        while head > start, bytes[head - 1] > 32, bytes[head - 1] != UInt8(ascii: "(") { head -= 1 }
        let word = String(decoding: bytes[head..<at], as: UTF8.self).lowercased()
        if word.count == 1, word.first?.isLetter == true { return true }
        if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count <= 2 }) { return true }
        if word.allSatisfy(\.isNumber) { return head == start }
        return abbreviations.contains(word)
    }

    private static let abbreviations: Set<String> = [
        "dhr", "mw", "mevr", "mr", "drs", "ir", "ing", "dr", "prof", "ca", "nr", "nrs", "art", "jl", "blz", "bijv",
        "evt", "incl",
        "excl", "resp", "st", "plv", "wnd", "vz", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
        "nov",
        "dec", "mln", "mld", "o.a", "m.b.t", "t.a.v", "i.v.m", "d.d", "z.s.m", "ds", "ph", "chr",
        "weth", "gedep", "burg", "secr", "port", "m.k", "z.h.s",
    ]
}

extension String {
    /// The text as far as a sentence or title is read: up to the last space within `Sentence.byteLimit`.
    var readable: String {
        guard utf8.count > Sentence.byteLimit else { return self }
        let head = utf8.prefix(Sentence.byteLimit)
        let end = head.lastIndex(of: 32) ?? head.lastIndex { $0 & 0xC0 != 0x80 } ?? head.startIndex
        return String(self[..<end])
    }
}
