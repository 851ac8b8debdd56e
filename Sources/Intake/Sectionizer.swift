package import Council

/// Cuts running blocks into sections at headings, and sections into parts at labels ("Besluit:", "Voorstel:").
package struct Sectionizer {
    private var sections: [Section] = []
    private var headings: [(level: Int, title: String, date: CivilDate?)] = []
    private var tableHead: [Passage]?
    /// Labels beside each other, of which the values stand in the row below.
    private var labelRow: [Passage]?
    private var hasInlineLabel = false
    /// A number on a line of its own, in front of the title that it belongs to.
    private var caseNumber: Passage?

    /// The sections of a page; text in front of the first heading stands in a section without title.
    package static func sections(_ blocks: [Block]) -> [Section] {
        var sectionizer = Sectionizer()
        for (index, block) in blocks.enumerated() { sectionizer.add(block, before: blocks[(index + 1)...]) }
        return sectionizer.sections.filter { !$0.parts.isEmpty || !$0.title.text.isEmpty }
    }

    /// The parts of one agenda item.
    package static func parts(_ blocks: [Block]) -> [Part] {
        var sectionizer = Sectionizer()
        sectionizer.sections = [Section(title: Passage(""))]
        for block in blocks { sectionizer.addToLast(block) }
        return sectionizer.sections[0].parts
    }

    private mutating func add(_ block: Block, before rest: ArraySlice<Block>) {
        if let number = caseNumber, case .paragraph(let title) = block {
            caseNumber = nil
            open(title, level: 5)
            return appendPart(Part(label: nil, role: .nummer, blocks: [.paragraph(number)]))
        }
        switch block {
        case .paragraph(let passage) where isCaseNumber(passage, before: rest): caseNumber = passage
        case .heading(let level, let passage) where !isLabel(passage): open(passage, level: level)
        case .listItem(let passage) where isNumberedHeading(passage, before: rest): open(passage, level: 5)
        case .paragraph(let passage) where isNumberedHeading(passage, before: rest): open(passage, level: 5)
        case .row(let cells) where isLabelRow(cells, before: rest): labelRow = cells
        case .row(let cells): addRow(cells)
        default:
            tableHead = nil
            if sections.isEmpty { sections.append(Section(title: Passage(""))) }
            addToLast(block)
        }
    }

    private mutating func open(_ passage: Passage, level: Int) {
        tableHead = nil
        headings.removeAll { $0.level >= level }
        let (number, title) = ItemNumber.splitHeading(passage.text)
        var section = Section(number: number, title: Passage(title, line: passage.line))
        section.heading = headings.last?.title
        // The day in "2. Besluitenlijst 10 februari" is that of another meeting.
        let day = number == nil ? DutchDates.first(in: title) : nil
        section.date = day ?? headings.last(where: { $0.date != nil })?.date
        headings.append((level, title, day))
        sections.append(section)
    }

    /// "3. Nieuwbouw sporthal" on a line of its own, the next number of the agenda; beslispunten end in a full stop or
    /// semicolon, or follow each other.
    private func isNumberedHeading(_ passage: Passage, before rest: ArraySlice<Block>) -> Bool {
        guard passage.text.count <= 140, let last = passage.text.last, !".;,:".contains(last) else { return false }
        guard let number = ItemNumber.splitHeading(passage.text).number, let value = ItemNumber.leading(number) else {
            return false
        }
        let previous = sections.last { $0.number != nil }?.number.flatMap(ItemNumber.leading) ?? 0
        // Lists leave out items on which nothing was decided.
        guard value > previous && value <= previous + 3 || value == previous && number.contains(where: \.isLetter)
        else { return false }
        guard case .listItem(let next)? = rest.first else { return true }
        return ItemNumber.split(next.text).number.flatMap(ItemNumber.leading) != value + 1
    }

    /// "2024/0512776" above the title of what was decided.
    private func isCaseNumber(_ passage: Passage, before rest: ArraySlice<Block>) -> Bool {
        let text = passage.text
        guard text.count <= 16, text.filter(\.isNumber).count >= 6,
            text.allSatisfy({ $0.isNumber || $0.isLetter || "/-.".contains($0) }),
            DutchDates.first(in: text) == nil, case .paragraph(let title)? = rest.first, let last = title.text.last
        else { return false }
        return title.text.count <= 140 && !".:;".contains(last) && Label.split(title) == nil
    }

    private mutating func addRow(_ cells: [Passage]) {
        if sections.isEmpty { sections.append(Section(title: Passage(""))) }
        if let labels = labelRow {
            labelRow = nil
            for (label, value) in zip(labels, cells) { appendPart(Part(label: label, blocks: [.paragraph(value)])) }
        } else if let item = numberedRow(cells) {
            sections.append(item)
        } else if let pairs = labelPairs(cells) {
            for (label, value) in pairs { appendPart(Part(label: label, blocks: [.paragraph(value)])) }
        } else if TableSections.isHead(cells) {
            tableHead = cells
        } else if let head = tableHead, head.count == cells.count,
            var section = TableSections.section(
                labels: head, cells: cells.map { [.paragraph($0)] }, line: cells[0].line)
        {
            section.heading = headings.last?.title
            section.date = section.date ?? headings.last(where: { $0.date != nil })?.date
            // What follows the table belongs to the item above it again.
            sections.insert(section, at: sections.count - 1)
        } else if cells.count == 2, Label.role(of: cells[0].text) != nil {
            appendPart(Part(label: cells[0], blocks: [.paragraph(cells[1])]))
        } else {
            tableHead = nil
            addToLast(.row(cells))
        }
    }

    /// "Datum | 3 mei 2024 | Kenmerk | Z-24-10": the head of a letter in two columns of labels and values.
    private func labelPairs(_ cells: [Passage]) -> [(label: Passage, value: Passage)]? {
        guard cells.count >= 4, cells.count.isMultiple(of: 2), cells.count <= 8 else { return nil }
        let pairs = stride(from: 0, to: cells.count, by: 2).map { (label: cells[$0], value: cells[$0 + 1]) }
        let isHead = pairs.allSatisfy { label, value in
            Label.role(of: label.text) != nil && Label.role(of: value.text) == nil
                || label.text.isEmpty && value.text.isEmpty
        }
        return isHead ? pairs.filter { !$0.label.text.isEmpty } : nil
    }

    /// "Datum   Ons kenmerk   Behandeld door" in the head of a letter.
    private func isLabelRow(_ cells: [Passage], before rest: ArraySlice<Block>) -> Bool {
        guard cells.count >= 2, case .row(let values)? = rest.first, values.count == cells.count else { return false }
        let roles = cells.map { Label.role(of: $0.text) }
        return roles.allSatisfy { $0 != nil && Sectionizer.headerRoles.contains($0) }
            && values.allSatisfy { Label.role(of: $0.text) == nil }
    }

    /// A row that begins with an agenda number is an item: number, title and what was decided, in a table without a head or
    /// in columns of text.
    private func numberedRow(_ cells: [Passage]) -> Section? {
        // "3a. Verordening begraafplaatsen     Conform besloten."
        if cells.count == 2, case (let number?, let title) = ItemNumber.split(cells[0].text), cells[0].text.count <= 160
        {
            var section = Section(number: number, title: Passage(title, line: cells[0].line))
            section.heading = headings.last?.title
            section.parts = [Part(label: nil, role: .besluit, blocks: [.paragraph(cells[1])])]
            return section
        }
        guard cells.count >= 2, cells.count <= 4, ItemNumber.isNumber(cells[0].text), !cells[1].text.isEmpty,
            cells[1].text.count <= 160, tableHead == nil
        else { return nil }
        var section = Section(number: cells[0].text.trimmingPunctuationEnd, title: cells[1])
        section.heading = headings.last?.title
        section.parts = cells.dropFirst(2).filter { !$0.text.isEmpty }.flatMap { Sectionizer.parts([.paragraph($0)]) }
        // What stands alone in the third column is what was decided.
        if cells.count == 3, let first = section.parts.first, first.role == nil { section.parts[0].role = .besluit }
        return section
    }

    private mutating func addToLast(_ block: Block) {
        switch block {
        case .heading(_, let passage) where isLabel(passage), .paragraph(let passage) where isLabel(passage):
            appendPart(Part(label: passage, blocks: []))
        case .paragraph(let passage), .heading(_, let passage):
            // "Advies: het verzoek afwijzen. Besluit: conform." is two parts on one line.
            if case .paragraph = block, let (before, after) = Label.splitInside(passage) {
                addToLast(.paragraph(before))
                return addToLast(.paragraph(after))
            }
            guard let (label, rest) = Label.split(passage) else { return appendRunning(block) }
            appendPart(Part(label: label, blocks: rest.text.isEmpty ? [] : [.paragraph(rest)]))
            hasInlineLabel = !rest.text.isEmpty
        case .row(let cells) where cells.count == 2 && Label.role(of: cells[0].text) != nil:
            appendPart(Part(label: cells[0], blocks: [.paragraph(cells[1])]))
        default: append(block)
        }
    }

    /// A label with its text on one line ("Voorstel: …") covers that line and the list behind it; only what was decided can run
    /// on in further paragraphs.
    private mutating func appendRunning(_ block: Block) {
        let part = sections[sections.count - 1].parts.last
        let isFull = part.map { Sectionizer.headerRoles.contains($0.role) && !$0.blocks.isEmpty } ?? false
        if isFull || (hasInlineLabel && part?.role == .voorstel) { appendPart(Part(blocks: [])) }
        append(block)
    }

    /// Labels of a letter's head hold one value each; what follows is the letter.
    private static let headerRoles: Set<PartRole?> = [
        .onderwerp, .nummer, .datum, .indiener, .portefeuillehouder, .soort, .afzender, .geadresseerde, .thema,
        .vergadergegevens,
    ]

    private mutating func appendPart(_ part: Part) {
        hasInlineLabel = false
        sections[sections.count - 1].parts.append(part)
    }

    private mutating func append(_ block: Block) {
        let last = sections.count - 1
        if sections[last].parts.isEmpty { sections[last].parts.append(Part(blocks: [])) }
        sections[last].parts[sections[last].parts.count - 1].blocks.append(block)
    }

    private func isLabel(_ passage: Passage) -> Bool { Label.role(of: passage.text) != nil }
}

/// The number in front of an agenda item's title.
package enum ItemNumber {
    /// "5.a.1 Motie" is "5.a.1" and "Motie"; a title without number has none, and "1e wijziging" is a title.
    package static func split(_ text: String) -> (number: String?, title: String) {
        let head = text.prefix { !$0.isWhitespace }
        let number = head.trimmingSuffix { ".):".contains($0) }
        // "B.2": a letter for the part of the meeting.
        if let part = number.first, part.isUppercase, number.dropFirst().first == ".", number.count <= 5,
            number.count > 2,
            number.dropFirst(2).allSatisfy({ $0.isNumber || $0 == "." }), head.count < text.count
        {
            return (String(number), text[head.endIndex...].trimmed)
        }
        guard number.count <= 8, number.first?.isNumber == true, head.count < text.count,
            number.allSatisfy({ $0.isNumber || $0 == "." || ($0.isLetter && $0.isLowercase) }), isAgendaNumber(number),
            head.count > number.count || number.contains(".") || number.last?.isLetter == true && number.last != "e"
        else { return (nil, text) }
        return (String(number), text[head.endIndex...].trimmed)
    }

    /// "04 Peilbesluit", "5a Motie": in front of a heading the number needs no full stop, but a capital behind it.
    package static func splitHeading(_ text: String) -> (number: String?, title: String) {
        let plain = split(text)
        guard plain.number == nil else { return plain }
        let head = text.prefix { !$0.isWhitespace }
        let digits = head.prefix { $0.isNumber }
        let rest = text[head.endIndex...].trimmed
        guard (1...2).contains(digits.count), head.count - digits.count <= 1,
            head.dropFirst(digits.count).allSatisfy({ $0.isLetter && $0.isLowercase && $0 != "e" }),
            rest.first?.isUppercase == true
        else { return plain }
        return (String(head), rest)
    }

    /// "3", "3.", "5a", "2.1": a cell or column with nothing but an agenda number.
    package static func isNumber(_ text: String) -> Bool {
        let number = text.trimmingPunctuationEnd
        return !number.isEmpty && number.count <= 6 && number.first?.isNumber == true && isAgendaNumber(number[...])
            && number.allSatisfy { $0.isNumber || $0 == "." || ($0.isLetter && $0.isLowercase) }
    }

    /// The first number of "5.a.1".
    package static func leading(_ number: String) -> Int? { Int(number.prefix { $0.isNumber }) }

    /// At most three digits in a row: 23094.001 is the number of a paper, 2024 a year.
    private static func isAgendaNumber(_ number: Substring) -> Bool {
        number.split { !$0.isNumber }.allSatisfy { $0.count <= 3 }
            && number.split { !$0.isLetter }.allSatisfy { $0.count == 1 }
    }
}

extension String {
    var trimmingPunctuationEnd: String { String(trimmingSuffix { ".): ".contains($0) }) }
}
