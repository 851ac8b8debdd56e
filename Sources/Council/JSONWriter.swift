extension JSONValue {
    /// The value as JSON text; `indent` spaces per level, or all on one line.
    public func text(indent: Int? = nil) -> String {
        var out: [UInt8] = []
        write(into: &out, indent: indent, level: 0)
        return String(decoding: out, as: UTF8.self)
    }

    /// The value as the UTF-8 of one line.
    public var utf8: [UInt8] {
        var out: [UInt8] = []
        write(into: &out, indent: nil, level: 0)
        return out
    }

    private func write(into out: inout [UInt8], indent: Int?, level: Int) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let b): out += (b ? "true" : "false").utf8
        case .integer(let n): out += "\(n)".utf8
        case .decimal(let d): out += (d.isFinite ? "\(d)" : "null").utf8
        case .string(let s): JSONValue.quote(s, into: &out)
        case .array(let values):
            JSONValue.list(values, "[", "]", into: &out, indent: indent, level: level) { value, out in
                value.write(into: &out, indent: indent, level: level + 1)
            }
        case .object(let members):
            JSONValue.list(members, "{", "}", into: &out, indent: indent, level: level) { member, out in
                JSONValue.quote(member.name, into: &out)
                out += (indent == nil ? ":" : ": ").utf8
                member.value.write(into: &out, indent: indent, level: level + 1)
            }
        }
    }

    private static func list<T>(
        _ values: [T], _ open: String, _ close: String, into out: inout [UInt8], indent: Int?, level: Int,
        each: (T, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (index, value) in values.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            newline(into: &out, indent: indent, level: level + 1)
            each(value, &out)
        }
        if !values.isEmpty { newline(into: &out, indent: indent, level: level) }
        out += close.utf8
    }

    private static func newline(into out: inout [UInt8], indent: Int?, level: Int) {
        guard let indent else { return }
        out.append(10)
        out.append(contentsOf: repeatElement(32, count: indent * level))
    }

    /// Escapes what JSON must, and also `<` and U+2028/2029, so that the text can stand inside a page or a script.
    private static func quote(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\"".utf8
            case "\\": out += "\\\\".utf8
            case "\n": out += "\\n".utf8
            case "\t": out += "\\t".utf8
            case "\r": out += "\\r".utf8
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": out += escape(scalar).utf8
            default: out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ scalar: UnicodeScalar) -> String {
        let hex = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
}
