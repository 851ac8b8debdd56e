/// Where a text stands between quotation marks or round brackets, in bytes and with the marks themselves.
enum Quotation {
    static func spans(in text: String) -> (quotes: [Range<Int>], brackets: [Range<Int>]) {
        var copy = text
        return copy.withUTF8 { bytes in
            var scanner = Scanner(bytes: bytes)
            return scanner.spans()
        }
    }

    private struct Scanner {
        let bytes: UnsafeBufferPointer<UInt8>
        private var quotes: [Range<Int>] = []
        private var brackets: [Range<Int>] = []

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func spans() -> ([Range<Int>], [Range<Int>]) {
            var open: (close: Mark, at: Int)?
            var bracket: Int?
            var at = 0
            while at < bytes.count {
                let (mark, length) = mark(at)
                if let current = open, mark == current.close, closes(at, length) {
                    quotes.append(current.at..<at + length)
                    open = nil
                } else if open == nil, let close = mark?.closing, opens(at, length) {
                    open = (close, at)
                } else if bytes[at] == UInt8(ascii: "(") {
                    bracket = bracket ?? at
                } else if bytes[at] == UInt8(ascii: ")"), let start = bracket {
                    brackets.append(start..<at + 1)
                    bracket = nil
                }
                at += length
            }
            return (quotes, brackets)
        }

        private enum Mark {
            case double, single, curlyOpen, curlyClose, singleCurlyOpen, singleCurlyClose, low

            var closing: Mark? {
                switch self {
                case .double: .double
                case .single: .single
                case .curlyOpen, .low: .curlyClose
                case .singleCurlyOpen: .singleCurlyClose
                case .curlyClose, .singleCurlyClose: nil
                }
            }
        }

        private func mark(_ at: Int) -> (Mark?, Int) {
            switch bytes[at] {
            case UInt8(ascii: "\""): return (.double, 1)
            case UInt8(ascii: "'"): return (.single, 1)
            case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
                switch bytes[at + 2] {
                case 0x98: return (.singleCurlyOpen, 3)
                case 0x99: return (.singleCurlyClose, 3)
                case 0x9C: return (.curlyOpen, 3)
                case 0x9D: return (.curlyClose, 3)
                case 0x9E: return (.low, 3)
                default: return (nil, 3)
                }
            default: return (nil, 1)
            }
        }

        /// A mark that opens has white space or a bracket before it and a word behind it: "'s avonds" and "auto's" do
        /// not.
        private func opens(_ at: Int, _ length: Int) -> Bool {
            let before = at == 0 ? 32 : bytes[at - 1]
            let after = at + length < bytes.count ? bytes[at + length] : 32
            guard before <= 32 || before == UInt8(ascii: "(") || before == UInt8(ascii: ":"), after > 32 else {
                return false
            }
            guard length == 1, bytes[at] == UInt8(ascii: "'") else { return true }
            let next = at + 2 < bytes.count ? bytes[at + 2] : 32
            return !(after == UInt8(ascii: "s") || after == UInt8(ascii: "t") || after == UInt8(ascii: "n"))
                || next > 45 && next != 32
        }

        /// A mark that closes has no letter behind it.
        private func closes(_ at: Int, _ length: Int) -> Bool {
            guard at + length < bytes.count else { return true }
            let after = bytes[at + length]
            return !((after | 32) >= 97 && (after | 32) <= 122)
        }
    }
}
