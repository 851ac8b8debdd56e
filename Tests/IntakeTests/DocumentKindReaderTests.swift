import Council
import Testing

@testable import Intake

@Suite("Document kind reader")
struct DocumentKindReaderTests {
    @Test(
        "With what authority a paper speaks follows from its words",
        arguments: [
            ("# Besluitenlijst raad 3 juni 2031\n\n1. Pont", "a.md", DocumentKind.decisionList),
            ("# Conclusieformulier commissie\n\nPont", "a.md", .decisionList),
            ("# Terugblik Provinciale Staten 3 juni 2031", "a.md", .decisionList),
            ("# Raadsvergadering 3 juni 2031\n\nPont", "a.md", .decisionList),
            ("# Raadsvergadering\n\nPont", "a.md", .other),
            (
                "# Raadsbesluit\n\nGelezen het voorstel; gelet op de wet;\n\nbesluit: de pont.\n\nAldus vastgesteld op 3 juni 2031",
                "a.md", .resolution
            ),
            (
                "# Ontwerp raadsbesluit\n\nGelezen het voorstel; besluit: de pont.\n\nAldus vastgesteld op 3 juni 2031",
                "a.md", .other
            ),
            ("# Motie Veer\n\nDe raad, gehoord de beraadslaging, verzoekt het college", "a.md", .proposal),
            ("# Motie Veer\n\nConstaterende dat de pont oud is; verzoekt het college", "a.md", .proposal),
            ("# Amendement Pont\n\nHet besluit te wijzigen in", "a.md", .proposal),
            ("# Raadsvoorstel pont\n\ntekst", "a.md", .proposal),
            ("# Pont\n\nVan: college\n\nAan: raad\n\ntekst", "a.md", .letter),
            ("# Raadsinformatiebrief pont\n\ntekst", "a.md", .letter),
            ("tekst over de pont", "Memo pont.txt", .letter),
            ("# Nieuwsbrief besluitenlijst\n\ntekst", "a.md", .letter),
            ("# Over de griffie\n\ntekst", "a.md", .other),
            ("# Leesdossier pont\n\nBesluitenlijst van toen", "a.md", .letter),
        ])
    func kinds(text: String, source: String, expected: DocumentKind) throws {
        #expect(try read(text, source).kind == expected)
    }

    @Test(
        "A list of letters or questions is no register of decisions",
        arguments: [
            ("Moties", DocumentKind.register), ("Amendementen", .register), ("Toezeggingen", .register),
            ("Schriftelijke vragen", .letter),
            ("Raadsbrieven", .letter), ("Ingekomen stukken", .letter), ("Besluitenlijsten raad", .decisionList),
        ])
    func lists(name: String, expected: DocumentKind) throws {
        #expect(try read(Fixture.ibabsItem.replacing("Moties", with: name)).kind == expected)
    }
}
