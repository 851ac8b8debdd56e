internal import Council
internal import Markup

/// Reads calendars: which meetings there are. They decide nothing, but their links tell the day and body of a page.
enum CalendarReader {
    static func sections(_ root: Element) -> [Section] {
        root.all(class: "calendar-item").map { item in
            let label = item.first(class: "calendar-item-label")?.passageText ?? item.passageText
            var section = Section(title: label)
            section.url = item["href"]
            section.date = item.first(class: "sr-only").flatMap { DutchDates.first(in: $0.text) }
            return section
        }
    }

    /// FullCalendar's JSON array (`GetAgendasForCalendar`).
    static func document(_ json: JSONValue, source: String) -> SourceDocument? {
        guard let first = json.array.first, first["start"] != nil, first["title"] != nil else { return nil }
        var document = SourceDocument(source: source, family: .ibabsCalendar, kind: .other, title: "Kalender")
        document.sections = json.array.compactMap { event in
            guard let title = event.member("title"), let text = title.value.string else { return nil }
            var section = Section(title: Passage(text, line: title.line))
            section.url = event["url"]?.string
            section.date = event["start"]?.string.flatMap { CivilDate(iso: $0) }
            return section
        }
        return document
    }
}
