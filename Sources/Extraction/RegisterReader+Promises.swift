internal import Council

/// Entries of a list of toezeggingen.
extension RegisterReader {
    func promise(_ draft: Draft, _ section: Section, _ title: Passage) -> Draft {
        var draft = draft
        let parts = section.parts
        let text = parts.first { $0.role == .toezegging }?.passages.first
        if draft.number == nil { draft.number = leadingNumber(title.text) }
        draft.date = date(section)
        draft.context = section.text
        draft.paper.title = PromiseTitle.clean(draft.title)
        let isDone = parts.contains { isSettled($0) }
        let status = parts.first { $0.role == .uitslag }?.passages.first
        let quote = text ?? status ?? title
        draft.state(
            isDone ? .afgedaan : .toegezegd, text: status?.text ?? (isDone ? "afgedaan" : "toegezegd"), quote: quote,
            confidence: 0.9)
        return draft
    }

    private func isSettled(_ part: Part) -> Bool {
        guard let label = part.label?.text.lowercased(),
            let text = part.passages.first?.text.lowercased(), !text.isEmpty
        else { return false }
        if label.contains("afdoening") || label.contains("afgedaan") || label.contains("afgehandeld") {
            return ["ja", "true", "afgedaan"].contains(text) || text.hasPrefix("ja ")
                || (DutchDates.first(in: text) != nil && !label.contains("uiterlijk"))
        }
        guard part.role == .uitslag || label == "stand van zaken" && text.hasPrefix("afge") else { return false }
        return Lexicon.labelledOutcomes.matches(in: Words(text)).first?.value == .afgedaan && !text.contains("niet")
    }

    private func leadingNumber(_ title: String) -> String? {
        let words = Words(title)
        guard words.count > 1, words[0].lower.hasPrefix("toezegging"), words[1].lower.contains(where: \.isNumber) else {
            return nil
        }
        return words.text(at: 1)
    }
}

/// Titles of toezeggingen say what is promised.
enum PromiseTitle {
    static func clean(_ title: String) -> String {
        let text = title.trimmingPunctuation
        if let promise = Promises.promise(in: Sentence(text, line: nil), date: nil) { return promise }
        return text.lowercased().hasPrefix("toezegging ") ? text.dropFirst("toezegging ".count).trimmed : text
    }
}
