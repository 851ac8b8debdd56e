import Council
import Testing

@Suite("Civil date")
struct CivilDateTests {
    @Test(
        "A day that does not exist cannot be made",
        arguments: [
            (2021, 2, 29), (1900, 2, 29), (2100, 2, 29), (2021, 2, 30), (2021, 4, 31), (2021, 11, 31), (2021, 13, 1),
            (2021, 0, 1), (2021, 1, 0), (2021, 1, 32), (2021, 1, -1), (1899, 12, 31), (2101, 1, 1),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("29 February exists in a leap year", arguments: [1904, 2000, 2020, 2024, 2096])
    func leapDay(year: Int) {
        #expect(CivilDate(year: year, month: 2, day: 29)?.dutch == "29 februari \(year)")
    }

    @Test(
        "A date is read from ISO text, also with a time behind it",
        arguments: [
            ("2022-11-22", 20_221_122), ("2022-11-22T19:30:00", 20_221_122), ("2024-02-08 20:00:00", 20_240_208),
            ("1900-01-01", 19_000_101), ("2100-12-31", 21_001_231),
        ])
    func iso(text: String, ordinal: Int32) {
        #expect(CivilDate(iso: text)?.ordinal == ordinal)
    }

    @Test(
        "Any other text is no ISO date",
        arguments: [
            "", "2022", "2022-11", "22-11-2022", "2022-1-02", "2022-11-2", "2022/11/22", "20221122", "2022-11-31",
            "2022-11-2a", "٢٠٢٢-11-22", "2022-+1-22", "+202-11-22", "2022-11-221",
        ])
    func notISO(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("Every day of two years survives ISO text, and days order as the calendar does", arguments: [2020, 2100])
    func everyDay(year: Int) {
        let days = (1...12).flatMap { month in (1...31).compactMap { CivilDate(year: year, month: month, day: $0) } }
        #expect(days.count == (year == 2020 ? 366 : 365))
        #expect(days.map(\.iso).compactMap { CivilDate(iso: $0) } == days)
        #expect(days.reversed().sorted() == days)
    }

    @Test(
        "A month is known by its name and usual abbreviations",
        arguments: [
            ("januari", 1), ("jan", 1), ("feb", 2), ("maart", 3), ("mrt", 3), ("apr", 4), ("mei", 5), ("jun", 6),
            ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("okt", 10), ("nov", 11), ("dec", 12), ("december", 12),
        ])
    func months(name: String, month: Int) {
        #expect(DutchCalendar.month(named: name) == month)
    }

    @Test("Other words are no month", arguments: ["", "march", "oct", "maa", "lente", "januari 2020"])
    func notMonths(name: String) {
        #expect(DutchCalendar.month(named: name) == nil)
    }
}
