import Answers
import ArgumentParser
import Council
import Dossiers

struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Maakt een leesdossier: wat is eerder besloten, en waar hangt het mee samen?",
        discussion: """
            VOORBEELDEN
              eerder dossier mobiliteit --organization Almere --organization Flevoland --until 2024-01-24 -o leesdossier.docx
              eerder dossier "RES en zonnevelden" -o res.html

            Naast leesdossier.docx staat leesdossier.yaml, voor uw notities; Eerder leest dat en schrijft er nooit in.
            Nog eens uitvoeren voegt toe wat nieuw is en zegt wat er veranderde.
            """)

    @Argument(help: ArgumentHelp("De vraag of de zoekwoorden.", valueName: "vraag")) var question: [String]
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Het bestand; .docx, .html of .md zegt in welke vorm.", valueName: "bestand"))
    var output: String
    @OptionGroup var places: PlaceOptions
    @OptionGroup var filterOptions: FilterOptions
    @Option(help: "De taal van wat Eerder er zelf bij zet: nl of en.") var language = DossierLanguage.dutch

    func validate() throws {
        guard question.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
            throw ValidationError(
                "typ een vraag of zoekwoorden, bijvoorbeeld eerder dossier mobiliteit -o leesdossier.docx")
        }
    }

    func run() async throws {
        let files = try DossierFiles(output: output)
        let engine = try await places.engine()
        guard let today = CivilDate.today else {
            throw CommandFailure.failed("de klok van deze machine geeft geen datum")
        }
        var request = DossierBuilder.Request(
            question: question.joined(separator: " "), reading: .here,
            filters: try filterOptions.filters(engine),
            today: today)
        request.notes = try files.notes()
        var history = try files.history()
        let isOther = !history.memories.isEmpty && history.memories[request.identity] == nil
        var memory = history.memories[request.identity] ?? DossierMemory()
        let dossier = try DossierBuilder(engine: engine, request: request).dossier(remembering: &memory)
        history.memories[request.identity] = memory
        let written = try files.write(dossier.document(language: language), remembering: &history)
        if isOther { Console.error("Dit bestand was van een andere vraag; er is niets als nieuw gemerkt.") }
        for line in DossierText.lines(dossier, written) { Console.print(line) }
    }
}
