import Glibc
import Synchronization

/// One file of an index, mapped into memory, whose blocks are checked against their checksums when first touched.
///
/// Unsafe memory lives here. What makes it safe: the mapping is read-only, lasts as long as this object, and every
/// range handed out was checked to lie inside it. Files are never changed in place by this engine; a file that some
/// other program cuts short while it is mapped would end the process with SIGBUS, as with every memory map.
final class MappedFile: @unchecked Sendable {
    /// The file name, for messages.
    let name: String
    /// The checksum over the whole file, which is also what names it.
    let checksum: UInt64
    private let base: UnsafeRawPointer
    private let length: Int
    /// Where the footer starts; everything before it is covered by block checksums.
    let dataLength: Int
    private let sections: [UInt32: Range<Int>]
    private let checksumOffset: Int
    private let verified: UnsafeMutablePointer<Atomic<UInt64>>
    let blockCount: Int

    init(path: String, kind: ContainerFormat.Kind) throws(IndexError) {
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        let bytes = try Self.map(path, name)
        let footer: ContainerFooter
        do throws(IndexError) {
            footer = try ContainerFooter(bytes, file: name, kind: kind)
        } catch {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
            throw error
        }
        // `map` refuses empty files, so there is an address.
        base = bytes.baseAddress.unsafelyUnwrapped
        length = bytes.count
        self.name = name
        checksum = footer.checksum
        dataLength = footer.dataLength
        sections = footer.sections
        checksumOffset = footer.checksumOffset
        blockCount = footer.blockCount
        let words = (blockCount + 63) / 64
        verified = .allocate(capacity: max(words, 1))
        for word in 0..<max(words, 1) { (verified + word).initialize(to: Atomic(0)) }
    }

    deinit {
        verified.deinitialize(count: max((blockCount + 63) / 64, 1))
        verified.deallocate()
        munmap(UnsafeMutableRawPointer(mutating: base), length)
    }

    /// Where a section lies in the file.
    func section(_ id: UInt32) throws(IndexError) -> Range<Int> {
        guard let range = sections[id] else {
            throw .malformed(file: name, offset: dataLength, what: "section \(id) is missing")
        }
        return range
    }

    /// The bytes of a range, after checking the blocks it touches.
    func bytes(_ range: Range<Int>) throws(IndexError) -> UnsafeRawBufferPointer {
        try verify(range)
        return unverifiedBytes(range)
    }

    /// The bytes of a range whose blocks were verified before; the caller must have checked it lies in the file.
    func unverifiedBytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= length)
        return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// Checks the blocks that a range touches, each once in the life of this object.
    func verify(_ range: Range<Int>) throws(IndexError) {
        guard range.lowerBound >= 0, range.upperBound <= dataLength else {
            throw .truncated(file: name, offset: max(range.lowerBound, dataLength))
        }
        guard !range.isEmpty else { return }
        var block = range.lowerBound >> ContainerFormat.blockShift
        let last = (range.upperBound - 1) >> ContainerFormat.blockShift
        while block <= last {
            let mask: UInt64 = 1 &<< UInt64(block & 63)
            // Relaxed is enough: the bytes never change, and checking twice does no harm.
            if (verified + block >> 6).pointee.load(ordering: .relaxed) & mask == 0 { try check(block) }
            block &+= 1
        }
    }

    /// Checks one block whatever is known about it.
    func check(_ block: Int) throws(IndexError) {
        let start = block << ContainerFormat.blockShift
        let bytes = unverifiedBytes(start..<min(start + ContainerFormat.blockLength, dataLength))
        let stored = UInt64(littleEndian: (base + checksumOffset + block * 8).loadUnaligned(as: UInt64.self))
        guard Checksum.of(bytes) == stored else { throw .checksumMismatch(file: name, offset: start) }
        (verified + block >> 6).pointee.bitwiseOr(1 &<< UInt64(block & 63), ordering: .relaxed)
    }

    /// Turns a decoding error at a file offset into one with this file's name.
    func malformed(_ error: CodecError, at offset: Int) -> IndexError {
        switch error {
        case .truncated: .malformed(file: name, offset: offset, what: "a value runs past its end")
        case .overflow: .malformed(file: name, offset: offset, what: "a number is too large")
        case .invalid(let what): .malformed(file: name, offset: offset, what: what.text)
        }
    }

    private static func map(_ path: String, _ name: String) throws(IndexError) -> UnsafeRawBufferPointer {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .io(file: path, operation: "open", errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .io(file: path, operation: "fstat", errno: errno) }
        let length = Int(status.st_size)
        guard length >= ContainerFormat.headerLength + ContainerFormat.trailerLength else {
            throw .truncated(file: name, offset: length)
        }
        guard let address = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw .io(file: path, operation: "mmap", errno: errno)
        }
        return UnsafeRawBufferPointer(start: address, count: length)
    }
}
