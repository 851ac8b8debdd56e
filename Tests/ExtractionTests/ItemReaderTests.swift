import Council
import Testing

@testable import Extraction

/// One agenda item: its own paper, the papers in its text, its votes, its fields.
struct ItemReaderTests {
    @Test(
        "An item is what its title says it is",
        arguments: [
            ("Kadernota 2025", "besluit Kadernota 2025: aangenomen"),
            ("Vaststellen agenda", "procedure Vaststellen agenda: aangenomen"),
            ("Notulen van 7 februari", "procedure Notulen van 7 februari: aangenomen"),
            ("Benoeming griffier", "benoeming Benoeming griffier: aangenomen"),
            ("Motie 26M14 SP: Nachtbus", "motie 26M14 Nachtbus: aangenomen [SP]"),
            ("Initiatiefvoorstel SP: Jongerenraad", "initiatiefvoorstel Jongerenraad: aangenomen [SP]"),
        ])
    func kind(title: String, outline: String) {
        #expect(recorded("Aangenomen.", under: title, role: .besluit).map(\.outline) == [outline])
    }

    @Test(
        "A heading can hold outcome and vote itself (Almere)",
        arguments: [
            (
                "Motie: Nachtbus naar Haven (24031.002) AANVAARD 38/6",
                "motie 24031.002 Nachtbus naar Haven: aangenomen 38/6"
            ),
            ("Amendement: Meer bomen (24128.001) VERWORPEN 12/30", "amendement 24128.001 Meer bomen: verworpen 12/30"),
            (
                "Motie vreemd: Toezicht op de markt (24087) STEMMEN STAKEN 22/22",
                "motie 24087 Toezicht op de markt: staken 22/22"
            ),
            (
                "Raadsvoorstel Grondprijzen 2024 (24218) AANVAARD 44/0",
                "besluit 24218 Grondprijzen 2024: aangenomen unaniem 44/0"
            ),
            ("Motie: Pont terug (24088) INGETROKKEN", "motie 24088 Pont terug: ingetrokken"),
            ("Motie Nachtbus naar Haven: aangenomen", "motie Nachtbus naar Haven: aangenomen"),
        ])
    func heading(title: String, outline: String) {
        #expect(sheet([item(title)]).outline == [outline])
    }

    @Test("The submitters between title and outcome are kept")
    func submittersBeforeTail() {
        #expect(
            sheet([item("Motie Nachtbus naar Haven (SP): aangenomen")]).outline == [
                "motie Nachtbus naar Haven: aangenomen [SP]"
            ])
    }

    @Test(
        "Only what stands under Besluit or under no label can decide",
        arguments: [
            (PartRole.besluit, 1), (nil, 1), (.voorstel, 0), (.onderwerp, 0), (.afzender, 0), (.thema, 0),
        ] as [(PartRole?, Int)])
    func label(role: PartRole?, count: Int) {
        #expect(recorded("De raad stelt de nota vast.", under: "Nota zwembad", role: role).count == count)
    }

    @Test("Bare beslispunten under Besluit are one decision with its points")
    func points() {
        let section = item(
            "Zwembad Ooster", under(.besluit, "Besluit", "- Het ontwerp vast te stellen.", "- Een krediet te verlenen.")
        )
        let decisions = DecisionExtractor.decisions(in: sheet([section]))
        #expect(decisions.map(\.outline) == ["besluit Zwembad Ooster: aangenomen"])
        #expect(decisions.first?.points == ["Het ontwerp vast te stellen.", "Een krediet te verlenen."])
        let notes = item("Stand zwembad", under(.besluit, "Besluit", "- Kennis te nemen van de stand van zaken."))
        #expect(sheet([notes]).outline == ["besluit Stand zwembad: ter-kennisname"])
    }

    @Test(
        "A vote block decides by its seats",
        arguments: [
            (27, 10, "aangenomen"), (10, 27, "verworpen"), (18, 18, "staken"),
        ])
    func vote(inFavor: Int, against: Int, outcome: String) {
        var vote = RecordedVote(quote: Passage("Stemuitslag", line: 9))
        vote.votes = Votes(
            inFavor: inFavor, against: against,
            parties: [
                PartyVote(party: "SP", side: .voor, seats: inFavor),
                PartyVote(party: "VVD", side: .tegen, seats: against),
            ])
        var section = item("Motie 26M14 Nachtbus")
        section.parts = [Part(label: Passage("Stemuitslag"), role: .stemming, blocks: [.vote(vote)])]
        let outline = "motie 26M14 Nachtbus: \(outcome) \(inFavor)/\(against) voor SP \(inFavor); tegen VVD \(against)"
        #expect(sheet([section]).outline == [outline])
    }

    @Test("Parties without seats never make an outcome")
    func partiesOnly() {
        let text = "Tegen stemden de fracties van VVD, CDA, D66 en SP. Voor stemde de SGP."
        #expect(recorded(text, under: "Motie 26M14 Nachtbus").isEmpty)
    }

    @Test("Papers in the text of an item are records of their own")
    func papersInText() {
        let section = item(
            "Raadsvoorstel Parkeernota", number: "5",
            text("Amendement A1 (SP): Gratis eerste uur. Het amendement is verworpen met 9 stemmen voor en 26 tegen."),
            text("Motie M2 (D66): Laadpalen in Oost. De motie is aangenomen. Tegen stemde de PVV."),
            under(.besluit, "Besluit", "De raad stelt de nota vast."))
        #expect(
            sheet([section]).outline == [
                "besluit Parkeernota: aangenomen",
                "amendement A1 Gratis eerste uur: verworpen 9/26 [SP]",
                "motie M2 Laadpalen in Oost: aangenomen tegen PVV [D66]",
            ])
    }

    @Test("A paper introduced by its submitters takes the outcome of the sentences behind it")
    func introduced() {
        let text =
            "De fracties BBB en SGP hebben een amendement ingediend over ‘Geen panelen op akkers’. Dit amendement is niet aangenomen."
        #expect(
            recorded(text, under: "Omgevingsplan Noord").map(\.outline) == [
                "amendement Geen panelen op akkers: verworpen [BBB, SGP]"
            ])
    }

    @Test("Of two statements on one paper the text about changes refines the first")
    func refined() {
        let section = item("Parkeernota", text("De nota is aangenomen."), text("De raad stelt de nota gewijzigd vast."))
        #expect(sheet([section]).outline == ["besluit Parkeernota: gewijzigd-aangenomen"])
    }

    @Test(
        "The heading Hamerstukken gives the manner, unless the text says otherwise",
        arguments: [
            ("De nota is aangenomen.", "besluit Parkeernota: aangenomen hamerstuk"),
            ("De nota is zonder hoofdelijke stemming aangenomen.", "besluit Parkeernota: aangenomen zonder-stemming"),
            ("De nota is aangehouden.", "besluit Parkeernota: aangehouden"),
        ])
    func hammer(text sentence: String, outline: String) {
        #expect(sheet([item("Parkeernota", heading: "Hamerstukken", text(sentence))]).outline == [outline])
    }

    @Test("Fields fill portefeuillehouder, number, submitters and counts")
    func fields() {
        let section = item(
            "Motie Nachtbus", under(.portefeuillehouder, "Portefeuillehouder", "wethouder Kuiper"),
            under(.indiener, "Fractie(s)", "SP, D66"), under(.nummer, "Nummer", "24031.002"),
            under(.uitslag, "Voor", "21"), under(.uitslag, "Tegen", "16"), under(.besluit, "Besluit", "Aangenomen"))
        let decisions = DecisionExtractor.decisions(in: sheet([section]))
        #expect(decisions.first?.portfolioHolder == "wethouder Kuiper")
        #expect(decisions.map(\.outline) == ["motie 24031.002 Nachtbus: aangenomen 21/16 [SP, D66]"])
    }

    @Test("Every decision is quoted verbatim with its line and its item")
    func evidence() throws {
        let section = item("Parkeernota", number: "5.a", under(.besluit, "Besluit", "De raad stelt de nota vast."))
        let decision = try #require(DecisionExtractor.decisions(in: sheet([section])).first)
        #expect(decision.evidence == [Evidence(source: "blad.html", line: 3, quote: "De raad stelt de nota vast.")])
        #expect(decision.meeting == Meeting(title: "Raadsvergadering", item: "5.a"))
        #expect(decision.date == meetingDay)
        #expect(decision.outcomeText == "raad stelt de nota vast")
    }

    @Test("Proposals and pages of nobody in particular record nothing", arguments: [DocumentKind.proposal, .other])
    func silent(kind: DocumentKind) {
        let section = item("Parkeernota", text("De raad stelt de nota vast."))
        #expect(sheet([section], kind: kind, family: .generic, body: nil).outline == [])
    }

    @Test("An unknown page that says whose meeting it was and when is believed less")
    func otherPage() {
        let section = item("Parkeernota", text("De raad stelt de nota vast."))
        let sure = DecisionExtractor.decisions(in: sheet([section]))
        let unsure = DecisionExtractor.decisions(in: sheet([section], kind: .other, family: .generic))
        #expect(unsure.map(\.outline) == ["besluit Parkeernota: aangenomen"])
        #expect(unsure[0].confidence < sure[0].confidence)
    }
}
