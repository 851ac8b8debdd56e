import Council
import Testing

@testable import Extraction

struct SentencesTests {
    @Test(
        "A passage is cut where a sentence ends and nowhere else",
        arguments: [
            ("De raad stemt. De motie valt.", ["De raad stemt.", "De motie valt."]),
            ("Wie stemt voor? Niemand! Dan valt hij.", ["Wie stemt voor?", "Niemand!", "Dan valt hij."]),
            ("Dhr. Kok en mw. Smit stemmen tegen.", ["Dhr. Kok en mw. Smit stemmen tegen."]),
            ("Het plan van drs. ing. P.J. Vos is af. Klaar.", ["Het plan van drs. ing. P.J. Vos is af.", "Klaar."]),
            ("Op 3 jan. 2022 en in art. 12 staat het.", ["Op 3 jan. 2022 en in art. 12 staat het."]),
            ("Zie o.a. Bijlage 2 en t.a.v. Geluid bijlage 3.", ["Zie o.a. Bijlage 2 en t.a.v. Geluid bijlage 3."]),
            ("Het kost 1.250.000 euro. Dat is veel.", ["Het kost 1.250.000 euro.", "Dat is veel."]),
            ("1. De visie vaststellen.", ["1. De visie vaststellen."]),
            ("Vastgesteld in 2022. De raad is blij.", ["Vastgesteld in 2022.", "De raad is blij."]),
            ("De motie ‘Nu. Niet later’ is aangenomen.", ["De motie ‘Nu. Niet later’ is aangenomen."]),
            ("Hij zei: \"Ik stem tegen.\" Toen was het stil.", ["Hij zei: \"Ik stem tegen.\"", "Toen was het stil."]),
            ("De motie valt (de SP was weg.) De raad sluit.", ["De motie valt (de SP was weg.)", "De raad sluit."]),
            ("zonder punt", ["zonder punt"]), ("", []), (". . . .", []), ("-- --", []),
        ])
    func cut(text: String, sentences: [String]) {
        #expect(Sentence.all(in: Passage(text)).map { $0.text.trimmed } == sentences)
    }

    @Test("A curly quotation mark behind the full stop ends the sentence")
    func curlyQuote() {
        let sentences = Sentence.all(in: Passage("Hij zei: “Ik stem tegen.” Toen was het stil."))
        #expect(sentences.map(\.text.trimmed) == ["Hij zei: “Ik stem tegen.”", "Toen was het stil."])
    }

    @Test("Every sentence keeps the line of its passage")
    func line() {
        #expect(Sentence.all(in: Passage("Een. Twee.", line: 12)).map(\.line) == [12, 12])
    }

    @Test(
        "Words lose the punctuation around them, not that inside",
        arguments: [
            ("(RG-198/2022), B&W: 38/6.", ["rg-198/2022", "b&w", "38/6"]),
            ("‘Nachtbus’ – 70% – €", ["nachtbus", "70%", "€"]),
            ("#JONGZANDMEREN stemt…", ["#jongzandmeren", "stemt"]),
            ("«Ja», zei hij", ["ja", "zei", "hij"]),
        ])
    func words(text: String, expected: [String]) {
        #expect(Words(text).words.map(\.lower) == expected)
    }

    @Test("Words know whether they are quoted or bracketed")
    func marks() {
        let words = Words("De motie ‘Nachtbus blijft’ (SP, D66) valt").words
        #expect(words.filter(\.isQuoted).map(\.lower) == ["nachtbus", "blijft"])
        #expect(words.filter(\.isBracketed).map(\.lower) == ["sp", "d66"])
    }
}
