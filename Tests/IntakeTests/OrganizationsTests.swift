import Testing

@testable import Intake

@Suite("Organizations")
struct OrganizationsTests {
    @Test(
        "A host names an organisation, unless only its supplier",
        arguments: [
            ("zandmeer.bestuurlijkeinformatie.nl", "gemeente Zandmeer"), ("zandmeer.notubiz.nl", "gemeente Zandmeer"),
            ("raad.zandmeer.nl", "gemeente Zandmeer"), ("www.zandmeer.nl", "gemeente Zandmeer"),
            ("ZANDMEER.raadsinformatie.nl", "gemeente Zandmeer"),
            ("stateninformatie.flevoland.nl", "provincie Flevoland"),
            ("noordholland.bestuurlijkeinformatie.nl", "provincie Noord-Holland"),
            ("raadcms-flevoland.gemeenteoplossingen.nl", "provincie Flevoland"),
            ("denhaag.raadsinformatie.nl", "gemeente Den Haag"),
            ("ijdijk.notubiz.nl", "gemeente IJdijk"), ("ris2.ibabs.eu", nil), ("api.notubiz.nl", nil),
            ("www.raadlelystad.nl", "gemeente Lelystad"), ("www.gemeenteraadalmere.nl", "gemeente Almere"),
            ("wrij.notubiz.nl", "waterschap Rijn en IJssel"),
            ("hhnk.notubiz.nl", "Hoogheemraadschap Hollands Noorderkwartier"),
            ("localhost", nil), ("www.ibabs.eu", nil),
            ("", nil), ("archief12.notubiz.nl", nil),
        ] as [(String, String?)])
    func hosts(host: String, expected: String?) {
        #expect(Organizations.named(host: host) == expected)
    }

    @Test(
        "A site's name names an organisation",
        arguments: [
            ("zandmeer", "gemeente Zandmeer"), ("Zandmeer", "gemeente Zandmeer"), ("notubiz952", "gemeente Almere"),
            ("notubiz1", nil),
            ("flevoland", "provincie Flevoland"), ("ab", nil), ("", nil),
        ] as [(String, String?)])
    func sites(site: String, expected: String?) {
        #expect(Organizations.named(site: site) == expected)
    }

    @Test(
        "A text names an organisation by the word in front of it",
        arguments: [
            ("Gemeente Zandmeer", "gemeente Zandmeer"), ("in de gemeente Zandmeer.", "gemeente Zandmeer"),
            ("Gemeenteraad van Zandmeer", "gemeente Zandmeer"),
            ("De raad van de gemeente Zandmeer besluit", "gemeente Zandmeer"),
            ("De raad van Zandmeer,", "gemeente Zandmeer"),
            ("Gemeente Zandmeer Raadsvergadering", "gemeente Zandmeer"),
            ("gemeente Lelystad Raadsvergadering", "gemeente Lelystad"),
            ("gemeente Almere en Lelystad", "gemeente Almere"), ("gemeente Bergen op Zoom", "gemeente Bergen op Zoom"),
            ("gemeente Oude Duinen", "gemeente Oude Duinen"), ("gemeente 's-Gravendam", "gemeente 's-Gravendam"),
            ("provincie Flevoland", "provincie Flevoland"),
            ("provincie Fryslân", "provincie Fryslân"), ("waterschap Zuiderzeeland", "waterschap Zuiderzeeland"),
            ("Metropoolregio Amsterdam", "Metropoolregio Amsterdam"), ("| Gemeente Zandmeer |", "gemeente Zandmeer"),
            ("De gemeente heeft besloten", nil), ("gemeente zandmeer", nil), ("de raad van mening is", nil), ("", nil),
            ("gemeente", nil),
            ("raad van de gemeente", nil),
        ] as [(String, String?)])
    func texts(text: String, expected: String?) {
        #expect(Organizations.named(inText: text) == expected)
    }

    @Test(
        "The head of a page also says whose it is without the word gemeente; running text does not",
        arguments: [
            ("Besluitenlijst raadsvergadering Lelystad", "gemeente Lelystad"),
            ("college van B&W van ZEEWOLDE", "gemeente Zeewolde"),
            ("burgemeester en wethouders van Zandmeer", "gemeente Zandmeer"), ("Raadsvergadering Dinsdag", nil),
        ] as [(String, String?)])
    func heads(text: String, expected: String?) {
        #expect(Organizations.named(inText: text, isHead: true) == expected)
        #expect(Organizations.named(inText: text) == nil)
    }

    @Test(
        "A name that a province also bears keeps its own kind",
        arguments: [
            "gemeente Groningen", "gemeente Utrecht", "waterschap Limburg", "provincie Utrecht", "provincie Groningen",
        ])
    func sameName(text: String) {
        #expect(Organizations.named(inText: text) == text)
    }

    @Test(
        "Other boards and regions are not taken for a council",
        arguments: [
            "uitspraak van de Raad van State", "de Raad van Toezicht", "de Raad van Commissarissen",
            "de Raad van Bestuur", "Metropoolregio Zandmeer",
        ])
    func otherBoards(text: String) {
        #expect(Organizations.named(inText: text) == nil)
    }

    @Test("A province is told by its name")
    func province() {
        #expect(Organizations.isProvince("provincie Flevoland"))
        #expect(!Organizations.isProvince("gemeente Zandmeer"))
        #expect(!Organizations.isProvince(nil))
    }
}
