internal import Council

/// One sentence under "Hamerstukken" that adopts every item below it: "De hamerstukken zijn zonder beraadslaging vastgesteld."
extension HammerLists {
    /// The items of a meeting that a sentence elsewhere adopts, by number or all at once, by the position of their section.
    static func adopted(_ sections: [Section], context: Context) -> [Int: Draft] {
        var found = Dictionary(named(sections, context: context).map { ($0.section, $0.draft) }) { first, _ in first }
        for (index, section) in sections.enumerated() where isHeaded(section) {
            guard let (outcome, sentence) = outcome(of: section, context: context) else { continue }
            for child in children(of: index, in: sections) where found[child] == nil {
                var draft = Draft(of: sections[child], parties: context.parties)
                draft.state(outcome, text: "vastgesteld", quote: sentence.passage, confidence: 0.85)
                let manner = Lexicon.manner(of: sentence.words)
                draft.manner = manner == nil || manner == .unaniem ? .hamerstuk : manner
                draft.date = sections[child].date
                found[child] = draft
            }
        }
        return found
    }

    /// "De (ham)erstukken|voorstellen|agendapunten … vastgesteld", or "Alle conform": all of them, and nothing that takes it back.
    private static func outcome(of section: Section, context: Context) -> (Outcome, Sentence)? {
        let parts = section.parts.filter { $0.role == nil || $0.role == .besluit || $0.role == .uitslag }
        for sentence in parts.flatMap(\.passages).flatMap(Sentence.all) {
            let words = sentence.words
            let isAll = words.lower.contains { word in
                ["hamerstukken", "stukken", "voorstellen", "agendapunten", "alle", "allemaal", "beide", "onderstaande"]
                    .contains(word)
            }
            guard isAll,
                let match = Lexicon.labelledOutcomes.matches(in: words).first(where: { $0.value == .aangenomen }),
                Exclusions(context: context).reason(sentence, match.value, at: match.range) == nil
            else { continue }
            return (match.value, sentence)
        }
        return nil
    }

    /// The items numbered under it (4.1, 4a), or those that the portal puts under its title, without a text of their own.
    private static func children(of index: Int, in sections: [Section]) -> [Int] {
        let parent = sections[index]
        return sections.indices.filter { child in
            guard child > index,
                sections[child].parts.allSatisfy({ $0.role == .bijlagen || $0.passages.allSatisfy(\.text.isEmpty) })
            else { return false }
            if let number = parent.number, let own = sections[child].number, own.count > number.count,
                own.hasPrefix(number)
            {
                let next = own.dropFirst(number.count).first
                return next == "." || next?.isLetter == true
            }
            return sections[child].heading == parent.title.text
        }
    }
}
