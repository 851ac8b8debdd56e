internal import Council

/// Proposals adopted together: "de volgende voorstellen vastgesteld: 1. … 2. …" and "de hamerstukken 2a en 2b zijn
/// vastgesteld".
enum HammerLists {
    /// The drafts of a section that adopts a list; `nil` when it does not.
    static func drafts(_ section: Section, context: Context) -> [Draft]? {
        var blocks = section.parts.flatMap(\.blocks)
        if let inline = inlineList(blocks) { blocks = inline }
        // "Hamerstukken — vastgesteld zonder discussie" says it in the heading.
        if section.title.text.lowercased().hasPrefix("hamerstuk"), Lexicon.firstOutcome(in: section.title.text) != nil {
            blocks.insert(.paragraph(Passage(section.title.text + ":", line: section.title.line)), at: 0)
        }
        guard
            let at = blocks.firstIndex(where: { block in block.passages.contains { isOpening($0.text, under: section) }
            }), let opening = blocks[at].passages.first
        else { return nil }
        let items = blocks[(at + 1)...].prefix { if case .listItem = $0 { true } else { false } }.flatMap(\.passages)
        guard !items.isEmpty else { return nil }
        let manner = Lexicon.manner(of: Words(opening.text))
        return items.map { item in
            let (title, remark) = split(item.text)
            var draft = Draft(PaperTitle(title, parties: context.parties))
            draft.state(
                .aangenomen, text: "vastgesteld", quote: Passage(opening.text, line: opening.line), confidence: 0.9)
            draft.quotes = [opening, item]
            draft.manner = manner == .unaniem || manner == nil ? .hamerstuk : manner
            if let votes = VoteText.votes(in: [Sentence(remark, line: item.line)], parties: context.parties) {
                draft.votes = votes
            }
            draft.section = section.title.text
            return draft
        }
    }

    /// "Zonder beraadslaging worden vastgesteld: Reglement (PS2024-41) en Verordening (PS2024-42).": each ends with its number.
    private static func inlineList(_ blocks: [Block]) -> [Block]? {
        guard blocks.count <= 2, case .paragraph(let passage)? = blocks.first,
            let colon = passage.text.firstIndex(of: ":")
        else { return nil }
        let opening = passage.text[...colon]
        let pieces = passage.text[passage.text.index(after: colon)...].split(separator: ")")
            .filter { $0.contains("(") && $0.contains(where: \.isNumber) }
        guard pieces.count > 1 else { return nil }
        return [.paragraph(Passage(String(opening), line: passage.line))]
            + pieces.map { .listItem(Passage(withoutJoint($0.trimmed) + ")", line: passage.line)) }
    }

    private static func withoutJoint(_ text: String) -> String {
        let joint = ["en ", ", ", "; "].first(where: text.hasPrefix)
        return joint.map { text.dropFirst($0.count).trimmed } ?? text
    }

    /// Whether an item is headed "Hamerstukken", or "Sterstukken" as in Utrecht.
    static func isHeaded(_ section: Section) -> Bool {
        isHeading(section.title.text)
    }

    private static func isOpening(_ text: String, under section: Section) -> Bool {
        let lower = (Sentence.all(in: Passage(text)).last?.text ?? text).lowercased()
        let title = section.title.text.lowercased()
        return lower.hasSuffix(":")
            && ["vastgesteld", "aangenomen", "besloten", "ingestemd", "hamerslag", "akkoord"].contains(
                where: lower.contains)
            && (["voorstellen", "stukken", "zonder", "hamer"].contains(where: lower.contains) || isHeading(title))
    }

    /// A remark in brackets about who voted against is no part of the title.
    private static func split(_ text: String) -> (title: String, remark: String) {
        guard let open = text.firstIndex(of: "("), text[open...].lowercased().contains("tegen") else {
            return (ItemMarker.dropped(text), "")
        }
        return (ItemMarker.dropped(String(text[..<open])), String(text[open...]))
    }

    /// Gives sections their outcome by a sentence elsewhere that names their numbers: "de hamerstukken 2a en 2b zijn
    /// vastgesteld".
    static func named(_ sections: [Section], context: Context) -> [(section: Int, draft: Draft)] {
        var found: [(Int, Draft)] = []
        let numbered = Dictionary(grouping: sections.indices) { sections[$0].number?.lowercased() }
        for sentence in sections.flatMap(\.parts).filter({ $0.role == .besluit || $0.role == nil }).flatMap(\.passages)
            .flatMap(Sentence.all)
        {
            let words = sentence.words
            guard
                ["hamerstuk", "hamerslag", "a-stuk", "akkoordstuk"].contains(where: words.text.lowercased().contains),
                let match = Lexicon.outcomes.matches(in: words).first,
                match.value.followsAVote,
                Exclusions(context: context).reason(sentence, match.value, at: match.range) == nil
            else { continue }
            for index in numbers(in: words).flatMap({ numbered[$0] ?? [] }).sorted() {
                var draft = Draft(of: sections[index], parties: context.parties)
                draft.state(match.value, text: words.text(match.range), quote: sentence.passage, confidence: 0.9)
                draft.manner = .hamerstuk
                found.append((index, draft))
            }
        }
        return found
    }
}

/// The mark in front of a list item.
enum ItemMarker {
    /// "3. Verordening" is "Verordening".
    static func dropped(_ text: String) -> String {
        let head = text.prefix { !$0.isWhitespace }
        guard head.count <= 4, head.count < text.count,
            head.last.map({ ".)".contains($0) }) == true || head == "-" || head == "•"
        else { return text.trimmed }
        return text[head.endIndex...].trimmed
    }
}
