/// A word while it is being stemmed: its letters, and the two regions the rules may cut in.
///
/// A *cut* is an index into the letters where an ending starts; every condition looks at what stands before it.
struct StemBuffer {
    var letters: [Unicode.Scalar]
    /// Where the part after the first vowel group and one consonant starts; the word's end when there is none.
    private var region1 = 0
    /// The same, counted on from `region1`.
    private var region2 = 0

    init(_ word: String) {
        letters = Array(word.unicodeScalars)
        measureRegions()
    }

    var string: String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: letters)
        return String(result)
    }

    /// Finds the regions again, after the front of the word has changed.
    mutating func measureRegions() {
        region1 = endOfFirstSyllable(from: 0)
        region2 = endOfFirstSyllable(from: region1)
    }

    private func endOfFirstSyllable(from start: Int) -> Int {
        var index = start
        while index < letters.count, !letters[index].isVowel { index += 1 }
        let firstVowel = index
        index = skipVowels(from: index)
        return index > firstVowel && index < letters.count ? index + 1 : letters.count
    }

    /// The index after the vowels at `index`; `ij` is one vowel.
    private func skipVowels(from start: Int) -> Int {
        var index = start
        while index < letters.count {
            if has("ij", at: index) {
                index += 2
            } else if letters[index].isVowel {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// Whether a vowel stands at `start` or later, with something after it and its neighbours.
    func hasClosedSyllable(from start: Int) -> Bool {
        var index = start
        while index < letters.count, !letters[index].isVowel { index += 1 }
        return index < letters.count && skipVowels(from: index) < letters.count
    }
}

// MARK: - Conditions on a cut

extension StemBuffer {
    func isInRegion1(_ cut: Int) -> Bool { region1 <= cut }

    func isInRegion2(_ cut: Int) -> Bool { region2 <= cut }

    func isAfterVowel(_ cut: Int) -> Bool {
        cut > 0 && letters[cut - 1].isVowel || has("ij", before: cut)
    }

    func isAfterConsonant(_ cut: Int) -> Bool {
        cut > 0 && !letters[cut - 1].isVowel && !has("ij", before: cut)
    }

    /// The usual condition: inside region 1 and after a consonant.
    func isRemovable(_ cut: Int) -> Bool { isInRegion1(cut) && isAfterConsonant(cut) }

    func has(_ text: StaticString, before cut: Int) -> Bool {
        has(text, at: cut - text.utf8CodeUnitCount)
    }

    /// Whether the ASCII letters `text` stand at `index`; false outside the word.
    func has(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= letters.count else { return false }
        for offset in 0..<length where letters[index + offset].value != UInt32(text.utf8Start[offset]) {
            return false
        }
        return true
    }

    /// Where the word's ending `text` starts, or nil when the word ends otherwise.
    func cut(_ text: StaticString) -> Int? {
        let index = letters.count - text.utf8CodeUnitCount
        return has(text, at: index) ? index : nil
    }
}

// MARK: - Changes (each returns true, so that a rule reads as `condition && change`)

extension StemBuffer {
    mutating func delete(from cut: Int) -> Bool {
        letters.removeSubrange(cut...)
        return true
    }

    mutating func replace(from cut: Int, with ending: String) -> Bool {
        letters.replaceSubrange(cut..., with: ending.unicodeScalars)
        return true
    }

    /// Deletes an ending and writes the vowel before it as a closed syllable does: `ban|en` -> `baan`.
    mutating func deleteAndLengthen(from cut: Int, keeping kept: String = "") -> Bool {
        letters.replaceSubrange(cut..., with: kept.unicodeScalars)
        lengthenLastVowel()
        return true
    }

    /// Deletes `ge` at `index`; the trema that kept it apart goes too (`geïnd` -> `ind`).
    mutating func deleteGe(at index: Int) {
        letters.removeSubrange(index..<index + 2)
        guard index < letters.count else { return }
        if letters[index] == "ë" { letters[index] = "e" }
        if letters[index] == "ï" { letters[index] = "i" }
    }
}
