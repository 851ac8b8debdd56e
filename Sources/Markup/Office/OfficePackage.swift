public import Containers

/// A zip that is one document: Word (ECMA-376 part 2) or OpenDocument (ODF 1.3 part 2).
public struct OfficePackage {
    /// What a package is.
    public enum Kind: Sendable, Equatable {
        case word, openDocumentText
        /// A package of which the text is not read.
        case other(BinaryFormat)
    }

    private let zip: ZipArchive
    private let kind: Kind

    /// `nil` for a zip that is just an archive.
    public init?(_ zip: ZipArchive) {
        guard let kind = OfficePackage.kind(of: zip) else { return nil }
        self.zip = zip
        self.kind = kind
    }

    private static func kind(of zip: ZipArchive) -> Kind? {
        // OpenDocument and EPUB name themselves in their first, stored entry.
        if let entry = zip.entry(named: "mimetype"), let bytes = try? zip.content(of: entry, limit: 200) {
            let type = String(decoding: bytes, as: UTF8.self)
            if type.contains("opendocument.text") { return .openDocumentText }
            if type.contains("opendocument.spreadsheet") { return .other(.spreadsheet) }
            if type.contains("opendocument.presentation") { return .other(.presentation) }
            if type.contains("epub") { return .other(.book) }
        }
        guard zip.entry(named: "[Content_Types].xml") != nil else { return nil }
        if zip.entries.contains(where: { $0.name.hasPrefix("xl/") }) { return .other(.spreadsheet) }
        if zip.entries.contains(where: { $0.name.hasPrefix("ppt/") }) { return .other(.presentation) }
        return zip.entries.contains { $0.name.hasPrefix("word/") } ? .word : nil
    }

    /// The document as a page.
    func page() throws(MarkupError) -> MarkupTree {
        switch kind {
        case .word: try WordPackage(self).page()
        case .openDocumentText: try OpenDocumentPackage(self).page()
        case .other(let format): throw .unsupported(format)
        }
    }

    /// The tree of a part that has to be there.
    func part(_ name: String) throws(MarkupError) -> MarkupTree {
        guard let tree = try partIfPresent(name) else { throw .missingPart(name) }
        return tree
    }

    /// The tree of a part; `nil` when the package has none of that name.
    func partIfPresent(_ name: String) throws(MarkupError) -> MarkupTree? {
        guard let entry = zip.entry(named: name) else { return nil }
        let bytes: [UInt8]
        do { bytes = try zip.content(of: entry, limit: XMLParser.byteLimit) } catch {
            throw .container(error, part: name)
        }
        return try XMLParser.tree(bytes, part: name)
    }

    /// The names of the parts that begin so, in order.
    func parts(beginning prefix: String) -> [String] {
        zip.entries.map(\.name).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".xml") }
    }
}
