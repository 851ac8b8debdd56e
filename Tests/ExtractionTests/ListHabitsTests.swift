import Council
import Testing

@testable import Extraction

/// Lists of raadsbesluiten, whose lines begin with their subject, and what else griffies of smaller councils write.
struct ListHabitsTests {
    private func outlines(_ sections: Section..., kind: DocumentKind = .decisionList) -> [String] {
        sheet(sections, kind: kind, family: .decisionList, title: "Raadsbesluiten").outline
    }

    private func lines(_ lines: String...) -> Section {
        let blocks = lines.map { Block.listItem(Passage($0, line: 3)) }
        return Section(title: Passage("Besluiten over geld", line: 1), parts: [Part(blocks: blocks)])
    }

    @Test(
        "A line of a list has its subject in front and what became of it behind",
        arguments: [
            ("Nota pontveren: vijftien voor, zes tegen", "besluit Nota pontveren: aangenomen 15/6"),
            ("Nota pontveren (hamerstuk)", "besluit Nota pontveren: aangenomen hamerstuk"),
            ("Nota pontveren (nr. 31-014): vastgesteld", "besluit 31-014 Nota pontveren: aangenomen"),
            ("Nota pontveren. Gewijzigd vastgesteld.", "besluit Nota pontveren: gewijzigd-aangenomen"),
            (
                "Nota pontveren, zoals aangepast door amendement 4: 15 voor, 6 tegen",
                "besluit Nota pontveren: gewijzigd-aangenomen 15/6"
            ),
            ("Nota pontveren - aangenomen, 15 voor en 6 tegen", "besluit Nota pontveren: aangenomen 15/6"),
            ("Nota pontveren: verdaagd naar 4 juni", "besluit Nota pontveren: aangehouden"),
            (
                "Nota pontveren: op verzoek van het college niet behandeld, wordt 4 juni",
                "besluit Nota pontveren: aangehouden"
            ),
            (
                "Nota pontveren: de raad ging akkoord, op Dorpslijst Oost na",
                "besluit Nota pontveren: aangenomen tegen Dorpslijst Oost"
            ),
            (
                "Nota pontveren: ingestemd, behalve Dorpslijst Oost",
                "besluit Nota pontveren: aangenomen tegen Dorpslijst Oost"
            ),
            ("Nota pontveren: aangenomen (SP en VVD tegen)", "besluit Nota pontveren: aangenomen tegen SP, VVD"),
            (
                "Nota pontveren: tien leden stemden in, vier leden (SP) niet",
                "besluit Nota pontveren: aangenomen 10/4 tegen SP 4"
            ),
            (
                "Tijdelijk griffier: mevrouw Post is benoemd met 17 stemmen, 2 stemmen waren blanco",
                "benoeming Tijdelijk griffier: aangenomen 17/? o2"
            ),
            (
                "Motie Zandbelang, De kade open op zondag: de stemmen staakten, acht om acht",
                "motie De kade open op zondag: staken 8/8 [Zandbelang]"
            ),
            (
                "Motie 3 van ZPB en CDA, Pont ook laat: de hele raad was voor (19-0)",
                "motie 3 Pont ook laat: aangenomen unaniem 19/0 [ZPB, CDA]"
            ),
            ("Aangehouden: motie SP over de halte", "motie de halte: aangehouden [SP]"),
            ("Een halte aan de dijk? Motie SP hierover ingetrokken.", "motie Een halte aan de dijk: ingetrokken [SP]"),
        ])
    func line(text: String, expected: String) {
        let found = outlines(lines("Visie water: aangenomen", "Visie strand: aangenomen", text))
        #expect(found.count == 3)
        #expect(found.last == expected)
    }

    @Test(
        "A line without a subject, or without an outcome, is no decision",
        arguments: [
            "Nota pontveren: de fracties wisselden van gedachten.",
            "Motie 5 van D66, Pont ook laat: ingediend, komt in juni aan bod",
            "Ter bespreking: nota pontveren, wordt in november vastgesteld",
            "Vragen van de SP: de wethouder antwoordt dat de nota is vastgesteld",
            "In de krant stond dat de raad de pont heeft weggestemd.",
            "Voor: SP en VVD", "Tweede Kamer: wet aangenomen", "Nota pontveren: de gemeente Nederzand heeft ingestemd",
            "Hoe werkt het: een motie is aangenomen als meer dan de helft voor is",
        ])
    func noLine(text: String) {
        #expect(outlines(lines("Visie water: aangenomen", "Visie strand: aangenomen", text)).count == 2)
    }

    @Test("A heading can tell what became of all that is listed under it")
    func groups() {
        let moties = item("Verworpen moties", text("- Pont ook laat (SP)", "- Meer bomen (CDA)"))
        #expect(
            outlines(moties) == ["motie Pont ook laat: verworpen [SP]", "motie Meer bomen: verworpen [CDA]"])
        #expect(
            outlines(item("A-stukken", text("- Nota pontveren"))) == ["besluit Nota pontveren: aangenomen hamerstuk"])
        #expect(outlines(item("Agenda 4 juni", text("- Nota pont (hamerstuk)", "- Nota brug (hamerstuk)"))).isEmpty)
        #expect(outlines(item("Moties", text("- Pont ook laat (SP)"))).isEmpty)
    }

    @Test("Hamerstukken are adopted by their numbers or all at once")
    func together() {
        let items = [item("Nota pont", number: "4a"), item("Nota brug", number: "4b"), item("Visie", number: "5")]
        for sentence in [
            "De punten 4a en 4b zijn bij hamerslag vastgesteld.", "Alle stukken zijn zonder debat aangenomen.",
        ] {
            let sections = [item("Hamerstukken", number: "4", text(sentence))] + items
            let found = sheet(sections).outline.filter { $0.hasPrefix("besluit") }
            #expect(
                found == ["besluit Nota pont: aangenomen hamerstuk", "besluit Nota brug: aangenomen hamerstuk"])
        }
    }

    @Test("Motie and amendement told of in a sentence, and one like the one before")
    func sentences() {
        let section = item(
            "Nota pontveren", number: "6",
            text(
                "Amendement A2 van Zand Positief (Langere pont) is door de indiener teruggenomen.",
                "Motie 4 (SP) haalt het niet; behalve de SP zelf steunen alleen CDA en D66 haar.",
                "Motie 6.1 Halte (CDA): 12 stemmen voor en 9 tegen.", "Motie 6.2 Bank (SP): idem."))
        #expect(
            outlines(item("Opening"), section) == [
                "amendement A2 Langere pont: ingetrokken [Zand Positief]",
                "motie 4 4: verworpen voor SP, CDA, D66 [SP]",
                "motie 6.1 Halte: aangenomen 12/9 [CDA]", "motie 6.2 Bank: aangenomen 12/9 [SP]",
            ])
    }

    @Test(
        "Votes in other words",
        arguments: [
            (
                "Het voorstel is aangenomen. Voor: SP (vier leden), CDA (drie). Tegen: VVD (een).",
                "aangenomen 7/1 voor SP 4, CDA 3; tegen VVD 1"
            ),
            ("Alle vijftien leden scharen zich achter het voorstel.", "aangenomen unaniem 15/0"),
            (
                "Het voorstel is aangenomen. SP (5) en CDA (3) waren voor; VVD (6) tegen.",
                "aangenomen 8/6 voor SP 5, CDA 3; tegen VVD 6"
            ),
            (
                "Het voorstel is aangenomen met 14 stemmen voor en 13 tegen. Bij het CDA stemden twee leden voor en drie tegen.",
                "aangenomen 14/13 verdeeld CDA 2:3"
            ),
            ("Het voorstel haalde het met dertien tegen twaalf stemmen.", "aangenomen 13/12"),
            ("De SP wil geacht worden tegen te zijn. Besloten als voorgesteld.", "aangenomen tegen SP"),
            (
                "Alle fracties stemmen voor, met uitzondering van de SP. Het voorstel is aangenomen.",
                "aangenomen tegen SP"
            ),
            ("Z.h.s. aangenomen.", "aangenomen zonder-stemming"),
            ("Hamerstuk, conform.", "aangenomen hamerstuk"),
        ])
    func votes(text: String, expected: String) {
        #expect(recorded(text, under: "Nota pontveren").map(\.outline) == ["besluit Nota pontveren: \(expected)"])
    }

    @Test("An item taken off by its number is a record of its own, though it tells nothing itself")
    func removed() {
        let agenda = item(
            "Vaststelling agenda", number: "2", text("Punt 7 wordt op verzoek van het college van de agenda gehaald."))
        let found = sheet([agenda, item("Verkoop pont", number: "7")]).outline
        #expect(found.contains("besluit Verkoop pont: afgevoerd"))
    }

    @Test("Names of capitals behind a title are its submitters, though no list knows them")
    func acronyms() {
        let section = item(
            "Nota pontveren", text(#"De motie "Gratis mee" (ZPB) is aangenomen met 18-5. GGZ stemde tegen."#))
        #expect(sheet([section]).outline == ["motie Gratis mee: aangenomen 18/5 tegen GGZ [ZPB]"])
    }

    @Test(
        "A clerk marks a toezegging with the word itself",
        arguments: [
            (
                "Toezegging wethouder Kuiper: in week 12 krijgt de raad bericht over de pont.",
                "in week 12 krijgt de raad bericht over de pont"
            ),
            (
                "Wethouder Kuiper komt voor de zomer met een overzicht van alle ponten, dat is een toezegging.",
                "met een overzicht van alle ponten"
            ),
            (
                "Wethouder Kuiper verzekert de raad dat die elk jaar een opgave ontvangt (toezegging).",
                "die elk jaar een opgave ontvangt"
            ),
        ])
    func promises(text: String, title: String) {
        let found = recorded(text, under: "Nota pontveren")
        #expect(found.map(\.title) == [title])
        #expect(found.first?.instrument == .toezegging)
    }

    @Test(
        "Dutch numerals up to 49, and no articles",
        arguments: [
            ("elf", 11), ("zeventien", 17), ("tweeëntwintig", 22), ("eenendertig", 31), ("één", 1), ("een", nil),
            ("voor", nil),
        ]
            as [(String, Int?)])
    func numerals(word: String, value: Int?) {
        #expect(Numerals.value(word) == value)
    }
}
