public import Council
public import Markup

/// Reads one file of an export as a `SourceDocument`. A pure function of the file's name and bytes: what other files know
/// of it is added by `ExportLinker`.
public enum DocumentReader {
    /// - Parameters:
    ///   - bytes: the file.
    ///   - source: its path relative to the crawled root.
    ///   - programs: what reads a PDF.
    /// - Throws: `MarkupError` for a file that cannot be read.
    public static func read(
        _ bytes: [UInt8], source: String, programs: PDFPrograms = .installed
    ) throws(MarkupError) -> SourceDocument {
        document(try Page(bytes: bytes, name: SourcePath.name(source), programs: programs), source: source)
    }

    /// What was recognised on the pages of a scan, as a document.
    public static func document(ofPages pages: [PageText], source: String) -> SourceDocument {
        document(Page(pages: pages), source: source)
    }

    /// A page that was read already, as a document.
    static func document(_ page: Page, source: String) -> SourceDocument {
        var document =
            switch page.content {
            case .html(let tree): html(PageFacts(tree, source: source))
            case .json(let json): self.json(json, source: source)
            case .text(let blocks): text(blocks, source: source)
            }
        document.url = document.url ?? Address.url(ofPath: source)
        document.organization =
            document.organization ?? Address.host(ofPath: source).flatMap(Organizations.named(host:))
        document.date =
            document.date ?? Address.date(inPath: source) ?? DutchDates.fileNameDate(SourcePath.name(source))
        document.pageStarts = page.pageStarts
        return document
    }

    private static func html(_ facts: PageFacts) -> SourceDocument {
        let family = PageRecognizer.family(of: facts)
        var document =
            switch family {
            case .ibabsMeeting, .ris2, .notubizMeeting, .goMeeting, .goPrint:
                MeetingPage.document(facts, family: family)
            case .ibabsItem, .notubizItem, .ibabsList: RegisterPage.document(facts, family: family)
            case .ibabsCalendar: calendar(facts)
            default: TextPage.document(facts)
            }
        document.url = facts.url
        document.links = facts.links
        document.organization = document.organization ?? facts.organization
        if document.organization == nil {
            document.organization = Organizations.named(inText: facts.tree.root.text.prefixBytes(20_000))
        }
        if document.body == nil, document.kind != .letter, document.kind != .register {
            document.body = Bodies.named(in: document.title, organization: document.organization)
        }
        document.settleOwner(text: facts.tree.root.text.prefixBytes(20_000))
        return document
    }

    private static func calendar(_ facts: PageFacts) -> SourceDocument {
        var document = SourceDocument(source: facts.source, family: .ibabsCalendar, kind: .other, title: facts.title)
        document.sections = CalendarReader.sections(facts.tree.root)
        return document
    }

    private static func json(_ json: JSONValue, source: String) -> SourceDocument {
        ReportDataReader.document(json, source: source) ?? NotubizAPIReader.document(json, source: source)
            ?? GOReader.votings(json, source: source) ?? CalendarReader.document(json, source: source)
            ?? SourceDocument(source: source, family: .generic, kind: .other, title: source)
    }

    private static func text(_ blocks: [Block], source: String) -> SourceDocument {
        var document = TextPage.document(blocks, title: "", source: source)
        document.settleOwner(text: blocks.flatMap(\.passages).map(\.text).joined(separator: "\n").prefixBytes(20_000))
        return document
    }
}

extension SourceDocument {
    /// A body tells what kind of organisation it belongs to: Gedeputeerde Staten are no municipality's, and a raad has no algemeen
    /// bestuur. The name found was then another's; without the right one in the text, whose the page is stays unknown.
    fileprivate mutating func settleOwner(text: String) {
        switch body {
        case .algemeenBestuur, .dagelijksBestuur:
            guard Organizations.isCouncil(organization) else { return }
            // Further on a waterschap is a neighbour or a member.
            organization =
                Organizations.jointBody(inText: text) ?? Organizations.waterBoard(inText: text.prefixBytes(800))
        case .gedeputeerdeStaten, .provincialeStaten:
            if !Organizations.isProvince(organization) { organization = Organizations.province(inText: text) }
        default: return
        }
    }
}
