import Council

@testable import Answers

/// Reads questions against the index of a small imaginary region, and shows how in one line.
enum QuestionOutline {
    static let names = QuestionReader.Names(
        organizations: [
            "gemeente Zandmeren", "gemeente Almere", "gemeente Lelystad", "provincie Flevoland",
            "gemeente Nieuw Overmeer",
            "gemeente Utrecht", "provincie Utrecht", "gemeente Bergen", "Metropoolregio Amsterdam",
        ],
        bodies: [
            "gemeenteraad", "Provinciale Staten", "college van burgemeester en wethouders", "Gedeputeerde Staten",
        ],
        parties: [
            "VVD", "D66", "PvdA", "CDA", "SP", "PVV", "GroenLinks", "Partij voor de Dieren", "Leefbaar Zandmeren",
            "AP/OPA", "Lelystad",
        ],
        portfolioHolders: ["Wielinga, H.", "P. Kalverda", "wethouder Kalverda", "I. van Hattem", "A. de Vries"],
        partyAliases: ["gl": "GroenLinks", "pvdd": "Partij voor de Dieren", "fvd": "Forum voor Democratie"])

    static let today = CivilDate(year: 2024, month: 6, day: 15)

    static func read(
        _ question: String, today: CivilDate? = today, ignoring: Set<Filters.Kind> = [], literal: Bool = false
    ) throws -> Interpretation {
        try QuestionReader.read(question, names: names, today: today, ignoring: ignoring, literal: literal)
    }

    /// "nachtbus · motie · verworpen · van VVD · stem D66 tegen · in gemeente Almere · door gemeenteraad · vanaf 2020-01-01".
    static func line(
        _ question: String, today: CivilDate? = today, ignoring: Set<Filters.Kind> = [], literal: Bool = false
    ) throws -> String {
        let read = try read(question, today: today, ignoring: ignoring, literal: literal)
        let filters = read.filters
        var pieces = [read.text] + filters.instruments + filters.outcomes
        pieces += filters.themes.map { "thema " + $0 } + filters.parties.map { "van " + $0 }
        pieces += filters.votes.map { "stem " + $0.text } + filters.portfolioHolders.map { "bij " + $0 }
        pieces += filters.organizations.map { "in " + $0 } + filters.bodies.map { "door " + $0 }
        pieces += filters.numbers.map { "nummer " + $0 }
        pieces += [filters.since.map { "vanaf " + $0.iso }, filters.until.map { "tot " + $0.iso }].compactMap { $0 }
        return pieces.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
