import Answers
import Council

/// Merging joins decisions of several roots, and an index has to know afterwards which root holds which evidence: until then
/// the root travels behind the quote and a NUL, which no path can hold.
extension HeldDecision {
    /// The decision with a piece of evidence for every root that holds it.
    var located: Decision {
        var located = decision
        located.evidence = zip(decision.evidence, evidenceRoots).flatMap { evidence, roots in
            roots.map { root in
                var piece = evidence
                piece.quote += "\u{0}" + root
                return piece
            }
        }
        return located
    }

    /// Takes the roots off again; what several roots hold alike is one piece of evidence.
    init(located: Decision) {
        self.init(decision: located, evidenceRoots: [])
        decision.evidence = []
        for var piece in located.evidence {
            guard let end = piece.quote.lastIndex(of: "\u{0}") else { continue }
            let root = String(piece.quote[piece.quote.index(after: end)...])
            piece.quote = String(piece.quote[..<end])
            if let same = decision.evidence.firstIndex(where: { $0.source == piece.source && $0.quote == piece.quote })
            {
                evidenceRoots[same].append(root)
            } else {
                decision.evidence.append(piece)
                evidenceRoots.append([root])
            }
        }
        decision.conflicts = located.conflicts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
