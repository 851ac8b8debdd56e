/// Remembers the stem of every form it has seen, so that an indexer stems each distinct word once.
///
/// The caller owns it and passes it to `DutchAnalyzer.tokens(in:cache:)`; one cache belongs to one analyzer. It also
/// shares the strings: tokens of the same form hold the same storage.
public struct StemCache: Sendable {
    /// With this many forms the cache starts anew, so that a long run keeps to some tens of megabytes.
    static let formLimit = 1 << 19

    private struct Form {
        let hash: UInt64
        let start: Int
        let surface: String
        let stem: String
    }

    private var forms: [Form] = []
    /// The forms' UTF-8, one after another.
    private var text: [UInt8] = []
    /// Open addressing with linear probing: an index into `forms`, or -1. A power of two in size, at most half full.
    private var slots = [Int32](repeating: -1, count: 1 << 10)

    /// An empty cache.
    public init() {}

    /// How many distinct forms it holds.
    public var count: Int { forms.count }

    /// The string and the stem of a folded word, from memory or else from `makeStem`.
    mutating func form(of word: [UInt8], makeStem: (String) -> String) -> (surface: String, stem: String) {
        let hash = Self.hash(word)
        let slot = findSlot(of: word, hash: hash)
        if slots[slot] >= 0 {
            let form = forms[Int(slots[slot])]
            return (form.surface, form.stem)
        }
        let surface = String(decoding: word, as: UTF8.self)
        let stem = makeStem(surface)
        text.append(contentsOf: word)
        insert(Form(hash: hash, start: text.count - word.count, surface: surface, stem: stem), at: slot)
        return (surface, stem)
    }

    private func findSlot(of word: [UInt8], hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0, !matches(forms[Int(slots[slot])], word, hash) { slot = (slot + 1) & mask }
        return slot
    }

    private func matches(_ form: Form, _ word: [UInt8], _ hash: UInt64) -> Bool {
        form.hash == hash && text[form.start...].starts(with: word) && form.surface.utf8.count == word.count
    }

    private mutating func insert(_ form: Form, at slot: Int) {
        slots[slot] = Int32(forms.count)
        forms.append(form)
        if forms.count * 2 > slots.count { grow() }
        if forms.count > Self.formLimit { self = StemCache() }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, form) in forms.enumerated() {
            var slot = Int(truncatingIfNeeded: form.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// The high half is mixed into the low bits, which choose the slot.
    private static func hash(_ word: [UInt8]) -> UInt64 {
        var hash = FNV1a()
        for byte in word { hash.combine(byte) }
        return hash.value ^ (hash.value >> 32)
    }
}
