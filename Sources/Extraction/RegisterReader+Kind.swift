internal import Council

/// What kind of paper an entry is: its fields, its list and its number say so.
extension RegisterReader {
    func kind(_ section: Section) -> Instrument? {
        section.parts.first { $0.role == .soort }?.blocks.first?.passages.first.flatMap { passage in
            Words(passage.text).words.lazy.compactMap { Lexicon.instrument($0.lower) }.first
        }
    }

    /// Rows that promise, or have a deadline or a day of settling, are toezeggingen, whatever their list is called.
    func promiseInstrument(_ section: Section) -> Instrument? {
        if section.parts.contains(where: { $0.role == .toezegging }) { return .toezegging }
        if Promises.promise(in: Sentence(section.title.text, line: nil), date: nil) != nil { return .toezegging }
        let labels = section.parts.compactMap { $0.label?.text.lowercased() }
        return labels.contains { RegisterReader.deadlines.contains(where: $0.contains) } ? .toezegging : nil
    }

    private static let deadlines = ["afdoening", "einddatum", "deadline", "uiterlijk"]

    /// The paper that a list's name says its entries are.
    func listInstrument(_ name: String?) -> Instrument? {
        guard let name = name?.lowercased() else { return nil }
        if name.contains("toezegging") { return .toezegging }
        let isMotie = name.contains("motie")
        let isAmendement = name.contains("amendement")
        if isMotie != isAmendement { return isMotie ? .motie : .amendement }
        if name.contains("initiatief") { return .initiatiefvoorstel }
        return nil
    }

    /// The paper that a column "Motienummer", or a number such as M15-2025, says an entry is.
    func numberInstrument(_ section: Section) -> Instrument? {
        section.parts.lazy.filter { $0.role == .nummer }.compactMap { part in
            listInstrument(part.label?.text)
                ?? part.passages.first.flatMap { PaperTitle.instrument(ofCode: $0.text) }
        }.first
    }
}
