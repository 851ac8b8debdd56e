/// The words that the stemmer must not decide on alone, read from `Resources/stem-overrides.tsv`.
///
/// A line is `words<TAB>stem<TAB>reason`. A word with `*` in front is a rule for every word with that ending
/// (`*wegen<TAB>*weg`: `snelwegen` -> `snelweg`). A stem with `>` in front is a word for the algorithm to stem in its
/// place. A whole word goes before a rule, and a longer ending before a shorter one.
struct StemOverrides: Sendable {
    /// What the list says about a word.
    enum Decision: Equatable {
        case stem(String)
        case stemAs(String)
    }

    private struct Replacement {
        let text: Substring
        let isForAlgorithm: Bool

        init(column: String) {
            isForAlgorithm = column.utf8.first == UInt8(ascii: ">")
            let text = column.utf8.drop { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "*") }
            self.text = Substring(text)
        }

        func decision(after kept: Substring = "") -> Decision {
            isForAlgorithm ? .stemAs(String(kept + text)) : .stem(String(kept + text))
        }
    }

    private var words: [String: Replacement] = [:]
    /// A tree of the rules' endings, read from their last letter: for each part of an ending that has been read, by hash,
    /// the replacement when a rule ends there. A word leaves it after a few letters, however many rules there are.
    private var endings: [FNV1a: Replacement?] = [:]

    init(_ list: WordList) {
        for columns in list.rows where columns.count >= 2 {
            let replacement = Replacement(column: columns[1])
            for word in columns[0].utf8.split(separator: UInt8(ascii: " ")) { add(word, replacement) }
        }
    }

    private mutating func add(_ word: Substring.UTF8View, _ replacement: Replacement) {
        guard word.first == UInt8(ascii: "*") else {
            words[String(Substring(word))] = replacement
            return
        }
        var ending = FNV1a()
        for byte in word.dropFirst().reversed() {
            ending.combine(byte)
            if endings[ending] == nil { endings.updateValue(nil, forKey: ending) }
        }
        endings.updateValue(replacement, forKey: ending)
    }

    /// What the list says about a folded word, or nil when it says nothing.
    func decision(for word: String) -> Decision? {
        if let replacement = words[word] { return replacement.decision() }
        var decision: (replacement: Replacement, length: Int)?
        var (ending, length) = (FNV1a(), 0)
        for byte in word.utf8.reversed() {
            ending.combine(byte)
            length += 1
            guard let replacement = endings[ending] else { break }
            if let replacement { decision = (replacement, length) }
        }
        return decision.map { $0.replacement.decision(after: Substring(word.utf8.dropLast($0.length))) }
    }
}
