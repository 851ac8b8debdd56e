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
            ("spoor", "mobiliteit.spoor"), ("werk en inkomen", "werk-inkomen"),
            ("werk-inkomen", "werk-inkomen"), ("mobiliteit.fiets", "mobiliteit.fiets"), ("woningbouw", "wonen"),
            ("huisvesting", "wonen"), ("verkeer", "mobiliteit"), ("duurzaamheid", "klimaat"),
            ("Financiën", "financien"),
            ("ruimtelijke ordening", "ruimte"), ("Sport & recreatie", "sport-recreatie"),
            // Stikstof belongs to two themes, the others to one theme's subjects.
            ("stikstof", nil), ("IJmeerlijn", nil), ("bus", nil), ("", nil), ("  ", nil),
        ] as [(String, String?)])
    func name(text: String, theme: String?) {
        #expect(lexicon.theme(named: text) == theme)
    }

    @Test("A theme has a short name, other words have none")
    func shortNames() {
        #expect(lexicon.shortName(of: "mobiliteit.openbaar-vervoer") == "openbaar vervoer")
        #expect(lexicon.shortName(of: "wonen") == "wonen")
        #expect(lexicon.shortName(of: "IJmeerlijn") == nil)
    }

    @Test("Every subtheme has a parent among the themes")
    func consistent() {
        #expect(lexicon.themes.count == 29)
        for theme in lexicon.themes where theme.contains(".") {
            #expect(lexicon.themes.contains(String(theme.prefix { $0 != "." })), "\(theme)")
        }
    }

    @Test("A name is written as it is looked up, and stands for one theme")
    func writtenNames() {
        let names = ThemeTable.names.flatMap { row in row[1].split(separator: ";").map { (String($0), row[0]) } }
        for (name, theme) in names { #expect(lexicon.theme(named: name) == theme, "\(name)") }
    }

    @Test("Every row of the table is whole: a theme, a term, a strength, a weight of one to three")
    func table() {
        for row in ThemeTable.terms {
            let isExcluded = row[2] == "uitgesloten"
            #expect(isExcluded ? row[0] == "geen" : lexicon.themes.contains(row[0]), "\(row)")
            #expect(!row[1].isEmpty && ThemeTerms.Strength(rawValue: row[2]) != nil, "\(row)")
            #expect(Double(row[3]).map { (1...3).contains($0) } == true, "\(row)")
        }
    }

    @Test("The table is in order of theme, and has no term of a theme twice")
    func order() {
        let themes = ThemeTable.terms.map { $0[0] }
        let groups = themes.indices.filter { $0 == 0 || themes[$0] != themes[$0 - 1] }
        #expect(groups.count == Set(themes).count)
        #expect(Set(ThemeTable.terms.map { [$0[0], $0[1]] }).count == themes.count)
    }
}
