/// Reads JSON as RFC 8259 writes it, with the line of every member.
public struct JSONReader {
    /// What is wrong with the text, and on which line.
    public struct Failure: Error, Sendable, Equatable {
        public let line: Int
        public let reason: String
    }

    /// Deeper nesting is refused, so that no page can exhaust the stack.
    public static let depthLimit = 128

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The one value that the text holds.
    public static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.at == bytes.count else { throw reader.failure("er staat nog tekst achter de waarde") }
        return value
    }

    private func failure(_ reason: String) -> Failure { Failure(line: line, reason: reason) }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 10:
                line += 1
                at += 1
            case 32, 9, 13: at += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.depthLimit else { throw failure("dieper genest dan \(Self.depthLimit)") }
        skipSpace()
        guard at < bytes.count else { throw failure("de tekst houdt op waar een waarde hoort") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        at += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            let start = line
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                throw failure("hier hoort een naam tussen aanhalingstekens")
            }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("hier hoort een dubbele punt") }
            members.append(.init(name, try value(depth: depth + 1), line: start))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("het object is niet afgesloten") }
        return members
    }

    private mutating func array(depth: Int) throws(Failure) -> [JSONValue] {
        var values: [JSONValue] = []
        at += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return values }
        repeat {
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("de lijst is niet afgesloten") }
        return values
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        for index in 0..<text.utf8CodeUnitCount {
            guard take(text.utf8Start[index]) else { throw failure("onbekend woord") }
        }
        return value
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = at
        while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard JSONReader.isNumber(bytes[start..<at]) else { throw failure("geen getal") }
        if let integer = Int(text) { return .integer(integer) }
        if let decimal = Double(text), decimal.isFinite { return .decimal(decimal) }
        throw failure("geen getal")
    }

    /// No plus sign, no leading zeros, and a digit on both sides of the full stop (RFC 8259, section 6); what is left of the
    /// grammar `Double` checks itself.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 48 && $0 <= 57 } ?? false }
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
        guard isDigit(digits.first), digits.first != 48 || !isDigit(digits.dropFirst().first) else { return false }
        guard let stop = digits.firstIndex(of: UInt8(ascii: ".")) else { return true }
        return isDigit(digits[(stop + 1)...].first)
    }

    private mutating func string() throws(Failure) -> String {
        at += 1
        var out: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 10:
                line += 1
                out.append(byte)
            default: out.append(byte)
            }
        }
        throw failure("de tekst tussen aanhalingstekens is niet afgesloten")
    }

    private mutating func escape(into out: inout [UInt8]) throws(Failure) {
        guard at < bytes.count else { throw failure("de tekst tussen aanhalingstekens is niet afgesloten") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): out.append(10)
        case UInt8(ascii: "t"): out.append(9)
        case UInt8(ascii: "r"): out.append(13)
        case UInt8(ascii: "b"): out.append(8)
        case UInt8(ascii: "f"): out.append(12)
        case UInt8(ascii: "u"): out.append(contentsOf: String(try scalar()).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        default: throw failure("onbekend teken achter een backslash")
        }
    }

    /// The scalar of a \u escape, or of the two that make a surrogate pair; a lone surrogate becomes U+FFFD.
    private mutating func scalar() throws(Failure) -> Character {
        let high = try hex4()
        if (0xD800..<0xDC00).contains(high), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        {
            let next = at
            at += 2
            let low = try hex4()
            guard (0xDC00..<0xE000).contains(low) else {
                at = next
                return "\u{FFFD}"
            }
            return Character(UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}")
        }
        return Character(UnicodeScalar(high) ?? "\u{FFFD}")
    }

    private mutating func hex4() throws(Failure) -> UInt32 {
        guard at + 4 <= bytes.count, bytes[at] != UInt8(ascii: "+"),
            let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw failure("een \\u heeft vier hexadecimale cijfers") }
        at += 4
        return code
    }
}
