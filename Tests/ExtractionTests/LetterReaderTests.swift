import Council
import Testing

@testable import Extraction

/// A letter quotes, plans and explains; only the dated decision of its own writer is a record (rule 7).
struct LetterReaderTests {
    private func decisions(_ sentence: String, organization: String = "gemeente Zandmeren") -> [Decision] {
        let head = item("Raadsbrief", under(.onderwerp, "Onderwerp", "Subsidie dorpshuis"), text(sentence))
        return DecisionExtractor.decisions(
            in: sheet([head], kind: .letter, family: .letter, organization: organization, body: nil))
    }

    @Test(
        "The writer's own dated decision is a record on the day it was taken",
        arguments: [
            "Het college heeft op 7 februari 2023 besloten de subsidie voor drie jaar te verlenen.",
            "Op 7 februari 2023 heeft ons college ingestemd met een subsidie voor het dorpshuis.",
            "Burgemeester en wethouders hebben op 7 februari 2023 de subsidieregeling vastgesteld.",
        ])
    func record(sentence: String) {
        let found = decisions(sentence)
        #expect(found.map(\.outline) == ["collegebesluit Subsidie dorpshuis: aangenomen"])
        #expect(found.first?.date == day("2023-02-07"))
        #expect(found.first?.body == .college)
    }

    @Test(
        "Whatever else a letter says is none",
        arguments: [
            "Het college heeft besloten de subsidie te verlenen.",
            "Het college heeft eerder, op 7 februari 2022, besloten de subsidie te verlenen.",
            "De raad heeft op 7 februari 2023 besloten de subsidie te verlenen.",
            "Het college heeft op 7 februari 2023 nog niet besloten over de subsidie aan het dorpshuis.",
            "Het college zal op 7 februari 2023 hebben besloten de subsidie te verlenen.",
            "Het kabinet heeft op 7 februari 2023 besloten de regeling te stoppen.",
            "Indien het college op 7 februari 2023 heeft besloten tot verlening, volgt een brief.",
            "Op 7 februari 2023 is gesproken over de subsidie.",
            "De motie ‘Het college heeft op 7 februari 2023 besloten te verlenen’ is besproken.",
        ])
    func none(sentence: String) {
        #expect(decisions(sentence).map(\.outline) == [])
    }

    @Test("Gedeputeerde Staten write for a province")
    func province() {
        let found = decisions(
            "Gedeputeerde Staten hebben op 7 februari 2023 besloten de subsidie te verlenen.",
            organization: "provincie Overmeer")
        #expect(found.map(\.body) == [.gedeputeerdeStaten])
    }
}
