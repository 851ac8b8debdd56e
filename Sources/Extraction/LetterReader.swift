internal import Council

/// Reads letters and memo's: only a dated decision of the writing body itself, told as the letter's message, is a
/// record (cases README, rule 7). Everything else in a letter is quoted, planned or denied.
struct LetterReader {
    let context: Context

    func drafts() -> [Draft] {
        let document = context.document
        let passages = document.sections.flatMap { section in
            section.parts.filter { $0.role == nil || $0.role == .samenvatting || $0.role == .besluit }.flatMap(
                \.passages)
        }
        for sentence in passages.flatMap(Sentence.all) {
            guard var draft = draft(sentence) else { continue }
            // What the letter answers or carries out is told around the decision.
            draft.context = passages.map(\.text).joined(separator: "\n")
            return [draft]
        }
        return []
    }

    /// "Het college heeft op 13 mei 2025 besloten …": writer, day and content, and nothing that takes it back.
    private func draft(_ sentence: Sentence) -> Draft? {
        let words = sentence.words
        let lower = (0..<words.count).map { words[$0].isQuoted ? "" : words[$0].lower }
        guard let (decided, verb) = LetterReader.verbs(lower), let body = writer(lower, near: verb),
            let day = DutchDates.first(in: sentence.text),
            isPlain(lower[...decided])
        else { return nil }
        let content = words.text(decided + 1..<max(decided + 1, words.count)).trimmingPunctuation
        guard content.count > 12 || decided > verb + 6 else { return nil }
        var paper = PaperTitle("", parties: context.parties)
        paper.title = subject ?? clause(content)
        var draft = Draft(paper, instrument: .collegebesluit)
        draft.date = day
        draft.body = body
        draft.number = field(.nummer)
        draft.portfolioHolder = field(.portefeuillehouder)
        draft.state(
            .aangenomen, text: words.text(at: decided), quote: sentence.passage,
            confidence: 0.8)
        return draft
    }

    /// The word that decides and the finite verb: "heeft … besloten", and in the past tense "stelden … beschikbaar", "besloot".
    private static func verbs(_ lower: [String]) -> (decided: Int, verb: Int)? {
        if let decided = lower.firstIndex(where: ["besloten", "ingestemd", "vastgesteld"].contains),
            let verb = lower.firstIndex(where: ["heeft", "hebben"].contains)
        {
            return (decided, verb)
        }
        if let verb = lower.firstIndex(where: ["besloot", "besloten"].contains) { return (verb, verb) }
        for (verb, particle) in [("stelde", "vast"), ("stelde", "beschikbaar"), ("stemde", "in")] {
            guard let at = lower.firstIndex(where: { $0 == verb || $0 == verb + "n" }),
                let end = lower[at...].firstIndex(of: particle)
            else { continue }
            return (end, at)
        }
        return nil
    }

    /// The executive that acts within a few words of the verb, of the organisation that writes.
    private func writer(_ lower: [String], near verb: Int) -> Body? {
        let isProvince = Context.isProvincial(context)
        let window = lower[max(0, verb - 6)..<min(lower.count, verb + 5)]
        if isProvince, window.contains("gs") || (window.contains("gedeputeerde") && window.contains("staten")) {
            return .gedeputeerdeStaten
        }
        if !isProvince, window.contains(where: ["college", "wij", "b&w", "burgemeester"].contains) { return .college }
        if isProvince, window.contains(where: ["wij", "college"].contains) { return .gedeputeerdeStaten }
        if let own = context.body, own.isExecutive || own == .algemeenBestuur, window.contains("bestuur") { return own }
        return nil
    }

    /// Nothing in front of the verb takes the decision back, puts it off or gives it to the raad.
    private func isPlain(_ lower: ArraySlice<String>) -> Bool {
        !lower.contains(where: ["niet", "nog", "geen", "indien", "mocht", "eerder", "zal", "zullen", "zou"].contains)
            && (!lower.contains("raad") || lower.contains("college"))
    }

    private var subject: String? {
        guard let text = field(.onderwerp) else { return nil }
        return PaperTitle(text, parties: context.parties).title
    }

    private func field(_ role: PartRole) -> String? {
        for part in context.document.sections.flatMap(\.parts) where part.role == role {
            if let text = part.passages.first?.text, !text.isEmpty { return text }
        }
        return nil
    }

    /// The first clause of what was decided, without "om" and "te nemen": the words themselves, cut at a sign, never reworded.
    private func clause(_ text: String) -> String {
        var start = text.lowercased().hasPrefix("om ") ? text.dropFirst(3).trimmed : text.trimmed
        if let colon = start.firstRange(of: ": "), start[..<colon.lowerBound].count > 12 {
            start = String(start[..<colon.lowerBound])
        }
        for ending in [" te nemen", " vast te stellen"] where start.hasSuffix(ending) && start.count > ending.count + 8
        {
            start = String(start.dropLast(ending.count))
        }
        guard start.count > 160 else { return start }
        let cut = start.prefix(160)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }
}
