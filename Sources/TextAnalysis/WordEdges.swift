/// What stands right before, right after and between the words of a text, in UTF-8 bytes.
struct WordEdges {
    let text: UnsafeBufferPointer<UInt8>

    /// Whether a hyphen follows the word and no other word follows that: *fiets-* en wandelpaden.
    func lacksEnd(_ word: Range<Int>) -> Bool {
        let length = hyphenLength(at: word.upperBound)
        return length > 0 && isBreak(at: word.upperBound + length)
    }

    /// Whether a hyphen stands before the word and no other word before that: veiligheid en *-leefbaarheid*.
    func lacksStart(_ word: Range<Int>) -> Bool {
        for length in 1...3 where hyphenLength(at: word.lowerBound - length) == length {
            return isBreak(at: word.lowerBound - length - 1)
        }
        return false
    }

    /// Whether only a hyphen stands between two words.
    func areLinked(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let length = hyphenLength(at: first.upperBound)
        return length > 0 && first.upperBound + length == second.lowerBound
    }

    /// Whether a sentence ends between two words.
    func endSentence(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        between(first, second).contains { ".!?;:".utf8.contains($0) }
    }

    /// Whether a comma or a sign for *en* stands between two words.
    func areListed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        between(first, second).contains { ",/&+".utf8.contains($0) }
    }

    private func between(_ first: Range<Int>, _ second: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
        text[first.upperBound..<max(first.upperBound, second.lowerBound)]
    }

    /// The length of the hyphen or dash (U+2010 to U+2015) at an offset; 0 when something else stands there.
    private func hyphenLength(at offset: Int) -> Int {
        guard text.indices.contains(offset) else { return 0 }
        if text[offset] == UInt8(ascii: "-") { return 1 }
        guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 else { return 0 }
        return (0x90...0x95).contains(text[offset + 2]) ? 3 : 0
    }

    /// Whether the text starts or ends here, or words can be kept apart by what stands here (a space, a comma, a slash…).
    private func isBreak(at offset: Int) -> Bool {
        guard text.indices.contains(offset) else { return true }
        if text[offset] <= UInt8(ascii: " ") || ",/&()\"'".utf8.contains(text[offset]) { return true }
        // A no-break space is C2 A0, and is looked at from both sides.
        return text[offset] == 0xC2 && offset + 1 < text.count && text[offset + 1] == 0xA0
            || text[offset] == 0xA0 && offset > 0 && text[offset - 1] == 0xC2
    }
}
