import Council
import Testing

@testable import Extraction

struct HammerListsTests {
    @Test("A list behind an opening sentence is a decision an item")
    func list() {
        let section = item(
            "Hamerstukken",
            text(
                "De raad heeft zonder debat de volgende voorstellen vastgesteld:", "- 1. Verordening havengelden",
                "- 2. Kadernota jeugd (de fracties SP en PVV hebben tegengestemd)"))
        #expect(
            sheet([section], kind: .decisionList, family: .decisionList).outline == [
                "besluit Verordening havengelden: aangenomen hamerstuk",
                "besluit Kadernota jeugd: aangenomen hamerstuk tegen SP, PVV",
            ])
    }

    @Test("What was voted on and divided the council was no hamerstuk, whatever is said near it")
    func disputed() {
        let section = item(
            "Donderdag 3 juni",
            text(
                "- Motie vreemd: Laat de dijk met rust STEMMEN STAKEN 21/21",
                "Het ordevoorstel om de motie over de dijk zonder debat af te doen werd verworpen."))
        let decisions = DecisionExtractor.decisions(in: sheet([section], kind: .decisionList, family: .decisionList))
        #expect(decisions.map(\.outcome) == [.staken])
        #expect(decisions.allSatisfy { $0.manner == nil })
    }

    @Test("A list of what is yet to come decides nothing")
    func announced() {
        let section = item(
            "Hamerstukken", text("De agenda telt twee stukken:", "- Verordening havengelden", "- Kadernota jeugd"))
        #expect(sheet([section], kind: .decisionList, family: .decisionList).outline == [])
    }

    @Test("Items named by their numbers in one sentence are adopted")
    func named() {
        let sections = [
            item("Hamerstukken", number: "2", text("De hamerstukken 2a en 2b zijn vastgesteld.")),
            item("Verordening havengelden", number: "2a"), item("Kadernota jeugd", number: "2b"),
            item("Visie water", number: "3"),
        ]
        #expect(
            sheet(sections, kind: .decisionList, family: .decisionList).outline == [
                "besluit Verordening havengelden: aangenomen hamerstuk",
                "besluit Kadernota jeugd: aangenomen hamerstuk",
            ])
    }

    @Test(
        "The mark of a list item is no part of its title",
        arguments: [
            ("3. Verordening", "Verordening"), ("a) Verordening", "Verordening"), ("- Verordening", "Verordening"),
            ("• Verordening", "Verordening"), ("Verordening 3.", "Verordening 3."), ("2024. Nota", "2024. Nota"),
        ])
    func mark(text: String, title: String) {
        #expect(ItemMarker.dropped(text) == title)
    }
}
