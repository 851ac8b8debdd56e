import Council
import Testing

@testable import Extraction

/// How clerks write what became of a paper, from one section of a besluitenlijst to its records.
struct HabitsTests {
    @Test("A line that only names a paper is about what the next line tells")
    func namedOnTheLineAbove() {
        let section = item(
            "Kadernota 2032", number: "5",
            text(
                "A5.1 Buslijn ook op zondag (SP)", "Stemuitslag: 9 voor, 9 tegen. De stemmen staken.",
                "M5.2 Halte aan de dijk (VVD)",
                "De motie is ingetrokken.", "De kadernota is met inbegrip van amendement A5.1 vastgesteld."))
        #expect(
            outlines(section) == [
                "besluit Kadernota 2032: gewijzigd-aangenomen",
                "amendement A5.1 Buslijn ook op zondag: staken 9/9 [SP]",
                "motie M5.2 Halte aan de dijk: ingetrokken [VVD]",
            ])
    }

    @Test("Sides on lines of their own belong to the vote above them")
    func sides() {
        let section = item(
            "Nota pontveren",
            text(
                "Het voorstel is aangenomen met 21 stemmen voor en 14 stemmen tegen.", "Voor:", "VVD (11), PvdA (10).",
                "Tegen:", "SP (14)."))
        #expect(outlines(section) == ["besluit Nota pontveren: aangenomen 21/14 voor VVD 11, PvdA 10; tegen SP 14"])
    }

    @Test("Under Toezeggingen whoever answers for something promises in plain sentences")
    func announcements() {
        let section = item(
            "Rondvraag",
            under(
                .toezegging, "Toezeggingen", "Wethouder Kuiper informeert de raad in januari over de pont.",
                "Het dorp is mooi."))
        #expect(outlines(section, kind: .meeting) == ["toezegging de pont: toegezegd"])
    }

    @Test("Votes told in front of an appointment are its votes, and the sentence names the post")
    func appointment() {
        let section = item(
            "Benoeming",
            text(
                "Schriftelijk zijn 17 stemmen voor en 2 blanco uitgebracht. De heer Kuiper is benoemd tot voorzitter van de rekenkamer."
            ))
        #expect(outlines(section) == ["benoeming voorzitter van de rekenkamer: aangenomen 17/? o2"])
    }

    @Test("A drawing of a vote decides over prose that only looks like an outcome")
    func drawing() {
        var vote = RecordedVote(quote: Passage("43% Voor 57% Tegen"))
        vote.votes = Votes(inFavor: 16, against: 21)
        let section = Section(
            title: Passage("Zonneweide"), parts: [text("Het voorstel is aangenomen."), Part(blocks: [.vote(vote)])])
        #expect(outlines(section, kind: .meeting) == ["besluit Zonneweide: verworpen 16/21"])
    }

    @Test(
        "What another day or another sentence tells is no outcome",
        arguments: [
            "Op 12 oktober staakten de stemmen over dit voorstel.",
            "Het plan past in de visie die de raad heeft vastgesteld.",
            "In de besloten vergadering is gesproken over de prijs.",
            "Het presidium adviseert het voorstel van de agenda te voeren.",
        ])
    func otherDays(text sentence: String) {
        #expect(outlines(item("Zonneweide", text(sentence))).isEmpty)
    }

    @Test(
        "A motie is one with a number, with and without its letter",
        arguments: [("071", "071 M", true), ("071", "072 M", false), ("71", "71 M", false)])
    func numbers(a: String, b: String, same: Bool) {
        #expect(DecisionIdentity.isSameNumber(a, b) == same)
        #expect(DecisionIdentity.isSameNumber(b, a) == same)
    }
}
