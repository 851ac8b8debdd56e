internal import Council

extension CivilDate {
    /// The day before; `nil` before 1900.
    var dayBefore: CivilDate? {
        if day > 1 { return CivilDate(year: year, month: month, day: day - 1) }
        let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    }

    /// The day after; `nil` past 2100.
    var dayAfter: CivilDate? {
        CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
            ?? CivilDate(year: year + 1, month: 1, day: 1)
    }

    /// The same day so many months ago, or the last day of that month where it has no such day.
    func months(ago count: Int) -> CivilDate? {
        let months = year * 12 + month - 1 - count
        guard months > 0 else { return nil }
        let (year, month) = (months / 12, months % 12 + 1)
        return CivilDate(year: year, month: month, day: min(day, CivilDate.days(inMonth: month, of: year)))
    }

    func days(ago count: Int) -> CivilDate? {
        var date: CivilDate? = self
        for _ in 0..<count { date = date?.dayBefore }
        return date
    }
}
