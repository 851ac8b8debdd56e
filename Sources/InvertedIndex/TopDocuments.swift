/// A document that may be among the hits, with what it is ranked by.
struct Candidate {
    /// Higher is better: the score, or the sort key in the direction asked.
    let primary: Double
    /// Higher is better among equals: the sort key, lowest when unknown.
    let secondary: Int64
    let document: UInt32
    let score: Double

    init(_ document: UInt32, score: Double, sortKey: Int32?, order: Order) {
        self.document = document
        self.score = score
        switch order {
        case .relevance:
            primary = score
            secondary = sortKey.map(Int64.init) ?? .min
        case .newest:
            primary = sortKey.map(Double.init) ?? -.infinity
            secondary = 0
        case .oldest:
            primary = sortKey.map { -Double($0) } ?? -.infinity
            secondary = 0
        }
    }

    /// Whether this ranks before another of the same segment, where document numbers follow keys.
    @inline(__always)
    func precedes(_ other: Candidate) -> Bool {
        if primary != other.primary { return primary > other.primary }
        if secondary != other.secondary { return secondary > other.secondary }
        return document < other.document
    }
}

/// The best candidates of one segment: a binary heap with the worst on top, so that most documents cost one comparison.
struct TopDocuments {
    private let capacity: Int
    private var heap: [Candidate] = []

    init(capacity: Int) { self.capacity = capacity }

    /// The candidates in no particular order.
    var candidates: [Candidate] { heap }

    /// The lowest primary that still has a chance.
    @inline(__always)
    var threshold: Double { heap.count < capacity ? -.infinity : heap[0].primary }

    mutating func add(_ candidate: Candidate) {
        guard capacity > 0 else { return }
        if heap.count < capacity {
            heap.append(candidate)
            siftUp()
        } else if candidate.precedes(heap[0]) {
            heap[0] = candidate
            siftDown()
        }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[parent].precedes(heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[worst].precedes(heap[child]) { worst = child }
            }
            if worst == parent { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
