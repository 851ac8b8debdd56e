/// One file in a zip, as its central directory tells it (APPNOTE 4.3.12).
public struct ZipEntry: Sendable {
    /// The path inside the archive, safe to show and keep.
    public let name: String
    /// As it stands in the archive, for the check against the local header.
    let rawName: [UInt8]
    public let isDirectory: Bool
    let isEncrypted: Bool
    let method: Int
    let checksum: UInt32
    private(set) var packedSize: Int
    private(set) var size: Int
    private(set) var headerOffset: Int

    private static let isEncryptedFlag = 1
    private static let isUTF8Flag = 1 << 11
    /// The method that stands for AES (APPNOTE appendix E).
    private static let aesMethod = 99

    init(_ fields: ByteFields, _ nameLength: Int, _ extraLength: Int, shift: Int) throws(ContainerError) {
        let flags = try fields.number(8, 2)
        method = try fields.number(10, 2)
        isEncrypted = flags & ZipEntry.isEncryptedFlag != 0 || method == ZipEntry.aesMethod
        checksum = UInt32(truncatingIfNeeded: try fields.number(16, 4))
        packedSize = try fields.number(20, 4)
        size = try fields.number(24, 4)
        headerOffset = try fields.number(42, 4)
        rawName = Array(try fields.slice(46, nameLength))
        let name = EntryName.decoded(rawName[...], isUTF8: flags & ZipEntry.isUTF8Flag != 0)
        isDirectory = name.hasSuffix("/") || name.hasSuffix("\\")
        self.name = EntryName.safe(name)
        try widen(ByteFields(try fields.slice(46 + nameLength, extraLength)))
        guard headerOffset <= Int.max - shift else { throw .damaged(.directory) }
        headerOffset += shift
    }

    /// Sizes of more than 32 bits stand in an extra field, in this order and only those that did not fit (APPNOTE 4.5.3).
    private mutating func widen(_ extra: ByteFields) throws(ContainerError) {
        var at = 0
        while at + 4 <= extra.count {
            let length = try extra.number(at + 2, 2)
            // Some writers leave rubbish behind the last field.
            guard at + 4 + length <= extra.count else { return }
            if try extra.number(at, 2) == 1 {
                let fields = ByteFields(try extra.slice(at + 4, length))
                var next = 0
                for path in [\ZipEntry.size, \ZipEntry.packedSize, \ZipEntry.headerOffset]
                where self[keyPath: path] == 0xFFFF_FFFF {
                    self[keyPath: path] = try fields.number(next, 8)
                    next += 8
                }
            }
            at += 4 + length
        }
    }
}
