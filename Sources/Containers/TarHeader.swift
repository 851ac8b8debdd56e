/// A header block of a tar file (POSIX.1-1988 ustar, GNU, and the V7 format they grew from).
struct TarHeader {
    static let blockBytes = 512

    enum Kind {
        case file, longName, attributes
        /// Folders, links, devices: nothing to read.
        case other
    }

    let name: [UInt8]
    let size: Int
    let kind: Kind

    /// `nil` for the zeros that end an archive.
    init?(_ block: [UInt8]) throws(ContainerError) {
        guard block.contains(where: { $0 != 0 }) else { return nil }
        guard TarHeader.isHeader(block) else { throw .damaged(.header) }
        size = try TarHeader.number(block[124..<136])
        let own = block[0..<100].prefix { $0 != 0 }
        let prefix = block[345..<500].prefix { $0 != 0 }
        // Only ustar has a prefix; GNU keeps times in its place ("ustar  ").
        let hasPrefix = block[257..<263].elementsEqual(Array("ustar\u{0}".utf8)) && !prefix.isEmpty
        name = (hasPrefix ? Array(prefix) + [UInt8(ascii: "/")] : []) + own
        switch block[156] {
        case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): kind = own.last == UInt8(ascii: "/") ? .other : .file
        case UInt8(ascii: "L"): kind = .longName
        case UInt8(ascii: "x"): kind = .attributes
        default: kind = .other
        }
    }

    /// Whether a block can be a header: its bytes add up to its checksum, which counts itself as spaces.
    static func isHeader(_ block: [UInt8]) -> Bool {
        guard block.count == blockBytes, let sum = try? number(block[148..<156]), sum > 0 else { return false }
        let total = block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
        return total == sum
    }

    /// Octal digits, or GNU's base 256 for what does not fit.
    private static func number(_ field: ArraySlice<UInt8>) throws(ContainerError) -> Int {
        if let first = field.first, first & 0x80 != 0 {
            let bytes = [first & 0x7F] + field.dropFirst()
            guard bytes.dropLast(7).allSatisfy({ $0 == 0 }) else { throw .damaged(.header) }
            return bytes.suffix(7).reduce(0) { $0 << 8 | Int($1) }
        }
        let digits = field.drop { $0 == 32 }.prefix { $0 != 0 && $0 != 32 }
        guard digits.allSatisfy({ (48...55).contains($0) }) else { throw .damaged(.header) }
        return digits.reduce(0) { $0 << 3 | Int($1 - 48) }
    }
}
