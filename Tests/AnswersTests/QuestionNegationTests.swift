import Testing

@testable import Answers

struct QuestionNegationTests {
    @Test(
        "What is negated is left out, and never asked for",
        arguments: [
            ("moties niet van de VVD", "NOT partij:VVD · motie"),
            ("motions not by the VVD", "NOT partij:VVD · motie"),
            ("besluiten over wonen behalve in Almere", "wonen NOT organisatie:\"gemeente Almere\""),
            ("besluiten over wonen maar niet in Almere", "wonen NOT organisatie:\"gemeente Almere\""),
            ("alle moties behalve verworpen", "NOT uitkomst:verworpen · motie"),
            ("all decisions except motions", "NOT soort:motie"),
            ("moties over wonen maar niet over parkeren", "wonen NOT parkeren · motie"),
            ("wat is besloten over wonen behalve sociale huur", "wonen NOT (sociale AND huur)"),
            ("decisions about wonen but not about parkeren", "wonen NOT parkeren"),
            ("wonen maar niet parkeren", "wonen NOT parkeren"), ("wonen niet parkeren", "wonen niet parkeren"),
            ("moties over wijken zonder gas", "wijken zonder gas · motie"),
            ("moties van de VVD en niet van D66", "NOT partij:D66 · motie · van VVD"),
            (
                "moties in Almere, niet in Lelystad",
                "NOT organisatie:\"gemeente Lelystad\" · motie · in gemeente Almere"
            ),
            ("moties in Almere", "motie · in gemeente Almere"),
        ])
    func negated(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }
}
