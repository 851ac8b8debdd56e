/// The forms in which a noun stands in a compound: as it is, in the plural, and with the linking letters `s` and `e`.
///
/// Dutch spelling does not say whether a vowel is long (`weg`, `wegen`, but `bus`, `bussen`) or an `s` voiced
/// (`huis`, `huizen`, but `kans`, `kansen`), so all spellings of the plural are made. The ones that do not exist do no harm.
struct NounForms {
    private let word: [UInt8]

    init(_ word: String) {
        self.word = Array(word.utf8)
    }

    /// The word and its plurals, those with a linking `s` included; they may also end a compound.
    var plurals: [[UInt8]] {
        guard let last = word.last else { return [] }
        let ownForms = [word, word + "s".utf8]
        if ends(with: "heid") { return ownForms + [word.dropLast(4) + "heden".utf8] }
        if ends(with: "um") { return ownForms + [word.dropLast(2) + "a".utf8] }
        if last == UInt8(ascii: "e") && !ends(with: "ie") && !ends(with: "ee") { return ownForms + [word + "n".utf8] }
        return ownForms + openSyllables.map { $0 + "en".utf8 }
    }

    /// The forms with an `e`: of a noun before another part, as in the older "paardestal", of an adjective anywhere.
    var formsInE: [[UInt8]] {
        guard let last = word.last, !Self.isVowel(last) else { return [] }
        return openSyllables.map { $0 + "e".utf8 }
    }

    /// The word as it is spelled before `en`.
    private var openSyllables: [[UInt8]] {
        guard let last = word.last, !Self.isVowel(last) else { return [word] }
        var stems = [word]
        if let isDouble = hasDoubleLastVowel { stems.append(isDouble ? word.dropLast(2) + [last] : word + [last]) }
        return stems + stems.compactMap(Self.voiced)
    }

    /// Whether two equal vowels stand before the last consonant (`school`), or one (`bus`); nil when something else does.
    private var hasDoubleLastVowel: Bool? {
        let vowels = Array(word.dropLast().reversed().prefix(while: Self.isVowel))
        if vowels.count == 2, vowels[0] == vowels[1] { return true }
        return vowels.count == 1 ? false : nil
    }

    /// `bedrijf` is spelled `bedrijv` and `huis` `huiz` before `en`.
    private static func voiced(_ stem: [UInt8]) -> [UInt8]? {
        switch stem.last {
        case UInt8(ascii: "f"): stem.dropLast() + "v".utf8
        case UInt8(ascii: "s"): stem.dropLast() + "z".utf8
        default: nil
        }
    }

    private func ends(with ending: String) -> Bool { word.suffix(ending.utf8.count).elementsEqual(ending.utf8) }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
