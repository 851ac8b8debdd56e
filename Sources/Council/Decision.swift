/// One thing that was decided, with everything the sources say of it and nothing they do not.
///
/// Unknown is `nil` or empty, never a guess; `evidence[0]` is the passage that carries the outcome best.
public struct Decision: Sendable, Equatable {
    /// Depends only on what the decision is, so that it survives a rebuild and another export of the same portal.
    public var id = ""
    public var instrument: Instrument
    public var number: String?
    public var title: String
    public var organization: String?
    public var body: Body?
    public var date: CivilDate?
    public var outcome: Outcome
    /// The outcome in the words of the source.
    public var outcomeText: String?
    public var manner: Manner?
    public var votes: Votes?
    public var submitters: [Submitter] = []
    /// The numbered beslispunten or the dictum, verbatim.
    public var points: [String] = []
    public var portfolioHolder: String?
    public var meeting: Meeting?
    public var themes: [String] = []
    /// Older papers that this one names, as written.
    public var refersTo: [String] = []
    /// Ids of decisions that belong to this one.
    public var related: [String] = []
    public var evidence: [Evidence] = []
    /// Where sources disagree: each says what it says, nothing is averaged.
    public var conflicts: [Conflict] = []
    /// 0…1; how unmistakable the wording is.
    public var confidence: Double
    /// The text it stands in: searched and quoted from, but no part of the record.
    public var context = ""

    public init(
        instrument: Instrument, title: String, outcome: Outcome, confidence: Double, number: String? = nil,
        organization: String? = nil, body: Body? = nil, date: CivilDate? = nil
    ) {
        self.instrument = instrument
        self.title = title
        self.outcome = outcome
        self.confidence = confidence
        self.number = number
        self.organization = organization
        self.body = body
        self.date = date
    }
}

/// Who put the paper forward; a party, a person or both.
public struct Submitter: Sendable, Equatable {
    public var party: String?
    public var person: String?
    public init(party: String?, person: String? = nil) {
        self.party = party
        self.person = person
    }
}

/// The meeting a decision was taken in.
public struct Meeting: Sendable, Equatable {
    public var title: String
    /// The agenda number, such as "5.a.1".
    public var item: String?
    public var url: String?
    public init(title: String, item: String? = nil, url: String? = nil) {
        self.title = title
        self.item = item
        self.url = url
    }
}

/// A verbatim passage and where it stands.
public struct Evidence: Sendable, Equatable {
    /// Path relative to the crawled root.
    public var source: String
    /// 1-based; `nil` when unknown, and in a file that has pages.
    public var line: Int?
    /// 1-based; `nil` in a file that has no pages.
    public var page: Int?
    /// Text of the file, tags stripped and white space folded.
    public var quote: String
    public var url: String?
    public init(source: String, line: Int?, quote: String, url: String? = nil, page: Int? = nil) {
        self.source = source
        self.line = line
        self.page = page
        self.quote = quote
        self.url = url
    }
}

/// Two sources that state one field of a decision differently.
public struct Conflict: Sendable, Equatable {
    public var field: String
    public var value: String
    public var source: String
    public init(field: String, value: String, source: String) {
        self.field = field
        self.value = value
        self.source = source
    }
}
