/// Gives each distinct run of bytes a number, in order of first appearance.
///
/// Compares bytes, not Swift strings: those hold "é" and "e" + accent for equal, and hashing them costs several times
/// more. Open addressing with linear probing, at most half full.
struct TermTable {
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    private var slots: [Slot] = Array(repeating: Slot(hash: 0, term: -1), count: 1024)

    private struct Slot {
        var hash: UInt32
        var term: Int32
    }

    var count: Int { ends.count }

    /// Bytes held, for the memory limit of a batch.
    var byteCount: Int { arena.count + ends.count * 16 }

    /// The number of a term, a new one when it was not seen before.
    mutating func intern(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
    }

    mutating func intern(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        let hash = UInt32(truncatingIfNeeded: Self.hash(bytes))
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].term >= 0 {
            if slots[slot].hash == hash, equals(Int(slots[slot].term), bytes) { return UInt32(slots[slot].term) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let term = ends.count
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        slots[slot] = Slot(hash: hash, term: Int32(term))
        if ends.count * 2 > slots.count { grow() }
        return UInt32(term)
    }

    /// The bytes of a term.
    func bytes(of term: Int) -> ArraySlice<UInt8> { arena[range(term)] }

    /// The terms in byte order, of those that `include` wants.
    func sorted(where include: (Int) -> Bool) -> [Int] {
        arena.withUnsafeBytes { all in
            (0..<ends.count).filter(include).sorted { left, right in
                UnsafeRawBufferPointer(rebasing: all[range(left)])
                    .precedes(UnsafeRawBufferPointer(rebasing: all[range(right)]))
            }
        }
    }

    private func range(_ term: Int) -> Range<Int> { (term == 0 ? 0 : ends[term - 1])..<ends[term] }

    private func equals(_ term: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let range = range(term)
        guard range.count == bytes.count else { return false }
        return arena.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[range]).order(against: bytes) == 0 }
    }

    private mutating func grow() {
        var larger = Array(repeating: Slot(hash: 0, term: -1), count: slots.count * 2)
        for slot in slots where slot.term >= 0 {
            var place = Int(slot.hash) & (larger.count - 1)
            while larger[place].term >= 0 { place = (place + 1) & (larger.count - 1) }
            larger[place] = slot
        }
        slots = larger
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 { Checksum.of(bytes) }
}
