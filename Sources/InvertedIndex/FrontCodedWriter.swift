/// Writes a sorted list of strings in blocks of 16, each string without what it shares with the one before.
///
/// With postings, each string is a term and also says how many documents hold it and how long its postings are.
struct FrontCodedWriter {
    static let blockCount = 16

    private(set) var count = 0
    private let carriesPostings: Bool
    private var sink = ByteSink()
    private var blocks: [UInt64] = []
    private var previous: [UInt8] = []
    private var postingsEnd = 0

    init(carriesPostings: Bool) { self.carriesPostings = carriesPostings }

    /// Adds a string that sorts after all before it.
    mutating func add(_ bytes: [UInt8], documents: Int = 0, postingsLength: Int = 0) {
        var shared = 0
        if count % Self.blockCount == 0 {
            blocks.append(UInt64(sink.count))
            if carriesPostings { sink.varint(postingsEnd) }
        } else {
            shared = bytes.commonPrefix(with: previous)
        }
        sink.varint(shared)
        sink.varint(bytes.count - shared)
        sink.append(bytes[shared...])
        if carriesPostings {
            sink.varint(documents)
            sink.varint(postingsLength)
            postingsEnd += postingsLength
        }
        previous = bytes
        count += 1
    }

    /// Writes the strings and the list of block offsets as two sections.
    func finish(_ file: ContainerWriter, strings: UInt32, blocks section: UInt32) throws(IndexError) {
        try file.section(strings, sink.bytes)
        var prefix = ByteSink()
        prefix.uint64(UInt64(count))
        try file.section(section, PackedColumn.encode(blocks, prefix: prefix.bytes))
    }
}
