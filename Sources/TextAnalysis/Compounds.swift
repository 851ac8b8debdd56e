extension DutchAnalyzer {
    /// Read when the first compound comes, so that a command that needs none starts sooner.
    private static let splitter = CompoundSplitter(parts: CompoundParts(WordList(PackageResources.compound_parts_txt)))

    /// The stems of the words that a compound is made of, in order; none when the word is no compound.
    ///
    ///     DutchAnalyzer.standard.parts(of: "fietspaden")      // ["fiets", "pad"]
    ///
    /// It takes some microseconds. Who asks for each word of many texts should remember the answers.
    public func parts(of foldedWord: String) -> [String] {
        pieces(of: dutch(foldedWord)).map { stem($0.word) }
    }

    /// One word taken apart, as for a question: it reads no more of the list than that word needs.
    public func compound(_ foldedWord: String) -> Compound {
        let word = dutch(foldedWord)
        let parts = CompoundParts(PackageResources.compound_parts_txt, within: word)
        return Compound(word, CompoundSplitter(parts: parts).pieces(of: word), generalTails: parts.generalWords)
    }

    func pieces(of foldedWord: String, splitsListedWords: Bool = false) -> [CompoundSplitter.Piece] {
        Self.splitter.pieces(of: foldedWord, splitsListedWords: splitsListedWords)
    }
}

/// A word as it is made of others.
public struct Compound: Sendable, Equatable {
    /// Its parts as they stand in the list; none when the word is no compound.
    public let words: [String]
    /// The word without a last part that adds little meaning of its own: `woningbouw` for `woningbouwopgave`; nil for any other.
    public let core: String?

    init(_ word: String, _ pieces: [CompoundSplitter.Piece], generalTails: [String]) {
        words = pieces.map(\.word)
        guard pieces.count > 1, let tail = pieces.last, generalTails.contains(tail.word) else {
            core = nil
            return
        }
        // The last part of what is left loses its linking letters.
        let last = pieces[pieces.count - 2]
        core = String(Substring(word.utf8.prefix(last.range.lowerBound))) + last.word
    }
}
