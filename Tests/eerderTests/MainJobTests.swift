import Foundation
import Testing

/// From an export to a cited answer, as on a fresh clone.
struct MainJobTests {
    @Test("Without an index the first question builds one from Corpus, says so and answers with decisions")
    func firstQuestion() throws {
        let place = TemporaryDirectory()
        try place.copy(Demo.corpus, as: "Corpus")
        let first = try place.eerder("wat is eerder besloten over mobiliteit")
        #expect(first.exitCode == 0)
        #expect(first.errors.contains("Corpus") && first.errors.contains("index"))
        #expect(first.errorLines.count == 1)
        #expect(first.output.contains("\n10. ") && !first.output.contains("\n11. "))
        #expect(FileManager.default.fileExists(atPath: place.path + "/Index/MANIFEST"))

        let second = try place.eerder("wat is eerder besloten over mobiliteit")
        #expect(second.exitCode == 0)
        #expect(second.errors.isEmpty)
        #expect(second.output == first.output)
    }

    @Test("Without an index and without Corpus a question says where it looked and fails")
    func nothingToAsk() throws {
        let place = TemporaryDirectory()
        let run = try place.eerder("wat is eerder besloten over mobiliteit")
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Corpus") && run.errors.contains("error:"))
    }

    @Test("The four demo questions find decisions of three organizations or more", arguments: Demo.questions)
    func threeOrganizations(question: String) throws {
        let answer = try Demo.answer(question, ["--limit", "10000"])
        #expect(answer.total >= 10)
        #expect(Set(answer.hits.compactMap(\.organization)).count >= 3)
        #expect(Set(answer.hits.compactMap(\.body)).count >= 3)
    }

    @Test(
        "Every decision of an answer has a date, body, instrument, outcome, quote and source", arguments: Demo.questions
    )
    func whatADecisionShows(question: String) throws {
        let text = try Demo.eerder("ask", question).output
        let hits = try Demo.answer(question).hits
        let blocks = text.components(separatedBy: "\n\n").filter { $0.contains(#/^\d+\. /#) }
        try #require(blocks.count == hits.count)
        for (block, hit) in zip(blocks, hits) {
            let folded = block.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(hit.date == nil || block.contains(#/\d{1,2} [a-z]+ (19|20)\d\d/#), "\(block)")
            #expect(
                folded.contains(hit.body ?? "orgaan onbekend")
                    || folded.contains(hit.organization ?? "orgaan onbekend"), "\(block)")
            #expect(folded.contains("\(hit.instrument), \(hit.outcome)"), "\(block)")
            #expect(block.contains("“") && block.contains("”"), "\(block)")
            #expect(block.contains("bron: \(hit.evidence[0].source)"), "\(block)")
        }
    }

    @Test(
        "An answer closes with how the question was read, how many decisions there are and what was not read",
        arguments: Demo.questions)
    func closingLines(question: String) throws {
        let answer = try Demo.answer(question)
        let output = try Demo.eerder("ask", question).output
        let closing =
            output.components(separatedBy: "\n\n").last?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            ?? ""
        let word = question.split(separator: " ").last.map(String.init) ?? question
        #expect(closing.contains("Gezocht: \"\(word)\""))
        #expect(closing.contains("\(answer.total) besluiten"))
        #expect(closing.contains("Gelezen: \(answer.coverage.read) bestanden"))
        #expect(closing.contains("overgeslagen: ") && closing.contains("niet gelezen: "))
    }

    @Test(
        "Piped text is at most 80 columns wide and holds no escape codes",
        arguments: Demo.questions.map { ["ask", $0, "--limit", "1000"] } + [
            ["export", "--format", "text"], ["status"],
        ])
    func pipedText(arguments: [String]) throws {
        let run = try Demo.eerder(arguments)
        #expect(run.exitCode == 0)
        #expect(!run.output.contains("\u{1B}"))
        for line in run.outputLines where line.count > 80 { #expect(mayBeLong(line), "\(line.count) columns: \(line)") }
    }

    /// A path, an address, a command to copy or a single long word cannot be broken.
    private func mayBeLong(_ line: String) -> Bool {
        let text = line.trimmingCharacters(in: .whitespaces)
        return !text.contains(" ") || ["bron: ", "https://", "eerder show "].contains(where: text.hasPrefix)
            || FileManager.default.fileExists(
                atPath: Demo.corpus + "/" + (text.components(separatedBy: ": ").first ?? text))
    }

    @Test("Everything known of a decision also fits in 80 columns")
    func wholeDecision() throws {
        let busy = Demo.decisions.sorted { $0.evidence.count > $1.evidence.count }.prefix(3) + Demo.decisions.suffix(3)
        for decision in busy {
            let run = try Demo.eerder("show", decision.id)
            #expect(run.exitCode == 0)
            #expect(run.output.contains(decision.id))
            for evidence in decision.evidence { #expect(run.output.contains("bron: \(evidence.source)")) }
            for line in run.outputLines where line.count > 80 {
                #expect(mayBeLong(line), "\(line.count) columns: \(line)")
            }
        }
    }

    @Test("Colour is for terminals only, and not when NO_COLOR or --no-color asks for none")
    func colour() throws {
        let ask = ["ask", Demo.questions[0]]
        let terminal = Program.Destination.terminal(columns: 80)
        #expect(try Demo.eerder(ask, to: terminal).output.contains("\u{1B}["))
        #expect(try !Demo.eerder(ask, environment: ["NO_COLOR": "1"], to: terminal).output.contains("\u{1B}"))
        #expect(try !Demo.eerder(ask + ["--no-color"], to: terminal).output.contains("\u{1B}"))
        #expect(try !Demo.eerder(ask, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}"))
    }

    @Test("On a narrow terminal the text keeps to its width, with colour and without", arguments: [[], ["--no-color"]])
    func narrowTerminal(options: [String]) throws {
        let run = try Demo.eerder(["ask", Demo.questions[1]] + options, to: .terminal(columns: 50))
        for line in run.output.replacing(#/\e\[[0-9;]*m/#, with: "").split(separator: "\n") where line.count > 50 {
            #expect(mayBeLong(String(line)), "\(line.count) columns: \(line)")
        }
    }
}
