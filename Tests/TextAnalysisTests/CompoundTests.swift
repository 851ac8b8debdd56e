import Testing

@testable import TextAnalysis

@Suite("Compounds")
struct CompoundTests {
    private let analyzer = DutchAnalyzer.standard

    @Test(
        "A compound is cut into the stems of its parts",
        arguments: [
            ("fietspaden", "fiets pad"), ("raadsvoorstel", "raad voorstel"), ("bedrijventerrein", "bedrijf terrein"),
            ("zonneparken", "zon park"), ("kinderopvang", "kind opvang"), ("ganzenschade", "gans schade"),
            ("woningbouwopgave", "woning bouw opgave"), ("zwembad", "zwem bad"), ("ovknooppunt", "ov knooppunt"),
            ("luchthavenbesluit", "luchthaven besluit"), ("stadsvervoer", "stad vervoer"),
            ("klimaatbestendige", "klimaat bestendig"), ("co2reductie", "co2 reductie"), ("zonpv", "zon pv"),
            ("buurthuis", "buurt huis"),
            ("waterschapsverkiezingen", "waterschap verkiezing"), ("doorfietsroute", "door fiets route"),
        ])
    func compounds(word: String, parts: String) {
        #expect(analyzer.parts(of: word) == parts.split(separator: " ").map { analyzer.stem(String($0)) })
    }

    @Test(
        "A word that is no compound has no parts",
        arguments: [
            "", "fiets", "wethouder", "metropool", "overheid", "robuust", "toezegging", "zienswijze", "burgemeester",
            "almere", "belangrijk", "voorstel", "waterstaat", "regelmatig", "landschap", "gelijkwaardig", "onderzoek",
            "subsidiering", "voorzitter", "kandidaat", "oosterhout", "kabeljauwfiets", "fietsbad1", "badzwem",
        ])
    func wholes(word: String) {
        #expect(analyzer.parts(of: word).isEmpty)
    }

    @Test("The fewest parts win, then the longest last part")
    func choice() {
        let list = WordList(Array("raad\nstuk\ntuk\nraadst\nwater\nweg\nwaterweg\nkant\nzwem\tfront\nzaam\ttail".utf8))
        let splitter = CompoundSplitter(parts: CompoundParts(list))
        #expect(splitter.pieces(of: "waterwegkant").map(\.word) == ["waterweg", "kant"])
        #expect(splitter.pieces(of: "raadstukken").map(\.word) == ["raad", "stuk"])
        #expect(splitter.pieces(of: "zwemkant").map(\.range) == [0..<4, 4..<8])
        #expect(splitter.pieces(of: "kantzwem").isEmpty)
        #expect(splitter.pieces(of: "zaamkant").isEmpty)
    }

    @Test(
        "A last part that says little can be taken off, with the linking letters before it",
        arguments: [
            ("woningbouwopgave", "woningbouw"), ("verkeersveiligheidsbeleid", "verkeersveiligheid"),
            ("fietsplannen", "fiets"), ("fietspad", nil), ("beleid", nil), ("beleidsplan", "beleid"),
            ("xyzbeleid", nil),
        ] as [(String, String?)])
    func core(word: String, expected: String?) {
        #expect(analyzer.compound(word).core == expected)
    }

    @Test(
        "The forms of a noun hold its plural",
        arguments: [
            "school scholen", "bus bussen", "bedrijf bedrijven", "huis huizen", "regio regios", "ziekte ziekten",
            "mogelijkheid mogelijkheden", "museum musea", "partij partijen", "categorie categorieen", "raad raads",
        ])
    func nounForms(pair: String) {
        let words = pair.split(separator: " ").map(String.init)
        #expect(NounForms(words[0]).plurals.contains(Array(words[1].utf8)))
    }

    @Test("Every line of the list has folded words and a known role, and no word stands there twice")
    func resourceIsWellFormed() {
        var seen: Set<Substring> = []
        for row in WordList(PackageResources.compound_parts_txt).rows {
            #expect(row.count == 1 || row.count == 2 && CompoundParts.Role(rawValue: row[1]) != nil, "\(row)")
            #expect(row[0] == DutchAnalyzer.fold(row[0]))
            for word in row[0].split(separator: " ") {
                #expect(seen.insert(word).inserted, "\(word) stands in the list twice")
            }
        }
    }
}
