/// A zip file of parts that are stored, not compressed (APPNOTE.TXT 6.3.10).
///
/// Word and LibreOffice read stored parts as well as deflated ones, and a dossier of hundreds of decisions stays near a megabyte; a
/// compressor would be the larger half of this room, or a library to depend on. All dates are the first the format knows, so that the
/// same parts give the same bytes.
struct ZipArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// 1 January 1980, as MS-DOS writes it: years since 1980, month and day (4.4.6).
    private static let date: UInt16 = 0 << 9 | 1 << 5 | 1
    /// Version 2.0 has stored parts within folders (4.4.3.2).
    private static let version: UInt16 = 20

    /// - Parameters:
    ///   - name: with slashes, in ASCII, and not used before.
    ///   - content: less than four gigabytes; more needs Zip64.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = UInt32(body.count)
        let common = ZipArchive.commonHeader(name: name, content: content)
        // 4.3.7, local file header.
        body.append(little: 0x0403_4B50 as UInt32)
        body += common
        body += name.utf8
        body += content
        // 4.3.12, central directory header: then comment length, disk, attributes and where the part begins.
        directory.append(little: 0x0201_4B50 as UInt32)
        directory.append(little: ZipArchive.version)
        directory += common
        for field in [0, 0, 0] as [UInt16] { directory.append(little: field) }
        directory.append(little: 0 as UInt32)
        directory.append(little: offset)
        directory += name.utf8
        count += 1
    }

    /// The whole file, ending in the directory and its end record (4.3.16).
    var bytes: [UInt8] {
        var out = body + directory
        out.append(little: 0x0605_4B50 as UInt32)
        for field in [0, 0, count, count] { out.append(little: field) }
        out.append(little: UInt32(directory.count))
        out.append(little: UInt32(body.count))
        out.append(little: 0 as UInt16)
        return out
    }

    /// What the local and the central header share: version, flags, method, time, date, checksum, sizes, lengths.
    private static func commonHeader(name: String, content: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for field in [version, 0, 0, 0, date] { out.append(little: field) }
        out.append(little: CRC32.of(content))
        out.append(little: UInt32(content.count))
        out.append(little: UInt32(content.count))
        out.append(little: UInt16(name.utf8.count))
        out.append(little: 0 as UInt16)
        return out
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
