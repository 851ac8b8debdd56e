/// One line of the bench corpus: `{"id", "title", "date", "body"}`, all strings.
struct LawText {
    let id: String
    let title: String
    let date: String
    let body: String

    init(_ line: UnsafeRawBufferPointer) throws {
        var reader = StringFieldReader(line)
        let fields = try reader.fields()
        guard let id = fields["id"] else { throw BenchError("a line of the corpus has no id") }
        self.id = id
        title = fields["title"] ?? ""
        date = fields["date"] ?? ""
        body = fields["body"] ?? ""
    }

    /// What is indexed.
    var text: String { title + "\n" + body }

    /// yyyymmdd, nil when the date is not yyyy-mm-dd.
    var sortKey: Int32? { date.utf8.count == 10 ? Int32(date.filter { $0 != "-" }) : nil }
}

/// Reads a flat JSON object of strings (and null), as the bench corpus has them; anything else is refused.
struct StringFieldReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var buffer: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func fields() throws -> [String: String] {
        var fields: [String: String] = [:]
        try expect("{")
        while true {
            let name = try string()
            try expect(":")
            if peek() == UInt8(ascii: "n") {
                offset += 4
            } else {
                fields[name] = try string()
            }
            if peek() == UInt8(ascii: "}") { return fields }
            try expect(",")
        }
    }

    private mutating func peek() -> UInt8? {
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        return offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func expect(_ character: Unicode.Scalar) throws {
        guard peek() == UInt8(ascii: character) else { throw BenchError("\(character) expected at byte \(offset)") }
        offset += 1
    }

    private mutating func string() throws -> String {
        try expect("\"")
        buffer.removeAll(keepingCapacity: true)
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
                offset += 1
            }
            buffer.append(contentsOf: bytes[start..<offset])
            guard offset < bytes.count else { break }
            offset += 1
            if bytes[offset - 1] == UInt8(ascii: "\"") { return String(decoding: buffer, as: UTF8.self) }
            try escape()
        }
        throw BenchError("a string does not end")
    }

    private mutating func escape() throws {
        guard offset < bytes.count else { throw BenchError("an escape does not end") }
        offset += 1
        switch bytes[offset - 1] {
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "u"): try scalar()
        case let other: buffer.append(other)
        }
    }

    private mutating func scalar() throws {
        var code = try hexadecimal()
        // A character beyond the first plane is written as two halves (UTF-16 surrogates).
        if (0xD800..<0xDC00).contains(code), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\") {
            offset += 2
            code = 0x10000 + (code - 0xD800) << 10 + (try hexadecimal() & 0x3FF)
        }
        buffer.append(contentsOf: Character(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }

    private mutating func hexadecimal() throws -> UInt32 {
        guard offset + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
        else { throw BenchError("four hexadecimal digits expected at byte \(offset)") }
        offset += 4
        return code
    }
}
