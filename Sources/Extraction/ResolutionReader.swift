internal import Council

/// Reads a signed resolution: "gelezen … ; BESLUIT: 1. … ; Aldus vastgesteld in de openbare vergadering van <datum>".
struct ResolutionReader {
    let context: Context

    func drafts() -> [Draft] {
        let document = context.document
        let passages = document.sections.flatMap {
            [$0.title] + $0.parts.flatMap { part in (part.label.map { [$0] } ?? []) + part.blocks.flatMap(\.passages) }
        }
        guard
            let close = passages.first(where: {
                $0.text.lowercased().contains("aldus ") || $0.text.lowercased().contains("vastgesteld in de openbare")
            }),
            let day = DutchDates.first(in: close.text)
                ?? passages.drop(while: { $0 != close }).prefix(3).lazy.compactMap({ DutchDates.first(in: $0.text) })
                .first
        else { return [] }
        var draft = Draft(PaperTitle(title(passages), parties: context.parties))
        if draft.instrument == .procedure { draft.instrument = .besluit }
        guard !draft.title.isEmpty else { return [] }
        draft.date = day
        draft.number = field(.nummer) ?? draft.number
        draft.portfolioHolder = field(.portefeuillehouder)
        draft.points = points(passages, until: close)
        draft.state(.aangenomen, text: "vastgesteld", quote: close, confidence: 0.95)
        return [draft]
    }

    private func title(_ passages: [Passage]) -> String {
        if let subject = field(.onderwerp) { return subject }
        let titles = [context.document.title] + passages.prefix(8).map(\.text)
        return titles.first { title in
            let words = Words(title)
            let isForm =
                words.count <= 3
                && (0..<words.count).contains {
                    ["raadsbesluit", "statenbesluit", "besluit", "gemeente", "provincie"].contains(words[$0].lower)
                }
            return words.count > 1 && !isForm && !title.hasSuffix(":") && !title.lowercased().contains("gelezen")
                && !title.lowercased().hasPrefix("de raad van")
        } ?? ""
    }

    private func field(_ role: PartRole) -> String? {
        context.document.sections.flatMap(\.parts).first { $0.role == role }?.blocks.flatMap(\.passages).first?.text
    }

    /// What stands between "besluit:" and the closing formula.
    private func points(_ passages: [Passage], until close: Passage) -> [String] {
        guard
            let start = passages.firstIndex(where: {
                // The word itself: the heading "Raadsbesluit" opens nothing.
                Words($0.text).words.last.map { ["besluit", "besluiten"].contains($0.lower) } == true
            })
        else { return [] }
        return passages[(start + 1)...].prefix { $0 != close }.map(\.text).filter { $0.count > 8 }
    }
}
