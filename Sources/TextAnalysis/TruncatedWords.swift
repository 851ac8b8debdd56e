/// The words of which a text leaves a part out, because a neighbour has it too: the *fiets-* of "fiets- en wandelpaden".
///
/// What was left out is the last part of the word that follows, or the first part of the word before: "woningbouwplannen
/// en -projecten". A list may be longer: "bos-, natuur- en heidebranden".
struct TruncatedWords {
    /// How far to look for the word that is written in full, so that time stays linear in the length of the text.
    private static let listLimit = 12
    /// How many words after the conjunction may be the compound: "fiets- en veilige wandelpaden".
    private static let compoundLimit = 3
    private static let conjunctions: Set<String> = [
        "en", "of", "als", "alsmede", "noch", "dan", "wel", "resp", "respectievelijk",
    ]

    private enum Side {
        case before
        case after
    }

    let analyzer: DutchAnalyzer
    let tokens: [Token]
    let edges: WordEdges

    /// The truncated words in full, in reading order.
    var completions: [Token] {
        var completions: [Token] = []
        for index in tokens.indices {
            let (lacksEnd, lacksStart) = (
                edges.lacksEnd(tokens[index].utf8Range), edges.lacksStart(tokens[index].utf8Range)
            )
            guard lacksEnd || lacksStart, !isAlternative(index) else { continue }
            if lacksEnd { completions += withEnd(index) }
            if lacksStart { completions += withStart(index) }
        }
        return completions
    }

    private func withEnd(_ index: Int) -> [Token] {
        var candidate = wordInFull(.after, index)
        for _ in 0..<Self.compoundLimit {
            guard let model = candidate else { break }
            let next = neighbour(.after, model)
            if let next, edges.areLinked(tokens[model].utf8Range, tokens[next].utf8Range) {
                // As "Noord-Limburg" is cut: the whole, and its second part on the next position.
                let end = tokens[next].surface
                return [completion(of: index, tokens[index].surface + end), completion(of: index, end, offset: 1)]
            }
            let ends = analyzer.ends(of: tokens[model].surface, for: tokens[index].surface)
            if !ends.isEmpty { return ends.map { completion(of: index, tokens[index].surface + $0) } }
            candidate = next.flatMap { isSentenceEnd(between: model, $0) ? nil : $0 }
        }
        return []
    }

    private func withStart(_ index: Int) -> [Token] {
        guard let model = wordInFull(.before, index) else { return [] }
        var start = analyzer.start(of: tokens[model].surface)
        if let first = neighbour(.before, model), edges.areLinked(tokens[first].utf8Range, tokens[model].utf8Range) {
            start = tokens[first].surface
        }
        return start.map { [completion(of: index, $0 + tokens[index].surface)] } ?? []
    }

    private func completion(of index: Int, _ surface: String, offset: Int = 0) -> Token {
        Token(
            surface: surface, stem: analyzer.stem(surface), position: tokens[index].position + offset,
            utf8Range: tokens[index].utf8Range)
    }
}

// MARK: - Neighbours

extension TruncatedWords {
    /// The first word on a side of a truncated one that is neither truncated nor a conjunction.
    private func wordInFull(_ side: Side, _ index: Int) -> Int? {
        var here = index
        for step in 0..<Self.listLimit {
            guard let next = neighbour(side, here), !isSentenceEnd(between: here, next) else { return nil }
            let isConjunction = Self.conjunctions.contains(tokens[next].surface)
            // "beleids- plan" is a word broken off at the end of a line.
            if step == 0, !isConjunction, !isListed(here, next) { return nil }
            let word = tokens[next].utf8Range
            if !isConjunction, !(side == .after ? edges.lacksEnd(word) : edges.lacksStart(word)) { return next }
            here = next
        }
        return nil
    }

    /// The first token of the position before or after.
    private func neighbour(_ side: Side, _ index: Int) -> Int? {
        var next = index
        repeat { next += side == .after ? 1 : -1 } while tokens.indices.contains(next) && isAlternative(next)
        return tokens.indices.contains(next) ? next : nil
    }

    /// Whether it is a form of a code or a hyphenated word as a whole; its parts are looked at.
    private func isAlternative(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].position == tokens[index].position
    }

    private func isSentenceEnd(between index: Int, _ other: Int) -> Bool {
        edges.endSentence(tokens[min(index, other)].utf8Range, tokens[max(index, other)].utf8Range)
    }

    private func isListed(_ index: Int, _ other: Int) -> Bool {
        edges.areListed(tokens[min(index, other)].utf8Range, tokens[max(index, other)].utf8Range)
    }
}
