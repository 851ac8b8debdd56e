internal import Council
internal import Markup

/// A page of running text: a besluitenlijst, a review of a meeting, a letter, or a page of a portal nobody has seen.
enum TextPage {
    static func document(_ facts: PageFacts) -> SourceDocument {
        let root = facts.tree.root
        let body =
            root.first(named: "main") ?? root.first(named: "article") ?? root.first { $0.id == "content" } ?? root
        var blocks = BlockReader.blocks(of: body, special: IBabsReader.special)
        if blocks.isEmpty { blocks = BlockReader.blocks(of: root, special: IBabsReader.special) }
        var document = self.document(blocks, title: facts.title, source: facts.source)
        document.organization = facts.organization ?? document.organization
        return document
    }

    static func document(_ blocks: [Block], title pageTitle: String, source: String) -> SourceDocument {
        let kind = DocumentKindReader(title: pageTitle, source: source, blocks: blocks).kind
        let title = title(blocks) ?? (pageTitle.isEmpty ? fileName(source) : pageTitle)
        var document = SourceDocument(source: source, family: family(kind), kind: kind, title: title)
        document.sections = Sectionizer.sections(blocks)
        let lines = blocks.prefix(10).flatMap(\.passages).map(\.text).filter { !isPublication($0) }
        let head = ([pageTitle, fileName(source)] + lines).joined(separator: "\n")
        document.organization =
            Organizations.named(inText: head, isHead: true)
            ?? Organizations.named(inText: blocks.flatMap(\.passages).map(\.text).joined(separator: "\n"))
        document.date = date(kind, head: head, title: pageTitle + "\n" + title, blocks: blocks)
        document.body = body(
            kind,
            title: [
                title, pageTitle, fileName(source).replacing("_", with: " "),
                lines.filter { $0.count <= 160 }.joined(separator: "\n"),
            ],
            organization: document.organization)
        // A letter is called by its subject, not by the name of its sender.
        if kind == .letter, let subject = subject(document.sections) { document.title = subject }
        if kind == .decisionList { document.meeting = Meeting(title: title) }
        return document
    }

    private static func subject(_ sections: [Section]) -> String? {
        let part = sections.flatMap(\.parts).first { $0.role == .onderwerp }
        return part?.blocks.first?.passages.first?.text
    }

    /// The day a page was put on the web is not the day of the meeting.
    private static func isPublication(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["gepubliceerd", "geschreven op", "laatst bewerkt", "laatst gewijzigd", "bijgewerkt", "versie"].contains
        { lower.hasPrefix($0) }
    }

    private static func title(_ blocks: [Block]) -> String? {
        for case .heading(let level, let passage) in blocks.prefix(6) where level <= 2 { return passage.text }
        for block in blocks.prefix(3) {
            // The first cell of a row stands above a column more often than above a page.
            if case .row = block { continue }
            if let text = block.passages.first?.text, text.count <= 120, !text.hasSuffix(":") { return text }
        }
        return nil
    }

    private static func family(_ kind: DocumentKind) -> PageFamily {
        switch kind {
        case .decisionList: .decisionList
        case .letter, .proposal, .resolution: .letter
        default: .generic
        }
    }

    /// A list is dated by its heading; a letter by its own field, never by a date it mentions.
    private static func date(_ kind: DocumentKind, head: String, title: String, blocks: [Block]) -> CivilDate? {
        if kind == .letter || kind == .proposal { return labelledDate(blocks) ?? DutchDates.first(in: title) }
        return DutchDates.first(in: title) ?? DutchDates.first(in: head)
    }

    private static func labelledDate(_ blocks: [Block]) -> CivilDate? {
        for section in Sectionizer.sections(Array(blocks.prefix(60))) {
            for part in section.parts where part.role == .datum {
                if let text = part.blocks.first?.passages.first?.text, let date = DutchDates.first(in: text) {
                    return date
                }
            }
        }
        return nil
    }

    private static func body(_ kind: DocumentKind, title: [String], organization: String?) -> Body? {
        guard kind != .letter, kind != .proposal else { return nil }
        // On a page of another kind the running text names bodies that did not decide it.
        let title = kind == .other ? title.dropLast() : title[...]
        return title.lazy.compactMap { Bodies.named(in: $0, organization: organization) }.first
    }

    private static func fileName(_ source: String) -> String {
        SourcePath.name(source)
    }
}

extension String {
    /// At most so many bytes from the start, cut at a character.
    func prefixBytes(_ count: Int) -> String {
        utf8.count <= count ? self : String(decoding: utf8.prefix(count), as: UTF8.self)
    }
}
