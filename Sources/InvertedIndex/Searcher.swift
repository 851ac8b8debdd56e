/// Runs a planned query over the segments of a snapshot and gathers total, hits and facets in one pass.
struct Searcher {
    let snapshot: Snapshot
    let plan: QueryPlan
    let order: Order
    let limit: Int
    let offset: Int
    let facets: [Int]

    private struct Ranked {
        let segment: Int
        let candidate: Candidate
        let key: [UInt8]
    }

    func run() throws(IndexError) -> IndexHits {
        var total = 0
        var ranked: [Ranked] = []
        var counts: [[[(value: [UInt8], count: Int)]]] = facets.map { _ in [] }
        for number in snapshot.segments.indices {
            var pass = try SegmentPass(self, number)
            try pass.run()
            total += pass.total
            for candidate in pass.top.candidates { ranked.append(try rank(candidate, number)) }
            for index in facets.indices { counts[index].append(try pass.counters[index].result()) }
        }
        let hits = ranked.sorted(by: Self.precedes).dropFirst(offset).prefix(limit).map {
            IndexHit(
                document: DocumentNumber(segment: $0.segment, local: Int($0.candidate.document)),
                score: $0.candidate.score)
        }
        return IndexHits(total: total, hits: hits, facets: counts.map(FacetCounter.combine))
    }

    /// Keys are looked up only where there is another segment to compare with.
    private func rank(_ candidate: Candidate, _ number: Int) throws(IndexError) -> Ranked {
        let key =
            snapshot.segments.count > 1
            ? try snapshot.segments[number].segment.key(of: Int(candidate.document)) : []
        return Ranked(segment: number, candidate: candidate, key: key)
    }

    private static func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
        if left.segment == right.segment { return left.candidate.precedes(right.candidate) }
        let (one, other) = (left.candidate, right.candidate)
        if one.primary != other.primary { return one.primary > other.primary }
        if one.secondary != other.secondary { return one.secondary > other.secondary }
        return left.key.precedes(right.key)
    }
}

/// The search in one segment, window by window.
private struct SegmentPass {
    private let live: LiveSegment
    private let scorer: WindowScorer
    private let order: Order
    private var matches = [UInt64](repeating: 0, count: WindowScorer.words)
    private let wantsHits: Bool
    private(set) var total = 0
    private(set) var top: TopDocuments
    private(set) var counters: [FacetCounter] = []

    init(_ searcher: Searcher, _ number: Int) throws(IndexError) {
        live = searcher.snapshot.segments[number]
        order = searcher.order
        wantsHits = searcher.limit > 0
        let (wanted, overflow) = searcher.limit.addingReportingOverflow(searcher.offset)
        top = TopDocuments(capacity: wantsHits ? min(overflow ? .max : wanted, live.segment.documentCount) : 0)
        scorer = try ScorerFactory(snapshot: searcher.snapshot, number: number, scoring: wantsHits)
            .make(searcher.plan)
        for column in searcher.facets {
            counters.append(try FacetCounter(live.segment.columns[column]))
        }
        if wantsHits { try live.segment.verifySortKeys() }
    }

    mutating func run() throws(IndexError) {
        var base = 0
        while base < live.segment.documentCount {
            let next = try scorer.next(from: base)
            guard next < live.segment.documentCount else { return }
            base = next & ~(WindowScorer.width - 1)
            try window(base)
            base += WindowScorer.width
        }
    }

    private mutating func window(_ base: Int) throws(IndexError) {
        setLive(base)
        try matches.withUnsafeBufferPointer { (mask) throws(IndexError) in
            guard let start = mask.baseAddress else { return }
            try scorer.fill(base, among: start)
        }
        var count = 0
        for word in matches.indices {
            matches[word] &= scorer.bits[word]
            count += matches[word].nonzeroBitCount
        }
        guard count > 0 else { return }
        total += count
        if wantsHits { collect(base) }
        for index in counters.indices {
            matches.withUnsafeBufferPointer { bits in
                if let start = bits.baseAddress { counters[index].add(start, from: base) }
            }
        }
    }

    /// Sets the bits of the documents that exist and are not deleted.
    private mutating func setLive(_ base: Int) {
        let rest = live.segment.documentCount - base
        for word in matches.indices {
            let left = rest - word * 64
            matches[word] = left >= 64 ? .max : left <= 0 ? 0 : (1 << UInt64(left)) - 1
            if left > 0, let deleted = live.tombstones?.deleted { matches[word] &= ~deleted.words[base / 64 + word] }
        }
    }

    private mutating func collect(_ base: Int) {
        let scores = scorer.scores
        for word in matches.indices {
            var rest = matches[word]
            while rest != 0 {
                let place = word * 64 + rest.trailingZeroBitCount
                rest &= rest &- 1
                let score = scores?[place] ?? 0
                if order == .relevance, score < top.threshold { continue }
                let sortKey = live.segment.sortKey(of: base + place)
                top.add(Candidate(UInt32(base + place), score: score, sortKey: sortKey, order: order))
            }
        }
    }
}
