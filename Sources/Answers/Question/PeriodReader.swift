internal import Council

/// Reads "sinds 2020", "tussen 2019 en 2021", "vóór 1 januari 2020", "in de vorige raadsperiode".
struct PeriodReader {
    let today: CivilDate?
    let names: KnownNames
    let isQuestion: Bool

    private typealias Lead = (preposition: PeriodWords.Preposition?, start: Int, saysPeriod: Bool)

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        var index = 0
        while index < text.indices.upperBound {
            let now = text
            let spans = SpanReader(text: now, today: today, termBody: { termBody($0, now) })
            guard let span = spans.span(at: index), let found = bounds(span, at: index, text, spans) else {
                index += 1
                continue
            }
            filters.narrow(since: found.since, until: found.until)
            text.take(found.words)
            index = found.words.upperBound
        }
    }

    private struct Bounds {
        var since: CivilDate?
        var until: CivilDate?
        var words: Range<Int>
    }

    private func bounds(_ span: Span, at index: Int, _ text: QuestionText, _ spans: SpanReader) -> Bounds? {
        let lead = lead(before: index, text)
        // Nothing was decided in the future: "klimaatneutraal in 2050" is about a year.
        if let today, span.period.first > today { return nil }
        if let range = range(from: span, at: index, lead, text, spans) { return range }
        let words = lead.start..<index + span.count
        switch lead.preposition {
        case _ where isName(span, before: words.lowerBound, lead.preposition, text): return nil
        case .since: return Bounds(since: span.period.first, words: words)
        case .after: return Bounds(since: span.period.last.dayAfter, words: words)
        case .before: return Bounds(until: span.period.first.dayBefore, words: words)
        case .until: return Bounds(until: span.isISO ? span.period.last : span.period.first.dayBefore, words: words)
        case .through: return Bounds(until: span.period.last, words: words)
        case .within: return whole(span, words)
        case .between, nil: return isPlain(span, lead, text) ? whole(span, words) : nil
        }
    }

    /// "van 2019 tot en met 2021", "2019 t/m 2021", "tussen 2019 en 2021".
    private func range(from span: Span, at index: Int, _ lead: Lead, _ text: QuestionText, _ spans: SpanReader)
        -> Bounds?
    {
        let at = index + span.count
        let link = PeriodWords.prepositions.match(in: text, at: at)
        let isAnd = lead.preposition == .between && PeriodWords.ands.contains(text[at])
        let isThrough = link?.value == .through
        let isUntil = link?.value == .until && (lead.preposition == .since || lead.preposition == .within)
        // "in 2022 en 2023", when no other year lies between.
        let isNext = lead.preposition == .within && PeriodWords.joints.contains(text[at])
        guard isAnd || isNext || isThrough || isUntil else { return nil }
        let endAt = at + (isAnd || isNext ? 1 : link?.count ?? 1)
        guard let end = spans.span(at: endAt), end.period.first >= span.period.first,
            !isNext || end.period.first == span.period.last.dayAfter
        else { return nil }
        let until = isUntil && !end.isISO ? end.period.first.dayBefore : end.period.last
        return Bounds(since: span.period.first, until: until, words: lead.start..<endAt + end.count)
    }

    private func whole(_ span: Span, _ words: Range<Int>) -> Bounds {
        Bounds(since: span.period.first, until: span.period.last, words: words)
    }

    /// The preposition before a period, past "het jaar" or "de periode".
    private func lead(before index: Int, _ text: QuestionText) -> Lead {
        var start = index
        var saysPeriod = false
        while PeriodWords.fillings.contains(text[start - 1]) || PeriodWords.period.contains(text[start - 1]) {
            saysPeriod = saysPeriod || PeriodWords.period.contains(text[start - 1])
            start -= 1
        }
        for length in [3, 1] {
            if let (preposition, count) = PeriodWords.prepositions.match(in: text, at: start - length), count == length
            {
                return (preposition, start - length, saysPeriod)
            }
        }
        return (nil, start, saysPeriod)
    }

    /// "begroting voor 2024", "besluitenlijst 10 juni 2021": the period belongs to a name.
    private func isName(_ span: Span, before index: Int, _ preposition: PeriodWords.Preposition?, _ text: QuestionText)
        -> Bool
    {
        switch preposition {
        case .before, .within, nil: break
        default: return false
        }
        if span.form == .relative || preposition == .within && ["in", "during", "tijdens"].contains(text[index]) {
            return false
        }
        return QuestionWords.dated.contains { text[index - 1].hasSuffix($0) }
    }

    /// Whether the words without a preposition can only be meant as a period.
    private func isPlain(_ span: Span, _ lead: Lead, _ text: QuestionText) -> Bool {
        switch span.form {
        case .relative, .date: true
        case .years: isQuestion || lead.saysPeriod
        case .number: lead.saysPeriod || (isQuestion && followsFact(lead.start, text))
        }
    }

    /// "moties 2022", "moties D66 2022": a year behind what is asked for, not behind what it is about.
    private func followsFact(_ index: Int, _ text: QuestionText) -> Bool {
        if QuestionWords.decisions.contains(text[index - 1]) { return true }
        // "motie M1 2023".
        if text[index - 1].contains(where: \.isNumber), QuestionWords.instruments.count(in: text, at: index - 2) != nil
        {
            return true
        }
        return (1...min(5, max(index, 1))).contains { count in
            [
                QuestionWords.instruments.count(in: text, at: index - count),
                names.parties.count(in: text, at: index - count),
                names.places.count(in: text, at: index - count), names.holders.count(in: text, at: index - count),
            ].contains(count)
        }
    }

    /// "raadsperiode" in a question about a province is its Statenperiode.
    private func termBody(_ word: String, _ text: QuestionText) -> String? {
        let named = text.indices.flatMap { names.places.matches(in: text, at: $0)?.values ?? [] }
        let kinds = Set((named.isEmpty ? names.names.organizations : named).map(KnownNames.kind))
        let isProvince = kinds == ["provincie"]
        if !named.isEmpty || word.isEmpty {
            // Where both kinds could be meant nothing is guessed.
            guard isProvince || kinds == ["gemeente"] || !word.isEmpty else { return nil }
            return isProvince ? "Provinciale Staten" : word.isEmpty ? "gemeenteraad" : word
        }
        return word
    }
}

extension Filters {
    /// Narrows the period further; what it was narrowed to before stays.
    mutating func narrow(since: CivilDate?, until: CivilDate?) {
        self.since = [self.since, since].compactMap { $0 }.max()
        self.until = [self.until, until].compactMap { $0 }.min()
    }
}
