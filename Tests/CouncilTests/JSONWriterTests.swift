import Council
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test(
        "Strings are quoted so that they can stand in a page, a script or a terminal",
        arguments: [
            ("Één €", #""Één €""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r", #""\n\t\r""#),
            ("</script>", #""\u003c/script>""#),
            ("\u{0}\u{8}\u{1B}[31m", #""\u0000\u0008\u001b[31m""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
            ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("😀", "\"😀\""), ("\r\n", #""\r\n""#),
        ])
    func quoting(text: String, expected: String) {
        #expect(JSONValue.string(text).text() == expected)
    }

    @Test(
        "Numbers that JSON cannot say are null",
        arguments: [
            (JSONValue.decimal(.nan), "null"), (.decimal(.infinity), "null"), (.decimal(0.95), "0.95"),
            (.decimal(1), "1.0"), (.integer(.min), "-9223372036854775808"), (.optional(nil as Int?), "null"),
            (.optional("x"), "\"x\""), (.strings([]), "[]"),
        ])
    func numbers(value: JSONValue, expected: String) {
        #expect(value.text() == expected)
    }

    @Test("Members stand on one line, or each on its own with an indent")
    func layout() {
        let value = JSONValue.object([
            .init("a", .array([.integer(1), .object([])])), .init("b", .array([])), .init("c", .null),
        ])
        #expect(value.text() == #"{"a":[1,{}],"b":[],"c":null}"#)
        #expect(String(decoding: value.utf8, as: UTF8.self) == value.text())
        #expect(
            value.text(indent: 2) == """
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": [],
                  "c": null
                }
                """)
    }

    @Test("Random values come back the same, on one line and indented", arguments: 1...200 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let value = JSONValue.random(depth: 4, using: &random)
        #expect(try JSONReader.read(value.utf8).withoutLines == value)
        #expect(try JSONReader.read(Array(value.text(indent: 3).utf8)).withoutLines == value)
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: .min ... .max, using: &random))
        case 3: return .decimal(Double.random(in: -1e9...1e9, using: &random))
        case 4, 5: return .string(text(using: &random))
        case 6:
            return .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    Member(text(using: &random), .random(depth: depth - 1, using: &random))
                })
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let limit: UInt32 = Bool.random(using: &random) ? 0x100 : 0x110000
            text.unicodeScalars.append(UnicodeScalar(UInt32.random(in: 0..<limit, using: &random)) ?? "\u{2028}")
        }
        return text
    }

    fileprivate var withoutLines: JSONValue {
        switch self {
        case .array(let values): .array(values.map(\.withoutLines))
        case .object(let members): .object(members.map { Member($0.name, $0.value.withoutLines) })
        default: self
        }
    }
}
