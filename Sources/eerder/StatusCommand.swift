import Answers
import ArgumentParser
import Council

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Zegt wat er gelezen is, wat niet, en hoe ver elke organisatie reikt.",
        discussion: """
            VOORBEELDEN
              eerder status
              eerder status --format json | jq '.organizations[].last'
            """)

    @OptionGroup var places: PlaceOptions
    @Option(help: "De vorm: text of json.") var format = OutputFormat.text

    func run() throws {
        let engine = try AnswerEngine(directory: places.index)
        let coverage = try engine.coverage()
        if format == .json || format == .jsonl {
            let index = JSONValue.object([
                .init("directory", .string(places.index)), .init("documents", .integer(engine.documentCount)),
                .init("segments", .integer(engine.segmentCount)),
            ])
            Console.print(
                JSONValue.object(coverage.json.members + [.init("index", index)]).text(
                    indent: format == .json ? 2 : nil))
        } else {
            Console.print(text(coverage, engine))
        }
    }

    private func text(_ coverage: Coverage, _ engine: AnswerEngine) -> String {
        let head = [
            "Index \(places.index): \(engine.documentCount) besluiten en stukken in \(engine.segmentCount.counted("deel", "delen")).",
            "Gelezen: \(coverage.read.counted("bestand", "bestanden")) uit \(coverage.roots.joined(separator: ", ")).",
        ]
        var lines = head.flatMap { $0.printable.wrapped(to: Console.width, indent: "") } + [""]
        for organization in coverage.organizations {
            let period =
                organization.first.flatMap { first in organization.last.map { "\(first.iso) t/m \($0.iso)" } }
                ?? "zonder datum"
            lines +=
                "\(organization.name): \(organization.decisions.counted("besluit", "besluiten")) uit \(organization.documents.counted("bestand", "bestanden")), \(period)"
                .printable.wrapped(to: Console.width, indent: "    ", first: "  ")
        }
        lines += problems(coverage.skipped, "Overgeslagen") + problems(coverage.failed, "Niet gelezen")
        return lines.joined(separator: "\n")
    }

    private func problems(_ problems: [Coverage.Problem], _ title: String) -> [String] {
        guard !problems.isEmpty else { return [] }
        return ["", "\(title) (\(problems.count)):"] + problems.flatMap(lines)
    }

    /// "  path: reason" on one line, or the reason below a path that is never broken, so that it can be copied.
    private func lines(_ problem: Coverage.Problem) -> [String] {
        let path = "  " + problem.source.printable
        let line = "\(path): \(problem.reason.printable)"
        if line.count <= Console.width { return [line] }
        return [path] + problem.reason.printable.wrapped(to: Console.width, indent: "      ")
    }
}
