import Testing

@testable import InvertedIndex

@Suite("Searching finds what a scorer that reads every document finds")
struct SearchTests {
    @Test("Random queries over random documents give the same hits, totals, facets and explanations", arguments: 0..<8)
    func matchesBruteForce(seed: Int) throws {
        let directory = TemporaryDirectory()
        var corpus = RandomCorpus(seed: UInt64(seed))
        let entries = corpus.entries([1, 30, 150, 400][seed % 4])
        let reader = try makeIndex(directory, entries)
        try expectSame(reader, BruteForce(documents: entries), &corpus, queries: 25)
        #expect(IndexVerifier.verify(directory: directory.path) == [])
    }

    @Test("It stays so over several segments, replacements, deletions and merges", arguments: 0..<6)
    func matchesBruteForceAfterChanges(seed: Int) throws {
        let directory = TemporaryDirectory()
        var corpus = RandomCorpus(seed: UInt64(100 + seed))
        var live: [String: IndexEntry] = [:]
        for _ in 0..<14 {
            let writer = try IndexWriter(directory: directory.path, schema: newsSchema)
            for _ in 0..<20 {
                let key = "doc-\(Int.random(in: 0..<150, using: &corpus.generator))"
                if Int.random(in: 0..<4, using: &corpus.generator) == 0 {
                    writer.delete(key: key)
                    live[key] = nil
                } else {
                    live[key] = corpus.entry(key)
                    try writer.add(try #require(live[key]))
                }
            }
            try writer.commit()
        }
        let reader = try IndexReader(directory: directory.path)
        #expect(reader.documentCount == live.count)
        #expect(reader.segmentCount <= MergePolicy.segmentLimit)
        try expectSame(reader, BruteForce(documents: Array(live.values)), &corpus, queries: 25)
        #expect(IndexVerifier.verify(directory: directory.path) == [])
    }

    private func expectSame(
        _ reader: IndexReader, _ expected: BruteForce, _ corpus: inout RandomCorpus, queries: Int
    ) throws {
        for number in 0..<queries {
            let query = corpus.query()
            let order = Order.allCases[number % 3]
            let want = expected.search(query, order: order)
            let got = try reader.search(query, order: order, limit: 50, facets: [0, 1])
            #expect(got.total == want.count, "\(query)")
            #expect(try got.hits.map { try reader.key(of: $0.document) } == want.prefix(50).map(\.key), "\(query)")
            for (hit, wanted) in zip(got.hits, want) {
                #expect(abs(hit.score - wanted.score) < 1e-9, "\(query)")
                let explanation = try reader.explain(query, document: hit.document)
                #expect(explanation.matches && abs(explanation.score - hit.score) < 1e-9, "\(query)")
            }
            #expect(got.facets[0] == facets(expected, want.map(\.key), column: 0))
            #expect(try reader.search(query, limit: 0).total == want.count)
        }
    }

    private func facets(_ corpus: BruteForce, _ keys: [String], column: Int) -> [FacetCount] {
        let matching = Set(keys)
        var counts: [String: Int] = [:]
        for document in corpus.documents where matching.contains(document.key) {
            for value in Set(document.columns[column]) { counts[value, default: 0] += 1 }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            FacetCount(value: $0.key, count: $0.value)
        }
    }

    static let corpus = [
        IndexEntry(
            "a", title: "openbaar vervoer", body: "de bus rijdt de bus staat", parties: ["VVD", "CDA"], sortKey: 3),
        IndexEntry("b", title: "fietspad", body: "de fiets en de bus", parties: ["VVD"], sortKey: 2),
        IndexEntry("c", title: "woningbouw", body: "vijftig woningen", parties: [], sortKey: nil),
        IndexEntry("d", title: "busbaan", body: "bus baan naast de weg", parties: ["D66"], sortKey: 3),
    ]

    static let cases: [(query: IndexQuery, keys: [String])] = [
        (.phrase([["de"], ["bus"]], field: 1, weight: 1), ["a", "b"]),
        (.phrase([["de"], ["bus", "fiets"], ["en", "rijdt"]], field: 1, weight: 1), ["a", "b"]),
        (.phrase([["bus"], ["de"]], field: 1, weight: 1), []),
        (.phrase([], field: 1, weight: 1), []),
        (.phrase([["bus"], []], field: 1, weight: 1), []),
        (.phrase([["bus"], ["vliegt"]], field: 1, weight: 1), []),
        (.near(["weg", "bus"], field: 1, distance: 4, weight: 1), ["d"]),
        (.near(["weg", "bus"], field: 1, distance: 3, weight: 1), []),
        (.near([], field: 1, distance: 3, weight: 1), []),
        (.prefix("bus", field: 0, weight: 1), ["d"]),
        (.prefix("", field: 0, weight: 1), ["a", "d", "b", "c"]),
        (.and([]), ["a", "d", "b", "c"]),
        (.or([]), []),
        (.best([]), []),
        (.all, ["a", "d", "b", "c"]),
        (.and([.term("bus", field: 1, weight: 0), .not(.column(0, values: ["VVD"]))]), ["d"]),
        (.sortKey(Int32.min...Int32.max), ["a", "d", "b"]),
        (.column(0, values: []), []),
        (.atLeast(2, [.term("bus", field: 1, weight: 0), .term("fiets", field: 1, weight: 0)]), ["b"]),
        (.term("onbekend", field: 1, weight: 1), []),
    ]

    @Test("Each kind of query finds its documents", arguments: cases.indices)
    func kinds(number: Int) throws {
        let directory = TemporaryDirectory()
        let reader = try makeIndex(directory, Self.corpus)
        let (query, expected) = Self.cases[number]
        let keys = try reader.keys(query)
        if case .phrase = query {
            #expect(Set(keys) == Set(expected))
        } else if case .prefix = query {
            #expect(Set(keys) == Set(expected))
        } else {
            #expect(keys == expected)
        }
    }

    @Test("Pages of hits join up, and limits out of range are harmless")
    func paging() throws {
        let directory = TemporaryDirectory()
        let reader = try makeIndex(directory, Self.corpus)
        #expect(try reader.keys(.all, order: .oldest) == ["b", "a", "d", "c"])
        #expect(try reader.keys(.all, order: .newest) == ["a", "d", "b", "c"])
        #expect(try reader.keys(.all, order: .newest, limit: 2, offset: 1) == ["d", "b"])
        #expect(try reader.keys(.all, limit: .max, offset: .max) == [])
        #expect(try reader.keys(.all, limit: -1, offset: -1) == [])
        #expect(try reader.search(.all, limit: 0).total == 4)
        #expect(try reader.keys(.all, limit: .max, offset: 3) == ["c"])
    }

    @Test("Facets count every match, highest first and then by value")
    func facets() throws {
        let directory = TemporaryDirectory()
        let reader = try makeIndex(directory, Self.corpus)
        let hits = try reader.search(.all, limit: 1, facets: [0, 1])
        #expect(hits.facets[0].map(\.value) == ["VVD", "CDA", "D66"])
        #expect(hits.facets[0].map(\.count) == [2, 1, 1])
        #expect(hits.facets[1] == [])
    }

    @Test("A field or column that is not there is an error, not an empty answer")
    func unknownNumbers() throws {
        let directory = TemporaryDirectory()
        let reader = try makeIndex(directory, Self.corpus)
        #expect(throws: IndexError.unknownNumber(what: "field 2")) {
            try reader.search(.term("a", field: 2, weight: 1))
        }
        #expect(throws: IndexError.unknownNumber(what: "column 7")) { try reader.search(.column(7, values: [])) }
        #expect(throws: IndexError.unknownNumber(what: "column -1")) { try reader.search(.all, facets: [-1]) }
        #expect(throws: IndexError.self) { try reader.stored(DocumentNumber(segment: 0, local: 4)) }
        #expect(throws: IndexError.self) { try reader.stored(DocumentNumber(segment: 9, local: 0)) }
    }

    @Test("Terms, frequencies, keys, columns and stored bytes can be looked up")
    func lookups() throws {
        let directory = TemporaryDirectory()
        let reader = try makeIndex(directory, Self.corpus + [IndexEntry("e", title: "bus bussen", stored: "opaque")])
        let terms = try reader.terms(inField: 0, withPrefix: "bus", limit: 10)
        #expect(terms.map(\.term) == ["bus", "busbaan", "bussen"])
        #expect(terms.map(\.documents) == [1, 1, 1])
        #expect(try reader.terms(inField: 0, withPrefix: "bus", limit: 2).count == 2)
        #expect(try reader.documentFrequency(of: "de", field: 1) == 3)
        let document = try #require(try reader.document(forKey: "e"))
        #expect(try reader.stored(document) == Array("opaque".utf8))
        #expect(try reader.document(forKey: "f") == nil)
        #expect(try reader.columnValues(0, of: try #require(try reader.document(forKey: "a"))) == ["CDA", "VVD"])
        var keys: [String] = []
        try reader.forEachDocument { keys.append($1) }
        #expect(keys == ["a", "b", "c", "d", "e"])
    }
}
