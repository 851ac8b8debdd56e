internal import Council
internal import Markup

/// A page that holds a meeting's agenda, of any portal.
enum MeetingPage {
    static func document(_ facts: PageFacts, family: PageFamily) -> SourceDocument {
        let root = facts.tree.root
        let title = self.title(root, facts)
        var document = SourceDocument(source: facts.source, family: family, kind: .meeting, title: title)
        document.organization = facts.organization
        document.date = date(root, facts)
        document.body =
            Bodies.named(in: title, organization: document.organization)
            ?? Bodies.named(in: facts.title, organization: document.organization)
        document.meeting = Meeting(title: title, url: facts.url)
        switch family {
        case .goMeeting: document.sections = GOReader.meetingSections(root)
        case .goPrint: document.sections = GOReader.printSections(root)
        case .notubizMeeting:
            document.sections = NotubizReader.meetingSections(root, organization: document.organization)
        default: document.sections = IBabsReader.meetingSections(root)
        }
        return document
    }

    /// GemeenteOplossingen names the body in a mark of its own, in its print view in "Vergadering van Gemeenteraad".
    private static func title(_ root: Element, _ facts: PageFacts) -> String {
        if let group = root.first(where: { $0.hasClass("group") && $0.hasClass("highlighted") }) { return group.text }
        if facts.heading.isEmpty || root.first(where: { $0.id == "agenda_print" }) != nil {
            let line = root.all(named: "p").map(\.text).first { $0.hasPrefix("Vergadering van ") }
            if let line {
                return String(
                    line.dropFirst("Vergadering van ".count).prefix { $0 != ":" }.split(separator: " ").dropLast()
                        .joined(separator: " "))
            }
        }
        return facts.heading.isEmpty ? facts.title : facts.heading
    }

    /// The day under the title; failing that the page's title, failing that the address.
    private static func date(_ root: Element, _ facts: PageFacts) -> CivilDate? {
        let places = root.all { $0.hasClass("date") || $0.name == "h2" || $0.name == "h1" || $0.hasClass("subtitle") }
        for place in places.prefix(12) {
            if let date = DutchDates.first(in: place.text) { return date }
        }
        let lines = root.all { $0.name == "p" || $0.name == "li" || $0.hasClass("heading3") }.prefix(8)
        return DutchDates.first(in: facts.title) ?? facts.url.flatMap(Address.date(inPath:))
            ?? lines.lazy.compactMap { DutchDates.first(in: $0.text) }.first
    }
}
