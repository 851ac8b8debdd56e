import Testing

@testable import TextAnalysis

@Suite("Spelling suggestions")
struct SpellingSuggestionTests {
    private static let dictionary = [
        ("toegankelijk", 40), ("toegankelijkheid", 30), ("stikstof", 90), ("stikstofruimte", 9), ("begroting", 200),
        ("begrotingen", 40), ("fietspad", 60), ("fietspaden", 80), ("onderwijs", 70), ("woning", 50), ("wonen", 60),
        ("raad", 900), ("rand", 12), ("staad", 1), ("mobiliteit", 44), ("participatie", 20), ("parkeren", 31),
        ("parker", 2), ("windmolens", 15), ("energie", 120), ("subsidie", 100), ("wethouder", 300), ("motie", 800),
    ].map { (word: $0.0, documentCount: $0.1) }

    private func suggestion(for word: String, among dictionary: [(String, Int)]) -> String? {
        guard var suggestion = SpellingSuggestion(for: word) else { return nil }
        for (word, count) in dictionary { suggestion.consider(word, documentCount: count) }
        return suggestion.best
    }

    @Test(
        "A word as people mistype it leads to the word they meant",
        arguments: [
            ("toegangkelijk", "toegankelijk"), ("stikstoff", "stikstof"), ("begrotting", "begroting"),
            ("fietspat", "fietspad"), ("ondewijs", "onderwijs"), ("wonign", "woning"), ("mobilitiet", "mobiliteit"),
            ("partcipatie", "participatie"), ("pakreren", "parkeren"), ("windmoelns", "windmolens"),
            ("energeie", "energie"), ("subisdie", "subsidie"), ("wehtouder", "wethouder"), ("motei", "motie"),
            ("raat", "raad"), ("etnergie", "energie"), ("qnderwijs", "onderwijs"),
        ])
    func typos(word: String, expected: String) {
        #expect(suggestion(for: word, among: Self.dictionary) == expected)
    }

    @Test(
        "A short word, a right word and a strange word lead nowhere",
        arguments: ["", "rad", "bruggenhoofd", "stikstofffff", "woningxxx", String(repeating: "x", count: 100)])
    func nothing(word: String) {
        #expect(suggestion(for: word, among: Self.dictionary) == nil)
    }

    @Test("Of words as near, the first letter, the documents and the alphabet decide")
    func ranking() {
        func best(_ words: [(String, Int)]) -> String? {
            suggestion(for: "kater", among: words)
        }
        #expect(best([("water", 99), ("karter", 1), ("kater", 9)]) == "karter")
        #expect(best([("kat", 99), ("katers", 3), ("kamer", 7)]) == "kamer")
        #expect(best([("katers", 3), ("kamer", 3)]) == "kamer")
    }

    @Test("The bit vectors give the distance of the textbook", arguments: 0..<200)
    func textbook(seed: Int) {
        var random = SystemRandomNumberGenerator()
        func word() -> String {
            String((0..<Int.random(in: 1...12, using: &random)).map { _ in "abc".randomElement()! })
        }
        var (first, second) = (word(), word())
        if seed == 0 { (first, second) = ("ca", "abc") }
        let expected = textbookDistance(Array(first.utf8), Array(second.utf8))
        let found = second.withUTF8 { EditDistance(to: first)?.distance(from: $0, limit: 12) }
        #expect(found == expected, "\(first) \(second)")
        #expect(second.withUTF8 { EditDistance(to: first)?.distance(from: $0, limit: expected - 1) } == nil)
    }

    private func textbookDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var rows = [Array(0...second.count)]
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (first[i] == second[j] ? 0 : 1))
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }
}
