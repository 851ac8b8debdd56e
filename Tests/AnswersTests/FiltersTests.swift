import Council
import Testing

@testable import Answers

struct FiltersTests {
    @Test(
        "A bound covers its first and last day",
        arguments: [
            ("2021", "2021-01-01", "2021-12-31"), ("2021-06", "2021-06-01", "2021-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2021-06-22", "2021-06-22", "2021-06-22"), ("2021-13", nil, nil), ("2021-02-30", nil, nil),
            ("21", nil, nil), ("", nil, nil),
            ("2021-", nil, nil), ("x2021", nil, nil), ("2021-06-22-01", nil, nil), ("-2021", nil, nil),
            ("20210622", nil, nil), ("1899", nil, nil),
        ] as [(String, String?, String?)])
    func bound(text: String, first: String?, last: String?) {
        #expect(DateBound.first(text)?.iso == first)
        #expect(DateBound.last(text)?.iso == last)
    }

    @Test("What the command line says goes above what the question says")
    func narrowed() {
        var question = Filters()
        (question.outcomes, question.parties, question.since) = (["verworpen"], ["VVD"], day("2020-01-01"))
        var options = Filters()
        (options.outcomes, options.since, options.themes) = (["aangenomen"], day("2022-01-01"), ["wonen"])
        let both = question.narrowed(by: options)
        #expect(both.outcomes == ["aangenomen"])
        #expect(both.parties == ["VVD"])
        #expect(both.since == day("2022-01-01"))
        #expect(both.themes == ["wonen"])
        #expect(question.narrowed(by: Filters()) == question)
        #expect(Filters().isEmpty && !both.isEmpty)
    }

    @Test("As JSON a filter shows only what it narrows")
    func json() {
        var filters = Filters()
        #expect(filters.json == .object([]))
        (filters.organizations, filters.until) = (["gemeente Zandmeren"], day("2022-01-01"))
        #expect(filters.json["organization"] == .strings(["gemeente Zandmeren"]))
        #expect(filters.json["until"] == .string("2022-01-01"))
    }
}
