/// A document to be read and printed: a title page, then blocks.
///
/// The room knows no language of its own: every word in the output is in this value.
///
///     let document = TypesetDocument(title: "Leesdossier", language: .dutch, skipLabel: "Naar de inhoud", blocks: [
///         .heading(level: 1, ["Besluiten"]), .paragraph(["De raad stemt ", .strong(["in"]), "."]),
///     ])
///     document.markdown  // "# Leesdossier\n\n## <a id=\"heading-1\"></a>Besluiten\n\nDe raad stemt **in**.\n"
public struct TypesetDocument: Equatable, Sendable {
    public var title: String
    public var subtitle: String?
    public var language: DocumentLanguage
    /// What the title page says of the document: its question, its sources, the day it was made.
    public var metadata: [DefinitionRow]
    /// The words of the link by which a keyboard skips to the text (WCAG 2.2, 2.4.1).
    public var skipLabel: String
    public var blocks: [Block]

    public init(
        title: String, subtitle: String? = nil, language: DocumentLanguage, metadata: [DefinitionRow] = [],
        skipLabel: String, blocks: [Block]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.metadata = metadata
        self.skipLabel = skipLabel
        self.blocks = blocks
    }

    /// The document as CommonMark with the tables of GitHub Flavored Markdown.
    public var markdown: String {
        var writer = MarkdownWriter()
        writer.write(self)
        return String(decoding: writer.out.bytes, as: UTF8.self)
    }

    /// The document as one HTML file: no script, and nothing fetched from elsewhere.
    public var html: String {
        var writer = HTMLWriter()
        writer.write(self)
        return String(decoding: writer.out.bytes, as: UTF8.self)
    }

    /// The document as the bytes of a Word file (ECMA-376, WordprocessingML). The same document gives the same bytes.
    public var docx: [UInt8] { WordPackage.bytes(of: self) }
}

/// The language a document is written in: for speech, hyphens and the spelling checker.
public enum DocumentLanguage: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"

    /// The tag with a country, as Word wants it (BCP 47).
    var regional: String {
        switch self {
        case .dutch: "nl-NL"
        case .english: "en-GB"
        }
    }
}
