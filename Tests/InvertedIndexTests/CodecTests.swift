import Testing

@testable import InvertedIndex

@Suite("Numbers, lists and columns come back as they went in")
struct CodecTests {
    static let edges: [UInt64] =
        (0..<64).flatMap { bit -> [UInt64] in
            let power: UInt64 = 1 << UInt64(bit)
            return [power - 1, power, power + 1]
        } + [.max]

    @Test("A varint comes back, and every cut of it is refused", arguments: edges)
    func varint(value: UInt64) {
        var sink = ByteSink()
        sink.varint(value)
        #expect(read(sink.bytes) == .success(value))
        for length in 0..<sink.bytes.count {
            #expect(read(Array(sink.bytes[..<length])) == .failure(.truncated))
        }
    }

    @Test(
        "A varint of more than 64 bits is refused",
        arguments: [
            Array(repeating: UInt8(0xFF), count: 9) + [0x02], Array(repeating: 0x80, count: 10) + [0x01],
            Array(repeating: 0xFF, count: 20),
        ])
    func longVarint(bytes: [UInt8]) {
        #expect(read(bytes) == .failure(.overflow))
    }

    private func read(_ bytes: [UInt8]) -> Result<UInt64, CodecError> {
        bytes.withUnsafeBytes { raw in
            var cursor = ByteCursor(raw)
            return Result { () throws(CodecError) in try cursor.varint() }
        }
    }

    @Test(
        "XXH64 gives the published values",
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func checksum(text: String, expected: UInt64) {
        #expect(Checksum.of(Array(text.utf8)) == expected)
    }

    @Test("A length norm is Lucene's: exact to 40, then rounded down, and never falling")
    func lengthNorm() {
        for length in 0...40 { #expect(LengthNorm.decode(LengthNorm.encode(length)) == length) }
        let pairs = [(41, 40), (42, 42), (57, 56), (100, 96), (1000, 984), (2_013_265_944, 2_013_265_944)]
        for (length, rounded) in pairs { #expect(LengthNorm.decode(LengthNorm.encode(length)) == rounded) }
        for norm in 1...255 as ClosedRange<UInt8> {
            #expect(LengthNorm.decode(norm) > LengthNorm.decode(norm - 1))
            #expect(LengthNorm.encode(LengthNorm.decode(norm)) == norm)
        }
        #expect(LengthNorm.encode(Int(UInt32.max)) == 255)
    }

    @Test(
        "A packed column takes the narrowest width and gives its values back",
        arguments: [0, 1, 255, 256, 65_535, 65_536, 1 << 32, .max] as [UInt64])
    func packedColumn(highest: UInt64) throws {
        let directory = TemporaryDirectory()
        let values = [0, highest, highest / 2, 0, 1].map { min($0, highest) }
        let file = try container(directory) { file throws(IndexError) in
            try file.section(Section.sortKeys, PackedColumn.encode(values))
            try file.section(Section.meta, PackedColumn.encode([]))
        }
        let column = try PackedColumn(file, Section.sortKeys)
        try column.verify()
        #expect((0..<column.count).map { column[$0] } == values)
        #expect(try PackedColumn(file, Section.meta).count == 0)
        #expect(throws: IndexError.self) { try column.value(at: 5) }
        #expect(throws: IndexError.self) { try column.value(at: -1) }
    }

    @Test(
        "A sorted list finds each string by value and by rank, and no other",
        arguments: [0, 1, 2, 15, 16, 17, 32, 33, 500])
    func frontCoding(count: Int) throws {
        let directory = TemporaryDirectory()
        let strings = (0..<count).map { Array("\($0 * 7919 % 1000)é\($0)".utf8) }.sorted { $0.precedes($1) }
        let file = try container(directory) { file throws(IndexError) in
            var writer = FrontCodedWriter(carriesPostings: true)
            for (rank, string) in strings.enumerated() {
                writer.add(string, documents: rank + 1, postingsLength: rank * 3)
            }
            try writer.finish(file, strings: Section.keys, blocks: Section.keyBlocks)
        }
        let list = try FrontCodedList(file, strings: Section.keys, blocks: Section.keyBlocks, carriesPostings: true)
        var start = 0
        for (rank, string) in strings.enumerated() {
            let info = TermInfo(ordinal: rank, documents: rank + 1, postings: start..<start + rank * 3)
            #expect(try list.find(string) == info)
            #expect(try list.string(at: rank) == string)
            #expect(try list.find(string + [0]) == nil)
            #expect(try list.find(Array(string.dropLast())) == nil)
            var cursor = try list.cursor(notBefore: string)
            #expect(try cursor.next() && cursor.string == string && cursor.info == info)
            start += rank * 3
        }
        #expect(try list.find([]) == nil)
        #expect(try list.find([0xFF]) == nil)
        var end = try list.cursor(notBefore: [0xFF])
        #expect(try !end.next())
        #expect(throws: IndexError.self) { try list.string(at: count) }
    }

    private func container(
        _ directory: TemporaryDirectory, _ body: (ContainerWriter) throws(IndexError) -> Void
    ) throws -> MappedFile {
        let path = directory.file("container")
        let writer = try ContainerWriter(kind: .segment, path: path, fileSystem: FileSystem())
        try body(writer)
        let checksum = try writer.finish()
        let file = try MappedFile(path: path, kind: .segment)
        #expect(file.checksum == checksum)
        return file
    }
}
