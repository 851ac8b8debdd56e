import Council
import Testing

@testable import Extraction

/// The forms of a vote in running text (DECISIONS 4).
struct VoteTextTests {
    private func votes(_ text: String) -> String? {
        VoteText.votes(in: Sentence.all(in: Passage(text)), parties: Parties())?.outline
    }

    @Test(
        "Counts are read from prose",
        arguments: [
            ("Aanvaard 38/6", "38/6"),
            ("De motie is verworpen, stemverhouding 12/30.", "12/30"),
            ("Stemmen staken 22/22", "22/22"),
            ("Aanvaard bij acclamatie (44/0)", "44/0"),
            ("De motie is aangenomen met 27 stemmen voor en 10 tegen.", "27/10"),
            ("De motie is verworpen met 26 stemmen tegen en 11 stemmen voor.", "11/26"),
            ("De uitslag is voor 21, tegen 23.", "21/23"),
            ("De motie wordt aangenomen met 21 stemmen voor, 16 tegen.", "21/16"),
            ("Er waren 20 stemmen voor, 14 stemmen tegen en 1 blanco.", "20/14 o1"),
            ("Het voorstel is aangenomen met drie stemmen tegen.", "?/3"),
            ("Aangenomen met 5 tegen.", "?/5"),
            ("Vier leden voor, zesentwintig leden tegen.", "4/26"),
            ("Elf raadsleden stemmen voor, negentien tegen.", "11/19"),
            ("Voor de motie worden elf stemmen uitgebracht, daartegen dertig.", "11/30"),
            ("Aangenomen met 29 stemmen vóór, niemand tegen.", "29/0"),
            ("Het voorstel haalt het met 21 om 4.", "21/4"),
            ("Aanvaard, zestien tegen dertien.", "16/13"),
            ("Vastgesteld met 24-5.", "24/5"),
            ("Stemming: 25-3.", "25/3"),
            ("Voor stemmen 14 leden, tegen 12.", "14/12"),
            ("Op mevrouw Bos worden 18 van de 19 geldige stemmen uitgebracht.", "18/?"),
            ("De heer Vis is met 26 stemmen benoemd.", "26/?"),
            ("De brief telt 3-5 bladen en 18 van de 19 bijlagen.", nil),
        ])
    func counts(text: String, outline: String?) {
        #expect(votes(text) == outline, "\(text)")
    }

    @Test(
        "Parties are read with their side",
        arguments: [
            ("Tegen stemden de fracties van VVD en CDA.", "tegen VVD, CDA"),
            ("Voor stemde de SP.", "voor SP"),
            ("Tegen het voorstel stemden de fracties van DENK, Volt en de SGP.", "tegen DENK, Volt, SGP"),
            (
                "De fracties CDA, D66 en Forum voor Democratie hebben hierbij tegengestemd.",
                "tegen CDA, D66, Forum voor Democratie"
            ),
            ("Aangenomen met de stemmen tegen van VVD, DENK en JA21.", "tegen VVD, DENK, JA21"),
            ("De motie is met de stem tegen van JA21 aangenomen.", "tegen JA21"),
            ("Alleen de PVV, SP en Volt stemden voor.", "voor PVV, SP, Volt"),
            ("Met uitzondering van BBB, SGP en PVV stemden alle fracties hiermee in.", "tegen BBB, SGP, PVV"),
            ("Tegen: VVD /BBB /JA21. Voor: overige fracties (Volt afwezig).", "tegen VVD, BBB, JA21; afwezig Volt"),
            ("Tegen: JA 21 /PVV /50PLUS", "tegen JA 21, PVV, 50PLUS"),
            (
                "Voor: Partij voor de Dieren, Partij van de Arbeid. Tegen: Forum voor Democratie.",
                "voor Partij voor de Dieren, Partij van de Arbeid; tegen Forum voor Democratie"
            ),
            ("De Partij voor de Dieren stemde tegen.", "tegen Partij voor de Dieren"),
            ("De SP stemde voor, de VVD stemde tegen.", "voor SP; tegen VVD"),
            ("SP en Ons Dorp worden geacht te hebben tegengestemd.", "tegen SP, Ons Dorp"),
            ("Aangenomen met alleen VVD en CDA tegen.", "tegen VVD, CDA"),
            ("Conform. De PvdA is tegen.", "tegen PvdA"),
            ("Alleen Hart voor Zandmeren en de SP stemden voor.", "voor Hart voor Zandmeren, SP"),
            (
                "Bij handopsteken blijken alleen ProZandmeren en de SGP voor; de motie is verworpen.",
                "voor ProZandmeren, SGP"
            ),
            ("De fractie van de SP wenst aantekening tegen te zijn.", "tegen SP"),
            ("PvdA, GroenLinks en D66 (6) voor, de overige fracties (18) tegen.", "6/18 voor PvdA, GroenLinks, D66"),
            ("Voor (13): VLP 3, CDA 5, PvdA 5. Tegen (21): overige fracties.", "13/21 voor VLP 3, CDA 5, PvdA 5"),
            ("Voor: de dames Bos en Vis en de heren Dam en Smit (4).", "4/?"),
            ("Voor: VVD (5), CDA (3). Tegen: SP (2), D66 (4).", "8/6 voor VVD 5, CDA 3; tegen SP 2, D66 4"),
            ("De fractie van de SP stemde tegen, evenals drie leden van het CDA.", "tegen SP; verdeeld CDA ?:3"),
        ])
    func parties(text: String, outline: String) {
        #expect(votes(text) == outline, "\(text)")
    }

    @Test(
        "Counts and parties stand in one sentence",
        arguments: [
            ("Aangenomen met 30 stemmen voor en 5 stemmen tegen (SP, PVV).", "30/5 tegen SP, PVV")
        ])
    func both(text: String, outline: String) {
        #expect(votes(text) == outline, "\(text)")
    }

    @Test(
        "Counts in front of their side, divided parties, a list behind its side",
        arguments: [
            ("Voor het amendement stemden 24 leden, 16 leden stemden tegen.", "24/16"),
            ("Verdeeld gestemd: CDA, PvdA.", "verdeeld CDA ?:?, PvdA ?:?"),
            ("Tegen stemden de SP en drie leden van het CDA.", "tegen SP; verdeeld CDA ?:3"),
            ("Verworpen met 9 stemmen voor (VVD, BBB) en 22 stemmen tegen.", "9/22 voor VVD, BBB"),
        ])
    func misread(text: String, outline: String) {
        #expect(votes(text) == outline, "\(text)")
    }

    @Test(
        "What is no count gives none",
        arguments: [
            "Het college is voor 12 uur bereikbaar.", "De raad trekt 3 miljoen uit voor de brug.", "RG-198/2022",
            "De vergadering van 9/10 november begint om 20 uur.", "De raad is voor.",
            "Er zijn 40 woningen voor starters gepland.", "Dit geldt tegen beter weten in.",
        ])
    func none(text: String) {
        #expect(votes(text) == nil, "\(text)")
    }

    @Test(
        "A fraction has one or two digits a side",
        arguments: [
            ("38/6", [38, 6]), ("0/37", [0, 37]), ("198/2022", nil), ("38/", nil), ("/6", nil), ("3/4/5", nil),
            ("a/6", nil),
        ] as [(String, [Int]?)])
    func fraction(word: String, sides: [Int]?) {
        #expect(VoteText.fraction(word).map { [$0.0, $0.1] } == sides)
    }

    @Test("A percentage may stand in front of its side")
    func percentageFirst() {
        let found = recorded("78% Voor 22% Tegen", under: "Motie 26M14 Nachtbus blijft rijden", role: .stemming)
        #expect(found.map(\.outcome) == [.aangenomen])
    }

    @Test(
        "Percentages alone give the outcome and no counts",
        arguments: [
            ("voor 71% tegen 29%", Outcome.aangenomen), ("voor 41% tegen 59%", .verworpen),
            ("voor 100%", .aangenomen), ("tegen 100%", .verworpen), ("voor 50% tegen 50%", .staken),
        ])
    func percentages(text: String, outcome: Outcome) {
        let found = recorded(text, under: "Motie 26M14 Nachtbus blijft rijden", role: .stemming)
        #expect(found.map(\.outcome) == [outcome], "\(text)")
        #expect(found.first?.votes == nil)
    }
}
