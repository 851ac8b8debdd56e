/// Walks several sorted lists at once, in byte order, each string once.
struct MergedCursor {
    private var cursors: [FrontCodedCursor]
    private var alive: [Bool]

    /// The string the last `next` arrived at.
    private(set) var string: [UInt8] = []
    /// Which lists hold it, ascending, with its rank there.
    private(set) var found: [(source: Int, info: TermInfo)] = []

    /// Takes cursors that stand before their first wanted string.
    init(_ cursors: [FrontCodedCursor]) throws(IndexError) {
        self.cursors = cursors
        alive = Array(repeating: true, count: cursors.count)
        for index in cursors.indices { alive[index] = try self.cursors[index].next() }
    }

    /// Moves to the next string; false at the end of all lists.
    mutating func next() throws(IndexError) -> Bool {
        for (source, _) in found { alive[source] = try cursors[source].next() }
        found.removeAll(keepingCapacity: true)
        for index in cursors.indices where alive[index] {
            if !found.isEmpty {
                if string.precedes(cursors[index].string) { continue }
                if string != cursors[index].string { found.removeAll(keepingCapacity: true) }
            }
            string = cursors[index].string
            found.append((index, cursors[index].info))
        }
        return !found.isEmpty
    }
}
