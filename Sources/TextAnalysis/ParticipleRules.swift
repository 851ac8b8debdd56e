// The steps around the participle: `ge` in front or inside, its `d` or `t`, and the last consonant.
extension StemBuffer {
    /// Takes `ge` from the front, and then the participle's `d` or `t`: `gebouwd` -> `bouw`.
    mutating func removePrefixGe() -> Bool {
        guard has("ge", at: 0), canLoseGe(at: 0), !keepsPrefixGe else { return false }
        removeGeAndParticipleEnding(at: 0)
        return true
    }

    /// Takes the first `ge` inside the word, and then the participle's `d` or `t`: `vastgesteld` -> `vaststel`.
    mutating func removeInfixGe() -> Bool {
        var index = 1
        while index < letters.count, !has("ge", at: index) { index += 1 }
        guard index < letters.count, canLoseGe(at: index) else { return false }
        removeGeAndParticipleEnding(at: index)
        return true
    }

    /// At least three letters with a closed syllable have to stay after `ge`.
    private func canLoseGe(at index: Int) -> Bool {
        letters.count >= index + 5 && hasClosedSyllable(from: index + 2)
    }

    /// Keeps `geeft` from `effen`, `geval` from `vallen` (not `gevalideerd`) and `gevaar` from `varen`.
    private var keepsPrefixGe: Bool {
        if has("val", at: 2) { return !has("vali", at: 2) }
        return has("eft", at: 2) || has("vaa", at: 2) || has("vare", at: 2)
    }

    private mutating func removeGeAndParticipleEnding(at index: Int) {
        deleteGe(at: index)
        measureRegions()
        let cut = letters.count - 1
        guard let last = letters.last, isRemovable(cut) else { return }
        if last == "d" { removeParticipleD(cut) }
        if last == "t" { removeParticipleT(cut) }
    }

    private mutating func removeParticipleD(_ cut: Int) {
        if has("n", before: cut), isInRegion1(cut - 1) { return }
        // "geïnd" belongs to "innen" (to collect), not to "in".
        _ = cut == 2 && has("in", at: 0) ? replace(from: cut, with: "n") : delete(from: cut)
    }

    private mutating func removeParticipleT(_ cut: Int) {
        if has("h", before: cut), isInRegion1(cut - 1) { return }
        // "geënt" (grafted) is not "en" (and).
        if cut == 2, has("en", at: 0) { return }
        _ = delete(from: cut)
    }

    /// Step 7: `kt`, `ft`, `pt` lose the `t`: `werkt` -> `werk`.
    mutating func removeTAfterConsonant() -> Bool {
        guard let cut = cut("kt") ?? cut("ft") ?? cut("pt") else { return false }
        return delete(from: cut + 1)
    }

    /// Step 6: one consonant for two, and `f`, `s` for a `v`, `z` that came to stand last: `bruggen` -> `brug`.
    mutating func repairFinalConsonant() {
        guard let last = letters.last else { return }
        let index = letters.count - 1
        if last == "v" && !has("vv", before: letters.count) { letters[index] = "f" }
        if last == "z" && !has("zz", before: letters.count) { letters[index] = "s" }
        guard index > 0, letters[index - 1] == last, ("b"..."z").contains(last), !last.isVowel else { return }
        // "innen" (to collect) is not "in".
        if letters.count == 3, has("inn", at: 0) { return }
        letters.removeLast()
    }
}
