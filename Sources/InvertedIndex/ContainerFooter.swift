/// What the end of a file says about its sections, checked before anything else is read.
struct ContainerFooter {
    let checksum: UInt64
    let dataLength: Int
    let sections: [UInt32: Range<Int>]
    let checksumOffset: Int
    let blockCount: Int

    /// Reads header and footer of a whole file, at least a header and a trailer long.
    init(_ file: UnsafeRawBufferPointer, file name: String, kind: ContainerFormat.Kind) throws(IndexError) {
        try Self.checkHeader(file, name, kind)
        let trailer = file.count - ContainerFormat.trailerLength
        guard file.suffix(8).elementsEqual(ContainerFormat.endMagic) else {
            throw .truncated(file: name, offset: file.count)
        }
        let footerOffset = Self.word(file, trailer)
        let sectionCount = Int(Self.word(file, trailer + 8) & 0xFFFF_FFFF)
        guard footerOffset >= UInt64(ContainerFormat.headerLength), footerOffset <= UInt64(trailer) else {
            throw .checksumMismatch(file: name, offset: trailer)
        }
        let data = Int(footerOffset)
        blockCount = (data + ContainerFormat.blockLength - 1) >> ContainerFormat.blockShift
        let expected = sectionCount * ContainerFormat.sectionEntryLength + blockCount * 8
        guard expected == trailer - data else { throw .checksumMismatch(file: name, offset: trailer) }
        checksum = Self.word(file, trailer + 16)
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: file[data..<trailer + 16])) == checksum else {
            throw .checksumMismatch(file: name, offset: data)
        }
        dataLength = data
        checksumOffset = data + sectionCount * ContainerFormat.sectionEntryLength
        sections = try Self.sections(file, at: data, count: sectionCount, name)
    }

    private static func checkHeader(
        _ file: UnsafeRawBufferPointer, _ name: String, _ kind: ContainerFormat.Kind
    ) throws(IndexError) {
        guard file.prefix(8).elementsEqual(ContainerFormat.magic) else {
            throw .malformed(file: name, offset: 0, what: "this is not a file of an index")
        }
        let kindAndVersion = word(file, 8)
        let version = UInt32(kindAndVersion >> 32)
        guard version == ContainerFormat.version else {
            throw .unsupportedVersion(file: name, found: Int(version), supported: Int(ContainerFormat.version))
        }
        guard UInt32(truncatingIfNeeded: kindAndVersion) == kind.rawValue else {
            throw .malformed(file: name, offset: 8, what: "this file holds something else than its name says")
        }
    }

    private static func sections(
        _ file: UnsafeRawBufferPointer, at start: Int, count: Int, _ name: String
    ) throws(IndexError) -> [UInt32: Range<Int>] {
        var sections: [UInt32: Range<Int>] = [:]
        for index in 0..<count {
            let entry = start + index * ContainerFormat.sectionEntryLength
            let (offset, length) = (word(file, entry + 8), word(file, entry + 16))
            guard offset <= UInt64(start), length <= UInt64(start) - offset else {
                throw .malformed(file: name, offset: entry, what: "a section lies outside the file")
            }
            sections[UInt32(truncatingIfNeeded: word(file, entry))] = Int(offset)..<Int(offset + length)
        }
        return sections
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
