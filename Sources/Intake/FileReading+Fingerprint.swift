internal import Containers
internal import Markup

extension FileReading {
    /// Bytes of a large file that are counted at a time.
    private static let pieceBytes = 1 << 20

    /// Whether bytes are an archive of files, and not one document.
    public static func isArchive(_ bytes: [UInt8]) -> Bool {
        switch Archive.format(ofHead: bytes) {
        case nil: return false
        case .zip:
            guard let zip = try? ZipArchive(.memory(bytes), budget: UnpackingBudget()) else { return false }
            return OfficePackage(zip) == nil
        case .tar, .gzip: return true
        }
    }

    /// What reading would give as fingerprint, without reading; `nil` when the file cannot be opened.
    public static func fingerprint(of file: FoundFile, _ fingerprint: ([UInt8]) -> UInt64) -> UInt64? {
        guard let open = OpenFile(path: file.path) else { return nil }
        return try? self.fingerprint(.file(open), fingerprint)
    }

    /// The same of bytes that are at hand.
    public static func fingerprint(of bytes: [UInt8], _ fingerprint: ([UInt8]) -> UInt64) -> UInt64? {
        try? self.fingerprint(.memory(bytes), fingerprint)
    }

    static func fingerprint(
        _ bytes: PackedBytes, _ fingerprint: ([UInt8]) -> UInt64
    ) throws(ContainerError) -> UInt64 {
        var total = fingerprint([])
        var at = 0
        while at < bytes.count {
            let piece = try bytes.bytes(at: at, count: min(pieceBytes, bytes.count - at))
            total = total &* 0x100_0000_01b3 ^ fingerprint(piece)
            at += piece.count
        }
        return total
    }
}
