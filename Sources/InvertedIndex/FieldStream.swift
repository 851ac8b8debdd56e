/// The terms of one field over all buffered documents, in the order they came.
struct FieldStream {
    private var terms = TermTable()
    /// Term number in the high half, position in the low.
    private var stream: [UInt64] = []
    /// Per document where its part of the stream ends.
    private var ends: [Int] = []

    var byteCount: Int { stream.count * 16 + terms.byteCount }

    /// Adds the terms of the next document.
    mutating func add(_ list: [IndexTerm]) {
        let start = stream.count
        var sorted = true
        var last = 0
        for term in list {
            sorted = sorted && term.position >= last
            last = term.position
            stream.append(UInt64(terms.intern(term.text)) << 32 | UInt64(UInt32(term.position)))
        }
        if !sorted { stream[start...].sort { UInt32(truncatingIfNeeded: $0) < UInt32(truncatingIfNeeded: $1) } }
        ends.append(stream.count)
    }

    /// Writes the postings, numbering the documents as `order` lists them.
    func write(_ writer: SegmentWriter, order: [Int]) throws(IndexError) {
        var (starts, grouped) = group(order)
        starts.append(grouped.count)
        for term in terms.sorted(where: { starts[$0] < starts[$0 + 1] }) {
            var document: UInt32?
            for posting in grouped[starts[term]..<starts[term + 1]] {
                let next = UInt32(truncatingIfNeeded: posting >> 32)
                if next != document { try writer.begin(document: next) }
                document = next
                writer.add(position: UInt32(truncatingIfNeeded: posting))
            }
            try writer.endTerm(Array(terms.bytes(of: term)))
        }
    }

    /// Groups the stream by term: where each term starts, and (new document, position) in ascending order.
    private func group(_ order: [Int]) -> (starts: [Int], postings: [UInt64]) {
        var starts = Array(repeating: 0, count: terms.count)
        for document in order {
            for entry in stream[range(document)] { starts[Int(entry >> 32)] += 1 }
        }
        var total = 0
        for term in starts.indices { (starts[term], total) = (total, total + starts[term]) }
        var next = starts
        var postings = Array(repeating: UInt64(0), count: total)
        for (number, document) in order.enumerated() {
            for entry in stream[range(document)] {
                let term = Int(entry >> 32)
                postings[next[term]] = UInt64(number) << 32 | entry & 0xFFFF_FFFF
                next[term] += 1
            }
        }
        return (starts, postings)
    }

    private func range(_ document: Int) -> Range<Int> { (document == 0 ? 0 : ends[document - 1])..<ends[document] }
}
