/// Documents that hold any of some terms, scored as one term with the summed frequency.
final class TermScorer: WindowScorer, LeafScorer {
    private let cursors: [PostingCursor]
    private let similarity: Bm25
    private let frequencies: UnsafeMutablePointer<UInt32>?
    /// One byte a document, verified; `segment` keeps the file mapped.
    private let norms: UnsafeRawBufferPointer
    private let segment: Segment
    private let total: Int

    init(_ terms: [TermInfo], field: Int, of segment: Segment, _ similarity: Bm25, scoring: Bool) throws(IndexError) {
        var cursors: [PostingCursor] = []
        for term in terms { cursors.append(try PostingCursor(term, field: field, of: segment)) }
        self.cursors = cursors
        self.similarity = similarity
        self.segment = segment
        total = terms.reduce(0) { $0 + $1.documents }
        norms = try segment.file.bytes(segment.fields[field].norms)
        frequencies = cursors.count > 1 && scoring ? .allocate(capacity: Self.width) : nil
        frequencies?.initialize(repeating: 0, count: Self.width)
        super.init(scoring: scoring)
    }

    deinit { frequencies?.deallocate() }

    override var cost: Int { total }

    override func next(from document: Int) throws(IndexError) -> Int {
        var lowest = UInt32.max
        for cursor in cursors {
            try cursor.advance(to: UInt32(document))
            lowest = min(lowest, cursor.document)
        }
        return lowest == .max ? .max : Int(lowest)
    }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        clear()
        for cursor in cursors {
            try cursor.advance(to: UInt32(base))
            if frequencies != nil { try gather(cursor, base) } else { try score(cursor, base) }
        }
        if frequencies != nil { scoreGathered(base) }
    }

    func frequency(in document: Int) throws(IndexError) -> UInt32 {
        var sum: UInt32 = 0
        for cursor in cursors {
            try cursor.advance(to: UInt32(document))
            if cursor.document == document { sum = sum &+ cursor.frequency }
        }
        return sum
    }

    private func score(_ cursor: PostingCursor, _ base: Int) throws(IndexError) {
        let (documents, counts) = (cursor.documents, cursor.frequencies)
        let (factor, saturation) = (similarity.factor, similarity.saturation.values)
        let end = base + Self.width
        while cursor.count > 0 {
            var index = cursor.index
            while index < cursor.count, Int(documents[index]) < end {
                let document = Int(documents[index])
                let place = document &- base
                bits[place &>> 6] |= 1 &<< UInt64(place & 63)
                if let scores {
                    let frequency = Double(counts[index])
                    scores[place] = factor * frequency / (frequency + saturation[Int(norms[document])])
                }
                index &+= 1
            }
            cursor.index = index
            if index < cursor.count { return }
            try cursor.nextBlock()
        }
    }

    private func gather(_ cursor: PostingCursor, _ base: Int) throws(IndexError) {
        guard let frequencies else { return }
        let end = base + Self.width
        while cursor.count > 0, Int(cursor.document) < end {
            let place = Int(cursor.document) - base
            bits[place >> 6] |= 1 << UInt64(place & 63)
            frequencies[place] = frequencies[place] &+ cursor.frequency
            try cursor.next()
        }
    }

    private func scoreGathered(_ base: Int) {
        guard let frequencies, let scores else { return }
        for word in 0..<Self.words {
            forEachBit(bits[word], at: word * 64) { place in
                scores[place] = similarity.score(frequency: frequencies[place], norm: norms[base + place])
                frequencies[place] = 0
            }
        }
    }
}

/// A scorer at the end of a branch, which can say how often it matches one document.
protocol LeafScorer {
    /// The term frequency; 0 when the document does not match. Documents are asked for in ascending order.
    func frequency(in document: Int) throws(IndexError) -> UInt32
}
