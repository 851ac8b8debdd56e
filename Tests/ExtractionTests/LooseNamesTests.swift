import Council
import Testing

@testable import Extraction

/// Papers without a title, numbers of registers, and outcomes in words that lists and reports use.
struct LooseNamesTests {
    @Test(
        "A paper can be named by who submitted it and what it is about",
        arguments: [
            ("De motie van de SP over nachtpontjes is ingetrokken.", "motie nachtpontjes: ingetrokken [SP]"),
            (
                "De PvdA trekt haar motie over het veerhuis in, nu de wethouder met een plan komt.",
                "motie het veerhuis: ingetrokken [PvdA]"
            ),
            (
                "Mevrouw Bos (indiener van de motie Pont bij nacht, RG-14/2031) krijgt een toelichting. Zij trekt de motie daarop in.",
                "motie RG-14/2031 Pont bij nacht: ingetrokken"
            ),
            (
                "Oever en Zand stellen voor om de helling te verlagen. Dit wijzigingsvoorstel wordt niet aangenomen: 8 deelnemers zijn voor, 19 tegen.",
                "amendement de helling te verlagen: verworpen 8/19"
            ),
            ("M 31-11 wordt met 20 tegen 12 stemmen aanvaard.", "motie M 31-11 M 31-11: aangenomen 20/12"),
        ])
    func unnamed(text sentence: String, expected: String) {
        #expect(outlines(item("Nota pontveren", text(sentence)), kind: .meeting) == [expected])
    }

    @Test(
        "A motie that nobody is said to have submitted is no new paper",
        arguments: [
            "Het amendement over de kade is met een meerderheid aangenomen.",
            "Dinsdag stemt de raad over de motie Pont bij nacht.",
            "Een motie wordt aangenomen als meer leden voor dan tegen stemmen.",
        ])
    func unknown(text sentence: String) {
        #expect(
            !outlines(item("Nota pontveren", text(sentence)), kind: .meeting).contains {
                $0.hasPrefix("motie") || $0.hasPrefix("amendement")
            })
    }

    @Test("A number of the register opens the line")
    func caseNumbers() {
        let section = item(
            "Lijst A",
            text(
                "RV 31/104 Nota pontveren. Unaniem vastgesteld.", "RV 31/98 Zienswijze veerdienst. Hamerslag.",
                "RV 31/113 Aankoop veerhuis. Het college heeft het stuk teruggehaald.",
                "RV 31/95 Kadeplan. Raad akkoord, enkel GroenLinks tegen."))
        #expect(
            outlines(section) == [
                "besluit 31/104 Nota pontveren: aangenomen unaniem",
                "besluit 31/98 Zienswijze veerdienst: aangenomen hamerstuk",
                "besluit 31/113 Aankoop veerhuis: ingetrokken", "besluit 31/95 Kadeplan: aangenomen tegen GroenLinks",
            ])
    }

    @Test("Under Moties vreemd every line is a motie")
    func listed() {
        let section = item(
            "Moties vreemd",
            text(
                "Bankjes aan de kade: weggestemd, alleen SP en D66 wilden dit.",
                "Pont bij nacht: 29 voor, niemand tegen. Aangenomen."))
        #expect(
            outlines(section) == [
                "motie Bankjes aan de kade: verworpen voor SP, D66", "motie Pont bij nacht: aangenomen unaniem 29/0",
            ])
    }

    @Test(
        "What became of the item's own paper",
        arguments: [
            ("Bekrachtigd, met dien verstande dat de fractie Oever tegen is.", "aangenomen tegen Oever"),
            ("Akkoordstuk; als hamerstuk afgedaan.", "aangenomen hamerstuk"),
            ("De indiener trekt het voorstel in na de uitleg dat ProRail dit regelt.", "ingetrokken"),
            ("Vastgesteld met 20 stemmen tegen 8 (VVD 5, D66 3).", "aangenomen 20/8 tegen VVD 5, D66 3"),
            ("De raad stemt in met de nota over de haven.", "aangenomen"),
            ("Vervallen nu B1 is aangenomen.", "vervallen"),
            ("Het AB heeft hiervan kennisgenomen.", "ter-kennisname"),
        ])
    func own(text sentence: String, expected: String) {
        #expect(outlines(item("Nota pontveren", text(sentence))) == ["besluit Nota pontveren: \(expected)"])
    }

    @Test(
        "Appointments behind the verb",
        arguments: [
            "Aangewezen zijn: mevrouw Bos (PvdA) en de heer Kok (CDA).",
            "Onder applaus benoemt de raad hem voor zes jaar.",
        ])
    func appointed(text sentence: String) {
        #expect(
            outlines(item("Leden rekenkamer", text(sentence)), kind: .meeting) == [
                "benoeming Leden rekenkamer: aangenomen"
            ])
    }

    @Test(
        "Parts of a party, and parties in front of a side",
        arguments: [
            ("Voor: VVD (3), Ons Dorp (3 van de 7). Tegen: CDA (6), Ons Dorp (4 van de 7).", "Ons Dorp", 3),
            ("Voor: SP (5) en 2 leden van het CDA. Tegen: VVD (4), CDA (1).", "CDA", 2),
        ])
    func parts(text sentences: String, party: String, inFavor: Int) {
        let votes = VoteText.votes(in: [Sentence(sentences, line: nil)], parties: Parties())
        let divided = votes?.parties.first { $0.party == party }
        #expect(divided?.side == .verdeeld)
        #expect(divided?.inFavor == inFavor)
    }

    @Test("Parties stand in front of their side without a verb")
    func bare() {
        let sentence = Sentence("SP, Ons Dorp en 50PLUS voor, alle andere fracties tegen.", line: nil)
        let votes = VoteText.votes(in: [sentence], parties: Parties())
        #expect(votes?.parties.map(\.party) == ["SP", "Ons Dorp", "50PLUS"])
        #expect(votes?.parties.allSatisfy { $0.side == .voor } == true)
    }

    @Test(
        "Toezeggingen with their term behind, and those that were kept",
        arguments: [
            (
                "Wethouder Kok zegde de raad een telling van de pontjes toe, uiterlijk 15 september.",
                "toezegging de raad een telling van de pontjes: toegezegd"
            ),
            (
                "Wethouder Kok komt in mei met een veernota naar de raad, zo zei hij toe.",
                "toezegging met een veernota naar de raad: toegezegd"
            ),
            ("De toezegging van 3 maart over het veerhuis is ingelost.", "toezegging het veerhuis: afgedaan"),
        ])
    func promises(text sentence: String, expected: String) {
        #expect(outlines(item("Toezeggingen", text(sentence)), kind: .meeting).contains(expected))
    }

    @Test("What was asked for and done is taken off the agenda; what was only asked for stays")
    func agenda() {
        let asked = "Het college heeft verzocht statenstuk 2031-829 (Nota pontveren) van de agenda te nemen."
        let done = outlines(item("Regeling van werkzaamheden", text(asked + " Dat gebeurt.")), kind: .meeting)
        #expect(done.contains("besluit 2031-829 Nota pontveren: afgevoerd"))
        #expect(outlines(item("Regeling van werkzaamheden", text(asked)), kind: .meeting).isEmpty)
    }
}
