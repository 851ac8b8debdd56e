import Council
import Testing

@testable import Extraction

/// What stands on the list of a college or Gedeputeerde Staten was decided, in infinitives.
struct ExecutiveListReaderTests {
    private func outline(_ section: Section, body: Body = .college, organization: String = "gemeente Zandmeren")
        -> [String]
    {
        sheet([section], kind: .decisionList, family: .decisionList, organization: organization, body: body).outline
    }

    @Test(
        "Beslispunten say what became of an item",
        arguments: [
            (["In te stemmen met de subsidie aan het dorpshuis."], Outcome.aangenomen),
            (["De gevraagde ontheffing te weigeren."], .aangenomen),
            (["De aanvraag van de zwemclub af te wijzen."], .aangenomen),
            (["De oever te gunnen aan Waterwerk BV.", "De raad hierover te informeren met een brief."], .aangenomen),
            (["De nota aan de raad aan te bieden."], .doorgeleid),
            (
                [
                    "In te stemmen met het raadsvoorstel Havenvisie.",
                    "Het voorstel ter vaststelling aan de raad te sturen.",
                ], .doorgeleid
            ),
            (["De raad voor te stellen de begroting te wijzigen."], .doorgeleid),
            (["Kennis te nemen van de tussenrapportage."], .terKennisname),
            (["Kennis te nemen van de stand.", "De commissie te informeren."], .terKennisname),
            (["Niet akkoord"], .verworpen), (["Akkoord"], .aangenomen), (["Conform"], .aangenomen),
            (["Conform met tekstuele aanpassing"], .gewijzigdAangenomen),
            (["Het voorstel wordt aangehouden."], .aangehouden), (["Aangehouden"], .aangehouden),
            (["Het stuk is van de agenda gehaald."], .afgevoerd),
        ])
    func points(points: [String], outcome: Outcome) {
        var section = item("Beheer Dorpshuis Ooster", number: "3")
        section.parts = [
            Part(label: Passage("Beslispunten"), role: .beslispunten, blocks: points.map { .listItem(Passage($0)) })
        ]
        #expect(outline(section) == ["collegebesluit Beheer Dorpshuis Ooster: \(outcome.rawValue)"], "\(points)")
    }

    @Test("The summary tells of a decision in the perfect tense")
    func summary() {
        let section = item(
            "Verkoop perceel Dijkweg",
            under(.samenvatting, "Samenvatting", "Gedeputeerde Staten hebben besloten het perceel te verkopen."))
        #expect(
            outline(section, body: .gedeputeerdeStaten, organization: "provincie Overmeer")
                == ["collegebesluit Verkoop perceel Dijkweg: aangenomen"])
    }

    @Test("Summary and beslispunten are one record")
    func oneRecord() {
        let section = item(
            "Verkoop perceel Dijkweg",
            under(.samenvatting, "Samenvatting", "Het college heeft besloten het perceel te verkopen."),
            under(.beslispunten, "Beslispunten", "- Het perceel te verkopen.", "- De wethouder te machtigen."),
            under(.portefeuillehouder, "Portefeuillehouder", "wethouder Kuiper"))
        let decisions = DecisionExtractor.decisions(
            in: sheet([section], kind: .decisionList, family: .decisionList, body: .college))
        #expect(decisions.count == 1)
        #expect(decisions.first?.points.count == 2)
        #expect(decisions.first?.portfolioHolder == "wethouder Kuiper")
    }

    @Test(
        "Lists, openings and items without a decision are none",
        arguments: [
            ("Vaststellen besluitenlijst", "De lijst wordt vastgesteld."), ("Opening", "De burgemeester opent."),
            ("Havenvisie", "De wethouder licht de stand toe."), ("Rondvraag", "Geen."),
        ])
    func none(title: String, sentence: String) {
        #expect(outline(item(title, text(sentence))) == [])
    }
}
