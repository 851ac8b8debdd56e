internal import Council

/// The headings of an agenda as it is read from top to bottom.
///
/// Nesting is only in the numbers (FORMATS 3): 5.a stands under 5. Without numbers, an item without text is a heading when
/// it names a kind of items ("Hamerstukken").
struct AgendaHeadings {
    /// The last item of every number, with its place.
    private var numbered: [String: (place: Int, title: String)] = [:]
    private var places = 0
    private var kind: String?

    func heading(of section: Section) -> String? {
        let parents = section.number.map(AgendaHeadings.parents) ?? []
        if let parent = parents.compactMap({ numbered[$0] }).max(by: { $0.place < $1.place }) { return parent.title }
        return section.number == nil || numbered.isEmpty ? kind : nil
    }

    mutating func add(_ section: Section) {
        places += 1
        if let number = section.number { numbered[number] = (places, section.title.text) }
        if section.parts.isEmpty, section.title.text.lowercased().contains("stukken") { kind = section.title.text }
    }

    /// "5.b.1" hangs under "5.b" and "5", "5a" under "5". What is longer than any number of an agenda hangs under nothing.
    private static func parents(of number: String) -> [String] {
        guard number.utf8.count <= 40 else { return [] }
        return number.indices.dropFirst().filter { number[$0] == "." || number[$0].isLetter }
            .map { String(number[..<$0]) }
    }
}
