/// Addresses and paths written as URIs (RFC 3986), so that Word, browsers and Markdown read the same address.
enum PercentEncoding {
    /// An address, with what no URI may hold encoded: also a "%" that begins no code, a second "#", and brackets, which .NET's reader
    /// in Word refuses outside a host.
    static func address(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        var hasFragment = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "%") where isCode(bytes, at: index): out.append(byte)
            case UInt8(ascii: "#") where !hasFragment:
                hasFragment = true
                out.append(byte)
            default: append(byte, asIs: isUnreserved(byte) || ":/?@!$&'()*+,;=".utf8.contains(byte), to: &out)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A relative path. A colon is encoded too: before the first slash it would be read as a scheme (RFC 3986, 4.2).
    static func path(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        for byte in bytes { append(byte, asIs: isUnreserved(byte) || byte == UInt8(ascii: "/"), to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    /// RFC 3986, 2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~".utf8.contains(byte)
        }
    }

    private static func isCode(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
    }

    private static func append(_ byte: UInt8, asIs: Bool, to out: inout [UInt8]) {
        if asIs {
            out.append(byte)
        } else {
            let digits = Array("0123456789ABCDEF".utf8)
            out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
