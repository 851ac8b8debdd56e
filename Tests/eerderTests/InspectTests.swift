import Foundation
import Glibc
import Testing

/// `eerder inspect`: what was recognised on one page, and why.
struct InspectTests {
    private static let list = Demo.corpus + "/flevoland.nl/besluitenlijsten/2024/besluitenlijst-14-mei-2024.html"
    private static let meeting =
        Demo.corpus + "/lelystad.bestuurlijkeinformatie.nl/Agenda/Index/f044a84e-c9e2-5ea0-8045-0a37dbc8e6cd"

    private let place = TemporaryDirectory()

    private struct Page: Decodable {
        struct Recognised: Decodable {
            let family: String
            let kind: String
            let organization: String?
            let body: String?
            let date: String?
            let meeting: String?
        }
        struct Rule: Decodable {
            let ground: String?
            let file: String?
            let line: Int?
            let pattern: String?
        }
        struct Finding: Decodable {
            let id: String
            let title: String
            let confidence: Double
            let rule: Rule
        }
        struct Rejection: Decodable {
            struct Reason: Decodable {
                let number: String?
                let meaning: String
                let rule: Rule
            }
            let line: Int?
            let quote: String
            let outcome: String?
            let reason: Reason
        }
        let source: String
        let recognised: Recognised
        let decisions: [Finding]
        let rejected: [Rejection]
    }

    private func page(_ arguments: String...) throws -> Page {
        let run = try Program.run(["inspect"] + arguments + ["--format", "json"], in: place.path)
        try #require(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode(Page.self, from: Data(run.output.utf8))
    }

    @Test("The text says what the page is, which rule found what, and why the rest is nothing")
    func text() throws {
        let run = try Program.run(["inspect", Self.meeting], in: place.path)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        for line in [
            "   Pagina:      vergadering in iBabs (ibabs-meeting)", "   Organisatie: gemeente Lelystad",
            "   Datum:       19 maart 2024", "   “De agenda wordt ongewijzigd vastgesteld.”",
        ] {
            #expect(run.outputLines.contains(line), "\(line)")
        }
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(#/Besluiten: \d+ 1\. /#))
        #expect(words.contains(#/Lijkt op een besluit en is het niet: \d+ 1\. “/#))
        #expect(words.contains("regel 49, gevonden als: stemblok van het portaal, vertrouwen 0,90"))
        #expect(words.contains(#/outcomes\.tsv:\d+ “is\|zijn\|wordt\|worden\|werd\|werden ~ vastgesteld”/#))
        #expect(words.contains("geen besluit: N1 een voorstel, nog geen besluit (onder “Voorgesteld besluit”"))
        for line in run.outputLines.dropFirst() { #expect(line.count <= 80, "\(line)") }
    }

    @Test("The example in the README is what the program prints, whatever the line of the resource file")
    func readme() throws {
        let readme = try String(contentsOfFile: Demo.root + "/README.md", encoding: .utf8)
        let example = try #require(readme.firstMatch(of: #/\n    \$ eerder inspect (Corpus\S+)\n\n((?:    .*\n|\n)+)/#))
        let output = try Program.run(["inspect", String(example.1)], in: Demo.root).output
        for part in example.2.split(separator: "    …\n") {
            let text = part.replacing(#/(^|\n)    /#) { $0.1 }.trimmingCharacters(in: .newlines)
            #expect(withoutLines(output).contains(withoutLines(text)), "\(text)")
        }
    }

    private func withoutLines(_ text: String) -> String { text.replacing(#/\.tsv:\d+/#, with: ".tsv") }

    @Test("What a page does not tell is unknown, with where it may stand")
    func unknown() throws {
        try place.file("brief.txt", "De nota is vastgesteld.\n\nDe rest volgt.")
        let run = try place.eerder("inspect", "brief.txt")
        #expect(run.exitCode == 0)
        #expect(run.outputLines.contains("   Organisatie: onbekend"))
        #expect(run.output.contains("--root"))
        #expect(run.outputLines.contains("Besluiten: geen"))
    }

    @Test("JSON is one object with the page, its decisions as they are exported, and what was rejected")
    func json() throws {
        let page = try page(Self.meeting)
        #expect(page.recognised.family == "ibabs-meeting" && page.recognised.kind == "meeting")
        #expect(page.recognised.organization == "gemeente Lelystad" && page.recognised.date == "2024-03-19")
        #expect(page.decisions.count >= 10 && !page.rejected.isEmpty)
        #expect(page.decisions.allSatisfy { $0.rule.ground != nil || $0.rule.file != nil })
        #expect(page.rejected.contains { $0.reason.number == "N7" && $0.reason.rule.file == "exclusions.tsv" })
        let exported = Set(Demo.decisions.map(\.id))
        #expect(page.decisions.allSatisfy { exported.contains($0.id) })
    }

    @Test("With its export a page knows what other pages say of it")
    func root() throws {
        let guid = "bf18fdce-2b91-5a1b-b94f-ba78ea146c9c"
        let folder = Demo.corpus + "/lelystad.bestuurlijkeinformatie.nl"
        try place.copy(folder, as: "export")
        let alone = try page("export/Reports/Item/" + guid)
        let linked = try page("./export/Reports/../Reports/Item/" + guid, "--root", "export/")
        #expect(linked.source == "Reports/Item/" + guid)
        #expect(alone.recognised.date == nil || alone.recognised.meeting == nil)
        #expect(linked.recognised.date != nil && linked.recognised.organization == "gemeente Lelystad")
    }

    @Test("Every page of the corpus can be inspected, and gives what the export gives")
    func corpus() throws {
        let page = try page(Self.list, "--root", Demo.corpus)
        let source = "flevoland.nl/besluitenlijsten/2024/besluitenlijst-14-mei-2024.html"
        let exported = Demo.decisions.filter { $0.evidence.contains { $0.source == source } }
        #expect(Set(page.decisions.map(\.id)) == Set(exported.map(\.id)))
    }

    @Test(
        "What cannot be read is told in one line, with what to do",
        arguments: [
            ("niets.html", "bestaat niet"), ("map", "is een map"), ("foto.png", "afbeelding"), ("leeg.html", "leeg"),
            ("fout.json", "JSON"), ("pijp", "geen gewoon bestand"),
        ])
    func unreadable(name: String, reason: String) throws {
        try place.folder("map")
        try place.file("foto.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0])
        try place.file("leeg.html", "")
        try place.file("fout.json", "{\"a\": [1, 2")
        mkfifo(place.path + "/pijp", 0o644)
        for options in [[], ["--root", "."]] {
            let run = try Program.run(["inspect", name] + options, in: place.path)
            #expect(run.exitCode == 1 && run.output.isEmpty, "\(run.output)")
            #expect(run.errorLines.count == 1, "\(run.errors)")
            #expect(run.errors.hasPrefix(name) && run.errors.contains(": error: "), "\(run.errors)")
            #expect(run.errors.contains("; "), "\(run.errors)")
        }
        let run = try place.eerder("inspect", name)
        #expect(run.errors.contains(reason), "\(run.errors)")
    }

    @Test("Wrong usage ends with 2 and says what to type")
    func usage() throws {
        try place.file("brief.txt", "Er is niets besloten.")
        try place.folder("leeg")
        for arguments in [[], ["brief.txt", "--format", "csv"], ["brief.txt", "--root", "leeg"], ["a", "b"]] {
            let run = try Program.run(["inspect"] + arguments, in: place.path)
            #expect(run.exitCode == 2 && run.output.isEmpty, "\(arguments): \(run.errors)")
            #expect(run.errorLines.count == 1 && run.errors.hasPrefix("eerder: error: "), "\(run.errors)")
        }
    }

    @Test("A page cannot move the cursor, paint or turn the writing around")
    func hostile() throws {
        try place.file(
            "a\u{1B}[31m\u{202E}.txt",
            "Besluitenlijst raad Lelystad 5 november 2024\n\nMotie \u{1B}[31mrood \u{202E}wielerpad\n"
                + "De motie \u{1B}[5m\u{7} is aangenomen.\n\nVolgens \u{9B}5m de krant is de motie \u{202E} verworpen.\n"
        )
        let run = try place.eerder("inspect", "a\u{1B}[31m\u{202E}.txt")
        #expect(run.exitCode == 0, "\(run.errors)")
        for scalar in ["\u{1B}", "\u{9B}", "\u{7}", "\u{202E}"] as [Unicode.Scalar] {
            #expect(!run.output.unicodeScalars.contains(scalar))
        }
    }

    @Test("Colour is for a terminal, and not when it is unwanted")
    func colour() throws {
        let terminal = Program.Destination.terminal(columns: 80)
        #expect(try Program.run(["inspect", Self.list], in: place.path, to: terminal).output.contains("\u{1B}["))
        let plain = try Program.run(["inspect", Self.list, "--no-color"], in: place.path, to: terminal)
        #expect(!plain.output.contains("\u{1B}["))
    }
}
