import ArgumentParser

struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Leest exports van portalen en werkt de index bij.",
        discussion: """
            Leest mappen, bestanden en archieven (zip, tar), haalt de besluiten eruit en legt
            ze in de index.
            Wat veranderde wordt vervangen, wat verdween wordt verwijderd, en van andere
            mappen blijft alles staan. Zonder map worden de mappen van de vorige keer
            gelezen, of de map van --corpus.

            VOORBEELDEN
              eerder index
              eerder index ~/exports/lelystad --index /var/lib/eerder
              eerder index ~/Documenten/vergadering.zip
              eerder index ~/exports/* --rebuild --quiet
            """)

    @Argument(help: ArgumentHelp("Mappen of bestanden.", valueName: "pad")) var paths: [String] = []
    @OptionGroup var places: PlaceOptions
    @Flag(help: "Begint opnieuw en vergeet wat er in de index staat.") var rebuild = false
    @Option(help: ArgumentHelp("Hoeveel bestanden tegelijk gelezen worden.", valueName: "aantal")) var jobs: Int?
    @Flag(help: "Herkent ook de tekst van PDF's zonder tekstlaag (met tesseract; dat duurt seconden per bladzijde).")
    var ocr = false
    @Flag(help: "Meldt alleen fouten.") var quiet = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 of meer") }
    }

    func run() async throws {
        let roots = paths.isEmpty ? try IndexRun.rememberedRoots(places.index) ?? [places.corpus] : paths
        let run = IndexRun(
            roots: roots, index: places.index, jobs: jobs, rebuild: rebuild, recognises: ocr,
            shows: quiet ? .problems : .everything)
        let complete = try await run.run()
        if !complete { throw ExitCode(1) }
    }
}
