import Answers
import ArgumentParser
import Council

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Geeft alle besluiten, in een vaste volgorde.",
        discussion: """
            VOORBEELDEN
              eerder export > besluiten.jsonl
              eerder export --format csv --organization Lelystad --since 2022 > lelystad.csv
              eerder export --format edges > verbanden.csv
            """)

    @OptionGroup var places: PlaceOptions
    @OptionGroup var filterOptions: FilterOptions
    @Option(help: "De vorm; edges zijn de verbanden tussen besluiten, als CSV.") var format = ExportFormat.jsonl
    @Flag(help: "Begin CSV met een BOM, zodat Excel de letters goed leest.") var bom = false

    func run() throws {
        let engine = try AnswerEngine(directory: places.index)
        let filters = try filterOptions.filters(engine)
        guard let format = OutputFormat(rawValue: format.rawValue) else {
            Console.print(ConnectionTable.csv(try engine.connections(filters), bom: bom), terminator: "")
            return
        }
        print(try engine.decisions(filters), as: format)
    }

    private func print(_ decisions: [Decision], as format: OutputFormat) {
        switch format {
        case .jsonl: for decision in decisions { Console.print(decision.json.text()) }
        case .json: Console.print("[" + decisions.map { $0.json.text() }.joined(separator: ",\n") + "]")
        case .csv: Console.print(DecisionTable.csv(decisions, bom: bom), terminator: "")
        case .markdown: Console.print(DecisionTable.markdown(decisions), terminator: "")
        case .text:
            let printer = DecisionText(style: Style(noColor: true), width: Console.width)
            Console.print(decisions.map { printer.summary($0) }.joined(separator: "\n\n"))
        }
    }
}
