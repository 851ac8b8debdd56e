public import Answers
public import ArgumentParser
public import Council
public import Dossiers
import Extraction
import Glibc
import InvertedIndex

/// Where the index and the export are.
struct PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("De map met de index.", valueName: "map")) var index = "Index"
    @Option(help: ArgumentHelp("De map met exports, als er nog geen index is.", valueName: "map")) var corpus = "Corpus"
}

/// What an answer or export is narrowed to.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Alleen deze organisatie, bijvoorbeeld Almere (mag vaker).", valueName: "naam"))
    var organization: [String] = []
    @Option(help: ArgumentHelp("Alleen dit orgaan, bijvoorbeeld gemeenteraad (mag vaker).", valueName: "naam"))
    var body: [String] = []
    @Option(help: "Alleen dit soort besluit (mag vaker).") var instrument: [Instrument] = []
    @Option(help: "Alleen deze uitkomst (mag vaker).") var outcome: [Outcome] = []
    @Option(help: ArgumentHelp("Alleen dit thema, bijvoorbeeld mobiliteit (mag vaker).", valueName: "thema")) var theme:
        [String] = []
    @Option(help: ArgumentHelp("Alleen ingediend door deze partij (mag vaker).", valueName: "partij")) var party:
        [String] = []
    @Option(
        help: ArgumentHelp(
            "Alleen zo gestemd: een partij, of een partij en een kant, zoals \"VVD tegen\" (mag vaker).",
            valueName: "stem"))
    var vote: [String] = []
    @Option(help: ArgumentHelp("Alleen van deze portefeuillehouder (mag vaker).", valueName: "naam"))
    var portfolioHolder: [String] = []
    @Option(help: ArgumentHelp("Alleen met dit nummer, zoals M61-2026 (mag vaker).", valueName: "nummer"))
    var number: [String] = []
    @Option(help: ArgumentHelp("Vanaf deze dag, maand of dit jaar: JJJJ[-MM[-DD]].", valueName: "datum")) var since:
        String?
    @Option(help: ArgumentHelp("Tot en met deze dag, maand of dit jaar.", valueName: "datum")) var until: String?

    /// The filters in the index's own words: "almere" becomes "gemeente Almere". A name that fits nothing is an error that
    /// says what there is.
    func filters(_ engine: AnswerEngine) throws -> Filters {
        var filters = Filters()
        filters.organizations = try resolve(organization, engine, .organization, "onbekende organisatie")
        filters.bodies = try resolve(body, engine, .body, "onbekend orgaan")
        filters.themes = try resolve(theme, engine, .theme, "onbekend thema")
        filters.parties = try resolve(party, engine, .party, "onbekende partij")
        filters.votes = try resolve(vote, engine, .vote, "onbekende stem").compactMap(Filters.Vote.init(text:))
        filters.portfolioHolders = try resolve(
            portfolioHolder, engine, .portfolioHolder, "onbekende portefeuillehouder")
        filters.numbers = number
        filters.instruments = instrument.map(\.rawValue)
        filters.outcomes = outcome.map(\.rawValue)
        filters.since = try since.map { try bound($0, "--since", DateBound.first) }
        filters.until = try until.map { try bound($0, "--until", DateBound.last) }
        return filters
    }

    private func resolve(_ wanted: [String], _ engine: AnswerEngine, _ facet: AnswerEngine.Facet, _ what: String) throws
        -> [String]
    {
        // What the index holds takes a walk over all of it.
        guard !wanted.isEmpty else { return [] }
        let known = try engine.values(of: facet)
        return try wanted.flatMap { name -> [String] in
            let lower = name.lowercased()
            let usual = Self.usual(name).lowercased()
            let exact = known.filter { $0.lowercased() == lower || Self.usual($0).lowercased() == usual }
            // "Flevoland" is the provincie before it is part of another name; "VVD" is every side it voted on.
            let named = known.filter {
                ($0.lowercased().hasSuffix(" " + lower) || $0.lowercased().hasPrefix(lower + " "))
                    && $0.split(separator: " ").count == lower.split(separator: " ").count + 1
            }
            let found =
                [exact, named].first { !$0.isEmpty }
                ?? known.filter { $0.lowercased().contains(lower) || $0.lowercased().contains(usual) }
            guard !found.isEmpty else {
                throw CommandFailure.usage("\(what) \"\(name)\"; \(choices(known))".printable)
            }
            return found
        }
    }

    /// "PvdD tegen" by the party's usual name: "Partij voor de Dieren tegen".
    private static func usual(_ name: String) -> String {
        if let whole = PartyNames.byAlias[name] { return whole }
        guard let space = name.lastIndex(of: " "), let party = PartyNames.byAlias[String(name[..<space])] else {
            return name
        }
        return party + name[space...]
    }

    /// The most frequent values, and how many more there are.
    private func choices(_ known: [String]) -> String {
        guard !known.isEmpty else { return "de index kent er geen" }
        let limit = 12
        let more = known.count > limit ? " en \(known.count - limit) andere" : ""
        return "kies uit: \(known.prefix(limit).joined(separator: ", "))\(more)"
    }

    private func bound(_ text: String, _ option: String, _ read: (String) -> CivilDate?) throws -> CivilDate {
        guard let date = read(text) else {
            throw CommandFailure.usage(
                "\(option) \(text) is geen bestaande dag; typ bijvoorbeeld \(option) 2021, 2021-06 of 2021-06-22")
        }
        return date
    }
}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, markdown
}

/// How an export is printed: as results are, or as what connects the decisions.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, markdown, edges
}

extension DossierLanguage: ExpressibleByArgument {}
extension Instrument: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension AnswerEngine.Sorting: ExpressibleByArgument {}
extension Filters.Kind: ExpressibleByArgument {}

extension CivilDate {
    /// The day it is here.
    static var today: CivilDate? {
        var now = time(nil)
        var local = tm()
        guard localtime_r(&now, &local) != nil else { return nil }
        return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    }
}

extension AnswerEngine {
    /// The engine of an index; `nil` when there is none yet.
    static func ifPresent(_ directory: String) throws -> AnswerEngine? {
        do { return try AnswerEngine(directory: directory) } catch .missing { return nil }
    }
}

extension PlaceOptions {
    /// The engine of the index, which is made first when there is none.
    func engine() async throws -> AnswerEngine {
        if let engine = try AnswerEngine.ifPresent(index) { return engine }
        Console.error("Er is nog geen index in \(index); die wordt nu gemaakt van \(corpus).")
        _ = try await IndexRun(roots: [corpus], index: index, jobs: nil, rebuild: false, shows: .progressOnly).run()
        return try AnswerEngine(directory: index)
    }
}

extension AnswerEngine.Reading {
    /// By the day it is here and the names that parties go by.
    static var here: Self {
        var reading = Self()
        reading.today = CivilDate.today
        reading.partyAliases = PartyNames.byAlias
        return reading
    }
}
