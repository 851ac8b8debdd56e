import Foundation
import Testing

/// Narrowing, ordering and paging of answers and exports, and what is said to options that fit nothing.
struct FilterTests {
    /// Options with what must hold of every decision they leave over.
    struct Narrowing: Sendable, CustomTestStringConvertible {
        let options: [String]
        let holds: @Sendable (DecisionRecord) -> Bool
        var testDescription: String { options.joined(separator: " ") }
    }

    private static let narrowings = [
        Narrowing(options: ["--organization", "Almere"]) { $0.organization == "gemeente Almere" },
        Narrowing(options: ["--organization", "gemeente lelystad"]) { $0.organization == "gemeente Lelystad" },
        Narrowing(options: ["--organization", "Almere", "--organization", "Flevoland"]) {
            ["gemeente Almere", "provincie Flevoland"].contains($0.organization)
        },
        Narrowing(options: ["--body", "gemeenteraad"]) { $0.body == "gemeenteraad" },
        Narrowing(options: ["--body", "Gedeputeerde Staten"]) { $0.body == "Gedeputeerde Staten" },
        Narrowing(options: ["--instrument", "motie"]) { $0.instrument == "motie" },
        Narrowing(options: ["--instrument", "motie", "--instrument", "amendement"]) {
            ["motie", "amendement"].contains($0.instrument)
        },
        Narrowing(options: ["--outcome", "verworpen"]) { $0.outcome == "verworpen" },
        Narrowing(options: ["--outcome", "gewijzigd-aangenomen"]) { $0.outcome == "gewijzigd-aangenomen" },
        Narrowing(options: ["--theme", "mobiliteit"]) { $0.themes.contains("mobiliteit") },
        Narrowing(options: ["--party", "VVD"]) { $0.submitters.contains { $0.party == "VVD" } },
        Narrowing(options: ["--since", "2022"]) { ($0.date ?? "") >= "2022-01-01" },
        Narrowing(options: ["--since", "2022-06"]) { ($0.date ?? "") >= "2022-06-01" },
        Narrowing(options: ["--since", "2022-06-22"]) { ($0.date ?? "") >= "2022-06-22" },
        Narrowing(options: ["--until", "2019"]) { $0.date.map { $0 <= "2019-12-31" } ?? false },
        Narrowing(options: ["--until", "2020-02"]) { $0.date.map { $0 <= "2020-02-29" } ?? false },
        Narrowing(options: ["--until", "2019-05-23"]) { $0.date.map { $0 <= "2019-05-23" } ?? false },
        Narrowing(options: ["--since", "2021", "--until", "2021"]) { ($0.date ?? "").hasPrefix("2021") },
        Narrowing(options: [
            "--organization", "Almere", "--instrument", "motie", "--outcome", "verworpen", "--since", "2020",
        ]) {
            $0.organization == "gemeente Almere" && $0.instrument == "motie" && $0.outcome == "verworpen"
                && ($0.date ?? "") >= "2020"
        },
    ]

    @Test("A filter leaves exactly the decisions that fit, in an export and in an answer", arguments: narrowings)
    func narrowing(_ narrowing: Narrowing) throws {
        let fitting = Demo.decisions.filter(narrowing.holds)
        #expect(!fitting.isEmpty && fitting.count < Demo.decisions.count)
        let exported = try DecisionRecord.lines(try Demo.eerder(["export"] + narrowing.options).output)
        #expect(exported == fitting)

        let whole = try Demo.answer("wat is besloten over mobiliteit", ["--limit", "10000"])
        let narrowed = try Demo.answer("wat is besloten over mobiliteit", ["--limit", "10000"] + narrowing.options)
        #expect(Set(narrowed.hits.map(\.id)) == Set(whole.hits.filter(narrowing.holds).map(\.id)))
        #expect(narrowed.total == narrowed.hits.count)
    }

    @Test("Sorting by date orders the hits and changes nothing else", arguments: ["newest", "oldest"])
    func sorting(order: String) throws {
        let byRelevance = try Demo.answer(Demo.questions[0], ["--limit", "10000"])
        let byDate = try Demo.answer(Demo.questions[0], ["--limit", "10000", "--sort", order])
        #expect(byDate.total == byRelevance.total)
        #expect(Set(byDate.hits.map(\.id)) == Set(byRelevance.hits.map(\.id)))
        let dates = byDate.hits.compactMap(\.date)
        #expect(dates == (order == "newest" ? dates.sorted(by: >) : dates.sorted()))
        #expect(
            try Demo.answer(Demo.questions[0], ["--limit", "5", "--sort", order]).hits.map(\.id)
                == byDate.hits.prefix(5).map(\.id))
    }

    @Test("Relevance puts the highest score first")
    func relevance() throws {
        let scores = try Demo.answer(Demo.questions[1], ["--limit", "10000"]).hits.compactMap(\.score)
        #expect(scores.count > 10)
        #expect(scores == scores.sorted(by: >))
    }

    @Test("Pages put together are the whole answer", arguments: ["relevance", "newest", "oldest"])
    func paging(order: String) throws {
        let whole = try Demo.answer(Demo.questions[0], ["--limit", "10000", "--sort", order]).hits.map(\.id)
        var pages: [String] = []
        for offset in stride(from: 0, to: whole.count, by: 25) {
            pages += try Demo.answer(Demo.questions[0], ["--limit", "25", "--offset", "\(offset)", "--sort", order])
                .hits.map(\.id)
        }
        #expect(pages == whole)
        let beyond = try Demo.answer(Demo.questions[0], ["--offset", "\(whole.count)"])
        #expect(beyond.hits.isEmpty && beyond.total == whole.count)
        #expect(
            try Demo.eerder("ask", Demo.questions[0], "--offset", "\(whole.count)").output.contains(
                "er zijn \(whole.count) besluiten"))
    }

    @Test("The second page of a text answer goes on counting")
    func numbering() throws {
        let output = try Demo.eerder("ask", Demo.questions[0], "--limit", "3", "--offset", "3").output
        #expect(output.hasPrefix("4. ") && output.contains("\n6. ") && !output.contains("\n7. "))
    }

    @Test("Explaining shows per decision what its score is made of")
    func explain() throws {
        let plain = try Demo.eerder("ask", "fietsbrug", "--limit", "1")
        let explained = try Demo.eerder("ask", "fietsbrug", "--limit", "1", "--explain")
        #expect(explained.exitCode == 0)
        #expect(explained.outputLines.count > plain.outputLines.count)
    }

    @Test(
        "A value that no decision has is refused with what there is",
        arguments: [
            (["--organization", "Utrecht"], "gemeente Almere"), (["--body", "vroedschap"], "gemeenteraad"),
            (["--theme", "ruimtevaart"], "bestuur"), (["--party", "Partij van de Pinguïns"], "VVD"),
            (["--instrument", "vonnis"], "motie"), (["--outcome", "misschien"], "verworpen"),
            (["--sort", "mooiste"], "newest"),
            (["--format", "xml"], "jsonl"),
        ])
    func unknownValue(options: [String], known: String) throws {
        let run = try Demo.eerder(["ask", "mobiliteit"] + options)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(options[1]))
        #expect(run.errors.contains(known), "\(run.errors)")
    }

    @Test(
        "A day that does not exist is refused with what to type",
        arguments: ["--since", "--until"],
        [
            "2021-02-30", "2021-02-29", "2021-13", "2021-00-10", "2021-6-31", "21", "gisteren", "", "99999",
            "2021-06-22-01", "٢٠٢١",
        ])
    func impossibleDate(option: String, date: String) throws {
        for command in [["ask", "mobiliteit"], ["export"]] {
            let run = try Demo.eerder(command + [option, date])
            #expect(run.exitCode == 2)
            #expect(run.output.isEmpty)
            #expect(run.errorLines.count == 1 && run.errors.contains("2021-06-22"), "\(run.errors)")
        }
    }

    @Test(
        "Wrong usage ends with 2, prints no result and says something",
        arguments: [
            ["ask"], ["ask", "x", "--vorm", "y"], ["ask", "x", "--limit", "-1"], ["ask", "x", "--limit=-1"],
            ["ask", "x", "--limit", "veel"],
            ["ask", "x", "--offset", "1.5"], ["ask", "x", "--since"], ["index", "--jobs", "0"],
            ["index", "--jobs", "x"], ["show"],
            ["show", "geen-besluit"], ["status", "teveel"], ["verify", "--snel"], ["export", "--limit"],
        ])
    func wrongUsage(arguments: [String]) throws {
        let run = try Demo.eerder(arguments)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1 && run.errors.hasPrefix("eerder: error: "), "\(run.errors)")
    }

    @Test(
        "What the argument parser says is said in Dutch, with where the help is",
        arguments: [
            (["ask"], "er ontbreekt iets: <vraag> ...; zie: eerder ask --help"),
            (["ask", "x", "--sinds", "2020"], "onbekende optie --sinds (bedoelt u --since?); zie: eerder ask --help"),
            (["export", "--vorm-van-uitvoer", "y"], "onbekende optie --vorm-van-uitvoer; zie: eerder export --help"),
            (["ask", "x", "--since"], "achter --since hoort een waarde: <datum>; zie: eerder ask --help"),
            (["status", "te", "veel"], "hier hoort niets meer te staan: te veel; zie: eerder status --help"),
            (["verify", "teveel"], "hier hoort niets meer te staan: teveel; zie: eerder verify --help"),
            (["ask", "x", "--limit", "veel"], "\"veel\" is geen waarde voor --limit <aantal>; zie: eerder ask --help"),
            (
                ["ask", "x", "--sort", "mooiste"],
                "\"mooiste\" is geen waarde voor --sort <sort>; kies uit: relevance, newest, oldest; zie: eerder ask --help"
            ),
            (["ask", "x", "--explain=1"], "--explain krijgt geen waarde; zie: eerder ask --help"),
            (["index", "--jobs", "0"], "--jobs is 1 of meer; zie: eerder index --help"),
        ])
    func dutchUsage(arguments: [String], message: String) throws {
        let run = try Program.run(arguments, in: Demo.root)
        #expect(run.exitCode == 2)
        #expect(run.errors == "eerder: error: \(message)\n")
    }

    @Test("Of many values the most frequent are named, and how many more there are")
    func manyValues() throws {
        let run = try Demo.eerder("ask", "x", "--theme", "ruimtevaart")
        let themes = Set(Demo.decisions.flatMap(\.themes))
        try #require(themes.count > 12)
        #expect(run.errors.contains("onbekend thema \"ruimtevaart\""))
        #expect(run.errors.contains(#/ en \d+ andere\n/#), "\(run.errors)")
    }

    @Test("The version is printed and nothing else")
    func version() throws {
        let run = try Program.run(["--version"], in: Demo.root)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    }
}
