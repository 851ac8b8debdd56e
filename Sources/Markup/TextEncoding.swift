/// Turns the bytes of a saved page into UTF-8, as browsers do: byte order mark, then declaration, then what the bytes can be.
///
/// Tables: WHATWG Encoding Standard, windows-1252 and ISO-8859-15. ISO-8859-1 is read as windows-1252, as that standard says.
enum TextEncoding: Equatable {
    case utf8
    case utf16(bigEndian: Bool)
    case windows1252, latin9

    /// The text in UTF-8 without byte order mark; bytes that are no text in the encoding become U+FFFD.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let (encoding, start) = detect(bytes)
        let body = bytes[start...]
        switch encoding {
        case .utf8: return Array(String(decoding: body, as: UTF8.self).utf8)
        case .utf16(let bigEndian): return utf16(body, bigEndian: bigEndian)
        case .windows1252: return singleByte(body) { windows1252Table[Int($0)] }
        case .latin9: return singleByte(body) { latin9Table[$0] ?? UInt16($0) }
        }
    }

    /// The text in UTF-8 of bytes whose encoding is told apart from them, as a mail does; what is unknown here is found out.
    static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        switch charset.flatMap({ named($0.lowercased()[...]) }) {
        case .windows1252?: singleByte(bytes[...]) { windows1252Table[Int($0)] }
        case .latin9?: singleByte(bytes[...]) { latin9Table[$0] ?? UInt16($0) }
        case .utf8? where !bytes.starts(with: [0xEF, 0xBB, 0xBF]):
            Array(String(decoding: bytes, as: UTF8.self).utf8)
        default: utf8(bytes)
        }
    }

    static func string(_ bytes: [UInt8], charset: String) -> String {
        String(decoding: utf8(bytes, charset: charset), as: UTF8.self)
    }

    /// The encoding and the length of its byte order mark.
    static func detect(_ bytes: [UInt8]) -> (TextEncoding, Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true), 2) }
        if let bigEndian = unmarkedUTF16(bytes) { return (.utf16(bigEndian: bigEndian), 0) }
        let declared = declaration(bytes)
        if declared == .utf8 || isUTF8(bytes) || isMostlyUTF8(bytes) { return (.utf8, 0) }
        return (declared ?? .windows1252, 0)
    }

    /// Text in Latin script as UTF-16 has a zero in every other byte.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
        let head = bytes.prefix(256)
        guard head.count >= 16 else { return nil }
        let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
        let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
        if odd * 10 > head.count * 4, even == 0 { return false }
        if even * 10 > head.count * 4, odd == 0 { return true }
        return nil
    }

    /// What `<meta charset>`, its http-equiv form or an XML declaration names in the first 1,024 bytes.
    private static func declaration(_ bytes: [UInt8]) -> TextEncoding? {
        let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 63 }, as: UTF8.self).lowercased()
        for key in ["charset=", "encoding="] {
            guard let range = head.firstRange(of: key) else { continue }
            let name = head[range.upperBound...].drop { "\"' ".contains($0) }.prefix {
                $0.isLetter || $0.isNumber || $0 == "-"
            }
            return named(name)
        }
        return nil
    }

    private static func named(_ name: Substring) -> TextEncoding? {
        switch name {
        case "utf-8", "utf8": .utf8
        case "iso-8859-15", "latin-9": .latin9
        case "windows-1252", "iso-8859-1", "latin1", "cp1252": .windows1252
        default: nil
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// A letter cut in two, or one pasted from elsewhere, does not make another encoding of a text in UTF-8.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (letters, broken) = (0, 0)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
            if scalar == "\u{FFFD}" { broken += 1 } else { letters += 1 }
        }
        return letters > 4 * broken
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at -> UInt16 in
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func singleByte(_ bytes: ArraySlice<UInt8>, _ scalar: (UInt8) -> UInt16) -> [UInt8] {
        Array(String(decoding: bytes.map(scalar), as: UTF16.self).utf8)
    }

    static let windows1252Table: [UInt16] = {
        var table = (0..<256).map { UInt16($0) }
        let high: [UInt16] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        table.replaceSubrange(0x80..<0xA0, with: high)
        return table
    }()

    private static let latin9Table: [UInt8: UInt16] = [
        0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
    ]
}
