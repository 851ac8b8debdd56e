/// "attachment; filename="brief.docx"" in its parts (RFC 2045, 5.1; RFC 2231 for names in pieces and in other letters).
struct MIMEParameters {
    let value: String
    private var parameters: [String: String] = [:]

    /// Parameters that are read; a part has two or three.
    private static let limit = 64

    init(_ field: String) {
        let pieces = MIMEParameters.pieces(field)
        value = pieces.first?.trimmed ?? ""
        for piece in pieces.dropFirst().prefix(MIMEParameters.limit) {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].trimmed.lowercased()
            parameters[name] = parameters[name] ?? MIMEParameters.unquoted(piece[piece.index(after: equals)...].trimmed)
        }
    }

    /// The value of a parameter, read through whichever way of writing it has.
    subscript(name: String) -> String? {
        if let plain = parameters[name] { return EncodedWord.decoded(plain) }
        if let extended = parameters[name + "*"] { return MIMEParameters.decoded(extended, isFirst: true) }
        var whole = ""
        for index in 0..<MIMEParameters.limit {
            if let piece = parameters["\(name)*\(index)"] {
                whole += piece
            } else if let piece = parameters["\(name)*\(index)*"] {
                whole += MIMEParameters.decoded(piece, isFirst: index == 0)
            } else {
                break
            }
        }
        return whole.isEmpty ? nil : whole
    }

    /// Cut at semicolons that stand outside quotes.
    private static func pieces(_ field: String) -> [Substring] {
        var isQuoted = false
        var isEscaped = false
        return field.split(omittingEmptySubsequences: false) { character in
            defer { isEscaped = character == "\\" && !isEscaped }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }

    /// "UTF-8''d%C3%A9cembre.docx"; only the first piece names the encoding, and the others are UTF-8 as good as always.
    private static func decoded(_ text: String, isFirst: Bool) -> String {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        let (charset, escaped) = isFirst && parts.count == 3 ? (String(parts[0]), parts[2]) : ("utf-8", text[...])
        return TextEncoding.string(TransferEncoding.percent(Array(escaped.utf8)), charset: charset)
    }
}
