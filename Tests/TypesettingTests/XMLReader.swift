/// Reads XML as far as the tests need it: elements that nest, quoted attributes, the five entities; it refuses all else.
struct XMLReader {
    struct Failure: Error, Equatable {
        let message: String
        let offset: Int
    }

    /// What was read: names of elements in order, attributes by "element@name", and the text between tags.
    struct Content: Equatable {
        var elements: [String] = []
        var attributes: [String: [String]] = [:]
        var text = ""
    }

    private let bytes: [UInt8]
    private var at = 0
    private var open: [String] = []
    private var content = Content()

    static func read(_ bytes: [UInt8]) throws(Failure) -> Content {
        var reader = XMLReader(bytes: bytes)
        try reader.readAll()
        return reader.content
    }

    static func read(_ text: String) throws(Failure) -> Content { try read(Array(text.utf8)) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readAll() throws(Failure) {
        var text: [UInt8] = []
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): try tag()
            case UInt8(ascii: "&"): text += try entity()
            case 0..<0x09, 0x0B..<0x20, 0x7F: throw fail("a control character")
            default:
                text.append(bytes[at])
                at += 1
            }
        }
        guard open.isEmpty else { throw fail("<\(open[open.count - 1])> is not closed") }
        content.text = String(decoding: text, as: UTF8.self)
    }

    private mutating func tag() throws(Failure) {
        at += 1
        if starts("?xml ") || starts("!DOCTYPE html>") { return try skip(past: ">") }
        if starts("/") {
            at += 1
            let name = try name()
            guard open.popLast() == name else { throw fail("</\(name)> closes nothing") }
            return try expect(">")
        }
        let element = try name()
        content.elements.append(element)
        while starts(" ") {
            at += 1
            try attribute(of: element)
        }
        if starts("/") { at += 1 } else { open.append(element) }
        try expect(">")
    }

    private mutating func attribute(of element: String) throws(Failure) {
        let key = element + "@" + (try name())
        try expect("=")
        try expect("\"")
        var value: [UInt8] = []
        while !starts("\"") {
            guard at < bytes.count, bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "<") else {
                throw fail("an open attribute")
            }
            if bytes[at] == UInt8(ascii: "&") {
                value += try entity()
            } else {
                value.append(bytes[at])
                at += 1
            }
        }
        at += 1
        content.attributes[key, default: []].append(String(decoding: value, as: UTF8.self))
    }

    private mutating func entity() throws(Failure) -> [UInt8] {
        for (name, byte) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
        where starts(name) {
            at += name.utf8.count
            return Array(byte.utf8)
        }
        throw fail("a loose &")
    }

    private mutating func name() throws(Failure) -> String {
        let start = at
        while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
        guard at > start else { throw fail("no name") }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

    private mutating func expect(_ text: String) throws(Failure) {
        guard starts(text) else { throw fail("no \(text)") }
        at += text.utf8.count
    }

    private mutating func skip(past text: String) throws(Failure) {
        while at < bytes.count, !starts(text) { at += 1 }
        try expect(text)
    }

    private func fail(_ message: String) -> Failure { Failure(message: message, offset: at) }
}
