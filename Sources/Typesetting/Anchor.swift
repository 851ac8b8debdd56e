/// The name of a place in a document, such that HTML, Markdown and Word all accept it.
///
/// A bookmark of Word has at most 40 letters, digits and underscores, and begins with a letter (ECMA-376 part 1, 17.13.6.2; Word's own
/// limit). Other names are cut and get a hash, so that different names stay different.
public struct Anchor: Hashable, Sendable {
    let name: String

    /// - Parameter text: any text; "Besluit 12" and "besluit-12" are different places.
    public init(_ text: String) {
        let isFit = Anchor.isFit(text)
        name = isFit ? text : Anchor.fitted(text)
    }

    /// The same place as Word names it. No two anchors meet: none has an underscore.
    var bookmark: String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }

    private static let byteLimit = 40
    private static let hashedByteLimit = 40 - 9

    private static func isFit(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.count <= byteLimit else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func fitted(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8.prefix(hashedByteLimit) {
            let lower = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
            let isKept = isLetter(lower) || isDigit(lower)
            bytes.append(isKept ? lower : UInt8(ascii: "-"))
        }
        if bytes.first.map(isLetter) != true { bytes = [UInt8(ascii: "a")] + bytes.dropFirst() }
        let hash = String(fnv1a(text), radix: 16)
        return String(decoding: bytes, as: UTF8.self) + "-" + String(repeating: "0", count: 8 - hash.count) + hash
    }

    /// FNV-1a, 32 bits (RFC 9923).
    private static func fnv1a(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
