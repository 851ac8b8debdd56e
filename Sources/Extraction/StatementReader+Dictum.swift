internal import Council

/// Bare beslispunten.
extension StatementReader {
    /// Under "Besluit" a list of infinitives is the decision itself: "1. De visie vast te stellen; 2. …".
    mutating func readDictum(_ blocks: [Block], hadOutcome: Bool) {
        let passages = blocks.filter { if case .vote = $0 { false } else { true } }.flatMap(\.passages)
        let points = passages.filter { Dictum.isPoint($0.text) }
        if drafts[0].outcome != nil, !hadOutcome || drafts[0].outcome?.followsAVote == true, drafts[0].points.isEmpty {
            drafts[0].points = points.map(\.text)
        }
        guard drafts.allSatisfy({ $0.outcome == nil || $0.instrument == .toezegging }),
            drafts[0].instrument != .procedure || drafts[0].outcome == nil, let first = points.first
        else { return }
        let sentence = Sentence(first.text, line: first.line)
        let outcome: Outcome = Dictum.onlyTakesNote(points.map(\.text)) ? .terKennisname : .aangenomen
        guard exclusions.reason(sentence, outcome, at: 0..<1) == nil else { return }
        drafts[0].state(outcome, text: first.text, quote: first, confidence: 0.8)
        drafts[0].points = points.map(\.text)
    }
}
