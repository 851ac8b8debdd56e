import Testing

@testable import InvertedIndex

@Suite("Documents can be replaced and removed, and only commits show")
struct ChangeTests {
    @Test("A document with a known key takes the place of the old one, before and after a commit")
    func replace() throws {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        try writer.add(IndexEntry("a", body: "oud", stored: "1"))
        try writer.add(IndexEntry("a", body: "nieuw", stored: "2"))
        try writer.commit()
        let first = try IndexReader(directory: directory.path)
        #expect(try first.keys(.term("oud", field: 1, weight: 1)) == [])
        #expect(try first.documentFrequency(of: "oud", field: 1) == 0)
        try writer.add(IndexEntry("a", body: "nieuwst", stored: "3"))
        try writer.add(IndexEntry("b", body: "ander"))
        try writer.commit()
        let second = try IndexReader(directory: directory.path)
        #expect(try first.keys(.term("nieuw", field: 1, weight: 1)) == ["a"])
        #expect(try second.keys(.term("nieuw", field: 1, weight: 1)) == [])
        #expect(try second.keys(.term("nieuwst", field: 1, weight: 1)) == ["a"])
        #expect(second.documentCount == 2)
    }

    @Test("A deleted document is gone from hits, counts, facets, terms and keys")
    func delete() throws {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        for number in 0..<10 {
            try writer.add(IndexEntry("k\(number)", body: "bus woord\(number)", parties: ["p\(number)"]))
        }
        try writer.commit()
        writer.delete(key: "k3")
        writer.delete(key: "nobody")
        try writer.commit()
        let reader = try IndexReader(directory: directory.path)
        #expect(reader.documentCount == 9)
        #expect(try reader.search(.all, limit: 0, facets: [0]).facets[0].count == 9)
        #expect(try reader.documentFrequency(of: "bus", field: 1) == 9)
        #expect(try reader.terms(inField: 1, withPrefix: "woord3", limit: 5).isEmpty)
        #expect(try reader.document(forKey: "k3") == nil)
        #expect(IndexVerifier.verify(directory: directory.path) == [])
    }

    @Test("What was added is deleted, and what was deleted is added, in the order asked")
    func orderOfChanges() throws {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        try writer.add(IndexEntry("a", body: "een"))
        writer.delete(key: "a")
        try writer.commit()
        #expect(try IndexReader(directory: directory.path).documentCount == 0)
        try writer.add(IndexEntry("a", body: "een"))
        try writer.commit()
        writer.delete(key: "a")
        try writer.add(IndexEntry("a", body: "twee"))
        try writer.commit()
        #expect(try IndexReader(directory: directory.path).keys(.term("twee", field: 1, weight: 1)) == ["a"])
    }

    @Test("Many small commits leave at most eight segments and no file that is not needed")
    func merging() throws {
        let directory = TemporaryDirectory()
        for number in 0..<40 {
            let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
            try writer.add(IndexEntry("k\(number)", body: "bus \(number)", sortKey: Int32(number)))
            try writer.commit(attachments: ["count": [UInt8(number)]])
        }
        let reader = try IndexReader(directory: directory.path)
        #expect(reader.documentCount == 40)
        #expect(reader.segmentCount <= MergePolicy.segmentLimit)
        #expect(try reader.attachment("count") == [39])
        #expect(try reader.attachment("other") == nil)
        #expect(try reader.keys(.all, order: .oldest) == (0..<40).map { "k\($0)" })
        // Segments, the manifest and the attachments.
        #expect(try directory.contents().count == reader.segmentCount + 2)
    }

    @Test("A segment with more than 30 % deleted is rewritten without them")
    func reclaiming() throws {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        for number in 0..<10 { try writer.add(IndexEntry("k\(number)", body: "bus")) }
        try writer.commit()
        for number in 0..<3 { writer.delete(key: "k\(number)") }
        try writer.commit()
        #expect(try directory.contents().keys.contains { $0.hasSuffix(".tombstones") })
        writer.delete(key: "k3")
        try writer.commit()
        #expect(try !directory.contents().keys.contains { $0.hasSuffix(".tombstones") })
        #expect(try IndexReader(directory: directory.path).documentCount == 6)
    }

    @Test("A full buffer spills into segments without changing any answer")
    func spilling() throws {
        let (small, large) = (TemporaryDirectory(), TemporaryDirectory())
        var corpus = RandomCorpus(seed: 7)
        let entries = corpus.entries(300) + corpus.entries(50)
        let spilling = try IndexWriter(
            directory: small.path, schema: newsSchema, rebuild: false, fileSystem: FileSystem(), bufferLimit: 40_000)
        for entry in entries { try spilling.add(entry) }
        try spilling.commit()
        let (left, right) = (try IndexReader(directory: small.path), try makeIndex(large, entries))
        #expect(left.segmentCount > 1 && right.segmentCount == 1)
        for _ in 0..<30 {
            let query = corpus.query()
            let (one, other) = (try left.search(query, facets: [0, 1]), try right.search(query, facets: [0, 1]))
            #expect(one.total == other.total && one.facets == other.facets)
            #expect(one.hits.map(\.score) == other.hits.map(\.score))
            #expect(try left.keys(query) == right.keys(query))
        }
    }

    @Test("Equal calls make equal bytes, and starting over makes the bytes of a new index")
    func determinism() throws {
        let directories = [TemporaryDirectory(), TemporaryDirectory(), TemporaryDirectory()]
        var corpus = RandomCorpus(seed: 5)
        let entries = corpus.entries(60)
        for (number, directory) in directories.enumerated() {
            let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
            if number == 2 {
                try writer.add(IndexEntry("leftover", body: "weg"))
                try writer.commit()
                writer.deleteAll()
            }
            // The order of documents within a commit does not matter either.
            for entry in number == 1 ? entries.reversed() : entries { try writer.add(entry) }
            try writer.commit(attachments: ["b": [2], "a": [1]])
        }
        let first = try directories[0].contents()
        #expect(try directories[1].contents() == first)
        #expect(try directories[2].contents() == first)
    }

    @Test("An entry that does not fit is refused and the writer goes on")
    func invalidEntries() throws {
        let directory = TemporaryDirectory()
        let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
        let long = String(repeating: "x", count: IndexTerm.byteLimit + 1)
        let wrong = [
            IndexEntry(key: "a", terms: [[]], lengths: [0, 0], columns: [[], []], sortKey: nil, stored: []),
            IndexEntry(key: "a", terms: [[], []], lengths: [0], columns: [[], []], sortKey: nil, stored: []),
            IndexEntry(key: "a", terms: [[], []], lengths: [0, -1], columns: [[], []], sortKey: nil, stored: []),
            IndexEntry(key: "a", terms: [[], []], lengths: [0, 0], columns: [[]], sortKey: nil, stored: []),
            IndexEntry("a", body: long), IndexEntry(long),
            IndexEntry(
                key: "a", terms: [[], [IndexTerm("x", position: -1)]], lengths: [0, 0], columns: [[], []], sortKey: nil,
                stored: []),
        ]
        for entry in wrong { #expect(throws: IndexError.self) { try writer.add(entry) } }
        try writer.add(IndexEntry("", title: "lege sleutel", sortKey: .min))
        try writer.add(IndexEntry("z", sortKey: .max))
        try writer.commit()
        let reader = try IndexReader(directory: directory.path)
        #expect(try reader.keys(.all, order: .newest) == ["z", ""])
        #expect(try reader.sortKey(of: try #require(try reader.document(forKey: ""))) == .min)
    }
}
