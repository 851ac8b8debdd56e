internal import Council

/// Reads the rows that iBabs' lists load (`GetReportData`, FORMATS 4): a section a row, a part a column.
enum ReportDataReader {
    static func document(_ json: JSONValue, source: String) -> SourceDocument? {
        guard let rows = json["data"]?.array, rows.contains(where: { $0["DT_RowId"] != nil }) else { return nil }
        var document = SourceDocument(source: source, family: .ibabsReportData, kind: .register, title: "")
        document.sections = rows.compactMap(section)
        return document
    }

    private static func section(_ row: JSONValue) -> Section? {
        guard let title = row.members.first(where: { Label.role(of: $0.name) == .onderwerp && $0.value.string != nil })
        else {
            return nil
        }
        var section = Section(title: Passage(HTMLFragment.text(title.value.string ?? ""), line: title.line))
        section.url = row["DT_RowId"]?.string.map { "/Reports/Item/\($0)" }
        for member in row.members where member.name != title.name && !["DT_RowId", "identity"].contains(member.name) {
            guard let text = member.value.string, !text.isEmpty else { continue }
            let label = Passage(member.name, line: member.line)
            section.parts.append(Part(label: label, blocks: HTMLFragment.blocks(text, line: member.line)))
        }
        return section.title.text.isEmpty ? nil : section
    }
}
