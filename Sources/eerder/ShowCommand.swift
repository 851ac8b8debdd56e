import Answers
import ArgumentParser
import Council

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Laat één besluit zien met al zijn bewijs.",
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
        case .text: Console.print(DecisionText(style: Style(noColor: noColor), width: Console.width).whole(decision))
        case .json: Console.print(decision.json.text(indent: 2))
        case .jsonl: Console.print(decision.json.text())
        case .csv: Console.print(DecisionTable.csv([decision]), terminator: "")
        case .markdown: Console.print(DecisionTable.markdown([decision]), terminator: "")
        }
    }
}
