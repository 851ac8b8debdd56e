/// What one file of an export says, in reading order, whatever portal it came from.
///
/// Intake makes it, Extraction reads it. Every passage keeps its line, so that each decision can be quoted with its place.
public struct SourceDocument: Sendable {
    /// Path relative to the crawled root.
    public var source: String
    public var url: String?
    public var family: PageFamily
    public var kind: DocumentKind
    public var title: String
    public var organization: String?
    public var body: Body?
    /// The day of the meeting, or of the letter; `nil` when the file does not tell.
    public var date: CivilDate?
    public var meeting: Meeting?
    /// The day of the meeting that another page of the export links this one to.
    public var meetingDate: CivilDate?
    public var sections: [Section] = []
    /// Pages of the export that this page points at.
    public var links: [String] = []
    /// For a file of pages, such as a PDF, the number that the first line of each page has: such a file has no lines of its
    /// own, and a place in it is told by the page. Empty for any other file.
    public var pageStarts: [Int] = []

    public init(source: String, family: PageFamily, kind: DocumentKind, title: String) {
        self.source = source
        self.family = family
        self.kind = kind
        self.title = title
    }
}

extension SourceDocument {
    /// Where a passage can be looked up: its line, or its page in a file that has pages.
    public func place(ofLine line: Int?) -> (line: Int?, page: Int?) {
        guard !pageStarts.isEmpty else { return (line, nil) }
        return (nil, line.map { line in max(1, pageStarts.count { $0 <= line }) })
    }
}

/// Which page shape a file was recognised as, by path and markup, never by host.
public enum PageFamily: String, Sendable, CaseIterable {
    case ibabsMeeting = "ibabs-meeting"
    case ibabsItem = "ibabs-item"
    case ibabsList = "ibabs-list"
    case ibabsReportData = "ibabs-report-data"
    case ibabsCalendar = "ibabs-calendar"
    case ris2
    case notubizMeeting = "notubiz-meeting"
    case notubizItem = "notubiz-item"
    case notubizAPI = "notubiz-api"
    case goMeeting = "go-meeting"
    case goPrint = "go-print"
    case goVotings = "go-votings"
    case decisionList = "besluitenlijst"
    case letter = "memo"
    case generic
}

/// With what authority a document speaks: whether the words in it can be decisions at all.
public enum DocumentKind: String, Sendable {
    /// A meeting's agenda, with or without the outcomes.
    case meeting
    /// A register (list) or one entry of it: fields with an outcome.
    case register
    /// A besluitenlijst, conclusions or a review of a meeting.
    case decisionList
    /// A signed resolution.
    case resolution
    /// A letter or memo: quotes decisions of others; only its own main message can be one.
    case letter
    /// A text that is yet to be decided on: a proposal, a draft resolution, the text of a motie or amendement.
    case proposal
    /// Anything else; only unmistakable wording counts.
    case other
}

/// A part of a document with a title of its own: an agenda item, a register entry, a heading with its text.
public struct Section: Sendable {
    public var number: String?
    public var title: Passage
    public var parts: [Part]
    public var url: String?
    /// The title of the heading this stands under, such as "Hamerstukken".
    public var heading: String?
    /// The day of this section where a document holds several meetings.
    public var date: CivilDate?
    /// A body of its own where a document holds several ("Carrousel", "Plenaire vergadering").
    public var body: Body?

    public init(number: String? = nil, title: Passage, parts: [Part] = [], url: String? = nil) {
        self.number = number
        self.title = title
        self.parts = parts
        self.url = url
    }
}

/// The text under one label ("Besluit", "Status"), or under none.
public struct Part: Sendable {
    public var label: Passage?
    /// What the label says of the text; `nil` without a label, or with one that nobody knows.
    public var role: PartRole?
    public var blocks: [Block]
    public init(label: Passage? = nil, role: PartRole? = nil, blocks: [Block]) {
        self.label = label
        self.role = role
        self.blocks = blocks
    }
}

/// What a label says about the text under it; the labels themselves are a resource of Intake (`labels.tsv`).
public enum PartRole: String, Sendable, CaseIterable {
    case besluit, voorstel, beslispunten, stemming, uitslag, samenvatting, toezegging, onderwerp, nummer, datum
    case indiener, portefeuillehouder, soort, afzender, geadresseerde, bijlagen, lijst, thema, vergadergegevens
}

/// One block of running text or structure.
public enum Block: Sendable {
    case heading(level: Int, Passage)
    case paragraph(Passage)
    case listItem(Passage)
    case row([Passage])
    case vote(RecordedVote)
    /// A paper in the portal's own list that is attached to this item.
    case entry(list: String?, Passage, url: String?)
    case attachment(Passage, url: String?)

    /// The words of the block; empty for a vote.
    public var passages: [Passage] {
        switch self {
        case .heading(_, let p), .paragraph(let p), .listItem(let p), .entry(_, let p, _), .attachment(let p, _): [p]
        case .row(let cells): cells
        case .vote: []
        }
    }
}

/// Text with white space folded, and the line it starts on (1-based, `nil` when unknown).
public struct Passage: Sendable, Equatable {
    public var text: String
    public var line: Int?
    public init(_ text: String, line: Int? = nil) {
        self.text = text
        self.line = line
    }
}

/// A vote as a portal draws it: per side the parties with their seats, with or without percentages.
public struct RecordedVote: Sendable {
    /// A title of its own ("Amendement: …"), where several votes stand under one item.
    public var title: Passage?
    /// The outcome in words or in the portal's code ("adopted"), where the block has it.
    public var result: String?
    /// Whole percentages per side; rounded, so never a source of counts.
    public var percentages: [Side: Int] = [:]
    public var votes = Votes()
    /// The block's own words and line.
    public var quote: Passage

    public init(quote: Passage) { self.quote = quote }
}
