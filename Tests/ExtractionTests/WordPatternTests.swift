import Testing

@testable import Extraction

struct WordPatternTests {
    private func matches(_ pattern: String, _ text: String) -> Bool {
        let words = Words(text)
        let pattern = WordPattern(pattern, macros: ["RAAD": ["raad", "staten"]])
        return (0..<words.count).contains { pattern.match(words, at: $0) != nil }
    }

    @Test(
        "A pattern is words, alternatives, beginnings, gaps and a start",
        arguments: [
            ("van de agenda", "het gaat van de agenda af", true), ("van de agenda", "van onze agenda", false),
            ("stemt|stemde in", "De raad stemde in", true), ("stemt|stemde in", "De raad stemmen in", false),
            ("amendement* is", "Amendementen is", true), ("amendement* is", "amende is", false),
            ("stemt ~ in", "stemt in", true), ("stemt ~ in", "stemt met het nieuwe plan in", true),
            ("stemt ~ in", "in stemt", false), ("^ indien", "Indien het mag", true),
            ("^ indien", "het mag indien", false),
            ("RAAD stemt", "De staten stemt", true), ("RAAD stemt", "Het college stemt", false),
        ])
    func pattern(pattern: String, text: String, isMatch: Bool) {
        #expect(matches(pattern, text) == isMatch)
    }

    @Test("A gap spans twelve words, not thirteen", arguments: [(12, true), (13, false)])
    func gap(length: Int, isMatch: Bool) {
        #expect(matches("stemt ~ in", "stemt " + String(repeating: "nu ", count: length) + "in") == isMatch)
    }

    @Test("Titles and remarks inside a gap do not count for its length")
    func gapOverTitle() {
        let title = Array(repeating: "woord", count: 14).joined(separator: " ")
        #expect(matches("motie ~ verworpen", "motie ‘\(title)’ verworpen"))
        #expect(matches("motie ~ verworpen", "motie (\(title)) verworpen"))
        #expect(!matches("motie ~ verworpen", "motie \(title) verworpen"))
    }

    @Test("Quoted words match nothing")
    func quoted() {
        #expect(!matches("is verworpen", "de motie ‘Niets is verworpen’ valt"))
    }

    @Test("Of a table every match is found, in the order of its lines")
    func table() {
        var table = PatternTable<String>()
        table.add(WordPattern("niet aangenomen"), "nee")
        table.add(WordPattern("aangenomen"), "ja")
        #expect(table.matches(in: Words("is niet aangenomen")).map(\.value) == ["nee", "ja"])
    }

    @Test("A megabyte of near misses takes seconds, not hours", .timeLimit(.minutes(1)))
    func nearMisses() {
        let text = String(repeating: "de raad stemt niet over motie en stelt het voor ", count: 1_000_000 / 48)
        let words = Words(text)
        let elapsed = ContinuousClock().measure {
            _ = Lexicon.outcomes.matches(in: words)
            _ = Lexicon.exclusions.matches(in: words)
        }
        #expect(elapsed < .seconds(30))
    }
}
