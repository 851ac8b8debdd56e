/// Keeps a reader from turning a negation around: "niet van de VVD" leaves the VVD out, and never lets only her in.
enum Negation {
    static func read(
        _ text: inout QuestionText, _ facts: inout WordsReader.Facts, _ excluded: inout [Filters],
        by read: (inout QuestionText, inout WordsReader.Facts) -> Void
    ) {
        var (readText, found) = (text, facts)
        read(&readText, &found)
        let spans = readText.indices.filter {
            readText.isTaken($0) && !text.isTaken($0) && !($0 > 0 && readText.isTaken($0 - 1) && !text.isTaken($0 - 1))
        }
        let negations = spans.compactMap { negation(text, before: $0) }
        if negations.isEmpty {
            facts = found
            text = readText
        } else if negations.count == spans.count, found.required.count == facts.required.count {
            excluded.append(found.filters.without(facts.filters))
            text = readText
            for negation in negations { text.take(negation) }
        }
        // Of "in Almere, niet in Lelystad" nothing is guessed: the words are searched.
    }

    /// "niet", "maar niet", "behalve" right before a word.
    private static func negation(_ text: QuestionText, before index: Int) -> Range<Int>? {
        guard QuestionWords.negations.contains(text[index - 1]) else { return nil }
        return (["maar", "but"].contains(text[index - 2]) ? index - 2 : index - 1)..<index
    }
}
