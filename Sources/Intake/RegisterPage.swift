internal import Council
internal import Markup

/// A page of a portal's list: its table, or one entry with its fields.
enum RegisterPage {
    static func document(_ facts: PageFacts, family: PageFamily) -> SourceDocument {
        let root = facts.tree.root
        let listName = listName(root, facts)
        let list = listName ?? facts.heading
        let heading = root.first(named: "h1")?.passageText ?? Passage(facts.title, line: 1)
        var document = SourceDocument(
            source: facts.source, family: family, kind: listName.map(kind(ofList:)) ?? .register, title: heading.text)
        document.organization = facts.organization
        let main = root.first(named: "main") ?? root
        switch family {
        case .ibabsList: document.sections = IBabsReader.listSections(main)
        case .notubizItem: document.sections = [NotubizReader.itemSection(root, heading: heading)]
        default: document.sections = itemSections(main, heading: heading, kind: document.kind)
        }
        for index in document.sections.indices { document.sections[index].heading = list }
        // The title of a motie says whom it asks, not who decided.
        let title = document.kind == .decisionList ? list + " " + heading.text : list
        document.body = Bodies.named(in: title, organization: document.organization)
        if document.kind == .decisionList {
            document.date = date(document.sections) ?? DutchDates.first(in: heading.text)
        }
        return document
    }

    /// The day in the fields of a besluitenlijst that is an entry of a list.
    private static func date(_ sections: [Section]) -> CivilDate? {
        sections.first?.parts.lazy.filter { $0.role == .datum }
            .compactMap { $0.blocks.first?.passages.first.flatMap { DutchDates.first(in: $0.text) } }.first
    }

    /// A besluitenlijst as an entry holds agenda items of its own; the others are one entry.
    private static func itemSections(_ main: Element, heading: Passage, kind: DocumentKind) -> [Section] {
        let item = IBabsReader.itemSection(main, heading: heading)
        guard kind == .decisionList else { return [item] }
        let (running, fields) = item.parts.reduce(into: ([Block](), [Part]())) { result, part in
            let role = part.role
            if role == nil || role == .samenvatting || role == .besluit || role == .beslispunten {
                result.0 += part.blocks
            } else {
                result.1.append(part)
            }
        }
        let sections = Sectionizer.sections(running)
        return [Section(title: heading, parts: fields)] + sections
    }

    /// "Moties" of the breadcrumb, or of the title "Moties - Motie Lelylijn - iBabs Publieksportaal".
    private static func listName(_ root: Element, _ facts: PageFacts) -> String? {
        if let crumb = root.first(where: { $0.hasClass("breadcrumb") }) {
            let links = crumb.all(named: "a").map(\.text).filter {
                !$0.isEmpty && $0 != "Overzichten" && $0 != "Modules"
            }
            if let last = links.last { return last }
            let text = crumb.ownText
            if let mark = text.lastIndex(of: "»") { return text[text.index(after: mark)...].trimmed }
        }
        let parts = facts.title.split(separator: " - ", maxSplits: 8).map(String.init)
        return parts.count >= 3 ? parts[0] : nil
    }

    /// Lists of letters and questions decide nothing; a list of besluitenlijsten holds one.
    private static func kind(ofList name: String) -> DocumentKind {
        let lower = name.lowercased()
        if lower.contains("besluitenlijst") || lower.contains("conclusie") { return .decisionList }
        let letters = ["brie", "bericht", "vragen", "mededeling", "ingekomen", "memo", "kennisgeving", "nota"]
        return letters.contains { lower.contains($0) } ? .letter : .register
    }
}
