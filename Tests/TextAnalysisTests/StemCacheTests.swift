import Testing
import TextAnalysis

@Suite("The stem cache")
struct StemCacheTests {
    @Test("Tokens are the same with a cold, a warm and a large cache")
    func sameTokens() {
        let analyzer = DutchAnalyzer.standard
        let text = "De moties over de fietspaden langs de A27: RG-198/2022"
        var cache = StemCache()
        let expected = analyzer.tokens(in: text)
        #expect(analyzer.tokens(in: text, cache: &cache) == expected)
        _ = analyzer.tokens(in: (0..<5000).map { "woord\($0)" }.joined(separator: " "), cache: &cache)
        #expect(analyzer.tokens(in: text, cache: &cache) == expected)
    }

    @Test("A form is held once, however often it occurs")
    func countsDistinctForms() {
        var cache = StemCache()
        _ = DutchAnalyzer.standard.tokens(in: "Motie, motie en MOTIE", cache: &cache)
        #expect(cache.count == 2)
    }
}
