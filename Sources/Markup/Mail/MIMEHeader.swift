/// The head of a mail or of a part of it: lines "Name: value", which may run on over lines that begin with a space (RFC 5322, 2.2).
struct MIMEHeader {
    private let fields: [(name: String, value: String)]

    /// Bytes that a head may have; longer is no mail.
    private static let byteLimit = 1 << 20

    /// The head and where the body begins; `nil` when the first line is no field.
    /// - Parameter isPart: whether the head may be empty, as that of a part of a mail may (RFC 2046, 5.1).
    static func read(_ bytes: ArraySlice<UInt8>, isPart: Bool = false) -> (header: MIMEHeader, body: ArraySlice<UInt8>)?
    {
        var fields: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty, bytes.count - rest.count < byteLimit {
            let (line, next) = rest.firstLine
            rest = next
            if line.isEmpty { break }
            let text = TextEncoding.utf8(Array(line))
            if line.first == 32 || line.first == 9, !fields.isEmpty {
                fields[fields.count - 1].value += " " + String(decoding: text, as: UTF8.self).trimmed
                continue
            }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0,
                text[..<colon].allSatisfy({ $0 > 32 && $0 < 127 })
            else {
                // "From jan@… Tue Jan 9": the line that parts mails in a mailbox.
                if fields.isEmpty, text.starts(with: Array("From ".utf8)) { continue }
                return nil
            }
            let name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
            fields.append((name, String(decoding: text[(colon + 1)...], as: UTF8.self).trimmed))
        }
        return fields.isEmpty && !isPart ? nil : (MIMEHeader(fields: fields), rest)
    }

    /// The value of the first field with a name, as written.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The value of a field with its encoded words read (RFC 2047).
    func text(_ name: String) -> String? { self[name].map(EncodedWord.decoded) }

    /// "multipart/mixed" of `Content-Type`, in lower case; plain text when there is none (RFC 2045, 5.2).
    var type: String { MIMEParameters(self["content-type"] ?? "").value.lowercased().nonEmpty ?? "text/plain" }

    /// A parameter of `Content-Type`.
    func parameter(_ name: String) -> String? { MIMEParameters(self["content-type"] ?? "")[name] }

    /// The name of a file that this part is, by either of the fields that give one (RFC 2183).
    var fileName: String? {
        MIMEParameters(self["content-disposition"] ?? "")["filename"] ?? parameter("name")
    }

    var isAttachment: Bool {
        MIMEParameters(self["content-disposition"] ?? "").value.lowercased() == "attachment"
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension ArraySlice<UInt8> {
    /// The first line without its end, and what stands behind it.
    var firstLine: (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        guard let end = firstIndex(of: 10) else { return (self, []) }
        let line = self[..<end]
        return (line.last == 13 ? line.dropLast() : line, self[(end + 1)...])
    }
}
