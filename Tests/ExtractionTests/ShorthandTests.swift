import Council
import Testing

@testable import Extraction

/// How minutes are written when their clerk is in a hurry: without verbs, with votes in front, several papers on a line.
struct ShorthandTests {
    @Test(
        "A sentence without a verb is what became of the item",
        arguments: [
            ("Ongewijzigd vastgesteld.", "aangenomen"), ("Ongewijzigd.", "aangenomen"),
            ("Geen opmerkingen, aldus vastgesteld.", "aangenomen"),
            ("Zonder hoofdelijke stemming vastgesteld.", "aangenomen zonder-stemming"),
            ("Z.h.s. akkoord.", "aangenomen zonder-stemming"),
            ("Door de indiener aangehouden.", "aangehouden"),
            ("Ingetrokken door het college; mocht het Rijk anders beslissen, dan volgt een nieuw stuk.", "ingetrokken"),
            ("Met 24 stemmen voor en 3 tegen gevoteerd.", "aangenomen 24/3"),
        ])
    func ellipsis(text sentence: String, outcome: String) {
        #expect(outlines(item("Nota pontveren", text(sentence))) == ["besluit Nota pontveren: " + outcome])
    }

    @Test(
        "Of a title, a promise or a question such words make no outcome",
        arguments: [
            "Vastgesteld peil van het Zandmeer.", "Uiterlijk in mei vast te stellen.", "Zou dit zijn aangehouden?",
            "Afgehandeld na rapportage in mei.",
        ])
    func noEllipsis(text sentence: String) {
        #expect(outlines(item("Nota pontveren", text(sentence))).isEmpty)
    }

    @Test(
        "An item taken off is a record, and the agenda that stands is a changed one",
        arguments: [
            "Agendapunt 8 (Kade) gaat eraf. Voor het overige blijft de agenda zoals zij is.",
            "De agenda wordt vastgesteld met dien verstande dat punt 8 (Kade) van de agenda gaat.",
            "Punt 8 (Kade) wordt van de agenda gehaald. De raad kan zich in de rest vinden.",
        ])
    func agenda(text sentence: String) {
        #expect(
            outlines(item("Vaststellen agenda", text(sentence))).sorted() == [
                "besluit Kade: afgevoerd", "procedure Vaststellen agenda: gewijzigd-aangenomen",
            ])
    }

    @Test("An item is known by its number on this agenda")
    func itemByNumber() {
        let document = sheet(
            [
                item("Agenda", text("Agendapunt 8 gaat van de agenda. De agenda is verder vastgesteld.")),
                item("Kade", number: "8", text("Zie 1.")),
            ], kind: .decisionList, family: .decisionList)
        #expect(document.outline.contains("besluit Kade: afgevoerd"))
    }

    @Test("Votes stand in front of the outcome, also paragraphs above it")
    func votesBefore() {
        let section = item(
            "Nota pontveren",
            text(
                "Motie 1 (SP): dagkaart", "Op verzoek van de heer Kuiper wordt hoofdelijk gestemd.",
                "Voor: mevrouw Bos en de heren Kuiper en Vos (3).", "Tegen: de heren Dam, Smit, De Wit en Vis (4).",
                "De motie is verworpen."))
        #expect(outlines(section) == ["motie 1 dagkaart: verworpen hoofdelijk 3/4 [SP]"])
    }

    @Test("Several papers in one paragraph are told apart by name and number")
    func papersOnOneLine() {
        let section = item(
            "Nota pontveren",
            text(
                "Motie M1, Dagkaart (SP): aangehouden. Motie M2 Nachtboot (VVD, CDA): het college neemt de motie over.")
        )
        #expect(
            outlines(section) == ["motie M1 Dagkaart: aangehouden [SP]", "motie M2 Nachtboot: overgenomen [VVD, CDA]"])
    }

    @Test(
        "Titles hold letters and Roman numerals as numbers, and submitters nobody knows",
        arguments: [
            ("Motie A (PAK, SP): nachtboot", "motie A nachtboot: verworpen [PAK, SP]"),
            ("Amendement II (VVD): nachtboot", "amendement II nachtboot: verworpen [VVD]"),
            ("Motie M 2019-12 (D66, CDA) Nachtboot", "motie M 2019-12 Nachtboot: verworpen [D66, CDA]"),
            ("Motie GBH: nachtboot", "motie nachtboot: verworpen [GBH]"),
            ("Motie OZB: nachtboot", "motie OZB: nachtboot: verworpen"),
            ("Amendement 16-A-03 van HMV en VVD, \"Nachtboot\"", "amendement 16-A-03 Nachtboot: verworpen [HMV, VVD]"),
            ("Subamendement SA1 van D66 op A1: nachtboot", "amendement SA1 nachtboot: verworpen [D66]"),
        ])
    func titles(title: String, outline: String) {
        #expect(outlines(item(title, under(.besluit, "Besluit", "Verworpen."))) == [outline])
    }

    @Test(
        "What a maker of promises says in other words is a toezegging, what he cannot promise is none",
        arguments: [
            ("Weth. Bos: de raad krijgt vóór de kerst een lijst van alle ponten.", "een lijst van alle ponten"),
            ("Wethouder Bos komt na de zomer met een notitie over de ponten.", "een notitie over de ponten"),
            ("Wethouder Bos kan niet toezeggen dat de pont blijft varen.", nil),
            ("Weth. Bos wil eerst overleggen; daarvan is geen toezegging genoteerd.", nil),
        ])
    func promises(text sentence: String, title: String?) {
        #expect(
            outlines(item("Toezeggingen", text(sentence))) == (title.map { ["toezegging \($0): toegezegd"] } ?? []))
    }

    @Test("An entry without a title is no reason to stop", arguments: ["", " ", "—", "()", "“”"])
    func emptyTitle(title: String) {
        let entry = item(title, heading: "Toezeggingen", under(.uitslag, "Status", "Open"), text(title))
        for kind in [DocumentKind.register, .decisionList, .meeting, .other, .letter, .resolution] {
            _ = DecisionExtractor.decisions(in: sheet([entry], kind: kind, title: title))
        }
    }

    @Test("A remark in brackets makes a toezegging of what a wethouder will do")
    func notedPromise() {
        let sentence = "Wethouder Bos zal de raad voor de zomer een plan voor de ponten sturen (toezegging T16-08)."
        #expect(
            outlines(item("Nota", text(sentence))) == [
                "toezegging T16-08 een plan voor de ponten sturen: toegezegd"
            ])
    }
}
