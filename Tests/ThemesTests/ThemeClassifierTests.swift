import Testing

@testable import Themes

struct ThemeClassifierTests {
    private func themes(_ title: String, _ decision: String = "", _ body: String = "") -> String {
        ThemeClassifier().themes(title: title, decision: decision, body: body).joined(separator: " ")
    }

    @Test(
        "A title tells what a decision is about",
        arguments: [
            ("Mobiliteitsvisie Zandmeren 2040", "mobiliteit"),
            ("Nieuwe dienstregeling van de stadsbus", "mobiliteit mobiliteit.openbaar-vervoer"),
            ("OV naar het eiland", "mobiliteit mobiliteit.openbaar-vervoer"),
            ("Fietspad langs de Dijkweg", "mobiliteit mobiliteit.fiets"),
            ("Verdubbeling spoorlijn Overmeer", "mobiliteit mobiliteit.spoor"),
            ("Afrit van de A6 verbreden", "mobiliteit mobiliteit.weg"),
            ("Nachtvluchten boven het dorp", "mobiliteit mobiliteit.luchtvaart"),
            ("Ligplaatsen voor de binnenvaart", "mobiliteit mobiliteit.vaarwegen"),
            ("Trajectcontrole op de Dijkweg", "mobiliteit mobiliteit.verkeersveiligheid"),
            ("Woningbouw in het dorp", "wonen"), ("Windmolens in de polder", "energie"),
            ("RES 2.0 Overmeer", "energie"),
            ("Waterschapsbelasting en dijkversterking", "water"), ("Wachttijden in de jeugdzorg", "jeugd"),
            ("Uitbreiding van het museum", "cultuur"), ("Cameratoezicht in het uitgaansgebied", "veiligheid"),
            ("Begroting 2025", "financien"), ("Opvang van vluchtelingen", "opvang"),
            ("Nieuw zwembad", "sport-recreatie"),
        ])
    func title(text: String, expected: String) {
        #expect(themes(text) == expected)
    }

    @Test(
        "A word inside another, a code or a saying proves nothing",
        arguments: [
            ("Overheid dichtbij", "mobiliteit"), ("Overzicht van ov", "mobiliteit"),
            ("Verontreiniging van de bodem", "mobiliteit"), ("Robuuste begroting", "mobiliteit"),
            ("Reserves aanvullen", "energie"), ("Resultaat 2023", "energie"),
            ("Op weg naar een nieuw loket", "mobiliteit"),
            ("Wegens ziekte", "mobiliteit"), ("Metropoolregio", "mobiliteit"), ("Geen dag zonder lach", "natuur"),
        ])
    func falseFriend(title: String, theme: String) {
        #expect(!themes(title).split(separator: " ").contains { $0 == theme || $0.hasPrefix(theme + ".") }, "\(title)")
    }

    @Test(
        "Numbers of papers and small words are no theme",
        arguments: [
            // A road has one letter, so that capitals and the word before it are not looked at.
            ("Amendement A6: Voedselbank blijft", "mobiliteit"), ("Motie A27", "mobiliteit"),
            // Bijen and openbaarheid have the stems of bij and open.
            ("Toezicht bij de school", "natuur"), ("Zwembad langer open", "bestuur"),
        ])
    func taken(title: String, theme: String) {
        #expect(
            !themes(title).split(separator: " ").contains { $0 == theme || $0.hasPrefix(theme + ".") }, "\(title)")
    }

    @Test("Of a compound of two terms both count")
    func compoundOfTwoTerms() {
        #expect(themes("Mobiliteitsagenda Overmeer") == "mobiliteit")
    }

    @Test(
        "A subtheme brings its parent, the parent stands in front",
        arguments: [
            "Fietspad langs de Dijkweg", "OV naar het eiland", "Fietspad en busbaan bij het station",
            "Verkeersveiligheid schoolroute",
        ])
    func parents(title: String) {
        let found = ThemeClassifier().themes(title: title, decision: "", body: "")
        for theme in found where theme.contains(".") {
            let parent = String(theme.prefix { $0 != "." })
            let at = found.firstIndex(of: parent)
            #expect(at.map { $0 < found.firstIndex(of: theme)! } == true, "\(theme)")
        }
        #expect(Set(found).count == found.count)
    }

    @Test(
        "Without a proof in the title a theme needs two words and six points",
        arguments: [
            // decision words weigh three, words around it one.
            ("Nota", "verkeer en vervoer", "", "mobiliteit"), ("Nota", "verkeer", "", ""),
            ("Nota", "verkeer verkeer verkeer", "", ""),
            ("Nota", "", "verkeer en vervoer", ""),
            ("Nota", "", "verkeer, vervoer, infrastructuur en doorstroming", "mobiliteit"),
            ("Verkeer", "", "", ""), ("Verkeer en vervoer", "", "", "mobiliteit"), ("Nota", "", "", ""),
            ("", "", "", ""),
        ])
    func threshold(title: String, decision: String, body: String, expected: String) {
        #expect(themes(title, decision, body) == expected)
    }

    @Test(
        "A compound counts for the term it begins or ends with",
        arguments: [
            ("Verkeersveiligheidsagenda Overmeer", "mobiliteit mobiliteit.verkeersveiligheid"),
            ("Woningbouwopgave dorp", "wonen"),
            ("Museumplannen", "cultuur"),
        ])
    func compound(title: String, expected: String) {
        #expect(themes(title) == expected)
    }

    @Test("At most three main themes, two subthemes each, best first")
    func limits() {
        let title = "Woningbouw, woningbouw, windmolens, fietspad, museum, jeugdzorg, spoorlijn en busbaan"
        let found = ThemeClassifier().themes(title: title, decision: "", body: "")
        #expect(found.count { !$0.contains(".") } == 3)
        #expect(found.count { $0.hasPrefix("mobiliteit.") } <= 2)
        let first = ThemeClassifier().themes(
            title: "Museum", decision: "", body: "Het museum bij de woningbouw, sociale huur")
        #expect(first.first == "cultuur")
    }

    @Test("The same text gives the same themes, each time")
    func stable() {
        let texts = [
            "Woningbouw en windmolens en museum", "Jeugdzorg, spoorlijn, natuur en water", "Fietspad en museum",
        ]
        for text in texts { #expect(Set((0..<20).map { _ in themes(text) }).count == 1) }
    }
}
