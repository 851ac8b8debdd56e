package import Council

/// What a label says about the text under it, by `labels.tsv`.
package enum Label {
    /// The role of a whole text that is a label, such as "Besluit" or "Resultaat stemming:"; `nil` for any other text.
    package static func role(of text: some StringProtocol) -> PartRole? {
        guard text.utf8.count <= 48 else { return nil }
        let key = key(text)
        // "Behandeld in raad van", "Datum vaststelling": a day, however a griffie goes on.
        if let role = roles[key] { return role }
        let opensDay = ["datum", "behandeldin", "behandeldop"].contains(where: key.hasPrefix)
        return opensDay && !key.contains(where: \.isNumber) ? .datum : nil
    }

    /// The role of a table's column, whose head griffies word as they like: "Wat sprak de raad af?", "Stemgedrag".
    package static func role(ofColumn head: String) -> PartRole? {
        if let role = role(of: head) { return role }
        let head = head.lowercased()
        if ["besl", "uitkomst", "uitslag", "afspra", "sprak", "resultaat"].contains(where: head.contains) {
            return .besluit
        }
        return head.hasPrefix("stem") ? .stemming : nil
    }

    /// Splits "Besluit: de agenda is vastgesteld" into its label and the text behind it.
    package static func split(_ passage: Passage) -> (label: Passage, rest: Passage)? {
        guard let colon = passage.text.utf8.firstIndex(of: UInt8(ascii: ":")),
            passage.text.utf8.distance(from: passage.text.startIndex, to: colon) <= 40
        else { return nil }
        let label = passage.text[..<colon].trimmed
        guard role(of: label) != nil else { return nil }
        let rest = passage.text[passage.text.index(after: colon)...].trimmed
        return (Passage(label, line: passage.line), Passage(rest, line: passage.line))
    }

    /// Splits a line in front of a label that stands behind a full stop: "Advies: afwijzen. Besluit: conform."; only labels under
    /// which something is decided open a part of their own there.
    package static func splitInside(_ passage: Passage) -> (before: Passage, after: Passage)? {
        let text = passage.text
        guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        for label in inside {
            guard let range = text.firstRange(of: label), range.lowerBound > text.startIndex else { continue }
            let before = text[..<range.lowerBound].trimmed
            guard let last = before.last, ".;!?)".contains(last) else { continue }
            return (Passage(before, line: passage.line), Passage(text[range.lowerBound...].trimmed, line: passage.line))
        }
        return nil
    }

    private static let inside = ["Besluit:", "Beslissing:", "Uitslag:", "Conclusie:", "Uitkomst:", "BESLUIT:"]

    private static let roles: [String: PartRole] = {
        var roles: [String: PartRole] = [:]
        for row in Table.rows(PackageResources.labels_tsv) where row.count == 2 {
            guard let role = PartRole(rawValue: row[0]) else { continue }
            for label in row[1].split(separator: ";") { roles[key(label)] = role }
        }
        return roles
    }()

    /// Column names of iBabs' JSON are the labels without spaces and with "selectie" behind pick-lists.
    private static func key(_ text: some StringProtocol) -> String {
        var key = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "&" }
        if key.hasSuffix("selectie") { key.removeLast("selectie".count) }
        return key
    }
}

extension Part {
    /// A part whose role follows from its label.
    package init(label: Passage?, blocks: [Block]) {
        self.init(label: label, role: label.flatMap { Label.role(of: $0.text) }, blocks: blocks)
    }
}
