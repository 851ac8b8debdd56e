extension Unicode.Scalar {
    /// The vowels of the Kraaij-Pohlmann rules, accents included.
    var isVowel: Bool { self == "y" || isAEIOU }

    var isAEIOU: Bool { isAIOU || isE }

    var isE: Bool {
        switch self {
        case "e", "ë", "é", "è", "ê": true
        default: false
        }
    }

    var isAIOU: Bool {
        switch self {
        case "a", "ä", "á", "à", "â", "i", "ï", "í", "ì", "î", "o", "ö", "ó", "ò", "ô", "u", "ü", "ú", "ù", "û": true
        default: false
        }
    }
}

extension StemBuffer {
    /// Doubles a single vowel before the last consonant: Dutch writes `banen` but `baan`.
    mutating func lengthenLastVowel() {
        guard let last = letters.last, !last.isVowel, last != "w", last != "x", letters.count >= 2 else { return }
        let index = letters.count - 2
        switch letters[index] {
        case "ë" where index > 0 && letters[index - 1] == "e": letters.insert("e", at: index + 1)
        case "ë" where index > 0 && letters[index - 1] == "i": letters.replaceSubrange(index...index, with: ["e", "e"])
        case "ë": break
        case "e", "é", "è", "ê": if isLongE(at: index) { letters.insert(letters[index], at: index) }
        case "i", "ï", "í", "ì", "î": break
        case let vowel where vowel.isAIOU: if isAfterNoVowel(index) { letters.insert(vowel, at: index) }
        default: break
        }
    }

    private func isAfterNoVowel(_ index: Int) -> Bool { index == 0 || !letters[index - 1].isAEIOU }

    /// An `e` is only long when the word has no other full vowel right before it: `leden` -> `leed`, but not
    /// `kamer(en)`, whose last `e` is mute.
    private func isLongE(at index: Int) -> Bool {
        guard isAfterNoVowel(index) else { return false }
        guard index >= 2 else { return true }
        let second = letters[index - 2]
        if second.isAIOU || (second.isE && index == 2) { return false }
        return !(index >= 4 && letters[index - 3].isAIOU && !letters[index - 4].isAEIOU)
    }
}
