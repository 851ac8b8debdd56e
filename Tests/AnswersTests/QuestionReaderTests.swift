import Council
import Testing

@testable import Answers

struct QuestionReaderTests {
    private static let names = QuestionReader.Names(
        organizations: ["gemeente Zandmeren", "gemeente Almere", "provincie Flevoland", "gemeente Nieuw Overmeer"],
        parties: ["VVD", "D66", "Partij voor de Dieren", "Leefbaar Zandmeren"])

    private func read(_ question: String) -> Interpretation { QuestionReader.read(question, names: Self.names) }

    /// "nachtbus · thema mobiliteit · motie · verworpen · van VVD · in gemeente Almere · vanaf 2020-01-01 · tot 2021-12-31".
    private func outline(_ question: String) -> String {
        let read = self.read(question)
        let filters = read.filters
        var pieces = [read.text]
        pieces += read.themes.map { "thema " + $0 } + filters.instruments + filters.outcomes
        pieces += filters.parties.map { "van " + $0 } + filters.organizations.map { "in " + $0 }
        pieces += [filters.since.map { "vanaf " + $0.iso }, filters.until.map { "tot " + $0.iso }].compactMap { $0 }
        return pieces.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    @Test(
        "A question is what it asks about, without the words that ask",
        arguments: [
            ("wat is eerder besloten over mobiliteit", "mobiliteit · thema mobiliteit"),
            ("Wat is er al besloten over de nachtbus?", "nachtbus"),
            (
                "Welke besluiten zijn er genomen over openbaar vervoer?",
                "openbaar vervoer · thema mobiliteit.openbaar-vervoer"
            ),
            ("wat heeft de raad gezegd over OV", "OV · thema mobiliteit.openbaar-vervoer"),
            ("is er iets vastgesteld over het zwembad?", "zwembad"),
            ("hoe staat het met woningbouw", "woningbouw · thema wonen"),
            ("nachtbus Dijkweg?", "nachtbus Dijkweg"), ("wat is eerder besloten", ""),
        ])
    func question(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Kinds and outcomes in a question narrow it",
        arguments: [
            ("welke moties over de nachtbus zijn verworpen", "nachtbus · motie · verworpen"),
            ("welke amendementen zijn aangenomen?", "amendement · aangenomen · gewijzigd-aangenomen"),
            ("welke toezeggingen zijn afgedaan over wonen?", "wonen · thema wonen · toezegging · afgedaan"),
            ("moties over fietsen", "fietsen · motie"), ("wat is ingetrokken over de haven", "haven · ingetrokken"),
            ("verworpen voorstellen nachtbus", "voorstellen nachtbus · verworpen"),
        ])
    func kinds(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Periods narrow it",
        arguments: [
            ("nachtbus sinds 2020", "nachtbus · vanaf 2020-01-01"),
            ("nachtbus vanaf maart 2022", "nachtbus · vanaf 2022-03-01"),
            ("nachtbus na 2020", "nachtbus · vanaf 2021-01-01"), ("nachtbus voor 2015", "nachtbus · tot 2014-12-31"),
            ("nachtbus in 2023", "nachtbus · vanaf 2023-01-01 · tot 2023-12-31"),
            ("nachtbus tussen 2019 en 2021", "nachtbus · vanaf 2019-01-01 · tot 2021-12-31"),
            ("nachtbus voor maart 2022", "nachtbus · tot 2022-02-28"),
            ("nachtbus in maart 2024", "nachtbus · vanaf 2024-03-01 · tot 2024-03-31"),
            ("nachtbus sinds 2022-06-15", "nachtbus · vanaf 2022-06-15"),
            ("nachtbus voor 2022-06-15", "nachtbus · tot 2022-06-14"),
            ("nachtbus tot 2022-06", "nachtbus · tot 2022-06-30"),
            ("kadernota 2025", "kadernota 2025"), ("nachtbus sinds 1200", "nachtbus sinds 1200"),
            ("nachtbus in 2022-13", "nachtbus 2022-13"),
        ])
    func period(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Places and parties that the index knows narrow it",
        arguments: [
            ("nachtbus in Almere", "nachtbus · in gemeente Almere"),
            ("wat besloot de raad van Zandmeren over nachtbus?", "nachtbus · in gemeente Zandmeren"),
            ("nachtbus in Flevoland", "nachtbus · in provincie Flevoland"),
            ("haven in Nieuw Overmeer", "haven · in gemeente Nieuw Overmeer"),
            ("haven in Urk", "haven Urk"), ("Almere Pampus", "Almere Pampus"),
            ("vliegveld in Almere Haven", "vliegveld Almere Haven"),
            ("moties van de VVD over de nachtbus", "nachtbus · motie · van VVD"),
            ("moties van Partij voor de Dieren", "motie · van Partij voor de Dieren"),
            ("nachtbus van D66 in Almere sinds 2020", "nachtbus · van D66 · in gemeente Almere · vanaf 2020-01-01"),
            ("D66", "D66"),
        ])
    func names(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Loose words are searched as they stand",
        arguments: [
            ("nachtbus", "nachtbus"), ("nachtbus verworpen moties", "nachtbus verworpen moties"),
            ("raad nachtbus", "raad nachtbus"), ("Zuiderzeelijn", "Zuiderzeelijn"),
        ])
    func loose(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Quotes keep words together, a star opens the end",
        arguments: [
            ("\"veilige oversteek\"", "\"veilige oversteek\""), ("wat is besloten over \"de raad\"?", "\"de raad\""),
            ("\"moties\" Dijkweg", "\"moties\" Dijkweg"), ("nacht*", "nacht*"),
            ("wat is besloten over fiets*", "fiets*"),
            ("\"open aanhaling", "\"open aanhaling\""), ("\"\" nachtbus", "nachtbus"), ("Bus* halte", "bus* halte"),
        ])
    func quotes(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(
        "Only signs, or only words that ask, leave nothing to search",
        arguments: ["", "  ", "?!", "… — *", "\"\"", "wat is eerder besloten?"])
    func empty(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test(
        "English questions are read too",
        arguments: [
            ("what was decided about mobiliteit?", "mobiliteit · thema mobiliteit"),
            ("which motions were rejected since 2020?", "motie · verworpen · vanaf 2020-01-01"),
            ("what did the council decide about the nachtbus before 2015?", "nachtbus · tot 2014-12-31"),
        ])
    func english(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test("A theme shows what it covers, a name its synonyms")
    func expansions() {
        #expect(read("mobiliteit").expansions.contains("openbaar vervoer"))
        #expect(read("wat is besloten over de Lelylijn?").expansions.contains("Zuiderzeelijn"))
        #expect(read("nachtbus").expansions.isEmpty)
    }

    @Test("A question of many words is read without delay", .timeLimit(.minutes(1)))
    func long() {
        let text = String(repeating: "nachtbus in 2020 van de VVD \"x ", count: 3_000)
        #expect(!read(text).isEmpty)
    }
}
