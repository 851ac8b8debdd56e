/// Named opaque bytes that belong to a commit, in a file of their own.
struct Attachments: Sendable {
    private let file: MappedFile
    private let ranges: [String: Range<Int>]

    static func fileName(_ checksum: UInt64) -> String { FileName.make(checksum, "attachments") }

    init(directory: String, checksum: UInt64) throws(IndexError) {
        file = try MappedFile(path: directory + "/" + Self.fileName(checksum), kind: .attachments)
        guard file.checksum == checksum else { throw .checksumMismatch(file: file.name, offset: file.dataLength) }
        let names = try file.section(Section.names)
        let blobs = try file.section(Section.blobs)
        var cursor = ByteCursor(try file.bytes(names))
        do throws(CodecError) {
            ranges = try Self.ranges(&cursor, in: blobs)
        } catch {
            throw file.malformed(error, at: names.lowerBound)
        }
    }

    /// The bytes under a name, nil when there are none of that name.
    func bytes(_ name: String) throws(IndexError) -> [UInt8]? {
        guard let range = ranges[name] else { return nil }
        return [UInt8](try file.bytes(range))
    }

    /// For the verifier.
    var mappedFile: MappedFile { file }

    /// Writes attachments in name order; returns the checksum, or 0 when there are none.
    static func write(
        _ attachments: [String: [UInt8]], directory: String, fileSystem: FileSystem
    ) throws(IndexError) -> UInt64 {
        if attachments.isEmpty { return 0 }
        let temporary = directory + "/attachments" + FileName.temporarySuffix
        let file = try ContainerWriter(kind: .attachments, path: temporary, fileSystem: fileSystem)
        let sorted = attachments.sorted { Array($0.key.utf8).precedes(Array($1.key.utf8)) }
        var names = ByteSink()
        names.varint(sorted.count)
        for (name, bytes) in sorted {
            names.string(name)
            names.varint(bytes.count)
        }
        try file.section(Section.names, names.bytes)
        try file.beginSection(Section.blobs)
        for (_, bytes) in sorted { try file.append(bytes) }
        let checksum = try file.finish()
        try fileSystem.rename(temporary, to: directory + "/" + fileName(checksum))
        return checksum
    }

    private static func ranges(
        _ cursor: inout ByteCursor, in blobs: Range<Int>
    ) throws(CodecError) -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        var start = blobs.lowerBound
        for _ in 0..<(try cursor.size()) {
            let name = try cursor.string()
            let length = try cursor.size()
            guard length <= blobs.upperBound - start else { throw .invalid("an attachment lies outside the file") }
            ranges[name] = start..<start + length
            start += length
        }
        return ranges
    }
}
