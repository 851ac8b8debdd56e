import Testing
import TextAnalysis

@Suite("Words written in part")
struct CompletionTests {
    private let analyzer = DutchAnalyzer.standard

    private func completions(in text: String) -> [Token] {
        analyzer.completions(of: analyzer.tokens(in: text), in: text)
    }

    @Test(
        "A truncated word takes the part that its neighbour has",
        arguments: [
            ("fiets- en wandelpaden", "fietspaden@0"), ("raads- en statenleden", "raadsleden@0"),
            ("ganzen- en faunaschade", "ganzenschade@0"), ("woningbouw- en energieopgave", "woningbouwopgave@0"),
            ("gas- of elektriciteitsnet", "gasnet@0"), ("fiets- & wandelpaden", "fietspaden@0"),
            ("fiets-/wandelpaden", "fietspaden@0"), ("fiets‑ en/of wandelpaden", "fietspaden@0"),
            ("de bos-, natuur- en heidebranden", "bosbranden@1 natuurbranden@2"),
            ("land- en tuinbouwbeleid", "landbeleid@0 landbouwbeleid@0"), ("zee- en luchthavens", "zeehavens@0"),
            ("fiets- en veilige wandelpaden", "fietspaden@0"), ("in- en uitstroom", "instroom@0"),
            ("voor- en nadelen", "voordelen@0"), ("verkeersveiligheid en -leefbaarheid", "verkeersleefbaarheid@2"),
            ("bouwplannen, -projecten en -locaties", "bouwprojecten@1 bouwlocaties@3"),
            ("OV-knooppunten en -haltes", "ovhaltes@3"),
        ])
    func truncated(text: String, expected: String) {
        #expect(completions(in: text).map { "\($0.surface)@\($0.position)" }.joined(separator: " ") == expected)
    }

    @Test("A hyphenated name is completed as it would be cut")
    func names() {
        let names = completions(in: "Noord- en Midden-Limburg")
        #expect(names.map(\.surface) == ["noordlimburg", "limburg"])
        #expect(names.map(\.position) == [0, 1])
    }

    @Test("A completed word has the stem of the whole and the range of the truncated word")
    func stemAndRange() {
        let word = completions(in: "De fiets- en wandelpaden").first
        #expect(word?.stem == "fietspad")
        #expect(word?.utf8Range == 3..<8)
    }

    @Test(
        "Other hyphens complete nothing",
        arguments: [
            "", "fietspaden en wandelpaden", "beleids- plan", "- Motie over -5 graden", "fiets- en.", "fiets- en",
            "fiets- en. Wandelpaden", "pre- en post", "-", "OV-knooppunt", "en -leefbaarheid",
            "22-06-2021 - 23-06-2021",
        ])
    func others(text: String) {
        #expect(completions(in: text).isEmpty)
    }

    @Test(
        "Time is linear in the length of the text", .timeLimit(.minutes(1)),
        arguments: [
            "fiets- ", "fiets-, ", "en -fiets ", "fiets- en ", "ab-", "fiets-" + String(repeating: " ", count: 99),
        ])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: 20_000) + "wandelpaden"
        #expect(completions(in: text).count <= 20_000)
    }
}
