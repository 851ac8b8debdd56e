import Answers
import ArgumentParser
import Council

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Laat één besluit zien met al zijn bewijs en zijn verbanden.",
        discussion: "VOORBEELD\n  eerder show lelystad-2022-11-22-motie-3f9c1a2b")

    @Argument(help: ArgumentHelp("De id van het besluit, of het begin ervan.", valueName: "id")) var id: String
    @OptionGroup var places: PlaceOptions
    @Option(help: "De vorm.") var format = OutputFormat.text
    @Flag(help: "Zonder kleur.") var noColor = false

    func run() throws {
        let engine = try AnswerEngine(directory: places.index)
        guard let decision = try engine.decision(id: id) else {
            throw CommandFailure.usage("geen besluit met id \"\(id)\"; een id staat onder elk besluit van een antwoord")
        }
        switch format {
        case .text: Console.print(text(decision, try engine.related(to: decision)))
        case .json: Console.print(json(decision, try engine.related(to: decision)).text(indent: 2))
        case .jsonl: Console.print(json(decision, try engine.related(to: decision)).text())
        case .csv: Console.print(DecisionTable.csv([decision]), terminator: "")
        case .markdown: Console.print(DecisionTable.markdown([decision]), terminator: "")
        }
    }
    private func text(_ decision: Decision, _ related: [AnswerEngine.Related]) -> String {
        let style = Style(noColor: noColor)
        let lines = RelatedText(style: style, width: Console.width).lines(related)
        return ([DecisionText(style: style, width: Console.width).whole(decision)] + lines).joined(separator: "\n")
    }

    /// The decision as everywhere, and what connects it to each of the related ones.
    private func json(_ decision: Decision, _ related: [AnswerEngine.Related]) -> JSONValue {
        .object(decision.json.members + [.init("connections", .array(related.map(\.connection.json)))])
    }
}
