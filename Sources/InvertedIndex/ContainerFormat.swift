/// The frame around every file of an index: header, sections, section table, block checksums, trailer.
///
/// See `IndexFormat.md`, "The container".
enum ContainerFormat {
    /// The version this program reads and writes; raised with every change of layout.
    static let version: UInt32 = 1
    static let magic = Array("EERDERIX".utf8)
    static let endMagic = Array("XIREDREE".utf8)
    static let headerLength = 16
    /// footer offset (8), section count (4), zero (4), checksum (8), end magic (8)
    static let trailerLength = 32
    static let sectionEntryLength = 24
    /// Checksums are per 16 KiB: small enough to check on first touch, and 8 bytes each cost 0.05 %.
    static let blockShift = 14
    static let blockLength = 1 << blockShift

    /// What a file is for; stored in its header.
    enum Kind: UInt32 {
        case manifest = 1
        case segment = 2
        case tombstones = 3
        case attachments = 4
    }
}

/// Numbers of the sections inside the files.
enum Section {
    static let meta: UInt32 = 1
    static let keys: UInt32 = 2
    static let keyBlocks: UInt32 = 3
    static let sortKeys: UInt32 = 4
    static let storedOffsets: UInt32 = 5
    static let stored: UInt32 = 6
    static let deleted: UInt32 = 7
    static let schema: UInt32 = 8
    static let commit: UInt32 = 9
    static let names: UInt32 = 10
    static let blobs: UInt32 = 11

    /// The parts of one text field.
    enum FieldPart: UInt32 {
        case terms, termBlocks, postings, norms, lengths, correctedTerms, corrections
    }

    /// The parts of one facet column.
    enum ColumnPart: UInt32 {
        case values, valueBlocks, offsets, ordinals
    }

    static func field(_ number: Int, _ part: FieldPart) -> UInt32 {
        0x1000 + UInt32(number) * 16 + part.rawValue
    }

    static func column(_ number: Int, _ part: ColumnPart) -> UInt32 {
        0x2000 + UInt32(number) * 16 + part.rawValue
    }
}
