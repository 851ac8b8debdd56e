/// A pattern of words from a resource file.
///
/// Matching is bounded: a gap spans at most twelve words of the sentence itself, and every pattern is tried once per
/// word of a sentence, so a page costs its length times a constant, whatever it says.
struct WordPattern: Sendable {
    enum Item: Sendable {
        case start
        case gap
        case words(Set<String>, prefixes: [String])
    }

    static let gapLimit = 12

    let items: [Item]

    /// Compiles "RAAD stemt|stemde ~ in"; `macros` gives the words that RAAD and STUK stand for.
    init(_ text: some StringProtocol, macros: [String: [String]] = [:]) {
        items = text.split(separator: " ").map { token in
            if token == "~" { return .gap }
            if token == "^" { return .start }
            let alternatives = token.split(separator: "|").flatMap { macros[String($0)] ?? [String($0)] }
            let prefixes = alternatives.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
            return .words(Set(alternatives.filter { !$0.hasSuffix("*") }), prefixes: prefixes)
        }
    }

    /// What a match can begin with, for an index of patterns.
    var first: (words: Set<String>, prefixes: [String]) {
        for case .words(let words, let prefixes) in items { return (words, prefixes) }
        return ([], [])
    }

    /// The words matched when the pattern begins at `start`; words between quotes never match.
    func match(_ words: Words, at start: Int) -> Range<Int>? {
        var first = items.startIndex
        if case .start? = items.first {
            guard start == 0 else { return nil }
            first += 1
        }
        return match(words, from: start, item: first).map { start..<$0 }
    }

    fileprivate func match(_ words: Words, from: Int, item: Int) -> Int? {
        guard item < items.count else { return from }
        if case .gap = items[item] { return matchGap(words, from: from, item: item + 1) }
        guard from < words.count, !words[from].isQuoted, case .words(let set, let prefixes) = items[item] else {
            return nil
        }
        let word = words[from].lower
        guard set.contains(word) || prefixes.contains(where: word.hasPrefix) else { return nil }
        return match(words, from: from + 1, item: item + 1)
    }
}

extension WordPattern {
    /// Words of titles (quoted) and remarks (in brackets) do not count for the gap, but at most sixty are passed.
    private func matchGap(_ words: Words, from: Int, item: Int) -> Int? {
        var passed = 0
        for next in from...min(from + 60, words.count) {
            if let end = match(words, from: next, item: item) { return end }
            guard next < words.count else { return nil }
            if !words[next].isQuoted, !words[next].isBracketed { passed += 1 }
            if passed > Self.gapLimit { return nil }
        }
        return nil
    }
}

/// Patterns in the order of their file, found by the word they begin with.
struct PatternTable<Value: Sendable>: Sendable {
    typealias Match = (rank: Int, range: Range<Int>, value: Value)

    private var patterns: [(pattern: WordPattern, value: Value)] = []
    /// Beside the patterns and not in them: only who asks why a match was made looks here.
    private var origins: [ResourceRow?] = []
    private var byFirstWord: [String: [Int]] = [:]
    /// Those that can begin with a prefix, by the first bytes of all that they can begin with.
    private var byFirstByte: [UInt8: [Int]] = [:]

    mutating func add(_ pattern: WordPattern, _ value: Value, from origin: ResourceRow? = nil) {
        let index = patterns.count
        patterns.append((pattern, value))
        origins.append(origin)
        let (words, prefixes) = pattern.first
        if prefixes.isEmpty {
            for word in words { byFirstWord[word, default: []].append(index) }
        } else {
            let bytes = Set((words + prefixes).compactMap(\.utf8.first))
            for byte in bytes { byFirstByte[byte, default: []].append(index) }
        }
    }

    /// Where the pattern with this rank was written down; `nil` for one that no file holds.
    func origin(_ rank: Int) -> ResourceRow? { origins.indices.contains(rank) ? origins[rank] : nil }

    /// Every match, by the order of the patterns in the file.
    func matches(in words: Words) -> [Match] {
        var found: [Match] = []
        for start in 0..<words.count {
            for index in candidates(words[start].lower) {
                if let range = patterns[index].pattern.match(words, at: start) {
                    found.append((index, range, patterns[index].value))
                }
            }
        }
        return found.sorted { ($0.rank, $0.range.lowerBound) < ($1.rank, $1.range.lowerBound) }
    }

    private func candidates(_ word: String) -> [Int] {
        (byFirstWord[word] ?? []) + (word.utf8.first.flatMap { byFirstByte[$0] } ?? [])
    }
}
