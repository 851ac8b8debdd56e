internal import Council

/// Headings that say what became of everything listed under them: "Aangenomen moties", "Verworpen", "Zonder debat
/// vastgesteld", and in a list of what was decided also a bare "Hamerstukken".
enum GroupHeadings {
    /// A draft an item; `nil` when the heading tells no outcome, or an item tells its own.
    static func drafts(_ section: Section, context: Context) -> [Draft]? {
        guard section.number == nil, let (outcome, instrument) = outcome(of: section.title.text) else { return nil }
        let blocks = section.parts.filter { $0.role == nil || $0.role == .lijst }.flatMap(\.blocks)
        let items = blocks.flatMap { if case .listItem(let passage) = $0 { [passage] } else { [Passage]() } }
        guard !items.isEmpty, items.count == blocks.count, items.allSatisfy(isTitle) else { return nil }
        let manner = Lexicon.manner(of: Words(section.title.text))
        return items.map { draft($0, outcome, instrument, manner, section, context) }
    }

    private static func draft(
        _ item: Passage, _ outcome: Outcome, _ instrument: Instrument?, _ manner: Manner?, _ section: Section,
        _ context: Context
    ) -> Draft {
        let heading = instrument.map { $0.rawValue + ": " } ?? ""
        var paper = PaperTitle(ItemMarker.dropped(item.text), parties: context.parties)
        if paper.instrument == nil, instrument?.isOfMembers == true {
            paper = PaperTitle(heading + ItemMarker.dropped(item.text), parties: context.parties)
        }
        var draft = Draft(paper, instrument: paper.instrument ?? instrument)
        draft.state(outcome, text: section.title.text, quote: section.title, confidence: 0.8)
        draft.quotes = [item, section.title]
        draft.manner = manner
        draft.date = section.date
        draft.votes = VoteText.votes(in: Sentence.all(in: item), parties: context.parties)
        return draft
    }

    /// "Aangenomen moties": a heading of nothing but an outcome, the papers it befell, and how.
    static func outcome(of title: String) -> (Outcome, Instrument?)? {
        let words = Words(title)
        guard words.count > 0, words.count <= 6 else { return nil }
        if words.count == 1, HammerLists.isHeading(title) { return (.aangenomen, .besluit) }
        guard let participle = words.lower.first(where: { participles[$0] != nil }),
            let outcome = participles[participle],
            words.lower.allSatisfy({ participles[$0] != nil || fillers.contains($0) || papers[$0] != nil }),
            words.lower.filter({ participles[$0] != nil }).count == 1
        else { return nil }
        let named = Set(words.lower.compactMap { papers[$0] })
        return (outcome, named.count == 1 ? named.first : nil)
    }

    private static let participles: [String: Outcome] = [
        "aangenomen": .aangenomen, "aanvaard": .aangenomen, "aanvaarde": .aangenomen, "vastgesteld": .aangenomen,
        "vastgestelde": .aangenomen, "verworpen": .verworpen, "afgewezen": .verworpen, "ingetrokken": .ingetrokken,
        "aangehouden": .aangehouden, "overgenomen": .overgenomen, "vervallen": .vervallen,
    ]
    private static let papers: [String: Instrument] = [
        "moties": .motie, "motie": .motie, "amendementen": .amendement, "amendement": .amendement,
        "voorstellen": .besluit,
        "raadsvoorstellen": .besluit, "hamerstukken": .besluit, "stukken": .besluit,
    ]
    private static let fillers: Set<String> = [
        "zonder", "met", "hoofdelijke", "stemming", "debat", "discussie", "beraadslaging", "als", "hamerstuk",
        "hamerslag",
        "bij", "algemene", "stemmen", "unaniem", "en", "de", "zijn", "vreemd",
    ]

    /// A title, not a sentence that tells more: no verb and no outcome of its own.
    private static func isTitle(_ passage: Passage) -> Bool {
        let words = Words(passage.text)
        return words.count <= 30 && Sentence.all(in: passage).count == 1 && Lexicon.outcomes.matches(in: words).isEmpty
            && !words.words.contains {
                !$0.isQuoted && ["is", "zijn", "wordt", "worden", "heeft", "hebben", "geen", "niet"].contains($0.lower)
            }
    }
}
