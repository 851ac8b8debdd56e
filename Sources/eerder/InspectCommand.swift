import ArgumentParser
import Council
import Extraction

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Laat zien wat er op één pagina herkend is, en waarom.",
        discussion: """
            Noemt hoe de pagina herkend is, elk besluit met de regel die het vond, en elke
            zin die op een besluit lijkt en er geen is, met de reden. Er is geen index
            nodig en er wordt niets bewaard.

            VOORBEELDEN
              eerder inspect besluitenlijst.html
              eerder inspect Corpus/mra/ofgv/besluitenlijst-AB-3-juli-2024.txt
              eerder inspect vergadering.zip!stukken/motie.docx
              eerder inspect ~/exports/almere/x.html --root ~/exports/almere
              eerder inspect besluitenlijst.html --format json | jq '.rejected[]'
            """)

    @Argument(help: ArgumentHelp("De pagina.", valueName: "bestand")) var file: String
    @Option(
        help: ArgumentHelp(
            "De map van de export: wat andere pagina's over deze zeggen, telt dan mee.", valueName: "map"))
    var root: String?
    @Option(help: "De vorm.") var format = InspectionFormat.text
    @Flag(help: "Zonder kleur.") var noColor = false

    func run() async throws {
        let document = try await InspectedPage(path: file, root: root).document()
        let inspection = DecisionExtractor.inspect(document).themed
        switch format {
        case .json: Console.print(inspection.json(of: document).text(indent: 2))
        case .text:
            let printer = InspectionText(
                style: Style(noColor: noColor), width: Console.width, isAlone: root == nil)
            Console.print(printer.text(inspection, of: document))
        }
    }
}

extension Inspection {
    /// The same with the themes that the index would give its decisions.
    fileprivate var themed: Inspection {
        var themed = self
        for index in decisions.indices {
            themed.decisions[index].decision = Holdings.themed(decisions[index].decision)
        }
        return themed
    }
}

/// How an inspection is printed.
enum InspectionFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
