import Testing
import TextAnalysis

@testable import Answers

struct SnippetTests {
    private func best(_ passages: [String], _ stems: [String]) -> Snippet {
        var cache = StemCache()
        return Snippet.best(of: passages, words: SearchedStems(words: stems), cache: &cache)
    }

    /// The pieces of the text that are marked, counted in scalars as a reader of JSON does.
    private func marked(_ snippet: Snippet) -> [String] {
        let scalars = Array(snippet.text.unicodeScalars)
        return snippet.highlights.map { String(String.UnicodeScalarView(scalars[$0])) }
    }

    @Test(
        "Words and their inflections are marked, in scalars",
        arguments: [
            (["De nachtbus rijdt weer."], ["nachtbus"], ["nachtbus"]),
            (["Twee nachtbussen en een nachtbus."], ["nachtbus"], ["nachtbussen", "nachtbus"]),
            (["Géén café’s 🚲 op het fietspad."], ["fietspad"], ["fietspad"]),
            (["👩‍👩‍👧 fietspad é fietspad"], ["fietspad"], ["fietspad", "fietspad"]),
            (["Cafés zijn open"], ["cafe"], ["Cafés"]), (["Niets hier"], ["fietspad"], []), ([""], ["fietspad"], []),
            ([], ["fietspad"], []),
        ] as [([String], Set<String>, [String])])
    func marks(passages: [String], stems: Set<String>, expected: [String]) {
        let snippet = best(passages, Array(stems))
        #expect(marked(snippet) == expected)
        #expect(passages.isEmpty || passages.contains(snippet.text), "verbatim")
    }

    @Test("The passage with most of the words is shown, of equals the first")
    func best() {
        let passages = ["Niets.", "De haven.", "De haven en de pont.", "De pont en de haven."]
        #expect(best(passages, ["haven", "pont"]).text == passages[2])
        #expect(best(passages, ["museum"]).text == passages[0])
    }

    @Test("A long passage is cut between words around the first match", arguments: [0, 40, 300, 2_000])
    func cut(before: Int) {
        let filler = "één woord ✓ "
        let head = String(repeating: filler, count: before)
        let passage = head + "hier staat fietspad in " + String(repeating: filler, count: 200)
        let snippet = best([passage], ["fietspad"])
        #expect(passage.contains(snippet.text))
        #expect(marked(snippet) == ["fietspad"])
        #expect(snippet.text.unicodeScalars.count <= Snippet.byteLimit)
        let words = Set(passage.split(separator: " "))
        #expect(snippet.text.split(separator: " ").allSatisfy(words.contains), "cut inside a word")
    }

    @Test("A long passage without spaces is cut or kept, but never breaks a character")
    func noSpaces() {
        let passage = String(repeating: "é", count: 500)
        #expect(passage.hasPrefix(best([passage], []).text))
    }

    @Test("A run without spaces behind a space is cut between characters", arguments: ["x", "é"])
    func longRun(letter: String) {
        let passage =
            "Zie " + String(repeating: letter, count: 250) + " fietspad " + String(repeating: letter, count: 900)
        let snippet = best([passage], ["fietspad"])
        #expect(passage.contains(snippet.text))
        #expect(snippet.text.utf8.count <= Snippet.byteLimit)
    }

    @Test("A passage with all words goes before one with a word twice")
    func allWords() {
        #expect(
            best(["Fietspad en fietsbeleid", "Een brug voor de fiets"], ["fiets", "brug"]).text
                == "Een brug voor de fiets")
    }
}
