internal import Council

/// Writes a mail as the page it would be.
enum MailBody {
    /// Fields of a mail as a letter names them; a day in digits, because "9 Jan" is not how a council writes it.
    static func head(_ header: MIMEHeader) -> [UInt8] {
        let fields = [
            ("Van", header.text("from")), ("Aan", header.text("to")), ("Datum", header["date"].flatMap(day)),
            ("Onderwerp", header.text("subject")),
        ]
        let rows = fields.compactMap { label, value in
            value.map { "<tr><td>\(label)</td><td>\(escaped($0))</td></tr>" }
        }
        return Array("<table>\(rows.joined())</table>".utf8)
    }

    /// The mark by which a page tells where it was saved from.
    static func mark(_ address: String) -> [UInt8] {
        let safe = address.replacing("--", with: "%2D%2D").replacing(">", with: "%3E")
        return Array("<!-- saved from url=(\(safe.utf8.count))\(safe) -->".utf8)
    }

    /// Plain text keeps its paragraphs; a line is only a line.
    static func html(ofPlain utf8: [UInt8]) -> [UInt8] {
        let blocks = PlainTextReader.blocks(String(decoding: utf8, as: UTF8.self))
        let lines = blocks.map { block in
            switch block {
            case .row(let cells): "<table><tr>\(cells.map { "<td>\(escaped($0.text))</td>" }.joined())</tr></table>"
            case .listItem(let passage): "<li>\(escaped(passage.text))</li>"
            case .heading(let level, let passage): "<h\(level)>\(escaped(passage.text))</h\(level)>"
            default: block.passages.map { "<p>\(escaped($0.text))</p>" }.joined()
            }
        }
        return Array(lines.joined().utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// "Tue, 09 Jan 2024 10:00:00 +0100" is 09-01-2024 (RFC 5322, 3.3).
    private static func day(_ text: String) -> String? {
        let words = text.split { $0 == " " || $0 == "," }
        for index in words.indices.dropFirst().dropLast() {
            guard let month = months.firstIndex(of: words[index].prefix(3).lowercased()),
                let day = Int(words[index - 1]), let year = Int(words[index + 1]),
                let date = CivilDate(year: year, month: month + 1, day: day)
            else { continue }
            return date.iso
        }
        return nil
    }
}
