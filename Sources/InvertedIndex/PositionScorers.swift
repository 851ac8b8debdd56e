/// Documents whose words stand in some arrangement, which subclasses define over sorted positions.
///
/// First finds the documents that hold all slots, a word of bits at a time; only those have their positions decoded.
class PositionScorer: WindowScorer, LeafScorer {
    private let presence: IntersectionScorer
    private let slots: [[PostingCursor]]
    private let similarity: Bm25
    private let norms: UnsafeRawBufferPointer
    private let segment: Segment
    /// Per slot the sorted positions in the document at hand.
    private var positions: [[UInt32]]

    init(_ slots: [[TermInfo]], field: Int, of segment: Segment, _ similarity: Bm25, scoring: Bool) throws(IndexError) {
        var parts: [WindowScorer] = []
        var cursors: [[PostingCursor]] = []
        for slot in slots {
            parts.append(try TermScorer(slot, field: field, of: segment, similarity, scoring: false))
            var list: [PostingCursor] = []
            for term in slot { list.append(try PostingCursor(term, field: field, of: segment)) }
            cursors.append(list)
        }
        presence = IntersectionScorer(parts, scoring: false)
        self.slots = cursors
        self.similarity = similarity
        self.segment = segment
        norms = try segment.file.bytes(segment.fields[field].norms)
        positions = Array(repeating: [], count: slots.count)
        super.init(scoring: scoring)
    }

    /// How often the arrangement occurs; may use up what it is given.
    func occurrences(_ positions: inout [[UInt32]]) -> Int { 0 }

    final override var cost: Int { presence.cost }

    final override func next(from document: Int) throws(IndexError) -> Int { try presence.next(from: document) }

    final override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        clear()
        try presence.fill(base, among: mask)
        for word in 0..<Self.words {
            var rest = presence.bits[word]
            while rest != 0 {
                let place = word * 64 + rest.trailingZeroBitCount
                rest &= rest &- 1
                let count = try frequency(in: base + place)
                guard count > 0 else { continue }
                bits[word] |= 1 << UInt64(place & 63)
                scores?[place] = similarity.score(frequency: count, norm: norms[base + place])
            }
        }
    }

    final func frequency(in document: Int) throws(IndexError) -> UInt32 {
        for (number, slot) in slots.enumerated() {
            try gather(slot, document, &positions[number])
            if positions[number].isEmpty { return 0 }
        }
        return UInt32(clamping: occurrences(&positions))
    }

    /// The positions of any of the terms, ascending and without repeats.
    private func gather(_ cursors: [PostingCursor], _ document: Int, _ list: inout [UInt32]) throws(IndexError) {
        list.removeAll(keepingCapacity: true)
        var holders = 0
        for cursor in cursors {
            try cursor.advance(to: UInt32(document))
            guard cursor.document == document else { continue }
            list += try cursor.currentPositions()
            holders += 1
        }
        guard holders > 1 else { return }
        list.sort()
        var kept = 1
        for index in 1..<list.count where list[index] != list[kept - 1] {
            list[kept] = list[index]
            kept += 1
        }
        list.removeSubrange(kept...)
    }
}

/// Slots at consecutive positions.
final class PhraseScorer: PositionScorer {
    override func occurrences(_ positions: inout [[UInt32]]) -> Int {
        var starts = positions[0]
        for offset in positions.indices.dropFirst() {
            let list = positions[offset]
            var at = 0
            starts.removeAll { start in
                // Positions stay below UInt32.max, so 64 bits hold any start plus offset.
                let wanted = UInt64(start) + UInt64(offset)
                while at < list.count, UInt64(list[at]) < wanted { at += 1 }
                return at == list.count || UInt64(list[at]) != wanted
            }
        }
        return starts.count
    }
}

/// All terms within a distance of each other, in any order.
final class NearScorer: PositionScorer {
    private let distance: Int

    init(
        _ slots: [[TermInfo]], distance: Int, field: Int, of segment: Segment, _ similarity: Bm25, scoring: Bool
    ) throws(IndexError) {
        self.distance = distance
        try super.init(slots, field: field, of: segment, similarity, scoring: scoring)
    }

    /// Moves the lowest head up until all heads are close, counts that, and goes on behind all of them.
    override func occurrences(_ positions: inout [[UInt32]]) -> Int {
        var heads = Array(repeating: 0, count: positions.count)
        var count = 0
        while true {
            var lowest = 0
            var (low, high) = (UInt32.max, UInt32.min)
            for list in positions.indices {
                guard heads[list] < positions[list].count else { return count }
                let position = positions[list][heads[list]]
                if position < low { (low, lowest) = (position, list) }
                high = max(high, position)
            }
            if Int(high - low) <= distance {
                count += 1
                for list in heads.indices { heads[list] += 1 }
            } else {
                heads[lowest] += 1
            }
        }
    }
}
