/// What one file from outside may cost, with everything packed inside it: bytes, files and nesting are counted together, so that an
/// archive of archives has no more than one archive.
public final class UnpackingBudget {
    /// Bytes that one entry may hold unpacked; the same as a page by itself may have.
    public static let entryByteLimit = 64 << 20
    /// Bytes that all entries together may hold unpacked.
    public static let archiveByteLimit = 4 << 30
    /// Entries in one archive and the archives inside it.
    public static let entryLimit = 100_000
    /// Archives inside each other: an export, a meeting in it, the annexes of one item.
    public static let depthLimit = 3
    /// How often larger an entry may become. Text packs 3 to 10 times, Office's XML up to about 60; deflate's own bound is 1,032.
    public static let ratioLimit = 200
    /// Below this size a ratio says nothing.
    static let ratioFloorBytes = 1 << 20

    private var bytesLeft: Int
    private var entriesLeft: Int
    private let byteLimit: Int
    private let entryCountLimit: Int

    /// - Parameters:
    ///   - bytes: unpacked bytes in all; smaller in tests.
    ///   - entries: entries in all.
    public init(bytes: Int = archiveByteLimit, entries: Int = entryLimit) {
        bytesLeft = bytes
        entriesLeft = entries
        byteLimit = bytes
        entryCountLimit = entries
    }

    func takeEntries(_ count: Int) throws(ContainerError) {
        guard count <= entriesLeft else { throw .tooManyEntries(limit: entryCountLimit) }
        entriesLeft -= count
    }

    func takeBytes(_ count: Int) throws(ContainerError) {
        guard count <= bytesLeft else { throw .archiveTooLarge(limitBytes: byteLimit) }
        bytesLeft -= count
    }

    /// Whether so many bytes may have come out of so few.
    static func checkRatio(packed: Int, unpacked: Int) throws(ContainerError) {
        if unpacked > ratioFloorBytes, unpacked / ratioLimit > packed { throw .ratioTooHigh(limit: ratioLimit) }
    }
}
