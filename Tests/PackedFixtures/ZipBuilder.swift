internal import CZlib

/// Writes zip files for tests, whole or wrong in one respect (APPNOTE.TXT 4.3).
public struct ZipBuilder {
    /// A file to pack, with what its headers are to say when that is not the truth.
    public struct Entry: Sendable {
        public var name: [UInt8]
        public var content: [UInt8]
        public var isDeflated = false
        public var flags = 1 << 11
        public var method: Int?
        public var size: Int?
        public var packedSize: Int?
        public var checksum: UInt32?
        public var localName: [UInt8]?
        /// Sizes in the extra field of zip64 instead of their own.
        public var isZip64 = false
        /// The place of its local header, when it shares that of another entry.
        public var offset: Int?

        public init(_ name: String, _ content: [UInt8], deflated: Bool = false) {
            self.name = Array(name.utf8)
            self.content = content
            isDeflated = deflated
        }

        public init(_ name: String, _ text: String, deflated: Bool = true) {
            self.init(name, Array(text.utf8), deflated: deflated)
        }

        /// The same entry, changed.
        public func with(_ change: (inout Entry) -> Void) -> Entry {
            var entry = self
            change(&entry)
            return entry
        }
    }

    /// The bytes of an archive.
    /// - Parameter zip64: whether the end record is that of zip64.
    public static func zip(_ entries: [Entry], zip64: Bool = false, comment: String = "") -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let packed = entry.isDeflated ? deflated(entry.content) : entry.content
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let checksum = entry.checksum ?? crc(entry.content)
            let size = entry.size ?? entry.content.count
            let offset = entry.offset ?? bytes.count
            let shared =
                number(entry.flags, 2) + number(method, 2) + number(0, 4) + number(Int(checksum), 4)
                + number(entry.isZip64 ? 0xFFFF_FFFF : packed.count, 4)
                + number(entry.isZip64 ? 0xFFFF_FFFF : size, 4)
            let extra =
                entry.isZip64
                ? number(1, 2) + number(16, 2) + number(size, 8) + number(entry.packedSize ?? packed.count, 8) : []
            let local = entry.localName ?? entry.name
            if entry.offset == nil {
                bytes += number(0x0403_4B50, 4) + number(20, 2) + shared + number(local.count, 2) + number(0, 2) + local
                bytes += packed
            }
            directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + shared
            directory += number(entry.name.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0, 4) + number(offset, 4) + entry.name + extra
        }
        let start = bytes.count
        bytes += directory
        if zip64 {
            let end = bytes.count
            bytes += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
            bytes += number(entries.count, 8) + number(entries.count, 8) + number(directory.count, 8) + number(start, 8)
            bytes += number(0x0706_4B50, 4) + number(0, 4) + number(end, 8) + number(1, 4)
        }
        let count = zip64 ? 0xFFFF : entries.count
        bytes += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        bytes += number(zip64 ? 0xFFFF_FFFF : directory.count, 4) + number(zip64 ? 0xFFFF_FFFF : start, 4)
        return bytes + number(comment.utf8.count, 2) + Array(comment.utf8)
    }

    /// A package of Word with these parts and the two that say what it is.
    public static func word(_ parts: [String: String]) -> [UInt8] {
        let frame = [
            "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            "_rels/.rels":
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ]
        let all = frame.merging(parts.map { ("word/" + $0.key, $0.value) }) { _, new in new }
        return zip(all.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) })
    }

    /// An OpenDocument text with these parts.
    public static func openDocument(_ parts: [String: String]) -> [UInt8] {
        zip(
            [Entry("mimetype", "application/vnd.oasis.opendocument.text", deflated: false)]
                + parts.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) })
    }

    /// The bytes in a .gz.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + deflated(bytes) + number(Int(crc(bytes)), 4)
            + number(bytes.count & 0xFFFF_FFFF, 4)
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        // zlib's own wrapper is two bytes in front and four behind (RFC 1950).
        var size = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(size))
        compress2(&out, &size, bytes, UInt(bytes.count), 9)
        return Array(out[2..<Int(size) - 4])
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count)) }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
