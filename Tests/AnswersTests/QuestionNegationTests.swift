import Testing

@testable import Answers

struct QuestionNegationTests {
    @Test(
        "What is negated is left out, and never asked for",
        arguments: [
            ("moties niet van de VVD", "NOT partij:VVD · motie"),
            ("motions not by the VVD", "NOT partij:VVD · motie"),
            ("besluiten over wonen behalve in Almere", "NOT organisatie:\"gemeente Almere\" wonen"),
            ("besluiten over wonen maar niet in Almere", "NOT organisatie:\"gemeente Almere\" wonen"),
            ("alle moties behalve verworpen", "NOT uitkomst:verworpen · motie"),
            ("all decisions except motions", "NOT soort:motie"),
            ("moties in Almere", "motie · in gemeente Almere"),
        ])
    func negated(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }
}
