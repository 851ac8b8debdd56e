/// Documents that match every part; scores add up.
final class IntersectionScorer: WindowScorer {
    private let parts: [WindowScorer]
    private let cheapestFirst: [WindowScorer]

    init(_ parts: [WindowScorer], scoring: Bool) {
        self.parts = parts
        let order = parts.indices.sorted { (parts[$0].cost, $0) < (parts[$1].cost, $1) }
        cheapestFirst = order.map { parts[$0] }
        super.init(scoring: scoring)
    }

    override var cost: Int { cheapestFirst.first?.cost ?? .max }

    override func next(from document: Int) throws(IndexError) -> Int {
        var highest = document
        for part in cheapestFirst where highest != .max { highest = try part.next(from: highest) }
        return highest
    }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        bits.update(from: mask, count: Self.words)
        for part in cheapestFirst {
            try part.fill(base, among: bits)
            var any: UInt64 = 0
            for word in 0..<Self.words {
                bits[word] &= part.bits[word]
                any |= bits[word]
            }
            if any == 0 { return }
        }
        guard let scores else { return }
        for word in 0..<Self.words where bits[word] != 0 {
            forEachBit(bits[word], at: word * 64) { scores[$0] = 0 }
            // In query order, so that sums do not depend on which part happens to be rarest.
            for part in parts {
                guard let partScores = part.scores else { continue }
                forEachBit(bits[word], at: word * 64) { scores[$0] += partScores[$0] }
            }
        }
    }
}

/// Documents that match any part; scores add up, or the best one counts.
final class UnionScorer: WindowScorer {
    private let parts: [WindowScorer]
    private let bestOnly: Bool

    init(_ parts: [WindowScorer], bestOnly: Bool, scoring: Bool) {
        self.parts = parts
        self.bestOnly = bestOnly
        super.init(scoring: scoring)
    }

    override var cost: Int {
        parts.reduce(0) {
            let (sum, overflow) = $0.addingReportingOverflow($1.cost)
            return overflow ? .max : sum
        }
    }

    override func next(from document: Int) throws(IndexError) -> Int {
        var lowest = Int.max
        for part in parts where lowest > document { lowest = min(lowest, try part.next(from: document)) }
        return lowest
    }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        clear()
        for part in parts {
            guard try part.next(from: base) < base + Self.width else { continue }
            try part.fill(base, among: mask)
            for word in 0..<Self.words {
                let matching = part.bits[word] & mask[word]
                add(part, matching & bits[word], matching & ~bits[word], at: word * 64)
                bits[word] |= matching
            }
        }
    }

    @inline(__always)
    private func add(_ part: WindowScorer, _ known: UInt64, _ new: UInt64, at base: Int) {
        guard let sums = scores else { return }
        guard let scores = part.scores else {
            forEachBit(new, at: base) { sums[$0] = 0 }
            if bestOnly { forEachBit(known, at: base) { sums[$0] = max(sums[$0], 0) } }
            return
        }
        forEachBit(new, at: base) { sums[$0] = scores[$0] }
        if bestOnly {
            forEachBit(known, at: base) { sums[$0] = max(sums[$0], scores[$0]) }
        } else {
            forEachBit(known, at: base) { sums[$0] += scores[$0] }
        }
    }
}

/// Documents that match at least some number of parts; scores of the matching parts add up.
final class AtLeastScorer: WindowScorer {
    private let parts: [WindowScorer]
    private let minimum: Int
    private var counts = [Int](repeating: 0, count: WindowScorer.width)

    init(_ minimum: Int, _ parts: [WindowScorer], scoring: Bool) {
        self.parts = parts
        self.minimum = minimum
        super.init(scoring: scoring)
    }

    override func next(from document: Int) throws(IndexError) -> Int {
        if minimum <= 0 { return document }
        var lowest = Int.max
        for part in parts where lowest > document { lowest = min(lowest, try part.next(from: document)) }
        return lowest
    }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        counts.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        scores?.update(repeating: 0, count: Self.width)
        for part in parts {
            try part.fill(base, among: mask)
            for word in 0..<Self.words {
                forEachBit(part.bits[word] & mask[word], at: word * 64) { place in
                    counts[place] += 1
                    if let sums = scores, let scores = part.scores { sums[place] += scores[place] }
                }
            }
        }
        clear()
        for place in 0..<Self.width where counts[place] >= minimum {
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
    }
}

/// Documents that do not match, without a score.
final class ComplementScorer: WindowScorer {
    private let part: WindowScorer

    init(_ part: WindowScorer) {
        self.part = part
        super.init(scoring: false)
    }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        try part.fill(base, among: mask)
        for word in 0..<Self.words { bits[word] = ~part.bits[word] }
    }
}

/// The documents of one part, of which those that also match another have their scores multiplied.
final class ScaledScorer: WindowScorer {
    private let part: WindowScorer
    private let condition: WindowScorer
    private let scale: Double

    init(_ part: WindowScorer, where condition: WindowScorer, by scale: Double) {
        self.part = part
        self.condition = condition
        self.scale = scale
        super.init(scoring: true)
    }

    override var cost: Int { part.cost }

    override func next(from document: Int) throws(IndexError) -> Int { try part.next(from: document) }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {
        try part.fill(base, among: mask)
        for word in 0..<Self.words { bits[word] = part.bits[word] & mask[word] }
        guard let sums = scores, let scores = part.scores else { return }
        try condition.fill(base, among: bits)
        for word in 0..<Self.words where bits[word] != 0 {
            let scaled = bits[word] & condition.bits[word]
            forEachBit(bits[word] & ~scaled, at: word * 64) { sums[$0] = scores[$0] }
            forEachBit(scaled, at: word * 64) { sums[$0] = scores[$0] * scale }
        }
    }
}

/// Every document, or none, without a score.
final class ConstantScorer: WindowScorer {
    private let matches: Bool

    init(matches: Bool) {
        self.matches = matches
        super.init(scoring: false)
        if matches { bits.update(repeating: .max, count: Self.words) }
    }

    override var cost: Int { matches ? .max : 0 }

    override func next(from document: Int) throws(IndexError) -> Int { matches ? document : .max }

    override func fill(_ base: Int, among mask: UnsafePointer<UInt64>) throws(IndexError) {}
}
