/// Finds and reads the central directory of a zip file (APPNOTE.TXT 4.3.12 to 4.3.16).
struct ZipDirectory {
    /// Where the directory lies.
    struct Place {
        var entries: Int
        var size: Int
        var offset: Int
        /// Bytes in front of the archive, as a self-extracting one has.
        var shift: Int
    }

    private static let endSignature = 0x0605_4B50
    private static let endSize = 22
    private static let locatorSignature = 0x0706_4B50
    private static let locatorSize = 20
    private static let end64Signature = 0x0606_4B50
    private static let end64Size = 56
    private static let entrySignature = 0x0201_4B50
    private static let entrySize = 46

    let place: Place
    let entries: [ZipEntry]

    init(_ archive: PackedBytes, budget: UnpackingBudget) throws(ContainerError) {
        place = try ZipDirectory.place(archive)
        try budget.takeEntries(place.entries)
        guard place.size <= UnpackingBudget.entryByteLimit else {
            throw .tooManyEntries(limit: UnpackingBudget.entryLimit)
        }
        let fields = ByteFields(try archive.bytes(at: place.offset + place.shift, count: place.size))
        entries = try ZipDirectory.entries(fields, place)
    }

    /// The end record is the last thing in the file but for a comment of at most 65,535 bytes.
    private static func place(_ archive: PackedBytes) throws(ContainerError) -> Place {
        let tailSize = min(archive.count, endSize + 0xFFFF)
        let start = archive.count - tailSize
        let tail = ByteFields(try archive.bytes(at: start, count: tailSize))
        guard let at = try endRecord(tail) else { throw .truncated }
        var place = Place(
            entries: try tail.number(at + 10, 2), size: try tail.number(at + 12, 4),
            offset: try tail.number(at + 16, 4), shift: 0)
        var end = start + at
        if let far = try end64(archive, before: end) { (place, end) = far }
        let (close, overflows) = place.offset.addingReportingOverflow(place.size)
        guard !overflows, close <= end else { throw .damaged(.directory) }
        place.shift = end - close
        return place
    }

    private static func endRecord(_ tail: ByteFields) throws(ContainerError) -> Int? {
        guard tail.count >= endSize else { return nil }
        for at in stride(from: tail.count - endSize, through: 0, by: -1)
        where tail.bytes[tail.bytes.startIndex + at] == 0x50 {
            if try tail.number(at, 4) == endSignature, at + endSize + (try tail.number(at + 20, 2)) <= tail.count {
                return at
            }
        }
        return nil
    }

    /// The record for sizes of more than 32 bits, which a locator in front of the end record points at (4.3.14, 4.3.15).
    private static func end64(_ archive: PackedBytes, before end: Int) throws(ContainerError) -> (Place, Int)? {
        guard end >= locatorSize else { return nil }
        let locator = ByteFields(try archive.bytes(at: end - locatorSize, count: locatorSize))
        guard try locator.number(0, 4) == locatorSignature else { return nil }
        // It stands right in front of its locator, whose own offset is wrong when something stands in front of the archive.
        var at = end - locatorSize - end64Size
        var record = try end64Record(archive, at: at)
        if record == nil {
            at = try locator.number(8, 8)
            record = try end64Record(archive, at: at)
        }
        guard let record else { throw .damaged(.directory) }
        let place = Place(
            entries: try record.number(32, 8), size: try record.number(40, 8), offset: try record.number(48, 8),
            shift: 0)
        return (place, at)
    }

    private static func end64Record(_ archive: PackedBytes, at: Int) throws(ContainerError) -> ByteFields? {
        guard at >= 0, at <= archive.count - end64Size else { return nil }
        let record = ByteFields(try archive.bytes(at: at, count: end64Size))
        return try record.number(0, 4) == end64Signature ? record : nil
    }

    private static func entries(_ fields: ByteFields, _ place: Place) throws(ContainerError) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        var at = 0
        // The count in the end record is not trusted to reserve memory with.
        for _ in 0..<place.entries {
            guard at + entrySize <= fields.count, try fields.number(at, 4) == entrySignature else {
                throw .damaged(.directory)
            }
            let nameLength = try fields.number(at + 28, 2)
            let extraLength = try fields.number(at + 30, 2)
            let size = entrySize + nameLength + extraLength + (try fields.number(at + 32, 2))
            entries.append(
                try ZipEntry(ByteFields(try fields.slice(at, size)), nameLength, extraLength, shift: place.shift))
            at += size
        }
        return entries
    }
}
