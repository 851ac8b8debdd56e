/// Walks a list of strings in order, putting each together from what it shares with the one before.
struct FrontCodedCursor {
    private let list: FrontCodedList
    private var block: Int
    private var offset = 0
    private var end = 0
    private var inBlock = 0
    private var postingsEnd = 0

    /// The string the last `next` arrived at.
    private(set) var string: [UInt8] = []
    /// Its rank, documents and postings.
    private(set) var info = TermInfo(ordinal: -1, documents: 0, postings: 0..<0)

    /// A cursor at the end of a list.
    init(list: FrontCodedList, block: Int) {
        self.list = list
        self.block = block
    }

    /// A cursor before a block, whose bytes were verified.
    init(list: FrontCodedList, block: Int, bytes: Range<Int>) throws(IndexError) {
        self.list = list
        self.block = block
        try enter(bytes)
    }

    /// Moves to the next string; false at the end.
    mutating func next() throws(IndexError) -> Bool {
        guard block * FrontCodedWriter.blockCount + inBlock < list.count else { return false }
        if inBlock == FrontCodedWriter.blockCount {
            block += 1
            try enter(try list.range(ofBlock: block))
        }
        let start = offset
        do throws(CodecError) {
            var cursor = ByteCursor(list.file.unverifiedBytes(offset..<end))
            try read(&cursor)
            offset = end - cursor.remaining
        } catch {
            throw list.file.malformed(error, at: start)
        }
        return true
    }

    private mutating func read(_ cursor: inout ByteCursor) throws(CodecError) {
        let shared = try cursor.size()
        guard shared <= string.count, inBlock > 0 || shared == 0 else {
            throw .invalid("a string shares more than the one before it has")
        }
        string.removeSubrange(shared...)
        string.append(contentsOf: try cursor.bytes(try cursor.size()))
        var documents = 0
        var postings = postingsEnd..<postingsEnd
        if list.carriesPostings {
            documents = try cursor.size()
            let (end, overflow) = postingsEnd.addingReportingOverflow(try cursor.size())
            guard !overflow else { throw .overflow }
            postings = postingsEnd..<end
            postingsEnd = end
        }
        let ordinal = block * FrontCodedWriter.blockCount + inBlock
        info = TermInfo(ordinal: ordinal, documents: documents, postings: postings)
        inBlock += 1
    }

    private mutating func enter(_ bytes: Range<Int>) throws(IndexError) {
        inBlock = 0
        offset = bytes.lowerBound
        end = bytes.upperBound
        string.removeAll(keepingCapacity: true)
        guard list.carriesPostings else { return }
        do throws(CodecError) {
            var cursor = ByteCursor(list.file.unverifiedBytes(bytes))
            postingsEnd = try cursor.size()
            offset = end - cursor.remaining
        } catch {
            throw list.file.malformed(error, at: bytes.lowerBound)
        }
    }
}
