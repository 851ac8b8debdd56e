/// One block of a document, as a reader sees it.
public indirect enum Block: Equatable, Sendable {
    /// A heading under the title. Levels run from 1 to 4; a level that skips one is raised, so that the headings of the output nest
    /// (WCAG 2.2, 1.3.1). Without an anchor, or with one an earlier heading has, it gets an anchor of its own.
    case heading(level: Int, [Inline], anchor: Anchor? = nil)
    case paragraph([Inline])
    case list(ListKind, [[Inline]])
    /// Paragraphs as a source has them, and where they stand. Numbers in the text stay text: "1. In te stemmen" is no list here.
    case quotation([[Inline]], source: [Inline]? = nil)
    case table(Table)
    case figure(Figure)
    case definitions([DefinitionRow])
    /// A remark that stands out: "Nieuw sinds 1 maart".
    case callout(label: String, [Inline])
    /// Blocks that stay on one page where that leaves no half-empty pages.
    case together([Block])
    case pageBreak
    /// The headings down to level `depth`, with links.
    case contents(title: String, depth: Int)
}

/// How the items of a list are marked.
public enum ListKind: Sendable {
    case bullets
    case numbers
}

/// A label and what it says: "Stand: 1 maart 2024".
public struct DefinitionRow: Equatable, Sendable {
    public var label: String
    public var value: [Inline]

    public init(_ label: String, _ value: [Inline]) {
        self.label = label
        self.value = value
    }
}

/// A picture, with what stands in its place where no picture can.
public struct Figure: Equatable, Sendable {
    public var picture: SVGPicture
    public var caption: [Inline]
    /// The same facts in words or a table, for Markdown and Word.
    public var alternative: [Block]

    public init(_ picture: SVGPicture, caption: [Inline], alternative: [Block]) {
        self.picture = picture
        self.caption = caption
        self.alternative = alternative
    }
}

extension Block {
    /// Text that fills about half a page of A4. What is longer may break over pages, or pages would stay half empty.
    private static let togetherByteLimit = 1_500

    /// Whether these blocks are short enough to be kept on one page.
    static func fitTogether(_ blocks: [Block]) -> Bool {
        blocks.reduce(0) { $0 + $1.byteCount } <= togetherByteLimit
    }

    private var byteCount: Int {
        switch self {
        case .heading(_, let text, _), .paragraph(let text): text.byteCount
        case .list(_, let items): items.reduce(0) { $0 + $1.byteCount }
        case .quotation(let paragraphs, let source):
            paragraphs.reduce(source?.byteCount ?? 0) { $0 + $1.byteCount }
        case .table(let table): table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.byteCount } }
        case .figure(let figure): figure.alternative.reduce(0) { $0 + $1.byteCount }
        case .definitions(let rows): rows.reduce(0) { $0 + $1.label.utf8.count + $1.value.byteCount }
        case .callout(let label, let text): label.utf8.count + text.byteCount
        case .together(let blocks): blocks.reduce(0) { $0 + $1.byteCount }
        case .pageBreak, .contents: 0
        }
    }
}
