internal import Council
internal import TextAnalysis
internal import Themes

/// Reads the value behind a field: `partij:VVD`, `uitkomst:verworpen`, `jaar:2020`.
struct FactReader: Sendable {
    let names: KnownNames

    /// What a value narrows to.
    /// - Throws: `QuestionError` at `position` for a value that is not in its list, with the choices, and for no date.
    func filters(_ field: QuestionField, _ value: String, at position: Int) throws(QuestionError) -> Filters {
        var filters = Filters()
        switch field {
        case .searched: break
        case .since: filters.since = try bound(value, position, DateBound.first)
        case .until: filters.until = try bound(value, position, DateBound.last)
        case .fact(.period):
            let years = value.split(separator: "-").map(String.init)
            let isRange = years.count == 2 && years.allSatisfy { $0.count == 4 }
            filters.since = try bound(isRange ? years[0] : value, position, DateBound.first)
            filters.until = try bound(isRange ? years[1] : value, position, DateBound.last)
        case .fact(.organization):
            filters.organizations = try resolve(value, names.names.organizations, names.places, field, position)
        case .fact(.body):
            filters.bodies = try resolve(value, names.names.bodies, QuestionWords.bodies, field, position)
        case .fact(.instrument):
            filters.instruments = try closed(value, Instrument.allCases, QuestionWords.instruments, field, position)
        case .fact(.outcome):
            filters.outcomes = try closed(value, Outcome.allCases, QuestionWords.allOutcomes, field, position)
        case .fact(.theme): filters.themes = [try theme(value, position)]
        case .fact(.party): filters.parties = try parties(value, field, position)
        case .fact(.vote): filters.votes = try votes(value, position)
        case .fact(.portfolioHolder):
            filters.portfolioHolders = try resolve(value, names.names.portfolioHolders, names.holders, field, position)
        case .fact(.number): filters.numbers = names.numbers(like: value)
        }
        return filters
    }

    private func text(_ value: String) -> QuestionText {
        QuestionText(
            value.split(separator: " ").map { QuestionWord(text: String($0), folded: DutchAnalyzer.fold(String($0))) })
    }

    /// The value itself, an alias of it, or the names that hold it.
    private func resolve(
        _ value: String, _ known: [String], _ aliases: PhraseTable<String>, _ field: QuestionField, _ position: Int
    ) throws(QuestionError) -> [String] {
        let folded = DutchAnalyzer.fold(value)
        let exact = known.filter { DutchAnalyzer.fold($0) == folded }
        if !exact.isEmpty { return exact }
        let words = text(value)
        if let (names, count) = aliases.matches(in: words, at: 0), count == words.indices.count { return names }
        let holding = known.filter { DutchAnalyzer.fold($0).contains(folded) }
        guard holding.isEmpty else { return holding }
        throw unknown(value, field, known, position)
    }

    private func parties(_ value: String, _ field: QuestionField, _ position: Int) throws(QuestionError) -> [String] {
        let words = text(value)
        if let (parties, count) = names.parties.match(in: words, at: 0), count == words.indices.count { return parties }
        return try resolve(value, names.names.parties, PhraseTable(), field, position)
    }

    private func closed<Value: RawRepresentable<String>>(
        _ value: String, _ all: [Value], _ words: PhraseTable<[Value]>, _ field: QuestionField, _ position: Int
    ) throws(QuestionError) -> [String] {
        let folded = DutchAnalyzer.fold(value)
        if let exact = all.first(where: { $0.rawValue == folded.replacing(" ", with: "-") }) { return [exact.rawValue] }
        let typed = text(value)
        if let (values, count) = words.match(in: typed, at: 0), count == typed.indices.count {
            return values.map(\.rawValue)
        }
        throw unknown(value, field, all.map(\.rawValue), position)
    }

    private func theme(_ value: String, _ position: Int) throws(QuestionError) -> String {
        let lexicon = ThemeLexicon.standard
        if lexicon.themes.contains(value) { return value }
        if let theme = lexicon.theme(named: value) { return theme }
        throw unknown(value, .fact(.theme), lexicon.themes.filter { !$0.contains(".") }.sorted(), position)
    }

    /// "VVD tegen", "tegen VVD"; "VVD" alone is every vote of that party that is known.
    private func votes(_ value: String, _ position: Int) throws(QuestionError) -> [Filters.Vote] {
        var words = value.split(separator: " ").map(String.init)
        var sides: [Side] = [.voor, .tegen, .verdeeld]
        for index in [words.count - 1, 0] where words.count > 1 {
            guard let side = Side(rawValue: DutchAnalyzer.fold(words[index])) else { continue }
            sides = [side]
            words.remove(at: index)
            break
        }
        let party = words.joined(separator: " ")
        let parties = try parties(party, .fact(.vote), position)
        return parties.flatMap { party in sides.map { Filters.Vote(party: party, side: $0) } }
    }

    private func bound(_ value: String, _ position: Int, _ read: (String) -> CivilDate?) throws(QuestionError)
        -> CivilDate
    {
        let written = DutchDates.all(in: value).first { $0.utf8Range == 0..<value.utf8.count }
        if let date = written?.date ?? read(value) { return date }
        throw QuestionError(
            position: position,
            message: "\"\(value)\" is geen bestaande dag, maand of jaar; typ bijvoorbeeld 2021, 2021-06 of 2021-06-22")
    }

    /// How many choices a message names.
    private static let choiceLimit = 15

    private func unknown(_ value: String, _ field: QuestionField, _ known: [String], _ position: Int) -> QuestionError {
        let more = known.count > Self.choiceLimit ? " en \(known.count - Self.choiceLimit) andere" : ""
        let choices =
            known.isEmpty
            ? "de index kent er geen" : "kies uit \(known.prefix(Self.choiceLimit).joined(separator: ", "))\(more)"
        return QuestionError(position: position, message: "\(field.typed): kent geen \"\(value)\"; \(choices)")
    }
}
