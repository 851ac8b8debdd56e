/// Words of WordprocessingML, to write documents for tests with.
public enum WordXML {
    public static func document(_ body: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\(body)</w:body></w:document>"
    }

    /// Another part: numbering, styles, a header.
    public static func part(_ name: String, _ content: String) -> String {
        "<w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\(content)</w:\(name)>"
    }

    public static func run(_ text: String, bold: Bool = false) -> String {
        "<w:r>\(bold ? "<w:rPr><w:b/></w:rPr>" : "")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A paragraph; "\t" and "\n" are a tab and a line break.
    public static func paragraph(_ text: String, style: String? = nil, list: (id: Int, level: Int)? = nil) -> String {
        let marks = text.split(omittingEmptySubsequences: false) { $0 == "\t" }.map { piece in
            piece.split(separator: "\n", omittingEmptySubsequences: false).map { run(String($0)) }.joined(
                separator: "<w:r><w:br/></w:r>")
        }.joined(separator: "<w:r><w:tab/></w:r>")
        let properties =
            (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")
            + (list.map { "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.id)\"/></w:numPr>" } ?? "")
        return "<w:p><w:pPr>\(properties)</w:pPr>\(marks)</w:p>"
    }

    /// A table of cells with one or more paragraphs, a line of the text each.
    public static func table(_ rows: [[String]]) -> String {
        let body = rows.map { row in
            "<w:tr>"
                + row.map { cell in
                    "<w:tc>"
                        + cell.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph(String($0)) }
                        .joined() + "</w:tc>"
                }.joined() + "</w:tr>"
        }
        return "<w:tbl>\(body.joined())</w:tbl>"
    }
}
