import Testing

@testable import TextAnalysis

@Suite("The stem override list")
struct StemOverridesTests {
    private let overrides = StemOverrides(
        WordList(
            Array(
                """
                # a comment
                *wegen\t*weg\treason
                *bewegen\t*beweeg\treason
                haven havens\thaven\treason
                *bare\t>*baar\treason
                a line without columns
                """.utf8)))

    @Test(
        "Whole words go before endings, and long endings before short ones",
        arguments: [
            ("snelwegen", .stem("snelweg")), ("wegen", .stem("weg")), ("bewegen", .stem("beweeg")),
            ("havens", .stem("haven")), ("luchthavens", nil), ("openbare", .stemAs("openbaar")), ("", nil), ("n", nil),
        ] as [(String, StemOverrides.Decision?)])
    func decisions(word: String, expected: StemOverrides.Decision?) {
        #expect(overrides.decision(for: word) == expected)
    }

    @Test("Every line of the list has a word, a stem and a reason, and no word stands there twice")
    func resourceIsWellFormed() {
        var seen: Set<String> = []
        for row in WordList(PackageResources.stem_overrides_tsv).rows {
            #expect(row.count == 3, "\(row)")
            #expect(row[0] == DutchAnalyzer.fold(row[0]))
            for word in row[0].split(separator: " ").map(String.init) {
                #expect(seen.insert(word).inserted, "\(word) stands in the list twice")
                #expect(word.hasPrefix("*") == row[1].contains("*"), "\(row)")
            }
        }
    }

    @Test("The stop word list is in folded form, without repeats")
    func stopWordsAreFolded() {
        let words = WordList(PackageResources.stop_words_txt).rows.map { $0[0] }
        #expect(words.allSatisfy { DutchAnalyzer.fold($0) == $0 })
        #expect(Set(words).count == words.count)
    }
}
