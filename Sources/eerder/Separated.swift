/// Rows for a spreadsheet: CSV as a Dutch Excel opens it, with semicolons, every cell quoted, and lines with CR LF (RFC 4180).
enum Separated {
    static func text(_ rows: [[String]], bom: Bool = false) -> String {
        (bom ? "\u{FEFF}" : "") + rows.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    }

    /// A cell that begins as a formula would be run by a spreadsheet; an apostrophe makes it text
    /// (OWASP, CSV Injection).
    private static func cell(_ text: String) -> String {
        var safe = text.replacing("\"", with: "\"\"")
        if let first = safe.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) { safe = "'" + safe }
        return "\"" + safe + "\""
    }
}
