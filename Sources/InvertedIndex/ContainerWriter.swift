import Glibc

/// Writes one file of an index from front to back and gives it a name made of its contents.
///
/// Equal contents get equal names, so a rebuild makes the same directory whatever came before. A file that was not
/// finished is removed when its writer goes away.
final class ContainerWriter {
    private let fileSystem: FileSystem
    private let path: String
    private var descriptor: Int32
    private var finished = false
    private var buffer: [UInt8] = []
    private var flushed = 0
    private var checksums: [UInt64] = []
    private var sections: [(id: UInt32, offset: Int, length: Int)] = []
    private static let bufferLength = 16 * ContainerFormat.blockLength

    /// Bytes written so far, which is the offset of the next one.
    var offset: Int { flushed + buffer.count }

    init(kind: ContainerFormat.Kind, path: String, fileSystem: FileSystem) throws(IndexError) {
        self.fileSystem = fileSystem
        self.path = path
        descriptor = try fileSystem.create(path)
        buffer.reserveCapacity(Self.bufferLength + 4096)
        buffer += ContainerFormat.magic
        var header = ByteSink()
        header.uint32(kind.rawValue)
        header.uint32(ContainerFormat.version)
        buffer += header.bytes
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !finished { try? fileSystem.unlink(path) }
    }

    /// Starts a section at the next multiple of 8; it lasts until the next one starts.
    func beginSection(_ id: UInt32) throws(IndexError) {
        endSection()
        let padding = (8 - offset % 8) % 8
        for _ in 0..<padding { buffer.append(0) }
        sections.append((id, offset, 0))
    }

    func section(_ id: UInt32, _ bytes: [UInt8]) throws(IndexError) {
        try beginSection(id)
        try append(bytes)
    }

    func append(_ bytes: [UInt8]) throws(IndexError) {
        buffer += bytes
        if buffer.count >= Self.bufferLength { try flushBlocks() }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferLength { try flushBlocks() }
    }

    /// Writes the footer and syncs the file; returns the checksum that covers all of it.
    func finish() throws(IndexError) -> UInt64 {
        endSection()
        let footerOffset = offset
        try flushBlocks()
        if !buffer.isEmpty { checksums.append(Checksum.of(buffer)) }
        let (footer, checksum) = footer(at: footerOffset)
        buffer += footer
        try write(buffer.count)
        try fileSystem.sync(descriptor, path: path)
        let code = close(descriptor)
        descriptor = -1
        guard code == 0 else { throw .io(file: path, operation: "close", errno: errno) }
        finished = true
        return checksum
    }

    private func footer(at offset: Int) -> (bytes: [UInt8], checksum: UInt64) {
        var sink = ByteSink()
        for section in sections {
            sink.uint32(section.id)
            sink.uint32(0)
            sink.uint64(UInt64(section.offset))
            sink.uint64(UInt64(section.length))
        }
        for checksum in checksums { sink.uint64(checksum) }
        sink.uint64(UInt64(offset))
        sink.uint32(UInt32(sections.count))
        sink.uint32(0)
        let checksum = Checksum.of(sink.bytes)
        sink.uint64(checksum)
        sink.append(ContainerFormat.endMagic)
        return (sink.bytes, checksum)
    }

    private func endSection() {
        guard let last = sections.indices.last, sections[last].length == 0 else { return }
        sections[last].length = offset - sections[last].offset
    }

    private func flushBlocks() throws(IndexError) {
        let whole = buffer.count & ~(ContainerFormat.blockLength - 1)
        guard whole > 0 else { return }
        buffer.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: whole, by: ContainerFormat.blockLength) {
                let block = UnsafeRawBufferPointer(rebasing: bytes[start..<start + ContainerFormat.blockLength])
                checksums.append(Checksum.of(block))
            }
        }
        try write(whole)
    }

    private func write(_ count: Int) throws(IndexError) {
        try buffer.withRawBytes { (bytes) throws(IndexError) in
            try fileSystem.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), to: descriptor, path: path)
        }
        buffer.removeFirst(count)
        flushed += count
    }
}
