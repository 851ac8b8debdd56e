public import Council

/// A file of an export as it can be read: a tree of elements, a JSON value, or blocks of text.
public struct Page: Sendable {
    /// What a file held, by its kind.
    public enum Content: Sendable {
        case html(MarkupTree)
        case json(JSONValue)
        case text([Block])
    }

    /// What this file held.
    public let content: Content

    /// A larger file is refused by name: no page of a council portal comes near, and a batch must not stall on one.
    public static let byteLimit = 64 << 20

    /// Reads a file's bytes.
    /// - Parameters:
    ///   - bytes: the whole file, in any encoding that portals are saved in.
    ///   - name: the file's name, whose ending only tells Markdown from plain text; the rest follows from the bytes.
    /// - Throws: `MarkupError` when there is nothing to read, or nothing that this room can read.
    public init(bytes: [UInt8], name: String) throws(MarkupError) {
        guard bytes.count <= Page.byteLimit else { throw .tooLarge(bytes: bytes.count, limit: Page.byteLimit) }
        if let format = BinaryFormat(bytes) { throw .unsupported(format) }
        let utf8 = TextEncoding.utf8(bytes)
        guard let start = utf8.firstIndex(where: { $0 > 32 }) else { throw .empty }
        guard !Page.looksBinary(utf8) else { throw .binary }
        content = try Page.read(utf8, start: start, isMarkdown: name.hasSuffix(".md") || name.hasSuffix(".markdown"))
    }

    private static func read(_ utf8: [UInt8], start: Int, isMarkdown: Bool) throws(MarkupError) -> Content {
        if utf8[start] == UInt8(ascii: "<"), !isMarkdown || holdsPageTag(utf8) {
            return .html(HTMLParser.tree(utf8: utf8))
        }
        if utf8[start] == UInt8(ascii: "{") || utf8[start] == UInt8(ascii: "[") && !isMarkdown {
            do {
                return .json(try JSONReader.read(utf8))
            } catch  where utf8[start] == UInt8(ascii: "{") || opensValue(utf8[(start + 1)...]) {
                throw .damagedJSON(line: error.line, reason: error.reason)
            } catch {
                // "[Concept] Besluitenlijst" is text.
            }
        }
        if holdsPageTag(utf8) { return .html(HTMLParser.tree(utf8: utf8)) }
        let text = String(decoding: utf8, as: UTF8.self)
        return .text(isMarkdown ? MarkdownReader.blocks(text) : PlainTextReader.blocks(text))
    }

    /// Whether a bracket opens a list of JSON, by what stands behind it.
    private static func opensValue(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.first { $0 > 32 }.map { "{[\"".utf8.contains($0) } ?? true
    }

    private static func holdsPageTag(_ utf8: [UInt8]) -> Bool {
        let head = String(decoding: utf8.prefix(2048), as: UTF8.self).lowercased()
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body")
    }

    /// Control characters that no text holds, in more than one of a hundred places.
    private static func looksBinary(_ utf8: [UInt8]) -> Bool {
        let head = utf8.prefix(8192)
        let odd = head.count { $0 < 9 || ($0 > 13 && $0 < 32 && $0 != 27) }
        let replaced = String(decoding: head, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
        return (odd + replaced) * 100 > head.count
    }
}

/// Why a file could not be read.
public enum MarkupError: Error, Sendable, Equatable, CustomStringConvertible {
    case empty
    case binary
    case unsupported(BinaryFormat)
    case tooLarge(bytes: Int, limit: Int)
    case damagedJSON(line: Int, reason: String)

    /// The line of the file that is wrong, where one is.
    public var line: Int? { if case .damagedJSON(let line, _) = self { line } else { nil } }

    /// Whether the file is of a kind that is passed over, rather than a file that is broken.
    public var isSkip: Bool {
        switch self {
        case .empty, .unsupported: true
        case .binary, .tooLarge, .damagedJSON: false
        }
    }

    /// What is wrong and what to do, in Dutch.
    public var description: String {
        switch self {
        case .empty: "het bestand is leeg"
        case .binary: "het bestand bevat geen tekst; sla de pagina opnieuw op"
        case .unsupported(let format): "\(format.rawValue) wordt niet gelezen"
        case .tooLarge(let bytes, let limit):
            "het bestand is \(bytes >> 20) MB, meer dan de grens van \(limit >> 20) MB; sla de pagina in delen op"
        case .damagedJSON(_, let reason): "de JSON is beschadigd (\(reason)); haal het overzicht opnieuw op"
        }
    }
}

/// File formats told by their first bytes that hold no text of their own.
public enum BinaryFormat: String, Sendable {
    case pdf = "PDF"
    case zip = "Word, OpenDocument of zip"
    case office = "een oud Office-bestand"
    case rtf = "RTF"
    case image = "een afbeelding"
    case font = "een lettertype"
    case media = "beeld of geluid"
    case gzip = "een gzip-bestand"

    init?(_ bytes: [UInt8]) {
        let signatures: [(String, BinaryFormat)] = [
            ("%PDF", .pdf), ("PK\u{3}\u{4}", .zip), ("{\\rtf", .rtf), ("GIF8", .image), ("RIFF", .media),
            ("OggS", .media),
            ("wOF", .font), ("ID3", .media),
        ]
        let binary: [([UInt8], BinaryFormat)] = [
            ([0xD0, 0xCF, 0x11, 0xE0], .office), ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
            ([0x1F, 0x8B], .gzip), ([0, 0, 1, 0], .image),
        ]
        guard
            let match = signatures.first(where: { bytes.starts(with: $0.0.utf8) })?.1
                ?? binary.first(where: { bytes.starts(with: $0.0) })?.1
        else { return nil }
        self = match
    }
}
