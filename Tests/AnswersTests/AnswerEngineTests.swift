import Council
import InvertedIndex
import Testing

@testable import Answers

struct AnswerEngineTests {
    private static let decisions = [
        held(
            "d1", "Nachtbus blijft rijden", date: "2020-05-12", parties: ["SP"],
            themes: ["mobiliteit", "mobiliteit.openbaar-vervoer"],
            quote: "De motie over de nachtbus is aangenomen."),
        held(
            "d2", "Nachtbus ook op zondag", date: "2022-02-01", outcome: .verworpen, parties: ["VVD", "SP"],
            themes: ["mobiliteit", "mobiliteit.openbaar-vervoer"],
            quote: "De motie is verworpen."),
        held(
            "d3", "Veilige oversteek Dijkweg", date: "2021-09-30", parties: ["D66"],
            themes: ["mobiliteit", "mobiliteit.verkeersveiligheid"],
            quote: "De motie is aangenomen."),
        held(
            "d4", "Kadernota wonen", date: "2023-03-14", instrument: .besluit, themes: ["wonen"],
            quote: "De raad stelt de nota vast.",
            context: "Bij de haltes van de nachtbus komen woningen."),
        held(
            "d5", "Sluisdeuren Noord", date: "2019-01-15", instrument: .besluit, organization: "provincie Overmeer",
            themes: ["water"], quote: "Vastgesteld."),
        held(
            "d6", "Zonder dag", date: nil, instrument: .toezegging, outcome: .toegezegd,
            quote: "De wethouder zegt een plan toe."),
    ]
    private static let documents = [
        document("Memo nachtbus", "In deze memo staat hoe de nachtbus rijdt."),
        document("Brief over water", "Geen bus.", source: "brief.md"),
    ]

    /// The engine holds its files open, so the directory can go.
    private func engine() throws -> AnswerEngine {
        let directory = TemporaryDirectory()
        var coverage = Coverage()
        coverage.read = 8
        _ = try update(Self.decisions, Self.documents, coverage: coverage).commit(to: directory.path, rebuild: true)
        return try AnswerEngine(directory: directory.path)
    }

    private func page(
        sorting: AnswerEngine.Sorting = .relevance, limit: Int = 10, offset: Int = 0, explains: Bool = false,
        showsDuplicates: Bool = false
    ) -> AnswerEngine.Page {
        var page = AnswerEngine.Page()
        (page.sorting, page.limit, page.offset) = (sorting, limit, offset)
        (page.explains, page.showsDuplicates) = (explains, showsDuplicates)
        return page
    }

    private func ids(_ answer: Answer) -> [String] { answer.hits.map(\.decision.id) }

    @Test(
        "Words find decisions by title, dictum and text, the title first",
        arguments: [
            ("nachtbus", ["d1", "d2", "d4"], 3), ("wat is eerder besloten over de nachtbus?", ["d1", "d2", "d4"], 3),
            ("nachtbussen", ["d1", "d2", "d4"], 3),
            ("\"nachtbus ook\"", ["d2"], 1), ("\"ook nachtbus\"", [], 0), ("nacht*", ["d1", "d2", "d4"], 3),
            ("oversteek dijkweg", ["d3"], 1),
            ("zwembad", [], 0), ("SLUISDEUREN", ["d5"], 1), ("sluis", ["d5"], 1),
        ])
    func words(question: String, expected: [String], total: Int) throws {
        let answer = try engine().answer(question)
        #expect(Set(ids(answer)) == Set(expected))
        #expect(answer.total == total)
        if expected.contains("d4") {
            #expect(answer.hits.last?.decision.id == "d4", "only the text around it holds the word")
        }
    }

    @Test("A theme finds what lacks the word")
    func theme() throws {
        let answer = try engine().answer("wat is eerder besloten over mobiliteit")
        #expect(Set(ids(answer)) == ["d1", "d2", "d3"])
        #expect(answer.interpretation.themes == ["mobiliteit"])
        let transit = try engine().answer("openbaar vervoer")
        #expect(Set(ids(transit)) == ["d1", "d2"])
    }

    @Test("Totals and facets count all that match, not only what is shown")
    func totals() throws {
        let answer = try engine().answer("nachtbus", page: page(limit: 1))
        #expect(answer.hits.count == 1)
        #expect(answer.total == 3)
        func counts(_ name: String) -> [String: Int] {
            Dictionary(
                uniqueKeysWithValues: answer.facets.first { $0.name == name }?.counts.map { ($0.value, $0.count) } ?? []
            )
        }
        #expect(counts("instrument") == ["motie": 2, "besluit": 1])
        #expect(counts("outcome") == ["aangenomen": 2, "verworpen": 1])
        #expect(counts("organization") == ["gemeente Zandmeren": 3])
        #expect(counts("year") == ["2020": 1, "2022": 1, "2023": 1])
        #expect(counts("party") == ["SP": 2, "VVD": 1])
        #expect(counts("theme") == ["mobiliteit": 2, "mobiliteit.openbaar-vervoer": 2, "wonen": 1])
    }

    @Test(
        "Answers are ordered and paged",
        arguments: [
            (AnswerEngine.Sorting.newest, 10, 0, ["d4", "d2", "d1"]), (.oldest, 10, 0, ["d1", "d2", "d4"]),
            (.newest, 1, 1, ["d2"]),
            (.oldest, 2, 2, ["d4"]), (.newest, 10, 3, []), (.newest, 0, 0, []),
        ])
    func order(sorting: AnswerEngine.Sorting, limit: Int, offset: Int, expected: [String]) throws {
        let answer = try engine().answer("nachtbus", page: page(sorting: sorting, limit: limit, offset: offset))
        #expect(ids(answer) == expected)
        #expect(answer.total == 3)
    }

    @Test("Filters narrow, in the question or beside it")
    func filters() throws {
        let engine = try engine()
        func found(_ question: String, _ change: (inout Filters) -> Void = { _ in }) throws -> Set<String> {
            var filters = Filters()
            change(&filters)
            return Set(ids(try engine.answer(question, filters: filters)))
        }
        #expect(try found("welke moties zijn verworpen?") == ["d2"])
        #expect(try found("nachtbus") { $0.outcomes = ["verworpen"] } == ["d2"])
        #expect(try found("nachtbus") { $0.parties = ["VVD"] } == ["d2"])
        #expect(try found("nachtbus van SP") == ["d1", "d2"])
        #expect(try found("nachtbus sinds 2021") == ["d2", "d4"])
        #expect(try found("nachtbus in 2020") == ["d1"])
        #expect(try found("nachtbus") { $0.until = day("2020-05-12") } == ["d1"])
        #expect(try found("nachtbus") { ($0.since, $0.until) = (day("2022-01-01"), day("2021-01-01")) }.isEmpty)
        #expect(try found("wat is besloten in Overmeer?") == ["d5"])
        #expect(try found("") { $0.instruments = ["toezegging"] } == ["d6"])
        #expect(try found("nachtbus") { $0.bodies = ["Provinciale Staten"] }.isEmpty)
        #expect(try found("") { $0.themes = ["mobiliteit"] } == ["d1", "d2", "d3"])
    }

    @Test("When all words together find too little, most of them may, and the answer says so")
    func most() throws {
        let engine = try engine()
        let answer = try engine.answer("veilige oversteek museum")
        #expect(ids(answer) == ["d3"])
        #expect(answer.interpretation.matching == .most)
        #expect(try engine.answer("veilige oversteek dijkweg").interpretation.matching == .all)
        let none = try engine.answer("museum theater zwembad")
        #expect(none.total == 0)
        #expect(none.interpretation.matching == .all)
        #expect(try engine.answer("oversteek museum").total == 0, "of two words both must occur")
    }

    @Test(
        "A compound is found whole, by all its parts, and without a last part that says little",
        arguments: [
            ("nachtbus", ["d1", "d2", "d4"]), ("nacht bus", ["d1", "d2", "d4"]),
            ("nachtbusbeleid", ["d1", "d2", "d4"]),
            ("mobiliteitsopgave", ["d1", "d2", "d3"]), ("sluisdeur", ["d5"]), ("deuren", ["d5"]),
            // Each part must be there: a tax is no policy, and a bus is no train.
            ("hondenbelasting", []), ("nachttrein", []), ("mobiliteitsopgave museum", []),
        ])
    func compounds(question: String, expected: [String]) throws {
        #expect(Set(ids(try engine().answer(question))) == Set(expected))
    }

    @Test(
        "A word inside another finds nothing, however well it is known (THEMES, rule 2)",
        arguments: [
            ("trein", []), ("OV", []), ("RES", []), ("bus", []), ("weg", []), ("pers", []),
            ("verontreiniging", ["f1"]), ("overheid", ["f2"]), ("reserve", ["f3"]), ("robuust", ["f4"]),
        ])
    func falseFriends(question: String, expected: [String]) throws {
        let directory = TemporaryDirectory()
        let decisions = [
            held("f1", "Bodemverontreiniging Sluisdijk"), held("f2", "Digitale overheid"),
            held("f3", "Reserves en resultaat"),
            held("f4", "Robuust watersysteem"), held("f5", "Personeelsplan zwembad"), held("f6", "Bewegen op school"),
        ]
        _ = try update(decisions).commit(to: directory.path, rebuild: true)
        #expect(ids(try AnswerEngine(directory: directory.path).answer(question)) == expected)
    }

    @Test(
        "A question that finds little is read more widely, but nothing stands in for what is not there",
        arguments: [
            // The rarest subject is enough, what has both comes first.
            ("museum haven", ["w1", "w2"]), ("museum zwembad", []),
            // Truncated, abbreviated, in English, as an exact phrase.
            ("fietspaden", ["w3"]), ("which motions about museums were adopted?", ["w1", "w2"]),
            ("\"museum haven\"", []),
            ("wandelpad", ["w3"]), ("fiets- en wandelpaden", ["w3"]), ("museum NOT haven", ["w2"]),
            ("titel:haven OR titel:wandelpaden", ["w1", "w3", "w4"]), ("nummer:m12-2024", ["w4"]), ("NOT haven", nil),
        ] as [(String, [String]?)])
    func widening(question: String, expected: [String]?) throws {
        let directory = TemporaryDirectory()
        var decisions = [
            held("w1", "Museum in de oude haven"), held("w2", "Museum sluit"), held("w3", "Fiets- en wandelpaden"),
            held("w4", "Haven verzandt"), held("w5", "Haven dicht"), held("w6", "Haven open"),
        ]
        decisions[3].decision.number = "M12-2024"
        _ = try update(Array(decisions.prefix(4))).commit(to: directory.path, rebuild: true)
        let engine = try AnswerEngine(directory: directory.path)
        if let expected {
            let found = ids(try engine.answer(question))
            #expect(Set(found) == Set(expected) && (expected.isEmpty || found.count == expected.count))
            if question.contains("museum haven"), !expected.isEmpty { #expect(found == expected) }
        } else {
            #expect(throws: QuestionError.self) { try engine.answer(question) }
        }
    }

    @Test("A word that nothing holds is read as the one that was meant, and the answer says so")
    func corrections() throws {
        let engine = try engine()
        let answer = try engine.answer("nachtbusen Dijkweg")
        #expect(answer.total == 0)
        let meant = try engine.answer("sluisdeuern")
        #expect(ids(meant) == ["d5"])
        #expect(
            meant.interpretation.corrections == [
                Correction(typed: "sluisdeuern", meant: "sluisdeuren", isApplied: true)
            ])
        #expect(meant.interpretation.text == "sluisdeuren")
        #expect(try engine.answer("nachtbus").interpretation.corrections.isEmpty)
        #expect(try engine.answer("museum").interpretation.corrections.isEmpty)
        let short = try engine.answer("nata")
        #expect(short.total == 0, "a short word is only offered another")
        #expect(short.interpretation.corrections.map(\.meant) == ["nota"])
    }

    @Test("Other names of a subject are searched along and shown; taken literally, nothing is")
    func expansions() throws {
        let engine = try engine()
        let answer = try engine.answer("bussen")
        #expect(Set(ids(answer)) == ["d1", "d2", "d4"])
        var literally = AnswerEngine.Reading()
        literally.isLiteral = true
        let words = try engine.answer("openbaar vervoer", reading: literally)
        #expect(words.total == 0)
        #expect(words.interpretation.expansions.isEmpty && words.interpretation.themes.isEmpty)
        var open = AnswerEngine.Reading()
        open.ignoring = [.party]
        #expect(try engine.answer("nachtbus van SP", reading: open).interpretation.filters.parties.isEmpty)
    }

    @Test("A paper that comes back under the same title stands once, with the others beside it")
    func duplicates() throws {
        let directory = TemporaryDirectory()
        let decisions = [
            held("e1", "Fiets gratis in de bus", date: "2024-05-01"),
            held("e2", "Fiets gratis, in de bus", date: "2024-05-20"),
            held("e3", "Fiets gratis in de bus", date: "2022-05-01"),
            held("p1", "Besluitenlijst van de bus", date: "2020-01-01", instrument: .procedure),
            held("p2", "Besluitenlijst van de bus", date: "2024-01-01", instrument: .procedure),
        ]
        _ = try update(decisions).commit(to: directory.path, rebuild: true)
        let engine = try AnswerEngine(directory: directory.path)
        let answer = try engine.answer("bus")
        #expect(answer.total == 5, "all are counted")
        #expect(answer.hits.map { [$0.decision.id] + $0.similar } == [["e2", "e1"], ["e3"], ["p2", "p1"]])
        #expect(try engine.answer("bus", page: page(limit: 1, offset: 1)).hits.map(\.decision.id) == ["e3"])
        #expect(try engine.answer("bus", page: page(limit: .max)).hits.count == 3)
        #expect(try engine.answer("bus", page: page(limit: .max - 5, offset: 1)).hits.count == 2)
        #expect(try engine.answer("bus jaar:2024-2020").total == 0, "a period that ends before it begins")
        #expect(throws: QuestionError.self) { try engine.answer("soort:(\"\" OR motie)") }
        #expect(try engine.answer("bus", page: page(showsDuplicates: true)).hits.count == 5)
    }

    @Test("Reading material stands apart from decisions")
    func documents() throws {
        let answer = try engine().answer("nachtbus")
        #expect(answer.documents.map(\.title) == ["Memo nachtbus"])
        #expect(answer.documentTotal == 1)
        #expect(try engine().answer("welke moties over de nachtbus zijn verworpen?").documents.isEmpty)
        #expect(try engine().decisions().count == Self.decisions.count)
    }

    @Test("A hit is quoted with the word that was asked for")
    func snippet() throws {
        let answer = try engine().answer("nachtbus")
        let hit = try #require(answer.hits.first { $0.decision.id == "d4" })
        #expect(hit.snippet.text == "Bij de haltes van de nachtbus komen woningen.")
        #expect(hit.snippet.highlights.map { [$0.lowerBound, $0.upperBound] } == [[21, 29]])
    }

    @Test("Nothing to search gives an empty answer, not everything", arguments: ["", "?", "wat is eerder besloten?"])
    func empty(question: String) throws {
        let answer = try engine().answer(question)
        #expect(answer.total == 0)
        #expect(answer.hits.isEmpty && answer.documents.isEmpty)
        #expect(answer.coverage.read == 8)
    }

    @Test("Decisions are listed by day, found by id or its only beginning")
    func list() throws {
        let engine = try engine()
        #expect(try engine.decisions().filter { $0.date != nil }.map(\.id) == ["d5", "d1", "d3", "d2", "d4"])
        #expect(try engine.decision(id: "d3")?.title == "Veilige oversteek Dijkweg")
        #expect(try engine.decision(id: "d") == nil)
        #expect(try engine.decision(id: "x") == nil)
        #expect(Set(try engine.values(of: .party)) == ["SP", "VVD", "D66"])
    }

    @Test("An explained score is a sum that ends in the score")
    func explained() throws {
        let hit = try #require(try engine().answer("nachtbus", page: page(explains: true)).hits.first)
        let lines = try #require(hit.explanation).split(separator: "\n")
        let amounts = try lines.map { line in
            try #require(Double(line.prefix { $0 != " " }.replacing(",", with: ".")), "\(line)")
        }
        #expect(abs(amounts.dropLast().reduce(0, +) - amounts[amounts.count - 1]) < 0.02, "\(lines)")
        #expect(abs(hit.score - amounts[amounts.count - 1]) < 0.01)
        #expect(try engine().answer("nachtbus").hits.first?.explanation == nil)
    }

    @Test("The answer's JSON has every member of the contract")
    func json() throws {
        let json = try engine().answer("nachtbus").json
        #expect(
            json.members.map(\.name) == [
                "question", "interpretation", "total", "facets", "hits", "documents", "coverage",
            ])
        #expect(
            json["interpretation"]?.members.map(\.name) == [
                "text", "themes", "filters", "expansions", "operator", "corrections",
            ])
        #expect(
            json["facets"]?.members.map(\.name) == ["organization", "instrument", "outcome", "theme", "year", "party"])
        #expect(json["total"] == .integer(3))
    }

    @Test("A directory without an index says so by name")
    func missing() {
        let directory = TemporaryDirectory()
        #expect(throws: IndexError.missing(directory: directory.path)) { try AnswerEngine(directory: directory.path) }
    }
}
