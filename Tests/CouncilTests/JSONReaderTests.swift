import Council
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

    @Test(
        "Every kind of value is read",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
            ("-12", .integer(-12)),
            ("0.5", .decimal(0.5)), ("-1.5e-3", .decimal(-0.0015)), ("2E2", .decimal(200)), ("[]", .array([])),
            ("{}", .object([])), ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])), ("\"\"", .string("")),
            ("100000000000000000000", .decimal(1e20)),
        ] as [(String, JSONValue)])
    func values(text: String, expected: JSONValue) throws {
        #expect(try read(text) == expected)
    }

    @Test(
        "Every escape is read, surrogate pairs as one character",
        arguments: [
            (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
            (#""\ud83d\ude00!""#, "😀!"), (#""\u0000""#, "\u{0}"), (#""\ud83d""#, "\u{FFFD}"),
            (#""\ude00x""#, "\u{FFFD}x"),
            (#""\ud83d!""#, "\u{FFFD}!"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""e\u0301""#, "e\u{301}"),
        ])
    func escapes(text: String, expected: String) throws {
        #expect(try read(text) == .string(expected))
    }

    @Test(
        "What is no JSON is refused",
        arguments: [
            "", " ", "{", "[", "\"", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{'a':1}", "[1 2]", "nul", "True", "1 2",
            "[1]]", "-", "1e", "0x10", "1e999", "NaN", #""\x""#, #""\u12""#, #""\u00g0""#, #""\u+041""#, "+1", "01",
            ".5",
            "1.", "-01", "1.e2",
        ])
    func refused(text: String) {
        #expect(throws: JSONReader.Failure.self) { try read(text) }
    }

    @Test("Members keep the line of their name")
    func lines() throws {
        let value = try read("{\n \"a\": 1,\n\n \"b\": {\r\n  \"c\":\n [\n{\"d\":\n0}]}, \"e\": 2}")
        #expect(value.member("a")?.line == 2)
        #expect(value.member("b")?.line == 4)
        #expect(value["b"]?.member("c")?.line == 5)
        #expect(value["b"]?["c"]?.array.first?.member("d")?.line == 7)
        #expect(value.member("e")?.line == 8)
    }

    @Test(
        "A failure names the line",
        arguments: [
            ("{\n\"a\": 1\n\"b\": 2}", 3), ("[\n\n\n?]", 4), ("{\"a\":\n\n", 3), ("1\n\n2", 3), ("\"a\n\nb", 3),
        ])
    func failureLine(text: String, line: Int) {
        #expect {
            try read(text)
        } throws: { error in
            (error as? JSONReader.Failure)?.line == line
        }
    }

    @Test("Nesting is read up to the limit and refused beyond it")
    func depth() throws {
        let limit = JSONReader.depthLimit
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = { (count: Int) in
                String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
            }
            #expect(throws: Never.self) { try read(deep(limit - 1)) }
            #expect(throws: JSONReader.Failure.self) { try read(deep(limit + 1)) }
            #expect(throws: JSONReader.Failure.self) { try read(String(repeating: open, count: 100_000)) }
        }
    }

    @Test("A text cut at any length is a failure and never a crash")
    func truncated() {
        let text = #"{"a": [1, -2.5e1, true, false, null, "x\ud83d\ude00\n€"], "b": {"c": {}}, "d": "\\"}"#
        let whole = Array(text.utf8)
        #expect(throws: Never.self) { try JSONReader.read(whole) }
        for length in 0..<whole.count {
            #expect(throws: JSONReader.Failure.self, "\(length) bytes") { try JSONReader.read(Array(whole[..<length])) }
        }
    }

    @Test("Bytes that are no UTF-8 do not stop the reader")
    func invalidUTF8() throws {
        #expect(try JSONReader.read([0x22, 0x61, 0xFF, 0x62, 0x22]) == .string("a\u{FFFD}b"))
    }

    @Test("The first of two members of one name is found")
    func accessors() throws {
        let value = try read(#"{"a": 1, "a": 2, "s": "x", "l": [1.5]}"#)
        #expect(value["a"]?.integer == 1)
        #expect(value["a"]?.number == 1)
        #expect(value["s"]?.string == "x")
        #expect(value["l"]?.array.first?.number == 1.5)
        #expect(value["z"] == nil)
        #expect(value["s"]?["x"] == nil)
        #expect(value["s"]?.array == [])
        #expect(value["s"]?.integer == nil)
    }
}
