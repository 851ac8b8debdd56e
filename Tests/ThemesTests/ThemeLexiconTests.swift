import Testing

@testable import Themes

struct ThemeLexiconTests {
    private let lexicon = ThemeLexicon.standard

    @Test(
        "A theme is known by its id and by the words people use",
        arguments: [
            ("mobiliteit", "mobiliteit"), ("Mobiliteit", "mobiliteit"),
            ("openbaar vervoer", "mobiliteit.openbaar-vervoer"),
            ("openbaar-vervoer", "mobiliteit.openbaar-vervoer"), ("OV", "mobiliteit.openbaar-vervoer"),
            ("ov", "mobiliteit.openbaar-vervoer"),
            ("spoor", "mobiliteit.spoor"), ("werk en inkomen", nil), ("werk-inkomen", "werk-inkomen"),
            ("woningbouw", "wonen"),
            ("verkeer", "mobiliteit"), ("duurzaamheid", "klimaat"), ("financien", "financien"),
            ("ruimtelijke ordening", "ruimte"), ("IJmeerlijn", nil), ("bus", nil), ("", nil), ("  ", nil),
            ("vervoer", nil),
        ] as [(String, String?)])
    func name(text: String, theme: String?) {
        #expect(lexicon.theme(named: text) == theme)
    }

    @Test(
        "Synonyms, spellings and abbreviations are found both ways",
        arguments: [
            ("Lelylijn", "Zuiderzeelijn"), ("IJmeerlijn", "IJmeerverbinding"), ("Lelyline", "Lelylijn"),
            ("openbaar vervoer", "OV"),
            ("Metropoolregio Amsterdam", "MRA"), ("MIRT", "Meerjarenprogramma Infrastructuur, Ruimte en Transport"),
        ])
    func synonym(a: String, b: String) {
        #expect(lexicon.synonyms(of: a).contains(b))
        #expect(lexicon.synonyms(of: b).contains(a))
        #expect(lexicon.synonyms(of: a.lowercased()).contains(b))
    }

    @Test(
        "What is narrower, related or a condition is no synonym",
        arguments: ["A6", "wonen", "Almere Pampus", "nachtbus", ""])
    func noSynonym(text: String) {
        #expect(lexicon.synonyms(of: text).isEmpty)
    }

    @Test("A theme holds its subthemes, a subtheme only itself")
    func subthemes() {
        let all = lexicon.withSubthemes("mobiliteit")
        #expect(all.first == "mobiliteit")
        #expect(all.count == 8)
        #expect(all == all.sorted())
        #expect(lexicon.withSubthemes("mobiliteit.fiets") == ["mobiliteit.fiets"])
        #expect(lexicon.withSubthemes("onbekend").isEmpty)
    }

    @Test("A theme names what it covers, at most as many as asked")
    func names() {
        let names = lexicon.names(of: "mobiliteit", limit: 100)
        #expect(names.contains("openbaar vervoer"))
        #expect(names.contains("IJmeerverbinding"))
        #expect(!names.contains("mobiliteit"))
        #expect(lexicon.names(of: "mobiliteit", limit: 3).count == 3)
        #expect(lexicon.names(of: "wonen", limit: 3).isEmpty)
    }

    @Test("Every subtheme has a parent among the themes, every narrower name a place")
    func consistent() {
        for theme in lexicon.themes where theme.contains(".") {
            #expect(lexicon.themes.contains(String(theme.prefix { $0 != "." })), "\(theme)")
        }
        for relation in lexicon.relations where relation.kind == "smaller" {
            let isPlaced = lexicon.themes.contains(relation.to) || lexicon.relations.contains { $0.from == relation.to }
            #expect(isPlaced, "\(relation.from) → \(relation.to)")
        }
    }

    @Test("Every row of the table is whole: a theme, a term, a strength, a weight of one to three")
    func table() {
        for row in ThemeTable.terms {
            #expect(!row[1].isEmpty && ThemeTerms.Strength(rawValue: row[2]) != nil, "\(row)")
            #expect(Double(row[3]).map { (1...3).contains($0) } == true, "\(row)")
        }
    }
}
