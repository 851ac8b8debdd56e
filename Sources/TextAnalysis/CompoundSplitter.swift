/// Cuts a compound into the words it is made of: `woningbouwopgave` is `woning|bouw|opgave`.
///
/// Only parts that together are the whole word count, linking letters included. The fewest parts win, and among
/// equals the longest last part, which is what a Dutch compound is a kind of. These are the rules of FragDenStaat's
/// German decompounder, and of C. Monz and M. de Rijke, "Shallow morphological analysis in monolingual information
/// retrieval for Dutch, German and Italian" (CLEF 2001).
struct CompoundSplitter: Sendable {
    /// A part of a compound: where it stands in the word, linking letters included, and the listed word it is a form of.
    struct Piece: Equatable {
        let range: Range<Int>
        let word: String
    }

    let parts: CompoundParts

    /// The best way to cut the letters before some place.
    private struct Cut {
        let start: Int
        let word: Int
        let count: Int
    }

    /// The pieces in order; none when the word is no compound, or not all of it is known.
    ///
    /// A listed word has no pieces, unless `splitsListedWords` asks for the ones it looks like (`tuin|bouw`).
    func pieces(of foldedWord: String, splitsListedWords: Bool = false) -> [Piece] {
        var word = foldedWord
        return word.withUTF8 { letters in
            guard letters.count <= WordScanner.wordByteLimit else { return [] }
            let longest = min(parts.longestForm, splitsListedWords ? letters.count - 1 : letters.count)
            return pieces(cuts: cuts(of: letters, longestPiece: longest))
        }
    }

    /// For each place in the word the best way to get there.
    ///
    /// Starts come in order, so that of two ways with as many parts the first one found has the longest last part.
    private func cuts(of letters: UnsafeBufferPointer<UInt8>, longestPiece: Int) -> [Cut?] {
        var cuts = [Cut?](repeating: nil, count: letters.count + 1)
        cuts[0] = Cut(start: 0, word: 0, count: 0)
        for start in letters.indices {
            guard let before = cuts[start] else { continue }
            var hash = FNV1a()
            for last in start..<min(letters.count, start + longestPiece) {
                hash.combine(letters[last])
                let end = last + 1
                guard before.count + 1 < cuts[end]?.count ?? .max, let form = parts[hash] else { continue }
                guard start > 0 || form.mayBegin, end < letters.count || form.mayEnd else { continue }
                cuts[end] = Cut(start: start, word: form.word, count: before.count + 1)
            }
        }
        return cuts
    }

    /// Walks back from the end of the word.
    private func pieces(cuts: [Cut?]) -> [Piece] {
        var pieces: [Piece] = []
        var end = cuts.count - 1
        while end > 0 {
            guard let cut = cuts[end], cuts[cuts.count - 1]!.count > 1 else { return [] }
            pieces.append(Piece(range: cut.start..<end, word: parts.words[cut.word]))
            end = cut.start
        }
        return pieces.reversed()
    }
}
