/// Walks the postings of one term in one segment, a block of up to 128 documents at a time.
///
/// Unsafe memory: `start..<end` is the record inside the mapped file, verified when the cursor was made and kept alive
/// by `segment`; every read checks against `end`. The buffers hold one block and are freed with the cursor.
final class PostingCursor {
    /// Documents of the current block, ascending and below the segment's document count.
    let documents: UnsafeMutablePointer<UInt32>
    /// How often each of them holds the term, at least 1.
    let frequencies: UnsafeMutablePointer<UInt32>
    /// How many documents the current block has; 0 once the postings are exhausted.
    private(set) var count = 0
    /// The current document within the block; the caller moves it, and calls `nextBlock` at `count`.
    var index = 0

    private let segment: Segment
    private let record: Range<Int>
    private let total: Int
    private let blockCount: Int
    private let table: UnsafeRawPointer
    private let heads: UnsafeRawPointer
    private let positions: UnsafeRawPointer
    private let end: UnsafeRawPointer
    private var block = -1
    private var decoded = PositionBuffer()

    init(_ info: TermInfo, field: Int, of segment: Segment) throws(IndexError) {
        let record = try segment.postings(info, field: field)
        let bytes = try segment.file.bytes(record)
        var cursor = ByteCursor(bytes)
        let blocks = (info.documents + PostingFormat.blockCount - 1) / PostingFormat.blockCount
        let tableLength = blocks > 1 ? blocks * PostingFormat.tableEntryLength : 0
        do throws(CodecError) {
            let headsLength = try cursor.size()
            guard info.documents > 0, tableLength <= cursor.remaining, headsLength <= cursor.remaining - tableLength
            else { throw .invalid("the parts of a term's postings do not fit") }
            table = cursor.position
            heads = table + tableLength
            positions = heads + headsLength
        } catch {
            throw segment.file.malformed(error, at: record.lowerBound)
        }
        end = cursor.end
        self.segment = segment
        self.record = record
        total = info.documents
        blockCount = blocks
        // Most terms are in few documents, and a prefix may open cursors on many thousands of them.
        documents = .allocate(capacity: min(total, PostingFormat.blockCount))
        frequencies = .allocate(capacity: min(total, PostingFormat.blockCount))
        try load(0)
    }

    deinit {
        documents.deallocate()
        frequencies.deallocate()
    }

    /// The current document, or `UInt32.max` when there are no more.
    @inline(__always)
    var document: UInt32 { index < count ? documents[index] : .max }

    @inline(__always)
    var frequency: UInt32 { frequencies[index] }

    /// Moves to the next document.
    @inline(__always)
    func next() throws(IndexError) {
        index &+= 1
        if index >= count { try nextBlock() }
    }

    /// Moves to the first document of the next block, or to the end.
    func nextBlock() throws(IndexError) { try load(block + 1) }

    /// Moves forward to the first document not before `target`; never back.
    func advance(to target: UInt32) throws(IndexError) {
        guard document < target else { return }
        if documents[count - 1] < target { try load(firstBlock(reaching: target)) }
        while index < count, documents[index] < target { index &+= 1 }
    }

    /// The positions of the current document, ascending; good until the cursor leaves the block.
    func currentPositions() throws(IndexError) -> ArraySlice<UInt32> {
        if decoded.block != block {
            let range = positionBytes()
            do throws(CodecError) {
                try decoded.decode(ByteCursor(range), block: block, frequencies: frequencies, count: count)
            } catch {
                throw segment.file.malformed(error, at: record.lowerBound)
            }
        }
        return decoded.positions(of: index)
    }

    // MARK: Blocks

    private func entry(_ block: Int, _ part: Int) -> Int {
        let offset = block * PostingFormat.tableEntryLength + part * 4
        return Int(UInt32(littleEndian: (table + offset).loadUnaligned(as: UInt32.self)))
    }

    private func lastDocument(_ block: Int) -> Int { entry(block, 2) }

    private func firstBlock(reaching target: UInt32) -> Int {
        var (low, high) = (block + 1, blockCount)
        while low < high {
            let middle = (low + high) / 2
            if lastDocument(middle) < Int(target) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// From table entry `block` to the next, inside `start..<end`; empty when the table makes no sense.
    private func bytes(
        of block: Int, part: Int, from start: UnsafeRawPointer, to end: UnsafeRawPointer
    ) -> UnsafeRawBufferPointer {
        let length = end - start
        let low = blockCount == 1 ? 0 : min(entry(block, part), length)
        let high = block + 1 >= blockCount ? length : min(entry(block + 1, part), length)
        return UnsafeRawBufferPointer(start: start + low, count: max(high - low, 0))
    }

    private func positionBytes() -> UnsafeRawBufferPointer { bytes(of: block, part: 1, from: positions, to: end) }

    private func load(_ target: Int) throws(IndexError) {
        index = 0
        block = target
        guard target < blockCount else {
            count = 0
            return
        }
        let before = target == 0 ? -1 : lastDocument(target - 1)
        count = min(PostingFormat.blockCount, total - target * PostingFormat.blockCount)
        do throws(CodecError) {
            let last = try decodeHeads(bytes(of: target, part: 0, from: heads, to: positions), after: before)
            guard blockCount == 1 || last == lastDocument(target) else {
                throw .invalid("a block of postings does not end where its table says")
            }
        } catch {
            count = 0
            throw segment.file.malformed(error, at: record.lowerBound)
        }
    }

    /// Decodes documents and frequencies of a block; returns its last document.
    private func decodeHeads(_ bytes: UnsafeRawBufferPointer, after before: Int) throws(CodecError) -> Int {
        var cursor = ByteCursor(bytes)
        var document = before
        let limit = segment.documentCount
        for slot in 0..<count {
            let head = try cursor.varint()
            document &+= Int(truncatingIfNeeded: head &>> 1) &+ 1
            // Each gap is below 2^63, so a sum that passes the limit is caught before it can wrap.
            guard document < limit, document >= 0 else { throw .invalid("a document number is too high") }
            documents[slot] = UInt32(truncatingIfNeeded: document)
            var frequency: UInt64 = 1
            if head & 1 == 0 {
                let rest = try cursor.varint()
                guard rest < UInt64(UInt32.max) - 2 else { throw .overflow }
                frequency = rest &+ 2
            }
            frequencies[slot] = UInt32(truncatingIfNeeded: frequency)
        }
        guard cursor.remaining == 0 else { throw .invalid("a block of postings is longer than its documents") }
        return document
    }
}
