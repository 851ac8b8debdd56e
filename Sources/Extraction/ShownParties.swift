internal import Council

/// Names of local parties that a page's own text shows where only parties can stand.
enum ShownParties {
    /// Behind "de fracties van", and with their seats behind "Voor:" and "Tegen:".
    static func inText(of document: SourceDocument) -> [String] {
        document.sections.flatMap(\.parts).flatMap(\.blocks).flatMap(\.passages).flatMap { names($0.text) }
    }

    static func names(_ text: String) -> [String] {
        guard text.utf8.count < 4_000 else { return [] }
        let mentions = ["fractie", "oor:", "óór:", "egen:"].contains { text.contains($0) }
        guard mentions else { return [] }
        let words = Words(text)
        return words.words.indices.flatMap { index -> [String] in
            switch words[index].lower {
            case "fracties", "fractie": named(words, from: index + 1)
            case "voor", "vóór", "tegen": seated(words, from: index + 1)
            default: []
            }
        }
    }

    /// "de fracties van A, B en C": capitalised words up to the first that is not.
    private static func named(_ words: Words, from start: Int) -> [String] {
        guard start < words.count, words[start].lower == "van" || words[start].startsUpper else { return [] }
        let first = words[start].lower == "van" ? start + 1 : start
        let end =
            (first..<words.count).first { at in
                !words[at].startsUpper && !["en", "de", "het", "van", "voor", "in", "op"].contains(words[at].lower)
                    || at > first && words.gap(before: at).contains(".")
            } ?? words.count
        guard first < end else { return [] }
        return Parties().list(words.text(first..<end)).map(\.party).filter { $0.count > 1 }
    }

    /// "Voor: A (5), B (3)": each with its seats.
    private static func seated(_ words: Words, from start: Int) -> [String] {
        guard start < words.count, words.gap(before: start).contains(":") else { return [] }
        let end = (start..<words.count).first { $0 > start && words.gap(before: $0).contains(".") } ?? words.count
        let last = words[end - 1].utf8Range.upperBound
        let text = words.slice(words[start].utf8Range.lowerBound..<min(last + 1, words.text.utf8.count))
        return Parties().list(text).filter { $0.seats != nil }.map(\.party)
    }
}
