internal import Council

/// A stretch of days, first and last included.
struct Period: Sendable, Equatable {
    var first: CivilDate
    var last: CivilDate

    init(_ first: CivilDate, _ last: CivilDate) {
        self.first = first
        self.last = last
    }

    init(_ day: CivilDate) { self.init(day, day) }

    init?(year: Int) { self.init(months: 1...12, of: year) }

    init?(months: ClosedRange<Int>, of year: Int) {
        guard (1950...2100).contains(year),
            let first = CivilDate(year: year, month: months.lowerBound, day: 1),
            let last = CivilDate(
                year: year, month: months.upperBound, day: CivilDate.days(inMonth: months.upperBound, of: year))
        else { return nil }
        self.init(first, last)
    }
}

/// A period in a question, with the words it takes.
struct Span: Sendable, Equatable {
    /// How clearly the words say that a period is meant, without a preposition.
    enum Form: Sendable {
        /// "2022" and "2022-06": as likely part of a name.
        case number
        /// "2018-2022": of a programme as likely as of a search.
        case years
        /// "22 november 2022", "maart 2022", "eerste helft 2023".
        case date
        /// "vorig jaar", "deze raadsperiode": nothing else is meant.
        case relative
    }

    var period: Period
    var count: Int
    var form: Form
    /// "2022-06" as an option would have it: "tot 2022-06" includes that month.
    var isISO = false
}
