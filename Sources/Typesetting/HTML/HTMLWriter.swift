/// Writes a document as one HTML file.
///
/// The policy in its head allows nothing to be fetched or run (Content Security Policy 3); the style sheet stands in the file itself.
/// Nothing a document says can add a style or a script: `XMLSink` escapes all text. The page is well-formed XML too, so that anything
/// that reads XML can check it.
struct HTMLWriter {
    var out = XMLSink()
    private var outline: [OutlineEntry] = []
    /// Anchors that are written; an id may occur once.
    private var placed: Set<Anchor> = []

    private static let titleByteLimit = 200

    mutating func write(_ document: TypesetDocument) {
        let blocks = document.resolved(drawingFigures: true)
        outline = blocks.outline
        head(document)
        // An id with an underscore cannot be that of an `Anchor`.
        out.markup("<body>\n<a class=\"skip\" href=\"#main_text\">")
        words(document.skipLabel)
        out.markup("</a>\n")
        titlePage(document)
        out.markup("<main id=\"main_text\" tabindex=\"-1\">\n")
        for each in blocks { block(each) }
        out.markup("</main>\n</body>\n</html>\n")
    }

    private mutating func head(_ document: TypesetDocument) {
        out.markup("<!DOCTYPE html>\n<html")
        out.attribute("lang", document.language.rawValue)
        out.markup(
            """
            >
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <title>
            """)
        out.text(CleanText(document.title).shortened(to: HTMLWriter.titleByteLimit))
        out.markup("</title>\n<style>\n")
        out.resource(PackageResources.document_css)
        out.markup("</style>\n</head>\n")
    }

    private mutating func titlePage(_ document: TypesetDocument) {
        out.markup("<header>\n<h1>")
        words(document.title)
        out.markup("</h1>\n")
        if let subtitle = document.subtitle {
            out.markup("<p class=\"subtitle\">")
            words(subtitle)
            out.markup("</p>\n")
        }
        if !document.metadata.isEmpty { definitions(document.metadata) }
        out.markup("</header>\n")
    }

    mutating func block(_ block: Block) {
        switch block {
        case .heading(let level, let text, let anchor): heading(level, text, anchor)
        case .paragraph(let text): paragraph(text)
        case .list(let kind, let items): list(kind, items)
        case .quotation(let paragraphs, let source): quotation(paragraphs, source)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .definitions(let rows): definitions(rows)
        case .callout(let label, let text): callout(label, text)
        case .together(let blocks): together(blocks)
        case .pageBreak: out.markup("<div class=\"page-break\"></div>\n")
        case .contents(let title, let depth): contents(title, depth)
        }
    }

    private mutating func together(_ blocks: [Block]) {
        out.markup(Block.fitTogether(blocks) ? "<article class=\"together\">\n" : "<article>\n")
        for each in blocks { block(each) }
        out.markup("</article>\n")
    }

    private mutating func contents(_ title: String, _ depth: Int) {
        out.markup("<nav class=\"contents\"")
        out.attribute("aria-label", title)
        out.markup(">\n<h2>")
        words(title)
        out.markup("</h2>\n<ol>\n")
        for entry in outline where entry.level <= depth {
            out.markup("<li class=\"level-")
            out.number(entry.level)
            out.markup("\">")
            link(entry.text, LinkTarget(entry.anchor))
            out.markup("</li>\n")
        }
        out.markup("</ol>\n</nav>\n")
    }

    /// An id at its first use; later uses of the same anchor are left out.
    mutating func id(_ anchor: Anchor?) {
        guard let anchor, placed.insert(anchor).inserted else { return }
        out.attribute("id", anchor.name)
    }
}
