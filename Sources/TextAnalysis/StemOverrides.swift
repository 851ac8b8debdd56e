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

    private struct EndingRule {
        let ending: String
        let replacement: Replacement
    }

    private var words: [String: Replacement] = [:]
    /// By the ending's last letter, longest ending first.
    private var rules: [UInt8: [EndingRule]] = [:]

    init(_ list: WordList) {
        for columns in list.rows where columns.count >= 2 {
            let replacement = Replacement(column: columns[1])
            for word in columns[0].utf8.split(separator: UInt8(ascii: " ")) { add(word, replacement) }
        }
        for last in rules.keys { rules[last]?.sort { $0.ending.utf8.count > $1.ending.utf8.count } }
    }

    private mutating func add(_ word: Substring.UTF8View, _ replacement: Replacement) {
        guard word.first == UInt8(ascii: "*"), let last = word.last else {
            words[String(Substring(word))] = replacement
            return
        }
        let ending = String(Substring(word.dropFirst()))
        rules[last, default: []].append(EndingRule(ending: ending, replacement: replacement))
    }

    /// What the list says about a folded word, or nil when it says nothing.
    func decision(for word: String) -> Decision? {
        if let replacement = words[word] { return replacement.decision() }
        guard let last = word.utf8.last, let candidates = rules[last] else { return nil }
        for rule in candidates {
            let ending = rule.ending.utf8
            // UTF-8 is compared, since `hasSuffix` compares characters and is much slower.
            guard word.utf8.suffix(ending.count).elementsEqual(ending) else { continue }
            return rule.replacement.decision(after: Substring(word.utf8.dropLast(ending.count)))
        }
        return nil
    }
}
