import Council
import Testing

@testable import Dossiers

struct LabelsTests {
    @Test("Every value of the closed lists has a label in both languages")
    func closedLists() {
        let ids =
            Instrument.allCases.map { "instrument.\($0.rawValue)" } + Outcome.allCases.map { "outcome.\($0.rawValue)" }
            + Manner.allCases.map { "manner.\($0.rawValue)" } + Side.allCases.map { "side.\($0.rawValue)" }
            + OpenEnd.Kind.allCases.map { "open.\($0.rawValue)" }
            + ["outcome", "date", "number", "votes", "points"].map { "fact.\($0)" }
        for language in DossierLanguage.allCases {
            let labels = Labels(language)
            for id in ids { #expect(labels(id) != id, "\(id) has no label in \(language)") }
        }
    }

    @Test("Both languages fill in the same places, and no label is empty")
    func places() {
        for row in Labels.rows.dropFirst() {
            let places = row.dropFirst().map { text in (1...3).filter { text.contains("{\($0)}") } }
            #expect(places[0] == places[1], "\(row[0])")
            #expect(!row[1].isEmpty && !row[2].isEmpty, "\(row[0])")
        }
        #expect(Set(Labels.rows.map { $0[0] }).count == Labels.rows.count, "a label stands there twice")
    }

    @Test("A value is never filled in itself")
    func values() {
        let labels = Labels(.dutch)
        #expect(labels("conflict", "{2}", "{3}", "bron") == "Bronnen verschillen: {2} is “{3}” volgens bron")
        #expect(labels("from", "a { b } {1}") == "vanaf a { b } {1}")
        #expect(labels("no such label") == "no such label")
    }

    @Test(
        "Days are written out", arguments: [(DossierLanguage.dutch, "24 januari 2024"), (.english, "24 January 2024")])
    func days(language: DossierLanguage, expected: String) throws {
        #expect(Labels(language).date(try #require(CivilDate(year: 2024, month: 1, day: 24))) == expected)
    }
}
