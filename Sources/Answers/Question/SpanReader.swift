internal import Council

/// Finds the period that stands at a word: a day, month, year, half, quarter, or one reckoned from today.
struct SpanReader {
    let text: QuestionText
    let today: CivilDate?
    /// Whose term "raadsperiode" is.
    let termBody: (String) -> String?

    func span(at index: Int) -> Span? {
        guard !text[index].isEmpty else { return nil }
        return day(index) ?? month(index) ?? part(index) ?? season(index) ?? election(index) ?? term(index) ?? relative(
            index) ?? number(index)
    }

    /// "22 november 2022", "22-11-2022", "2022-11-22".
    private func day(_ index: Int) -> Span? {
        for count in [3, 1] where index + count <= text.indices.upperBound {
            let written = (index..<index + count).map { text[$0] }.joined(separator: " ")
            guard let match = DutchDates.all(in: written).first, match.utf8Range == 0..<written.utf8.count else {
                continue
            }
            return Span(period: Period(match.date), count: count, form: .date, isISO: written.hasPrefix(match.date.iso))
        }
        guard let day = Int(text[index]), let month = PeriodWords.month(text[index + 1]),
            let (year, count) = yearOfMonth(at: index + 2), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return Span(period: Period(date), count: count + 2, form: .date)
    }

    /// "maart 2022"; not the end of "31 februari 2022", a day that does not exist.
    private func month(_ index: Int) -> Span? {
        guard let month = PeriodWords.month(text[index]), let (year, count) = yearOfMonth(at: index + 1),
            Int(text[index - 1]) == nil
        else { return nil }
        return Period(months: month...month, of: year).map { Span(period: $0, count: count + 1, form: .date) }
    }

    /// The year behind a month: "2022", "vorig jaar", or that of the end of the range, as in "maart tot juni 2022".
    private func yearOfMonth(at index: Int) -> (year: Int, count: Int)? {
        if let year = year(text[index]) { return (year, 1) }
        if let span = relative(index), span.period.first.year == span.period.last.year, span.count == 2,
            PeriodWords.years.contains(text[index + 1])
        {
            return (span.period.first.year, 2)
        }
        let link = PeriodWords.prepositions.match(in: text, at: index)
        let count =
            PeriodWords.ands.contains(text[index])
            ? 1 : link.flatMap { [.through, .until].contains($0.value) ? $0.count : nil }
        guard let count, let end = day(index + count) ?? month(index + count) else { return nil }
        return (end.period.first.year, 0)
    }

    /// "eerste helft van 2023", "derde kwartaal 2022", "Q1 2023".
    private func part(_ index: Int) -> Span? {
        if text[index].count == 2, text[index].hasPrefix("q"), let quarter = Int(text[index].dropFirst()) {
            return part(quarter, months: 3, yearAt: index + 1, from: index)
        }
        guard let number = PeriodWords.number(text[index]) else { return nil }
        let yearAt = text.skipping(["van", "of", "in"], from: index + 2)
        if PeriodWords.halves.contains(text[index + 1]) { return part(number, months: 6, yearAt: yearAt, from: index) }
        if PeriodWords.quarters.contains(text[index + 1]) {
            return part(number, months: 3, yearAt: yearAt, from: index)
        }
        return nil
    }

    private func part(_ number: Int, months: Int, yearAt: Int, from index: Int) -> Span? {
        guard (1...12 / months).contains(number), let year = year(text[yearAt]) else { return nil }
        return Period(months: (number - 1) * months + 1...number * months, of: year).map {
            Span(period: $0, count: yearAt + 1 - index, form: .date)
        }
    }

    /// "zomer 2022", "eind 2021", "het najaar van 2020".
    private func season(_ index: Int) -> Span? {
        guard let months = PeriodWords.seasons[text[index]] else { return nil }
        let yearAt = text.skipping(["van", "of", "in"], from: index + 1)
        return year(text[yearAt]).flatMap { Period(months: months, of: $0) }.map {
            Span(period: $0, count: yearAt + 1 - index, form: .date)
        }
    }

    /// "de verkiezingen van 2022", "de laatste verkiezingen": the day on which those elected took their seats.
    private func election(_ index: Int) -> Span? {
        let isLast = PeriodWords.previous.contains(text[index]) || PeriodWords.past.contains(text[index])
        let at = isLast ? index + 1 : index
        guard let (word, count) = PeriodWords.elections.match(in: text, at: at) else { return nil }
        let body = termBody(word)
        let yearAt = text.skipping(["van", "of", "in"], from: at + count)
        if let year = year(text[yearAt]) {
            let day = body.flatMap { CouncilTerms.start(of: $0, year: year) }
            return (day ?? (word.isEmpty ? CouncilTerms.onlyStart(in: year) : nil)).map {
                Span(period: Period($0), count: yearAt + 1 - index, form: .relative)
            }
        }
        guard let body, let today, let term = CouncilTerms.term(of: body, on: today) else { return nil }
        return Span(period: Period(term.first), count: at + count - index, form: .relative)
    }

    /// "vorige raadsperiode", "deze statenperiode", "raadsperiode 2018-2022".
    private func term(_ index: Int) -> Span? {
        if let (word, count) = PeriodWords.terms.match(in: text, at: index), let body = termBody(word),
            let (first, last) = years(text[index + count])
        {
            let years = Period(year: first).flatMap { start in Period(year: last).map { Period(start.first, $0.last) } }
            return (CouncilTerms.term(of: body, from: first, to: last) ?? years).map {
                Span(period: $0, count: count + 1, form: .relative)
            }
        }
        let isPrevious = PeriodWords.previous.contains(text[index]) || PeriodWords.past.contains(text[index])
        guard isPrevious || PeriodWords.current.contains(text[index]), let today,
            let (word, count) = PeriodWords.terms.match(in: text, at: index + 1), let body = termBody(word)
        else { return nil }
        return CouncilTerms.term(of: body, on: today, before: isPrevious ? 1 : 0).map {
            Span(period: $0, count: count + 1, form: .relative)
        }
    }

    /// "vorig jaar", "deze maand", "de afgelopen drie jaar", "last year".
    private func relative(_ index: Int) -> Span? {
        guard let today else { return nil }
        let word = text[index]
        let isLast = word == "last" && (text[index + 1] == "year" || text[index + 1] == "month")
        if PeriodWords.previous.contains(word) || isLast { return calendar(index + 1, today, back: 1) }
        if PeriodWords.current.contains(word) { return calendar(index + 1, today, back: 0) }
        guard PeriodWords.past.contains(word) else { return nil }
        let number = PeriodWords.number(text[index + 1])
        let unitAt = number == nil ? index + 1 : index + 2
        // "de afgelopen jaren" says no number.
        guard number != nil || !text[unitAt].hasSuffix("en") && !text[unitAt].hasSuffix("s"),
            let first = days(number ?? 1, text[unitAt], before: today)
        else { return nil }
        return Span(period: Period(first, today), count: unitAt + 1 - index, form: .relative)
    }

    private func calendar(_ index: Int, _ today: CivilDate, back: Int) -> Span? {
        let isMonth = PeriodWords.months.contains(text[index])
        guard isMonth || PeriodWords.years.contains(text[index]),
            let day = today.months(ago: isMonth ? back : back * 12)
        else { return nil }
        let months = isMonth ? day.month...day.month : 1...12
        return Period(months: months, of: day.year).map { Span(period: $0, count: 2, form: .relative) }
    }

    private func days(_ number: Int, _ unit: String, before today: CivilDate) -> CivilDate? {
        guard (1...100).contains(number) else { return nil }
        if PeriodWords.years.contains(unit) { return today.months(ago: number * 12) }
        if PeriodWords.months.contains(unit) { return today.months(ago: number) }
        return PeriodWords.weeks.contains(unit) ? today.days(ago: number * 7) : nil
    }

    /// "2022", "2022-06", "2018-2022".
    private func number(_ index: Int) -> Span? {
        let word = text[index]
        if let year = year(word) { return Period(year: year).map { Span(period: $0, count: 1, form: .number) } }
        if let (first, last) = years(word), let start = Period(year: first), let end = Period(year: last) {
            return Span(period: Period(start.first, end.last), count: 1, form: .years)
        }
        guard word.count == 7, year(String(word.prefix(4))) != nil, let first = DateBound.first(word),
            let last = DateBound.last(word)
        else { return nil }
        return Span(period: Period(first, last), count: 1, form: .number, isISO: true)
    }

    private func year(_ word: String) -> Int? { word.count == 4 ? Int(word).flatMap { $0 > 0 ? $0 : nil } : nil }

    private func years(_ word: String) -> (Int, Int)? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let first = year(parts[0]), let last = year(parts[1]), first < last else { return nil }
        return (first, last)
    }
}
