/// The files packed in an archive, one at a time.
public enum Archive {
    /// How files are packed, told by the first bytes and never by the name.
    public enum Format: Sendable {
        case zip, tar, gzip
    }

    /// A file in an archive; its content is unpacked when it is asked for, and only then.
    public struct File {
        /// The path inside the archive, safe to show and keep.
        public let name: String
        /// Throws when this file cannot be had; the others can.
        public let content: () throws(ContainerError) -> [UInt8]
    }

    /// The format of a file; `nil` when it is no archive.
    /// - Parameter head: the first 512 bytes or more, or the whole file when it is shorter.
    public static func format(ofHead head: [UInt8]) -> Format? {
        // An empty zip is nothing but its end record.
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
        if head.starts(with: [0x1F, 0x8B, 8]) { return .gzip }
        if head.count >= TarHeader.blockBytes, TarHeader.isHeader(Array(head[..<TarHeader.blockBytes])) { return .tar }
        return nil
    }

    /// Hands over every file, those of a zip in the order of their names, those of a tar as they come. Hidden files are left alone.
    /// - Parameters:
    ///   - name: what the archive itself is called, for the file in a .gz.
    ///   - body: is given each file; a name that comes a second time comes with the error instead of its content.
    /// - Throws: `ContainerError` when the archive itself is broken; what came before stands.
    public static func forEachFile(
        in archive: PackedBytes, format: Format, name: String, budget: UnpackingBudget, _ body: (File) -> Void
    ) throws(ContainerError) {
        switch format {
        case .zip: try ZipArchive(archive, budget: budget).forEachFile(body)
        case .tar: try readTar(ByteStream(archive, isGzip: false, budget: budget), budget, body)
        case .gzip: try readGzip(archive, name, budget, body)
        }
    }

    private static func readTar(
        _ stream: ByteStream, _ budget: UnpackingBudget, _ body: (File) -> Void
    ) throws(ContainerError) {
        var tar = TarReader(stream, budget: budget)
        var seen: Set<String> = []
        while let entry = try tar.next() {
            if EntryName.isHidden(entry.name) { continue }
            guard seen.insert(entry.name).inserted else {
                body(File(name: entry.name) { () throws(ContainerError) in throw .duplicateName })
                continue
            }
            withoutActuallyEscaping(body) { body in
                var reader = tar
                body(
                    File(name: entry.name) { () throws(ContainerError) in
                        try reader.content(limit: UnpackingBudget.entryByteLimit)
                    })
                tar = reader
            }
        }
    }

    /// A tar in a .gz, or the one file that a .gz holds: "besluitenlijst.html.gz".
    private static func readGzip(
        _ archive: PackedBytes, _ name: String, _ budget: UnpackingBudget, _ body: (File) -> Void
    ) throws(ContainerError) {
        let head = try ByteStream(archive, isGzip: true, budget: budget).read(TarHeader.blockBytes)
        let stream = try ByteStream(archive, isGzip: true, budget: budget)
        if TarHeader.isHeader(head) { return try readTar(stream, budget, body) }
        let limit = UnpackingBudget.entryByteLimit
        body(
            File(name: EntryName.safe(String(name.hasSuffix(".gz") ? name.dropLast(3) : name[...]))) {
                () throws(ContainerError) in
                let bytes = try stream.read(limit + 1)
                guard bytes.count <= limit else { throw .entryTooLarge(limitBytes: limit) }
                return bytes
            })
    }
}

extension ZipArchive {
    /// Hands over every file in the order of their names, without hidden ones; a name that comes a second time comes with the error
    /// instead of its content.
    public func forEachFile(_ body: (Archive.File) -> Void) {
        for entry in entries where !EntryName.isHidden(entry.name) {
            body(Archive.File(name: entry.name) { () throws(ContainerError) in try content(of: entry) })
        }
        for name in duplicates {
            body(Archive.File(name: name) { () throws(ContainerError) in throw .duplicateName })
        }
    }
}
