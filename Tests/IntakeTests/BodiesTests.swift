import Council
import Testing

@testable import Intake

@Suite("Bodies")
struct BodiesTests {
    @Test(
        "A title names the body that meets",
        arguments: [
            ("Raadsvergadering", "gemeenteraad"), ("Besluitvorming (raad)", "gemeenteraad"),
            ("Plenaire vergadering 03-06-2031", "gemeenteraad"),
            ("Politieke Markt", "gemeenteraad"), ("(PS) Provinciale Staten", "Provinciale Staten"),
            ("Statenvergadering", "Provinciale Staten"),
            ("GS-Besluiten", "Gedeputeerde Staten"), ("Besluitenlijst Gedeputeerde Staten", "Gedeputeerde Staten"),
            ("Openbare besluitenlijst B&W", "college van burgemeester en wethouders"),
            ("Besluiten B en W 3 juni", "college van burgemeester en wethouders"),
            ("Collegebesluiten", "college van burgemeester en wethouders"), ("Commissie Ruimte", "commissie"),
            ("Raadscommissie Sociaal", "commissie"),
            ("Oordeelsvormende vergadering", "commissie"), ("BOB-sessie", "commissie"),
            ("Agendacommissie", "presidium"), ("Presidium", "presidium"),
            ("Dagelijks bestuur OFZ", "dagelijks bestuur"), ("Algemeen Bestuur OFZ", "algemeen bestuur"),
            ("Algemene Vergadering", "Algemene Vergadering"),
            ("Dorpsschouw", nil), ("", nil), ("Beraad", nil), ("Gstaad", nil),
        ] as [(String, String?)])
    func titles(title: String, expected: String?) {
        #expect(Bodies.named(in: title, organization: "gemeente Zandmeer")?.rawValue == expected)
    }

    @Test("The council of a province is Provinciale Staten")
    func council() {
        #expect(Bodies.named(in: "Plenaire vergadering", organization: "provincie Flevoland") == .provincialeStaten)
        #expect(Bodies.council(of: "provincie Flevoland") == .provincialeStaten)
        #expect(Bodies.council(of: "gemeente Zandmeer") == .gemeenteraad)
        #expect(Bodies.council(of: nil) == .gemeenteraad)
    }
}
