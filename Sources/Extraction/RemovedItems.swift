internal import Council

/// Items that the adoption of the agenda takes off by their numbers: "Punt 7 wordt van de agenda gehaald." (cases README, rule 8).
enum RemovedItems {
    /// The drafts of the items taken off, by the position of their section.
    static func drafts(_ sections: [Section], context: Context) -> [Int: Draft] {
        var found: [Int: Draft] = [:]
        let opening = sections.prefix(4).flatMap(\.parts).filter { $0.role == nil || $0.role == .besluit }
        for sentence in opening.flatMap(\.passages).flatMap(Sentence.all) {
            let words = sentence.words
            guard let match = Lexicon.outcomes.matches(in: words).first(where: { $0.value == .afgevoerd }),
                let point = words.words.firstIndex(where: { ["punt", "agendapunt"].contains($0.lower) }),
                point + 1 < words.count,
                Exclusions(context: context).reason(sentence, match.value, at: match.range) == nil,
                let index = sections.firstIndex(where: { $0.number?.lowercased() == words[point + 1].lower })
            else { continue }
            var draft = Draft(of: sections[index], parties: context.parties)
            guard draft.instrument != .procedure, !draft.title.isEmpty else { continue }
            draft.state(.afgevoerd, text: words.text(match.range), quote: sentence.passage, confidence: 0.85)
            found[index] = draft
        }
        return found
    }
}
