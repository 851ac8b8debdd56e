internal import Council
internal import InvertedIndex
internal import TextAnalysis
internal import Themes

/// A word that no decision holds, and the one that was probably meant.
public struct Correction: Sendable, Equatable {
    public var typed: String
    public var meant: String
    /// The answer is to `meant`; otherwise it is only offered.
    public var isApplied: Bool
}

extension Correction {
    var json: JSONValue {
        .object([
            .init("typed", .string(typed)), .init("meant", .string(meant)), .init("applied", .bool(isApplied)),
        ])
    }
}

/// Looks for the words that were meant in place of words that nothing holds.
struct SpellingCorrector {
    let reader: IndexReader

    /// Fields whose words are spelled with care; the text around a decision has typing errors of its own.
    private static let dictionary: [DecisionSchema.Field] = [.title, .decision]
    /// A shorter word is as near to another word as to what was meant by it.
    private static let appliedMinimum = 7

    /// The corrections for the words of a question that found nothing; none for a word that exists but was never decided on.
    func corrections(for concepts: [Concept], of terms: [Interpretation.Term]) throws(IndexError) -> [Int: Correction] {
        var corrections: [Int: Correction] = [:]
        for concept in concepts where concept.terms.count == 1 && !concept.subject.isKnown && concept.parts.isEmpty {
            let index = concept.terms.lowerBound
            guard case .word(let typed) = terms[index], try !isHeld(typed) else { continue }
            if let meant = try suggestion(for: typed) {
                corrections[index] = Correction(
                    typed: typed, meant: meant, isApplied: DutchAnalyzer.fold(typed).count >= Self.appliedMinimum)
            }
        }
        return corrections
    }

    /// Whether a decision has the word, as it is or also by its stem.
    func isHeld(_ word: String, stemmed: Bool = true) throws(IndexError) -> Bool {
        for token in DutchAnalyzer.standard.tokens(in: word) {
            let forms =
                [DecisionSchema.exact(token.surface)]
                + (stemmed ? [token.stem, DecisionSchema.part(token.stem)] : [])
            for field in DecisionSchema.Field.searched {
                for form in forms where try reader.documentFrequency(of: form, field: field.rawValue) > 0 {
                    return true
                }
            }
        }
        return false
    }

    private func suggestion(for word: String) throws(IndexError) -> String? {
        guard var suggestion = SpellingSuggestion(for: DutchAnalyzer.fold(word)) else { return nil }
        for field in Self.dictionary {
            let words = try reader.terms(
                inField: field.rawValue, withPrefix: DecisionSchema.exactMark, limit: .max)
            for (term, documents) in words { suggestion.consider(String(term.dropFirst()), documentCount: documents) }
        }
        // A subject that goes by another name in the titles.
        for word in Thesaurus.standard.words { suggestion.consider(DutchAnalyzer.fold(word), documentCount: 0) }
        return suggestion.best
    }
}
