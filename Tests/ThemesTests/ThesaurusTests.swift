import Testing

@testable import Themes

struct ThesaurusTests {
    private static let list = """
        van\trelatie\tnaar
        # een opmerking
        windmolen\tsynoniem\twindturbine;molen
        regionale energiestrategie\tafkorting\tRES
        zonneladder\tsmaller\tzonnepark
        zonnepark\tsmaller\tzonne-energie
        zonnepaneel\tschrijfvariant\tpv-paneel
        zonnepaneel\tsmaller\tzonnepark
        dakpan\tsmaller\tzonnepaneel
        kiezel\tsmaller\tdakpan
        wolf\tverwant\tschaap
        schaap\tverwant\therder
        half\tsynoniem
        """

    private let thesaurus = Thesaurus(Array(list.utf8))

    private func outline(_ subject: String) -> [String] {
        thesaurus.entries(for: subject).map { "\($0.relation) \($0.term)" }
    }

    @Test(
        "A subject goes by its synonyms, then by what is narrower, then by its neighbours",
        arguments: [
            ("windmolen", ["synonym windturbine", "synonym molen"]),
            ("Windmolens", ["synonym windturbine", "synonym molen"]),
            ("windturbine", ["synonym windmolen", "synonym molen"]),
            ("RES", ["synonym regionale energiestrategie"]), ("regionale energiestrategie", ["synonym RES"]),
            (
                "zonnepark",
                [
                    "narrower zonneladder", "narrower zonnepaneel", "narrower pv-paneel", "narrower dakpan",
                    "related zonne-energie",
                ]
            ),
            ("wolf", ["related schaap"]), ("wolven", ["related schaap"]), ("onbekend", []), ("", []), ("half", []),
            ("van", []),
        ])
    func entries(subject: String, expected: [String]) {
        #expect(outline(subject) == expected)
    }

    @Test(
        "The list that comes with Eerder says both ways what is short for what",
        arguments: [
            ("OV", "openbaar vervoer"), ("MRA", "Metropoolregio Amsterdam"), ("KRW", "Kaderrichtlijn Water"),
            ("MIRT", "Meerjarenprogramma Infrastructuur, Ruimte en Transport"), ("IJmeerlijn", "IJmeerverbinding"),
        ])
    func standard(one: String, other: String) {
        func synonyms(_ subject: String) -> [String] {
            Thesaurus.standard.entries(for: subject).filter { $0.relation == .synonym }.map(\.term)
        }
        #expect(synonyms(one).contains(other))
        #expect(synonyms(other).contains(one))
    }

    @Test("An English subject has the entries of the Dutch one, when asked for")
    func english() {
        let thesaurus = Thesaurus(Array("cycling\tengels\tfiets\nfiets\tsynoniem\trijwiel\n".utf8))
        #expect(thesaurus.entries(for: "cycling", translating: true).map(\.term) == ["fiets", "rijwiel"])
        #expect(thesaurus.entries(for: "cycling").isEmpty)
        #expect(thesaurus.entries(for: "fiets", translating: true).map(\.term) == ["rijwiel"])
    }

    @Test("Nothing is narrower than itself, whichever way one goes")
    func cycles() {
        let looped = Thesaurus(Array("a\tsmaller\tb\nb\tsmaller\ta\nb\tsynoniem\tb\n".utf8))
        #expect(looped.entries(for: "a").map(\.term) == ["b"])
        #expect(looped.entries(for: "b").map(\.term) == ["a"])
    }
}
