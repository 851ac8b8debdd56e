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
        "What councils and provinces decide about",
        arguments: [
            ("Betaald parkeren in het centrum", "mobiliteit"), ("Truckparkeerplaatsen", "mobiliteit mobiliteit.weg"),
            ("Vaargeulen in het wad", "mobiliteit mobiliteit.vaarwegen"),
            ("Gebiedsprogramma Overmeer", "ruimte"), ("Grondbeleid 2030", "ruimte"),
            ("Erfpacht voor oude wijken", "wonen"), ("Woonwagenstandplaatsen", "wonen"),
            ("Warmtenet in de wijk", "energie"), ("SMR's bij de centrale", "energie"),
            ("Hittestress in de stad", "klimaat"), ("Hondenbeleid", "natuur"), ("N2000-gebied Overmeer", "natuur"),
            ("PAS-melders legaliseren", "landbouw"), ("KRW-doelen", "water"), ("Riolering vervangen", "water"),
            ("Afvalinzameling zonder plastic zakken", "milieu klimaat"), ("PFAS in de polder", "milieu"),
            ("Horecavisie", "economie"), ("Schuldhulp voor iedereen", "werk-inkomen"),
            ("Schoolgebouwen", "onderwijs"), ("Wmo-verordening", "zorg"), ("Nieuwe bibliotheek", "cultuur"),
            ("Coffeeshopbeleid", "veiligheid"), ("BOA's in het park", "veiligheid"), ("Vuurwerk", "veiligheid"),
            ("Referendumverordening", "bestuur"), ("Gemeenschappelijke regeling Overmeer", "regio"),
            ("Opcenten 2026", "financien"), ("Regenboogbeleid", "opvang"), ("Glasvezel op het eiland", "digitaal"),
        ])
    func subjects(title: String, expected: String) {
        #expect(themes(title) == expected)
    }

    @Test(
        "A decision has all the themes that its title names",
        arguments: [
            ("Stikstofruimte", "landbouw natuur"), ("Gewasbescherming", "landbouw milieu"),
            ("Wildaanrijdingen", "mobiliteit mobiliteit.verkeersveiligheid natuur"),
            ("Energiearmoede", "energie werk-inkomen"), ("Rekeningrijden", "financien mobiliteit mobiliteit.weg"),
        ])
    func twoThemes(title: String, expected: String) {
        #expect(themes(title) == expected)
    }

    @Test(
        "Words that look like a theme prove nothing",
        arguments: [
            // Inside another word.
            ("Overheid dichtbij", "mobiliteit"), ("Verontreiniging van de bodem", "mobiliteit"),
            ("Robuuste begroting", "mobiliteit"), ("Wegens ziekte", "mobiliteit"), ("Metropoolregio", "mobiliteit"),
            ("Voorkomen is beter", "mobiliteit"), ("Schouders eronder", "zorg"), ("Vertrouwen in elkaar", "bestuur"),
            // Abbreviations have capitals.
            ("Overzicht van ov", "mobiliteit"), ("Reserves aanvullen", "energie"), ("Resultaat 2023", "energie"),
            ("Een stem voor de Maas", "mobiliteit"),
            // Numbers of papers are no roads.
            ("Amendement A6: Voedselbank blijft", "mobiliteit"), ("A1 Voedselbank blijft", "mobiliteit"),
            ("Motie A27", "mobiliteit"),
            // Sayings.
            ("Op weg naar een nieuw loket", "mobiliteit"), ("Weg met de regels", "mobiliteit"),
            ("Weg ermee", "mobiliteit"), ("Op het spoor van verspilling", "mobiliteit"),
            ("Zorg te dragen voor een goed loket", "zorg"), ("Wind in de zeilen van de stad", "energie"),
            ("Ruimte voor vertrouwen", "ruimte"), ("De auto is geen melkkoe", "landbouw"),
            // Words that belong to another subject.
            ("Omgevingsvergunning (OV) voor het hotel", "mobiliteit.openbaar-vervoer"),
            ("Verhogen grond mobiliteit", "mobiliteit"), ("Esports hub Overmeer", "mobiliteit"),
            ("Doelstand ganzen bereiken", "mobiliteit"), ("Red de pad", "mobiliteit"), ("Wildopvang", "opvang"),
            ("Externe veiligheid", "veiligheid"), ("Het net sluiten", "energie"),
            // The stem of another word.
            ("Toezicht bij de school", "natuur"), ("Zwembad langer open", "bestuur"),
            ("Een gezonde begroting", "zorg"), ("Veilig oversteken", "veiligheid"), ("Meer doen", "water"),
            // Parties and members.
            ("Loket (Partij voor de Dieren, GroenLinks)", "natuur"), ("Loket (ChristenUnie)", "regio"),
            ("Loket (lid Van Dijk)", "water"), ("Geen dag zonder lach", "natuur"),
        ])
    func falseFriend(title: String, theme: String) {
        #expect(!themes(title).split(separator: " ").contains { $0 == theme || $0.hasPrefix(theme + ".") }, "\(title)")
    }

    @Test(
        "What every paper speaks of needs a strong word",
        arguments: [
            ("Bijdrage aan de kosten", ""), ("Samenwerking in de regio", ""), ("Inwoners en draagvlak", ""),
            ("Krediet voor een loket", "financien"), ("Verkiezing van een lid", "bestuur"),
        ])
    func general(title: String, expected: String) {
        #expect(themes(title) == expected)
    }

    @Test(
        "Names and words between quotes count only as written, a road's number also behind a paper's name",
        arguments: [
            ("Veiligheid", "veiligheid"), ("Veilig", ""), ("Duurzaamheid", "klimaat"), ("Duurzame loketten", ""),
            // In a compound the stem is enough; a name counts only as written.
            ("Natuurprogramma", "natuur"), ("Hogering", "mobiliteit mobiliteit.weg"), ("Hoger op de lijst", ""),
            ("Motie N361", "mobiliteit mobiliteit.weg"),
        ])
    func spelling(title: String, expected: String) {
        #expect(themes(title) == expected)
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
        "Outside the title a theme needs two words and twelve points",
        arguments: [
            // decision words weigh three, words around it one.
            ("Nota", "verkeer en vervoer", "", "mobiliteit"), ("Nota", "verkeer", "", ""),
            ("Nota", "verkeer verkeer verkeer", "", ""),
            ("Nota", "", "verkeer en vervoer", ""),
            ("Nota", "", "verkeer, vervoer, bereikbaarheid en parkeren", "mobiliteit"), ("Nota", "", "", ""),
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
