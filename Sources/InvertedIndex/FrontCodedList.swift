/// Where the postings of a term are and how many documents they hold, deleted ones included.
struct TermInfo: Sendable, Equatable {
    /// The rank of the term among all of its field in this segment.
    let ordinal: Int
    let documents: Int
    /// Bytes within the postings section of the field.
    let postings: Range<Int>
}

/// A sorted list of distinct strings on disk: "which rank has this string?" and "which string has this rank?"
struct FrontCodedList: Sendable {
    let file: MappedFile
    let count: Int
    let carriesPostings: Bool
    private let range: Range<Int>
    private let blocks: PackedColumn

    init(
        _ file: MappedFile, strings: UInt32, blocks section: UInt32, carriesPostings: Bool
    ) throws(IndexError) {
        self.file = file
        self.carriesPostings = carriesPostings
        range = try file.section(strings)
        blocks = try PackedColumn(file, section, prefix: 8)
        let start = try file.section(section).lowerBound
        let stored = try file.bytes(start..<start + 8).loadUnaligned(as: UInt64.self).littleEndian
        // Every string takes two bytes at least, so a count beyond the bytes is a lie, and would make loops endless.
        guard stored <= UInt64(range.count), blocks.count == (Int(stored) + 15) / FrontCodedWriter.blockCount else {
            throw .malformed(file: file.name, offset: start, what: "a list of strings does not fit its section")
        }
        count = Int(stored)
    }

    var blockCount: Int { blocks.count }

    /// A cursor before the first string of a block.
    func cursor(atBlock block: Int) throws(IndexError) -> FrontCodedCursor {
        guard block < blocks.count else { return FrontCodedCursor(list: self, block: block) }
        return try FrontCodedCursor(list: self, block: block, bytes: range(ofBlock: block))
    }

    /// The string of a rank.
    func string(at ordinal: Int) throws(IndexError) -> [UInt8] {
        guard ordinal >= 0, ordinal < count else {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "there is no string \(ordinal)")
        }
        var cursor = try cursor(atBlock: ordinal / FrontCodedWriter.blockCount)
        for _ in 0...(ordinal % FrontCodedWriter.blockCount) { _ = try cursor.next() }
        return cursor.string
    }

    /// The rank and postings of a string, nil when the list does not hold it.
    func find(_ target: UnsafeRawBufferPointer) throws(IndexError) -> TermInfo? {
        guard let block = try lastBlock(notAfter: target) else { return nil }
        let bytes = try range(ofBlock: block)
        do throws(CodecError) {
            return try scan(block, target, ByteCursor(file.unverifiedBytes(bytes)))
        } catch {
            throw file.malformed(error, at: bytes.lowerBound)
        }
    }

    func find(_ target: [UInt8]) throws(IndexError) -> TermInfo? {
        try target.withRawBytes { (bytes) throws(IndexError) in try find(bytes) }
    }

    /// A cursor whose next string is the first one not before `target`.
    func cursor(notBefore target: [UInt8]) throws(IndexError) -> FrontCodedCursor {
        let block = try target.withRawBytes { (bytes) throws(IndexError) in try lastBlock(notAfter: bytes) }
        var cursor = try cursor(atBlock: block ?? 0)
        while true {
            let before = cursor
            guard try cursor.next(), cursor.string.precedes(target) else { return before }
        }
    }

    /// The bytes of a block in the file, verified.
    func range(ofBlock block: Int) throws(IndexError) -> Range<Int> {
        let start = range.lowerBound + (try blocks.value(at: block))
        let end = block + 1 < blocks.count ? range.lowerBound + (try blocks.value(at: block + 1)) : range.upperBound
        guard start >= range.lowerBound, start < end, end <= range.upperBound else {
            throw .malformed(file: file.name, offset: range.lowerBound, what: "block \(block) of strings is misplaced")
        }
        try file.verify(start..<end)
        return start..<end
    }

    private func lastBlock(notAfter target: UnsafeRawBufferPointer) throws(IndexError) -> Int? {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if try first(ofBlock: middle).order(against: target) > 0 { high = middle } else { low = middle + 1 }
        }
        return low == 0 ? nil : low - 1
    }

    private func first(ofBlock block: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        let bytes = try range(ofBlock: block)
        do throws(CodecError) {
            var cursor = ByteCursor(file.unverifiedBytes(bytes))
            if carriesPostings { _ = try cursor.varint() }
            guard try cursor.varint() == 0 else { throw .invalid("a block of strings starts with a shared prefix") }
            return try cursor.bytes(try cursor.size())
        } catch {
            throw file.malformed(error, at: bytes.lowerBound)
        }
    }

    /// Walks one block, comparing only what the target does not already share with the string before.
    private func scan(
        _ block: Int, _ target: UnsafeRawBufferPointer, _ start: ByteCursor
    ) throws(CodecError) -> TermInfo? {
        var cursor = start
        var postings = carriesPostings ? try cursor.size() : 0
        var matched = 0
        for index in 0..<min(FrontCodedWriter.blockCount, count - block * FrontCodedWriter.blockCount) {
            let shared = try cursor.size()
            let suffix = try cursor.bytes(try cursor.size())
            let documents = carriesPostings ? try cursor.size() : 0
            let length = carriesPostings ? try cursor.size() : 0
            let (end, overflow) = postings.addingReportingOverflow(length)
            guard !overflow else { throw .overflow }
            if shared < matched { return nil }
            if shared == matched {
                let rest = UnsafeRawBufferPointer(rebasing: target[matched...])
                let order = suffix.order(against: rest)
                if order > 0 { return nil }
                if order == 0 {
                    let ordinal = block * FrontCodedWriter.blockCount + index
                    return TermInfo(ordinal: ordinal, documents: documents, postings: postings..<end)
                }
                matched += zip(suffix, rest).prefix { $0 == $1 }.count
            }
            postings = end
        }
        return nil
    }
}
