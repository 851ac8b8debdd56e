/// Reads a zip file of stored parts back from its central directory (APPNOTE.TXT 4.3).
struct ZipReader {
    struct Part: Equatable {
        var name: String
        var checksum: UInt32
        var content: [UInt8]
        /// Whether the local header says the same as the directory.
        var isConsistent: Bool
    }

    let bytes: [UInt8]

    var parts: [Part] {
        let end = bytes.count - 22
        guard end >= 0, number(end, 4) == 0x0605_4B50, number(end + 8, 2) == number(end + 10, 2) else { return [] }
        var at = number(end + 16, 4)
        guard at + number(end + 12, 4) == end else { return [] }
        return (0..<number(end + 10, 2)).compactMap { _ in
            guard number(at, 4) == 0x0201_4B50 else { return nil }
            let nameLength = number(at + 28, 2)
            let local = number(at + 42, 4)
            let size = number(at + 24, 4)
            let start = local + 30 + nameLength
            defer { at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2) }
            return Part(
                name: String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self),
                checksum: UInt32(number(at + 16, 4)), content: Array(bytes[start..<(start + size)]),
                isConsistent: number(local, 4) == 0x0403_4B50 && number(at + 20, 4) == size
                    && bytes[(local + 4)..<start] == bytes[(at + 6)..<(at + 32)]
                        + bytes[(at + 46)..<(at + 46 + nameLength)]
            )
        }
    }

    func text(of name: String) -> String? {
        parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) }
    }

    private func number(_ offset: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
