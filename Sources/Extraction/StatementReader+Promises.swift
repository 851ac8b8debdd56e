internal import Council

/// Toezeggingen, made and settled.
extension StatementReader {
    /// Under "Toezeggingen" every sentence in which someone who answers for something says what will be done is one.
    mutating func readPromises(_ blocks: [Block]) {
        for sentence in blocks.flatMap(\.passages).flatMap(Sentence.all) {
            if Promises.settles(sentence.words) {
                settle(sentence)
            } else if let promise = Promises.promise(in: sentence, date: nil) ?? Promises.announcement(in: sentence) {
                addPromise(promise, sentence)
            }
        }
    }

    mutating func addPromise(_ promise: String, _ sentence: Sentence) {
        var paper = PaperTitle("", parties: context.parties)
        paper.title = promise
        var draft = Draft(paper, instrument: .toezegging)
        draft.number = Promises.number(in: sentence)
        draft.state(.toegezegd, text: "toegezegd", quote: sentence.passage, confidence: 0.85)
        draft.body = context.document.body
        drafts.append(draft)
    }

    mutating func settle(_ sentence: Sentence) {
        let paper = settled(sentence.text)
        guard !paper.title.isEmpty else { return }
        var draft = Draft(paper, instrument: .toezegging)
        draft.state(.afgedaan, text: "afgedaan", quote: sentence.passage, confidence: 0.85)
        drafts.append(draft)
    }

    /// The toezegging that a sentence calls settled: what stands in brackets, or behind the colon.
    private func settled(_ text: String) -> PaperTitle {
        var paper = PaperTitle("", parties: context.parties)
        if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            paper.title = String(text[text.index(after: open)..<close])
            let head = text[..<open].trimmed
            paper.number =
                head.split(separator: " ").last.map(String.init).flatMap { PaperNumber.isCode($0) ? $0 : nil }
                ?? (head.hasPrefix("TZ ") && head.count <= 14 ? head : nil)
        } else if let colon = text.firstIndex(of: ":") {
            // "Toezegging 2023-06, rapportage muskusratten: op 3 november afgehandeld": the title stands in front.
            let behind = Words(String(text[text.index(after: colon)...])).lower
            if behind.contains(where: ["afgedaan", "afgehandeld", "voldaan", "nagekomen"].contains) {
                return PaperTitle(String(text[..<colon]), parties: context.parties)
            }
            // "De volgende toezegging is afgedaan: T-2024-06, overzicht gladheidsbestrijding."
            paper = PaperTitle(String(text[text.index(after: colon)...]), parties: context.parties)
        } else if let subject = Promises.subject(ofSettled: Words(text)) {
            paper.title = subject
        }
        return paper
    }
}
