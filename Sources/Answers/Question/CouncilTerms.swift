internal import Council

/// When councils sat, from `council-terms.tsv` (Kieswet art. C 4).
enum CouncilTerms {
    /// The term in which a day falls, or so many terms before it; `nil` beyond the known terms, which are not guessed.
    static func term(of body: String, on day: CivilDate, before count: Int = 0) -> Period? {
        let starts = starts(of: body)
        guard let index = starts.lastIndex(where: { $0 <= day }), day < end(starts, index), index >= count else {
            return nil
        }
        return period(starts, index - count)
    }

    /// The day on which the council elected in a year took its seats.
    static func start(of body: String, year: Int) -> CivilDate? { starts(of: body).first { $0.year == year } }

    /// The same, of whichever kind of council was the only one elected that year.
    static func onlyStart(in year: Int) -> CivilDate? {
        let days = starts.values.joined().filter { $0.year == year }
        return days.count == 1 ? days[0] : nil
    }

    /// "raadsperiode 2018-2022": the term between the elections of those years.
    static func term(of body: String, from first: Int, to last: Int) -> Period? {
        let starts = starts(of: body)
        return starts.firstIndex { $0.year == first }.map { period(starts, $0) }.flatMap {
            $0.last.year == last ? $0 : nil
        }
    }

    private static func period(_ starts: [CivilDate], _ index: Int) -> Period {
        Period(starts[index], end(starts, index).dayBefore ?? starts[index])
    }

    /// The day on which the next council took over; of the last known term, four years later.
    private static func end(_ starts: [CivilDate], _ index: Int) -> CivilDate {
        index + 1 < starts.count ? starts[index + 1] : starts[index].months(ago: -48) ?? starts[index]
    }

    private static func starts(of body: String) -> [CivilDate] { starts[body] ?? [] }

    private static let starts: [String: [CivilDate]] = {
        let rows = WordTable(PackageResources.council_terms_tsv).rows.filter { $0.count == 2 }
        return Dictionary(grouping: rows) { $0[0] }.mapValues { rows in
            rows.compactMap { CivilDate(iso: $0[1]) }.sorted()
        }
    }()
}
