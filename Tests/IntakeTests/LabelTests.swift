import Council
import Testing

@testable import Intake

@Suite("Label")
struct LabelTests {
    @Test(
        "A label says what stands under it, in any case, with or without colon, as a column name too",
        arguments: [
            ("Besluit", PartRole.besluit), ("BESLUIT:", .besluit), ("Voorgesteld besluit", .voorstel),
            ("voorgesteldbesluit", .voorstel),
            ("Stemuitslag", .stemming), ("Resultaat stemming:", .stemming), ("Beslispunten", .beslispunten),
            ("Uitslag", .uitslag), ("Status", .uitslag),
            ("Fractie(s)", .indiener), ("fractieselectie", .indiener),
            ("portefeuillehouderselectie", .portefeuillehouder), ("typeselectie", .soort),
            ("Onderwerp", .onderwerp), ("title", .onderwerp), ("registrationdate", .datum), ("Datum PS", .datum),
            ("Van:", .afzender), ("Aan", .geadresseerde),
            ("Bijlage(s)", .bijlagen), ("Toezegging", .toezegging), ("Essentie / samenvatting:", .samenvatting),
            ("Locatie:", .vergadergegevens),
        ])
    func roles(text: String, expected: PartRole) {
        #expect(Label.role(of: text) == expected)
    }

    @Test(
        "Any other text is no label",
        arguments: [
            "", "Pont", "Besluit de agenda vast te stellen", "selectie", ":", String(repeating: "besluit ", count: 40),
        ])
    func noRoles(text: String) {
        #expect(Label.role(of: text) == nil)
    }

    @Test(
        "A label with its text behind it is split at the colon",
        arguments: [
            ("Besluit: de agenda: vast", "Besluit", "de agenda: vast"), ("Besluit:", "Besluit", ""),
            ("Van : griffie", "Van", "griffie"),
        ])
    func split(text: String, label: String, rest: String) throws {
        let parts = try #require(Label.split(Passage(text, line: 7)))
        #expect(parts.label == Passage(label, line: 7))
        #expect(parts.rest == Passage(rest, line: 7))
    }

    @Test(
        "A colon behind other words splits nothing", arguments: ["Motie: Pont", "Om 19:30 besluit", "geen", "", ": x"])
    func noSplit(text: String) {
        #expect(Label.split(Passage(text)) == nil)
    }
}
