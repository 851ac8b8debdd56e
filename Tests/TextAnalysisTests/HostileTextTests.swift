import Testing
import TextAnalysis

@Suite("Texts that are no prose", .timeLimit(.minutes(1)))
struct HostileTextTests {
    private func tokens(in text: String) -> [Token] { DutchAnalyzer.standard.tokens(in: text) }

    @Test("Punctuation, marks and emoji hold no words", arguments: ["-", "'", ".", "/", "\u{301}", "\u{AD}", "👩‍💻", "–"])
    func noWords(unit: String) {
        #expect(tokens(in: String(repeating: unit, count: 100_000)).isEmpty)
    }

    @Test("An overlong run is cut to 255 bytes and covers the whole run")
    func overlongRun() {
        let tokens = tokens(in: String(repeating: "x", count: 100_000) + " ja")
        #expect(tokens.map(\.surface.utf8.count) == [255, 2])
        #expect(tokens.first?.utf8Range == 0..<100_000)
    }

    @Test("A cut never splits a character")
    func cutBetweenCharacters() {
        #expect(tokens(in: String(repeating: "م", count: 1000)).first?.surface.utf8.count == 254)
    }

    @Test("An overlong chain keeps its parts and has no form as a whole")
    func overlongChain() {
        let tokens = tokens(in: String(repeating: "ab-1-", count: 20_000))
        #expect(tokens.count == 40_000)
        #expect(tokens.last?.position == 39_999)
    }

    @Test("A letter with very many accents is one word")
    func manyMarks() {
        #expect(tokens(in: "e" + String(repeating: "\u{301}", count: 50_000)).map(\.surface) == ["e"])
    }
}
