public import Containers
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
    /// For a file of pages, the number that the first line of each has; empty for any other.
    public let pageStarts: [Int]

    /// A larger file is refused by name: no page of a council portal comes near, and a batch must not stall on one.
    public static let byteLimit = 64 << 20

    /// Reads a file's bytes.
    /// - Parameters:
    ///   - bytes: the whole file, in any encoding that portals are saved in.
    ///   - name: the file's name, whose ending only tells Markdown from plain text; the rest follows from the bytes.
    ///   - programs: what reads a PDF.
    /// - Throws: `MarkupError` when there is nothing to read, or nothing that this room can read.
    public init(bytes: [UInt8], name: String, programs: PDFPrograms = .installed) throws(MarkupError) {
        guard bytes.count <= Page.byteLimit else { throw .tooLarge(bytes: bytes.count, limit: Page.byteLimit) }
        if Archive.format(ofHead: bytes) == .zip, let page = try Page.package(bytes) {
            self.init(content: page, pageStarts: [])
            return
        }
        let format = BinaryFormat(bytes)
        if format == .pdf {
            do { self.init(pages: try PDFReader(programs: programs).pages(bytes)) } catch { throw .pdf(error) }
            return
        }
        if let format { throw .unsupported(format) }
        if let mail = Mail(bytes: bytes, name: name) {
            self.init(content: try mail.content(), pageStarts: [])
            return
        }
        let utf8 = TextEncoding.utf8(bytes)
        guard let start = utf8.firstIndex(where: { $0 > 32 }) else { throw .empty }
        guard !Page.looksBinary(utf8) else { throw .binary }
        let isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
        self.init(content: try Page.read(utf8, start: start, isMarkdown: isMarkdown), pageStarts: [])
    }

    /// What stands on the pages of a PDF or a scan.
    public init(pages: [PageText]) {
        let (blocks, starts) = ParagraphBuilder.blocks(pages)
        self.init(content: .text(blocks), pageStarts: starts)
    }

    private init(content: Content, pageStarts: [Int]) {
        self.content = content
        self.pageStarts = pageStarts
    }

    /// Reads a document of Word or OpenDocument that was opened as the zip it is.
    public init(package: OfficePackage) throws(MarkupError) {
        self.init(content: .html(try package.page()), pageStarts: [])
    }

    /// `nil` when the zip is no document.
    private static func package(_ bytes: [UInt8]) throws(MarkupError) -> Content? {
        let zip: ZipArchive
        do { zip = try ZipArchive(.memory(bytes), budget: UnpackingBudget()) } catch {
            throw .container(error, part: nil)
        }
        return try OfficePackage(zip).map { package throws(MarkupError) in .html(try package.page()) }
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
    /// A zip, or a part of a document that is one, could not be unpacked.
    case container(ContainerError, part: String?)
    case missingPart(String)
    case damagedXML(part: String)
    /// A part declares a document type, as only an attack on its reader does.
    case documentType(part: String)
    case tooManyElements(part: String, limit: Int)
    /// A mail that holds files and no text.
    case noText
    case pdf(PDFError)

    /// The line of the file that is wrong, where one is.
    public var line: Int? { if case .damagedJSON(let line, _) = self { line } else { nil } }

    /// Whether the file is of a kind that is passed over, rather than a file that is broken.
    public var isSkip: Bool {
        switch self {
        case .empty, .unsupported, .noText: true
        case .binary, .tooLarge, .damagedJSON, .container, .missingPart, .damagedXML, .documentType, .tooManyElements:
            false
        case .pdf(let error): error.isSkip
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
        case .container(let error, let part): (part.map { "onderdeel \($0): " } ?? "") + error.description
        case .missingPart(let part): "onderdeel \(part) ontbreekt; bewaar het document opnieuw"
        case .damagedXML(let part): "onderdeel \(part) is beschadigd; bewaar het document opnieuw"
        case .documentType(let part):
            "onderdeel \(part) heeft een DOCTYPE, zoals geen tekstverwerker schrijft; kijk waar het vandaan komt"
        case .tooManyElements(let part, let limit):
            "onderdeel \(part) heeft meer dan \(limit) elementen; bewaar het document in delen"
        case .noText: "een bericht zonder tekst"
        case .damagedJSON(_, let reason): "de JSON is beschadigd (\(reason)); haal het overzicht opnieuw op"
        case .pdf(let error): error.description
        }
    }
}

/// File formats told by their first bytes that hold no text of their own.
public enum BinaryFormat: String, Sendable {
    case pdf = "PDF"
    case zip = "Word, OpenDocument of zip"
    case office = "een oud Office-bestand"
    case lockedOffice = "een Office-bestand met een wachtwoord"
    case rtf = "RTF"
    case image = "een afbeelding"
    case font = "een lettertype"
    case media = "beeld of geluid"
    case gzip = "een gzip-bestand"
    case spreadsheet = "een rekenblad"
    case presentation = "een presentatie"
    case book = "een e-boek"

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
        self = match == .office && BinaryFormat.isLocked(bytes) ? .lockedOffice : match
    }

    /// A document with a password lies whole inside a file of the old kind, under this name (MS-OFFCRYPTO, 2.3.4.4).
    private static func isLocked(_ bytes: [UInt8]) -> Bool {
        bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil
    }
}
