import Answers
import ArgumentParser
import Council

struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Beantwoordt een vraag (dit is de standaardopdracht).",
        discussion: """
            VOORBEELDEN
              eerder "wat is eerder besloten over mobiliteit"
              eerder ask "moties van de VVD over parkeren sinds 2020"
              eerder ask '"openbaar vervoer"' --sort newest     precies deze woorden
              eerder ask 'fiets*'                               alles wat zo begint
            """)

    @Argument(help: ArgumentHelp("De vraag of de zoekwoorden.", valueName: "vraag")) var question: [String]
    @OptionGroup var places: PlaceOptions
    @OptionGroup var filterOptions: FilterOptions
    @Option(help: "De vorm van het antwoord.") var format = OutputFormat.text
    @Option(help: "De volgorde: beste eerst, nieuwste eerst of oudste eerst.") var sort = AnswerEngine.Sorting.relevance
    @Option(help: ArgumentHelp("Hoeveel besluiten.", valueName: "aantal")) var limit = 10
    @Option(help: ArgumentHelp("Hoeveel besluiten overslaan.", valueName: "aantal")) var offset = 0
    @Flag(help: "Laat zien waaruit elke score bestaat.") var explain = false
    @Flag(help: "Zoek alle woorden die er staan: geen vraagwoorden, filters, thema's of verwante woorden.")
    var literal = false
    @Option(help: "Lees dit niet uit de woorden van de vraag, bijvoorbeeld organization (mag vaker).")
    var ignore: [Filters.Kind] = []
    @Flag(help: "Toon gelijke besluiten elk apart; in andere vormen dan tekst gebeurt dat altijd.") var duplicates =
        false
    @Flag(help: "Begin CSV met een BOM, zodat Excel de letters goed leest.") var bom = false
    @Flag(help: "Zonder kleur.") var noColor = false

    func validate() throws {
        guard limit >= 0, offset >= 0 else { throw ValidationError("--limit en --offset zijn 0 of meer") }
        let length = question.joined(separator: " ").count
        guard length <= AnswerEngine.questionLimit else {
            throw ValidationError(
                "de vraag is \(length) tekens lang; stel een vraag van hoogstens \(AnswerEngine.questionLimit) tekens")
        }
    }

    func run() async throws {
        let engine = try await places.engine()
        let filters = try filterOptions.filters(engine)
        print(try engine.answer(question.joined(separator: " "), reading: reading, filters: filters, page: page))
    }

    private var reading: AnswerEngine.Reading {
        var reading = AnswerEngine.Reading.here
        reading.ignoring = Set(ignore)
        reading.isLiteral = literal
        return reading
    }

    private var page: AnswerEngine.Page {
        var page = AnswerEngine.Page()
        page.sorting = sort
        page.limit = limit
        page.offset = offset
        // Who counts or filters the hits needs them all.
        page.showsDuplicates = duplicates || format != .text
        page.explains = explain
        return page
    }

    private func print(_ answer: Answer) {
        switch format {
        case .text:
            Console.print(AnswerText(style: Style(noColor: noColor), width: Console.width).text(answer, offset: offset))
        case .json: Console.print(answer.json.text(indent: 2))
        case .jsonl: for hit in answer.hits { Console.print(hit.json.text()) }
        case .csv: Console.print(DecisionTable.csv(answer.hits.map(\.decision), bom: bom), terminator: "")
        case .markdown: Console.print(DecisionTable.markdown(answer.hits.map(\.decision)), terminator: "")
        }
    }
}
