internal import Council

/// Reads a signed resolution: "gelezen … ; BESLUIT: 1. … ; Aldus vastgesteld in de openbare vergadering van <datum>".
struct ResolutionReader {
    let context: Context

    func drafts() -> [Draft] {
        let document = context.document
        let passages = document.sections.flatMap {
            [$0.title] + $0.parts.flatMap { part in (part.label.map { [$0] } ?? []) + part.passages }
        }
        guard
            let close = passages.first(where: {
                $0.text.lowercased().contains("aldus ") || $0.text.lowercased().contains("vastgesteld in de openbare")
            }),
            let day = DutchDates.first(in: close.text)
                ?? passages.drop(while: { $0 != close }).prefix(3).lazy.compactMap({ DutchDates.first(in: $0.text) })
                .first
        else { return [] }
        let points = points(passages, until: close)
        // A form without a subject is called by its first point.
        guard let title = title(passages) ?? points.first.map(ItemMarker.dropped) else { return [] }
        var draft = Draft(PaperTitle(title, parties: context.parties))
        if draft.instrument == .procedure { draft.instrument = .besluit }
        guard !draft.title.isEmpty else { return [] }
        draft.date = day
        draft.number = field(.nummer) ?? draft.number ?? number(passages)
        draft.portfolioHolder = field(.portefeuillehouder)
        draft.points = points
        draft.state(.aangenomen, text: "vastgesteld", quote: close, confidence: 0.95)
        return [draft]
    }

    private func title(_ passages: [Passage]) -> String? {
        if let subject = field(.onderwerp) { return subject }
        let titles = [context.document.title] + passages.prefix(8).map(\.text)
        return titles.first { title in
            let words = Words(title)
            let isForm =
                words.count <= 3
                && (0..<words.count).contains {
                    ["raadsbesluit", "statenbesluit", "besluit", "gemeente", "provincie", "nummer"].contains(
                        words[$0].lower)
                }
            let isPreamble = ["gelezen", "gelet", "gezien", "overwegende", "de raad van"].contains {
                title.lowercased().hasPrefix($0)
            }
            return words.count > 1 && !isForm && !isPreamble && !title.hasSuffix(":") && !title.hasSuffix(";")
                && title.contains(where: \.isLowercase)
        }
    }

    private func field(_ role: PartRole) -> String? {
        context.document.sections.flatMap(\.parts).first { $0.role == role }?.passages.first?.text
    }

    /// "Raadsbesluit nummer 230018455", in the head of the form.
    private func number(_ passages: [Passage]) -> String? {
        for words in passages.prefix(6).map({ Words($0.text) }) {
            for index in 0..<words.count
            where ["nummer", "nr", "registratienummer"].contains(words[index].lower) && index + 1 < words.count {
                let word = words.text(index + 1..<index + 2)
                if PaperNumber.isNumber(word) { return word }
            }
        }
        return nil
    }

    /// What stands between "besluit:" and the closing formula.
    private func points(_ passages: [Passage], until close: Passage) -> [String] {
        guard
            let start = passages.firstIndex(where: {
                // The word itself, also "B E S L U I T :"; the heading "Raadsbesluit" opens nothing.
                Words($0.text).words.last.map { ["besluit", "besluiten"].contains($0.lower) } == true
                    || $0.text.count < 20 && $0.text.filter(\.isLetter).lowercased() == "besluit"
            })
        else { return [] }
        return passages[(start + 1)...].prefix { $0 != close }.map(\.text).filter { $0.count > 8 }
    }
}
