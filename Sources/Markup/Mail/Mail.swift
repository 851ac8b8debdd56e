internal import Containers

/// A saved mail (.eml) or a page saved as one file (.mht): its text, and the files that came with it.
///
/// Evidence in a mail has no line: what is read stands in letters that nobody looks up (base64, quoted-printable).
public struct Mail: Sendable {
    /// A file that came with a mail.
    public struct Attachment: Sendable {
        /// As the mail calls it, safe to show and keep.
        public let name: String
        public let bytes: [UInt8]
    }

    private let root: MIMEPart

    /// `nil` when the bytes are no mail.
    /// - Parameter name: the file's name; what has the ending of a mail needs no more than a head to be one.
    public init?(bytes: [UInt8], name: String) {
        let isNamed = [".eml", ".mht", ".mhtml"].contains(where: name.lowercased().hasSuffix)
        guard isNamed || Mail.isMail(bytes), let root = MIMEPart(bytes) else { return nil }
        self.root = root
    }

    /// Fields that only a mail program writes, in front of the first empty line.
    private static func isMail(_ bytes: [UInt8]) -> Bool {
        guard bytes.first.map({ $0 >= 65 && $0 <= 122 }) == true,
            let (header, _) = MIMEHeader.read(bytes.prefix(1 << 14))
        else { return false }
        return header["mime-version"] != nil || header["message-id"] != nil || header["received"] != nil
    }

    /// The files that came with it, in order; pictures and styles of the text itself are none.
    public var attachments: [Attachment] {
        var found: [Attachment] = []
        Mail.collect(root, into: &found)
        return found
    }

    private static func collect(_ part: MIMEPart, into found: inout [Attachment]) {
        for child in part.parts { collect(child, into: &found) }
        guard part.parts.isEmpty else { return }
        if part.header.type == "message/rfc822" {
            let subject = part.header.fileName ?? "bericht \(found.count + 1).eml"
            found.append(.init(name: EntryName.safe(subject), bytes: part.content))
        } else if let name = part.header.fileName, part.header.isAttachment || !Mail.belongsToText(part) {
            found.append(.init(name: EntryName.safe(name), bytes: part.content))
        }
    }

    private static func belongsToText(_ part: MIMEPart) -> Bool {
        part.header["content-id"] != nil && part.header.type.hasPrefix("image/")
    }

    /// The text: of several forms of one text the page, else the plain one (RFC 2046, 5.1.4).
    private var text: MIMEPart? { Mail.text(in: root, "text/html") ?? Mail.text(in: root, "text/plain") }

    private static func text(in part: MIMEPart, _ type: String) -> MIMEPart? {
        if part.parts.isEmpty {
            let isText = part.header.type == type && !part.header.isAttachment
            return isText ? part : nil
        }
        return part.parts.lazy.compactMap { text(in: $0, type) }.first
    }

    /// What the mail says, with who wrote it to whom above it as a letter has.
    func content() throws(MarkupError) -> Page.Content {
        guard let text else { throw .noText }
        let utf8 = TextEncoding.utf8(text.content, charset: text.header.parameter("charset"))
        let body = text.header.type == "text/html" ? utf8 : MailBody.html(ofPlain: utf8)
        if let address = savedAddress(text) {
            return .html(HTMLParser.tree(utf8: MailBody.mark(address) + body).withoutLines)
        }
        return .html(HTMLParser.tree(utf8: MailBody.head(root.header) + body).withoutLines)
    }

    /// The address of a page that a browser saved (RFC 2557, 4.2); a mail has none.
    private func savedAddress(_ text: MIMEPart) -> String? {
        let address = root.header["snapshot-content-location"] ?? text.header["content-location"]
        return address.flatMap { $0.hasPrefix("http") ? $0 : nil }
    }
}
