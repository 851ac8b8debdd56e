import Foundation
import Testing

/// The leesdossier through the real program: what is in it, and that nobody's work is lost.
struct DossierTests {
    private let place = TemporaryDirectory()
    private static let bodies = ["Almere", "Lelystad", "provincie Flevoland"].flatMap { ["--organization", $0] }

    private func dossier(_ question: String, _ options: [String] = [], output: String = "d.md") throws
        -> Program.Outcome
    {
        try Program.run(
            ["dossier", question, "--index", Demo.index, "-o", output] + options, in: place.path)
    }

    private func text(_ name: String) throws -> String { String(decoding: try place.bytes(name), as: UTF8.self) }

    private func write(_ text: String, to name: String) throws {
        try text.write(toFile: place.path + "/" + name, atomically: true, encoding: .utf8)
    }

    /// The text without what Markdown escapes.
    private func plain(_ markdown: String) -> String { markdown.replacing("\\", with: "") }

    @Test("The chapters stand in the order of the table of contents", arguments: ["nl", "en"])
    func chapters(language: String) throws {
        let run = try dossier("mobiliteit", Self.bodies + ["--until", "2024-01-24", "--language", language])
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        let headings = try text("d.md").matches(of: #/\n## (?:<a id="[^"]*"></a>)?(.+)/#).map { String($0.1) }
        let expected = [
            "nl": [
                "Overzicht", "Besluiten van gemeente Almere", "Besluiten van gemeente Lelystad",
                "Besluiten van provincie Flevoland", "Raakvlakken", "Open einden", "Niet besloten, wel relevant",
                "Verantwoording",
            ],
            "en": [
                "Overview", "Decisions of gemeente Almere", "Decisions of gemeente Lelystad",
                "Decisions of provincie Flevoland", "Common ground", "Open ends", "Not decided, but relevant",
                "Account",
            ],
        ]
        #expect(headings == expected[language])
    }

    @Test("Every decision that the question finds is in it, with its source, and nothing after the last day")
    func complete() throws {
        try #require(try dossier("mobiliteit", Self.bodies + ["--until", "2024-01-24"]).exitCode == 0)
        let markdown = plain(try text("d.md"))
        let answer = try Demo.answer("mobiliteit", Self.bodies + ["--until", "2024-01-24", "--limit", "10000"])
        #expect(!answer.hits.isEmpty)
        for decision in answer.hits where decision.instrument != "procedure" {
            #expect(markdown.contains("</a>\(decision.title)\n"), "\(decision.id) is missing")
            for evidence in decision.evidence { #expect(markdown.contains(plain(evidence.source))) }
        }
    }

    @Test("Every quotation stands in the export as it is quoted")
    func verbatim() throws {
        try #require(try dossier("mobiliteit", Self.bodies).exitCode == 0)
        let quotes = plain(try text("d.md")).matches(of: #/\n> “([^\n]+)”\n/#).map { String($0.1) }
        let evidence = Set(Demo.decisions.flatMap { $0.evidence.map(\.quote) }.map(plain))
        #expect(quotes.count > 20)
        for quote in quotes { #expect(evidence.contains(quote), "\(quote)") }
    }

    @Test("Of what is connected and not in the dossier stands where it can be read")
    func whereabouts() throws {
        try #require(try dossier("mobiliteit", Self.bodies + ["--until", "2024-01-24"]).exitCode == 0)
        let lines = plain(try text("d.md")).split(separator: "\n").filter { $0.contains("; zekerheid ") }
        #expect(!lines.isEmpty)
        for line in lines where !line.contains("](#") { #expect(line.contains("; bron "), "\(line)") }
    }

    @Test("A question without decisions gives a dossier that says so, and what was searched")
    func empty() throws {
        let run = try dossier("kwantumzwaartekracht")
        #expect(run.exitCode == 0)
        #expect(run.output.contains("geen besluit gevonden"))
        let markdown = try text("d.md")
        #expect(markdown.contains("geen besluit gevonden") && markdown.contains("**Gezocht**: kwantumzwaartekracht"))
    }

    @Test("Pins, notes, exclusions and own headings count, and the file that holds them is never written")
    func notes() throws {
        try #require(try dossier("fiets").exitCode == 0)
        let hits = try Demo.answer("fiets", ["--limit", "50"]).hits
        let pinned = try #require(Demo.decisions.first { decision in !hits.contains { $0.id == decision.id } })
        let (noted, left) = (hits[0], hits[1])
        let notes = """
            # van mij
            titel: Mijn dossier
            besluiten:
              \(pinned.id): {vast: ja}
              \(noted.id): {notitie: "Bellen *vóór* vrijdag"}
              \(left.id): {weglaten: "hoort hier niet"}
              bestaat-niet: {vast: ja, notitie: "Waar is dit?"}
            koppen:
              - {kop: Eigen kop, besluiten: [\(noted.id)]}
            """
        try write(notes, to: "d.yaml")
        let run = try dossier("fiets")
        #expect(run.exitCode == 0 && run.output.contains("bestaat-niet"), "\(run.errors)")
        let markdown = plain(try text("d.md"))
        #expect(markdown.hasPrefix("# Mijn dossier"))
        #expect(markdown.contains("Bellen *vóór* vrijdag") && markdown.contains("Eigen kop"))
        #expect(markdown.contains("\(left.title): hoort hier niet"))
        #expect(markdown.contains("Staat onder de kop “Eigen kop”"))
        #expect(markdown.contains(pinned.title))
        #expect(markdown.contains("bestaat-niet: Waar is dit?"), "a note is never lost in silence")
        #expect(markdown.contains("**Id**: \(pinned.id)"))
        #expect(try text("d.yaml") == notes)
    }

    @Test("A note that cannot be read stops the dossier at its line, and leaves the last one as it was")
    func wrongNotes() throws {
        try #require(try dossier("fiets").exitCode == 0)
        let before = try place.bytes("d.md")
        try write("besluiten:\n  a:\n    vats: ja\n", to: "d.yaml")
        let run = try dossier("wonen")
        #expect(run.exitCode == 1 && run.errors.hasPrefix("d.yaml:3: error: "))
        #expect(try place.bytes("d.md") == before)
    }

    @Test("What came in since the last day is marked, and what is gone is told")
    func again() throws {
        try #require(try dossier("fiets").exitCode == 0)
        #expect(!(try text("d.md").contains("Nieuw sinds")))
        // As if it was made in March, of one decision less and one more.
        var memory = try text("d.eerder.json").replacing(#/"runs":\s*\["[^"]+"\]/#, with: #""runs":["2024-03-01"]"#)
        let id = try #require(try Demo.answer("fiets").hits.first?.id)
        memory.replace(id, with: "weg-2020-01-01-motie-00000000")
        try write(memory, to: "d.eerder.json")
        let run = try dossier("fiets")
        #expect(run.output.contains("sinds 1 maart 2024: 1 nieuw, 0 gewijzigd, 1 niet meer gevonden"), "\(run.output)")
        let markdown = plain(try text("d.md"))
        #expect(markdown.contains("Nieuw sinds 1 maart 2024") && markdown.contains("weg-2020-01-01-motie-00000000"))
        #expect(try dossier("fiets").output.contains("1 nieuw"), "the same day it is still new")
    }

    @Test("Another question in between makes nothing forgotten, and the period is no other question")
    func otherQuestion() throws {
        for question in ["fiets", "wonen", "Fiets?"] { try #require(try dossier(question).exitCode == 0) }
        let run = try dossier("fiets", ["--until", "2015"])
        #expect(run.errors.isEmpty && run.output.contains("niet meer gevonden"))
        #expect(try dossier("energie").errors.contains("andere vraag"))
    }

    @Test("Common ground of one question is shown side by side", arguments: ["mobiliteit", "Lelylijn", "parkeren"])
    func commonGround(question: String) throws {
        try #require(try dossier(question).exitCode == 0)
        let chapter = try #require(try text("d.md").firstMatch(of: #/Raakvlakken\n(?s:.*)\n## /#))
        #expect(chapter.output.contains("| Jaar |") && chapter.output.contains("gemeente Almere"))
    }

    @Test("A dossier that somebody worked in is put aside, not overwritten")
    func edited() throws {
        try write("van iemand anders", to: "d.md")
        #expect(try dossier("fiets").output.contains("d (bewerkt 1).md"))
        #expect(try text("d (bewerkt 1).md") == "van iemand anders")
        #expect(!(try dossier("fiets").output.contains("bewerkt")))
        try write(try text("d.md") + "mijn slot", to: "d.md")
        #expect(try dossier("fiets").output.contains("d (bewerkt 2).md"))
        #expect(try text("d (bewerkt 2).md").hasSuffix("mijn slot"))
    }

    @Test("The form follows the name; another name is wrong usage", arguments: ["d.docx", "d.html", "d.md", "D.DOCX"])
    func forms(name: String) throws {
        #expect(try dossier("wonen", output: name).exitCode == 0)
        let bytes = try place.bytes(name)
        switch name.lowercased().suffix(4) {
        case "docx": #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        case "html": #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
        default: #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("# Leesdossier"))
        }
        #expect(try dossier("wonen", output: name).exitCode == 0)
        #expect(try place.bytes(name) == bytes, "the same dossier has the same bytes")
    }

    @Test(
        "A name that says no form, and a folder that is not there, are told",
        arguments: [("d.pdf", Int32(2)), ("d", 2), (".md", 2), ("weg/d.md", 1), ("/dev/null/d.md", 1)])
    func wrongName(name: String, code: Int32) throws {
        let run = try dossier("wonen", output: name)
        #expect(run.exitCode == code && run.errors.contains("error: ") && run.output.isEmpty)
    }
}
