/// Reads a text's words one after another, folded: runs of letters and digits, each with what links it to the next.
///
/// It looks at every byte once or twice, whatever the text, so its time is linear. ASCII takes a table; anything
/// else is decoded and looked up in `ScalarFold`.
struct WordScanner {
    /// A longer run is no word (it is an embedded file or a broken page); what comes after is left out.
    static let wordByteLimit = 255

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    /// The current word in folded form, at most `wordByteLimit` bytes.
    private(set) var word: [UInt8] = []
    /// Where the current word stands in the text.
    private(set) var range = 0..<0
    /// `-`, `/` or `.` when the next word belongs to the same code or hyphenated word; otherwise nil.
    private(set) var link: UInt8?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        word.reserveCapacity(Self.wordByteLimit)
    }

    /// Goes to the next word; false at the end of the text.
    mutating func advance() -> Bool {
        word.removeAll(keepingCapacity: true)
        while offset < bytes.count {
            let start = offset
            let end = readRun()
            if !word.isEmpty {
                range = start..<end
                link = nil
                if isAtConnector {
                    skipPossessive()
                    readLink()
                }
                return true
            }
            offset += max(1, scalar(at: offset)?.length ?? 1)
        }
        return false
    }

    /// Reads letters and digits up to the first other character and returns where the last of them ends.
    private mutating func readRun() -> Int {
        var end = offset
        while offset < bytes.count {
            let asciiFold = Self.asciiFold[Int(bytes[offset])]
            if asciiFold != 0 {
                if word.count < Self.wordByteLimit { word.append(asciiFold) }
                offset += 1
                end = offset
                continue
            }
            guard bytes[offset] >= 0x80, let (fold, length) = scalar(at: offset) else { break }
            switch fold {
            case .word(let letters): append(letters)
            case .mark: break
            case .invisible where !word.isEmpty:
                offset += length
                continue
            case .invisible, .symbol: return end
            }
            offset += length
            end = offset
        }
        return end
    }

    private mutating func append(_ letters: String) {
        let utf8 = letters.utf8
        if word.count + utf8.count <= Self.wordByteLimit { word.append(contentsOf: utf8) }
    }

    /// Whether the next character may belong to the word's surroundings; it is a space or a comma nearly always.
    private var isAtConnector: Bool {
        guard offset < bytes.count else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return true
        case let byte: return byte >= 0x80
        }
    }

    /// Leaves out the `'s` of "regio's": it is in the word's range but not in its form.
    private mutating func skipPossessive() {
        guard let (fold, length) = scalar(at: offset), fold == .symbol("'") else { return }
        let end = offset + length + 1
        guard end <= bytes.count, bytes[end - 1] | 0x20 == UInt8(ascii: "s"), !isWord(at: end) else { return }
        range = range.lowerBound..<end
        offset = end
    }

    /// Goes past a character that ties two words together: a hyphen always, `/` and `.` only between digits
    /// ("RG-198/2022" and "23094.001" are one number, "A6/A27" is two roads).
    private mutating func readLink() {
        guard let (fold, length) = scalar(at: offset) else { return }
        let next = offset + length
        switch fold {
        case .symbol("-"):
            guard isWord(at: next) else { return }
            link = UInt8(ascii: "-")
        case .symbol("/"), .symbol("."):
            guard word.last?.isDigit == true, next < bytes.count, bytes[next].isDigit else { return }
            link = bytes[offset]
        default:
            return
        }
        offset = next
    }

    private func isWord(at index: Int) -> Bool {
        guard case .word? = scalar(at: index)?.fold else { return false }
        return true
    }

    /// The folded character at `index` with its length in bytes; nil past the end.
    private func scalar(at index: Int) -> (fold: ScalarFold, length: Int)? {
        guard index < bytes.count else { return nil }
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return nil }
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> (UInt32(length) + 1))
        for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map { (ScalarFold($0), length) }
    }

    /// The folded form of ASCII letters and digits; 0 for every other byte.
    private static let asciiFold: [UInt8] = (0...UInt8.max).map { byte in
        let fold = ScalarFold.computed(for: Unicode.Scalar(byte))
        guard byte < 0x80, case .word(let form) = fold else { return 0 }
        return form.utf8.first ?? 0
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
