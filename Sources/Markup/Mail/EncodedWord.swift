/// Words of a mail's head in other letters: "=?utf-8?Q?Besluit_=E2=82=AC?=" (RFC 2047).
enum EncodedWord {
    /// The text with its encoded words read; white space between two of them falls away (6.2).
    static func decoded(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        var endsInWord = false
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let (word, end) = word(rest[start.upperBound...]) else {
                out += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                endsInWord = false
                continue
            }
            if !(endsInWord && before.allSatisfy(\.isWhitespace)) { out += before }
            out += word
            endsInWord = true
            rest = rest[end...]
        }
        return out + rest
    }

    /// "charset?Q?text?=", and where it ends.
    private static func word(_ text: Substring) -> (String, String.Index)? {
        let parts = text.prefix(2000).split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].hasPrefix("=") else { return nil }
        let bytes: [UInt8]
        switch parts[1].lowercased() {
        case "b": bytes = TransferEncoding.base64(parts[2].utf8)
        case "q":
            bytes = TransferEncoding.quotedPrintable(
                Array(parts[2].utf8.map { $0 == UInt8(ascii: "_") ? 32 : $0 })[...])
        default: return nil
        }
        let end = text.index(after: parts[3].startIndex)
        return (TextEncoding.string(bytes, charset: String(parts[0])), end)
    }
}
