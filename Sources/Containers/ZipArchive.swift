/// Reads a zip file by its central directory: .zip, and the packages that are one (.docx, .odt).
///
/// Written out here, and not left to libarchive: that comes with thirteen libraries, which every question would load.
public struct ZipArchive {
    /// The files inside, without folders, in the order of their names.
    public let entries: [ZipEntry]
    /// The names that more than one entry has; only the first of each is in `entries`.
    public let duplicates: [String]
    private let archive: PackedBytes
    private let budget: UnpackingBudget

    private static let localSignature = 0x0403_4B50
    private static let localSize = 30
    private static let stored = 0
    private static let deflated = 8

    /// Opens an archive: reads its directory and nothing else.
    /// - Throws: `ContainerError` when the directory cannot be trusted; then nothing in the archive can.
    public init(_ archive: PackedBytes, budget: UnpackingBudget) throws(ContainerError) {
        let directory = try ZipDirectory(archive, budget: budget)
        try ZipArchive.checkOverlap(directory.entries, end: directory.place.offset + directory.place.shift)
        self.archive = archive
        self.budget = budget
        var seen: Set<String> = []
        var duplicates: [String] = []
        entries = directory.entries.filter { entry in
            if entry.isDirectory { return false }
            let isFirst = seen.insert(entry.name).inserted
            if !isFirst { duplicates.append(entry.name) }
            return isFirst
        }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.duplicates = duplicates
    }

    /// The entry with a name.
    public func entry(named name: String) -> ZipEntry? {
        // By halves: a package asks for a few parts by name.
        var range = entries[...]
        while let middle = range.isEmpty ? nil : range.index(range.startIndex, offsetBy: range.count / 2) {
            let found = range[middle].name
            if found == name { return range[middle] }
            range = found.utf8.lexicographicallyPrecedes(name.utf8) ? range[(middle + 1)...] : range[..<middle]
        }
        return nil
    }

    /// Entries lie behind each other in front of the directory. Those that share bytes are how a small file unpacks to petabytes
    /// (Fifield, "A better zip bomb", WOOT 2019).
    private static func checkOverlap(_ entries: [ZipEntry], end: Int) throws(ContainerError) {
        var last = 0
        for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
            guard entry.headerOffset >= last else { throw .overlappingEntries }
            guard entry.headerOffset <= end else { throw .damaged(.directory) }
            // Sizes of 64 bits are whatever the archive says.
            let (close, overflows) = entry.packedSize.addingReportingOverflow(
                entry.headerOffset + localSize + entry.rawName.count)
            guard !overflows, close <= end else { throw .damaged(.directory) }
            last = close
        }
    }

    /// The bytes of one entry, unpacked and checked against its checksum.
    /// - Parameter limit: bytes that it may have unpacked.
    public func content(of entry: ZipEntry, limit: Int = UnpackingBudget.entryByteLimit) throws(ContainerError)
        -> [UInt8]
    {
        guard !entry.isEncrypted else { throw .encrypted }
        guard entry.size <= limit else { throw .entryTooLarge(limitBytes: limit) }
        try UnpackingBudget.checkRatio(packed: entry.packedSize, unpacked: entry.size)
        let start = try contentStart(of: entry)
        let bytes: [UInt8]
        switch entry.method {
        case ZipArchive.stored:
            guard entry.size == entry.packedSize else { throw .damaged(.header) }
            try budget.takeBytes(entry.size)
            bytes = try archive.bytes(at: start, count: entry.size)
        case ZipArchive.deflated:
            try budget.takeBytes(entry.size)
            bytes = try inflated(entry, start: start)
        default: throw .unsupportedMethod(entry.method)
        }
        guard Inflater.checksum(bytes) == entry.checksum else { throw .damaged(.checksum) }
        return bytes
    }

    /// The local header repeats the name; two readers of one archive must not see different files.
    private func contentStart(of entry: ZipEntry) throws(ContainerError) -> Int {
        let local = ByteFields(try archive.bytes(at: entry.headerOffset, count: ZipArchive.localSize))
        let nameLength = try local.number(26, 2)
        guard try local.number(0, 4) == ZipArchive.localSignature, nameLength == entry.rawName.count,
            try archive.bytes(at: entry.headerOffset + ZipArchive.localSize, count: nameLength) == entry.rawName
        else { throw .damaged(.header) }
        return entry.headerOffset + ZipArchive.localSize + nameLength + (try local.number(28, 2))
    }

    /// Never more than the directory announces, whatever the stream would give.
    private func inflated(_ entry: ZipEntry, start: Int) throws(ContainerError) -> [UInt8] {
        let packed = try archive.bytes(at: start, count: entry.packedSize)
        let inflater = try Inflater(.none)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(entry.size, 1 << 20))
        var at = 0
        while !inflater.isFinished {
            let before = (at, bytes.count)
            at += try inflater.inflate(packed[at...], into: &bytes, limit: entry.size - bytes.count + 1)
            guard bytes.count <= entry.size else { throw .damaged(.compression) }
            guard inflater.isFinished || (at, bytes.count) != before else { throw .truncated }
        }
        guard bytes.count == entry.size else { throw .damaged(.compression) }
        return bytes
    }
}
