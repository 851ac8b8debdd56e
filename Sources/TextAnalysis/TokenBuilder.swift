/// Collects a text's tokens, and adds to codes and hyphenated words the forms they are also found by.
///
/// Words that are linked form a *chain*. Every part is a token on its own position, so that a phrase of the parts
/// finds the chain; the chain as a whole stands beside its first part.
struct TokenBuilder {
    private let analyzer: DutchAnalyzer
    private var tokens: [Token] = []
    private var position = 0
    private var chain = Chain()

    init(analyzer: DutchAnalyzer, byteCount: Int) {
        self.analyzer = analyzer
        // Dutch prose has about one word per six bytes.
        tokens.reserveCapacity(byteCount / 6 + 1)
    }

    /// Adds the scanner's current word.
    mutating func append(_ words: borrowing WordScanner, cache: inout StemCache) {
        if words.link == nil, chain.isEmpty {
            appendToken(words.word, at: position, range: words.range, cache: &cache)
            position += 1
            return
        }
        if chain.isEmpty { chain.begin(at: tokens.count, position: position, range: words.range) }
        chain.append(words.word, range: words.range, link: words.link)
        // The s of 's-Gravenhage is no word of its own.
        if !(chain.partCount == 1 && chain.startsWithGenitive) {
            appendToken(words.word, at: position, range: words.range, cache: &cache)
            position += 1
        }
        if words.link == nil { endChain(cache: &cache) }
    }

    func finish() -> [Token] { tokens }

    private mutating func endChain(cache: inout StemCache) {
        let firstPartIndex = chain.tokenIndex
        let end = tokens.count
        for form in chain.wholeForms {
            appendToken(form, at: chain.position, range: chain.range, cache: &cache)
        }
        // Put the whole forms right after the first part, where their position belongs.
        let wholes = Array(tokens[end...])
        tokens.removeSubrange(end...)
        tokens.insert(contentsOf: wholes, at: firstPartIndex + 1)
        chain.removeAll()
    }

    private mutating func appendToken(_ word: [UInt8], at position: Int, range: Range<Int>, cache: inout StemCache) {
        let form = cache.form(of: word, makeStem: analyzer.stem)
        tokens.append(Token(surface: form.surface, stem: form.stem, position: position, utf8Range: range))
    }
}
