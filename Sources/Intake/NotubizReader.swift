internal import Council
internal import Markup

/// Reads Notubiz pages: meetings with votes per member, and entries of modules (moties, amendementen).
enum NotubizReader {
    /// `/vergadering/<id>`: every agenda item with its text and votes. Headings such as "Carrousel" and "Plenaire
    /// vergadering" set the body of what follows.
    static func meetingSections(_ root: Element, organization: String?) -> [Section] {
        var heading: String?
        var headingNumber: String?
        var body: Body?
        return root.all(class: "agenda_item").map { item in
            let title = item.first { $0.hasClass("item_title") || $0.hasClass("agenda_item_title") || $0.name == "h3" }
            var section = Section(title: title?.passageText ?? Passage("", line: item.line))
            let prefix = item.first(class: "item_prefix")?.text.trimmingSuffix { $0 == "." }
            section.number = prefix.flatMap { $0.isEmpty ? nil : String($0) }
            if item.hasClass("heading") {
                heading = section.title.text
                headingNumber = section.number
                body = Bodies.named(in: section.title.text, organization: organization)
            }
            if isBeyond(headingNumber, section.number) { heading = nil }
            section.heading = item.hasClass("heading") ? nil : heading
            section.body = body
            section.parts = Sectionizer.parts(BlockReader.blocks(of: item) { special($0, title: title) })
            return section
        }
    }

    /// Item 5 stands no longer under heading 4, whose items are 4.1 and 4.2, or 4.a and 4.b.
    private static func isBeyond(_ heading: String?, _ number: String?) -> Bool {
        guard let heading, let number, let first = ItemNumber.leading(heading), let second = ItemNumber.leading(number)
        else { return false }
        return second > first
    }

    private static func special(_ element: Element, title: Element?) -> [Block]? {
        if element.hasClass("votes") || element.hasClass("voting") {
            return VoteReader.notubiz(element).map { [.vote($0)] } ?? []
        }
        if element.hasClass("item_header") || element.hasClass("agenda_item_header") { return [] }
        if let title, element.isSame(as: title) { return [] }
        return nil
    }

    /// A page of one module item: pairs of label and value.
    static func itemSection(_ root: Element, heading: Passage) -> Section {
        let pairs = root.all { $0.hasClass("module_item_attribute") }
        let parts = pairs.map { pair in
            let label = pair.first(class: "label")?.passageText
            let value = pair.first(class: "value")
            return Part(label: label, blocks: value.map { BlockReader.blocks(of: $0) } ?? [])
        }
        return Section(title: heading, parts: parts)
    }
}
