/// HTML, SVG and XML being written.
///
/// Markup is a `StaticString`, which only a literal in this room's code can be; all else goes through `text` and is escaped. So no text
/// of a document can become markup: the compiler refuses it.
struct XMLSink {
    private(set) var bytes: [UInt8] = []

    /// Markup as it stands in the code.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A resource of this room.
    mutating func resource(_ resource: [UInt8]) { bytes += resource }

    mutating func picture(_ picture: SVGPicture) { bytes += picture.source.utf8 }

    mutating func number(_ value: Int) { bytes += "\(value)".utf8 }

    /// With one digit behind the point, as far as that is not 0.
    mutating func decimal(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        number(abs(tenths) / 10)
        if tenths % 10 != 0 { bytes += ".\(abs(tenths) % 10)".utf8 }
    }

    /// Text between tags or between double quotes.
    mutating func text(_ text: String) { self.text(CleanText(text)) }

    /// Escapes the five characters of XML 1.0, 4.6; in HTML they are the same (HTML, 13.3, "escaping a string").
    mutating func text(_ clean: CleanText) {
        bytes.reserveCapacity(bytes.count + clean.bytes.count)
        for byte in clean.bytes {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            case UInt8(ascii: "'"): markup("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// ` name="value"`.
    mutating func attribute(_ name: StaticString, _ value: String) {
        markup(" ")
        markup(name)
        markup("=\"")
        text(value)
        markup("\"")
    }

    /// ` name="value"`.
    mutating func attribute(_ name: StaticString, _ value: Int) {
        markup(" ")
        markup(name)
        markup("=\"")
        number(value)
        markup("\"")
    }
}
