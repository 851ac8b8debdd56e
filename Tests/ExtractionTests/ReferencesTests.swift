import Council
import Testing

@testable import Extraction

/// Older papers that an item names, and the beslispunten that it quotes.
struct ReferencesTests {
    @Test(
        "A paper is named by number, or by kind and day, as written",
        arguments: [
            ("Dit volgt op raadsvoorstel RV-57/2022 over de pont.", ["raadsvoorstel RV-57/2022"]),
            ("Uitvoering van motie M12-2021 en amendement A4-2020.", ["motie M12-2021", "amendement A4-2020"]),
            ("Conform het raadsbesluit van 13 december 2018.", ["raadsbesluit van 13 december 2018"]),
            ("Zie motie ‘Groene daken’ d.d. 3 juni 2021.", ["motie ‘Groene daken’ d.d. 3 juni 2021"]),
            ("De motie over de A6 en de begroting 2015-2018.", []),
            ("De raad besluit op 3 juni.", []),
        ])
    func references(text: String, expected: [String]) {
        #expect(References.all(in: [Passage(text)], own: []) == expected)
    }

    @Test("Its own number is no reference")
    func own() {
        #expect(References.all(in: [Passage("Motie M12-2021 is aangenomen.")], own: ["M12-2021"]).isEmpty)
    }

    @Test("The points of a proposal are those of the decision when it is adopted unchanged, verbatim")
    func proposedPoints() {
        let points = ["1. De nota pontveren vast te stellen;", "2. Een krediet van € 5.000 beschikbaar te stellen."]
        let proposal = under(.voorstel, "Voorgesteld besluit", points[0], points[1])
        func decided(_ text: String) -> [String]? {
            DecisionExtractor.decisions(in: sheet([item("Nota", proposal, under(.besluit, "Besluit", text))])).first?
                .points
        }
        #expect(decided("Conform besloten.") == points)
        #expect(decided("Verworpen.") == [])
        #expect(decided("Gewijzigd vastgesteld.") == [])
    }
}
