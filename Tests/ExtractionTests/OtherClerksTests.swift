import Council
import Testing

@testable import Extraction

/// Habits found in lists of councils that no rule was written on.
struct OtherClerksTests {
    @Test(
        "Opposed counts go to the side that won, dashes count behind an outcome",
        arguments: [
            ("De motie is verworpen met 12 tegen 15 stemmen.", "verworpen 12/15"),
            ("De motie is verworpen met 15 tegen 12 stemmen.", "verworpen 12/15"),
            ("De motie wordt met 33 tegen 4 stemmen aangenomen.", "aangenomen 33/4"),
            ("De motie is aangenomen, 19-14.", "aangenomen 19/14"),
        ])
    func counts(text sentence: String, expected: String) {
        #expect(
            outlines(item("Motie Pont naar het eiland", text(sentence))) == ["motie Pont naar het eiland: \(expected)"])
    }

    @Test(
        "A title between quotation marks keeps number and submitters apart",
        arguments: [
            (#"Motie M-31-17 "Pont naar het eiland" van GroenLinks en PvdA"#, "M-31-17"),
            (#"Subamendement SA1 op A1, "Pont naar het eiland" (SP)"#, "SA1"),
            ("‘Pont naar het eiland’, amendement van D66 op de Kadernota", nil),
        ] as [(String, String?)])
    func quoted(heading: String, number: String?) {
        let paper = PaperTitle(heading, parties: Parties())
        #expect(paper.title == "Pont naar het eiland")
        #expect(paper.number == number)
        #expect(!paper.submitters.isEmpty)
    }

    @Test(
        "Proposals adopted together are told in the heading, or in one sentence",
        arguments: [
            item("Hamerstukken — vastgesteld zonder discussie", text("- Nota pont", "- Nota brug")),
            item(
                "Sterstukken",
                text("Zonder beraadslaging worden vastgesteld: Nota pont (PS2031-41) en Nota brug (PS2031-42).")),
        ])
    func together(section: Section) {
        #expect(outlines(section, kind: .meeting).map { String($0.prefix { $0 != ":" }) }.count == 2)
    }

    @Test("Of the item's own paper a line may say only Voorstel")
    func ownProposal() {
        let section = item(
            "Jeugdcentrum",
            text("- Voorstel: aangenomen bij acclamatie", "- Motie M2 \"Treurnis\" (SP): verworpen, 3-30"))
        #expect(outlines(section).first == "besluit Jeugdcentrum: aangenomen acclamatie")
        #expect(outlines(section).last == "motie M2 Treurnis: verworpen 3/30 [SP]")
    }
}
