/// Reads a tar file from front to back, with the long names of GNU and pax.
struct TarReader {
    /// A file, whose content is at hand until the next one is asked for.
    struct Entry {
        let name: String
        let size: Int
    }

    /// Bytes that a long name or a list of attributes may have.
    private static let nameByteLimit = 1 << 16

    private let stream: ByteStream
    private let budget: UnpackingBudget
    /// Bytes of the current entry that were not read, with the padding behind it.
    private var left = 0
    private var current = 0

    init(_ stream: ByteStream, budget: UnpackingBudget) {
        self.stream = stream
        self.budget = budget
    }

    /// The next file; `nil` at the end.
    mutating func next() throws(ContainerError) -> Entry? {
        var longName: [UInt8]?
        var longSize: Int?
        while true {
            try stream.skip(left)
            (left, current) = (0, 0)
            let block = try stream.read(TarHeader.blockBytes)
            // Some writers leave out the zeros at the end.
            if block.isEmpty { return nil }
            guard block.count == TarHeader.blockBytes else { throw .truncated }
            guard let header = try TarHeader(block) else { return nil }
            try budget.takeEntries(1)
            current = header.kind == .file ? longSize ?? header.size : header.size
            guard current <= Int.max - TarHeader.blockBytes else { throw .damaged(.header) }
            left = (current + TarHeader.blockBytes - 1) / TarHeader.blockBytes * TarHeader.blockBytes
            switch header.kind {
            case .longName: longName = Array(try content(limit: TarReader.nameByteLimit).prefix { $0 != 0 })
            case .attributes:
                let pairs = PaxAttributes(try content(limit: TarReader.nameByteLimit))
                longName = pairs.path ?? longName
                longSize = pairs.size ?? longSize
            case .file:
                let name = EntryName.decoded((longName ?? header.name)[...], isUTF8: false)
                return Entry(name: EntryName.safe(name), size: current)
            case .other: (longName, longSize) = (nil, nil)
            }
        }
    }

    /// The bytes of the current entry.
    mutating func content(limit: Int) throws(ContainerError) -> [UInt8] {
        guard current <= limit else { throw .entryTooLarge(limitBytes: limit) }
        let bytes = try stream.read(current)
        left -= bytes.count
        guard bytes.count == current else { throw .truncated }
        current = 0
        return bytes
    }
}

/// Lines "27 path=stukken/motie.docx" of a pax header (POSIX.1-2001, pax interchange format).
struct PaxAttributes {
    private(set) var path: [UInt8]?
    private(set) var size: Int?

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let space = rest.firstIndex(of: 32), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
            length > space - rest.startIndex + 1, length <= rest.count
        {
            let line = rest[(space + 1)..<(rest.startIndex + length)].dropLast()
            rest = rest.dropFirst(length)
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = line[(equals + 1)...]
            switch String(decoding: line[..<equals], as: UTF8.self) {
            case "path": path = Array(value)
            case "size": size = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
            default: continue
            }
        }
    }
}
