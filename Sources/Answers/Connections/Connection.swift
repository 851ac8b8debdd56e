internal import Council

/// What one decision has to do with another, and where that can be seen.
///
/// It runs from the decision that says so, or the later one, to the one it is about.
public struct Connection: Sendable, Equatable {
    /// The decision that amends, settles, names or comes after the other.
    public let from: String
    public let to: String
    public let kind: Kind
    public let basis: Basis
    /// 0…1; how unmistakable it is.
    public let confidence: Double

    /// The closed list of connections; the raw values are those of the command line.
    public enum Kind: String, Sendable, CaseIterable {
        case secondVote = "second-vote"
        case resubmits, amends, settles
        case carriesOut = "carries-out"
        case belongsTo = "belongs-to"
        case refersTo = "refers-to"
        case sameDossier = "same-dossier"
        case sameRegionalFile = "same-regional-file"
    }

    /// Where a connection can be seen.
    public struct Basis: Sendable, Equatable {
        /// What `text` is: a verbatim passage, words that both titles hold, numbers, an agenda item, the title of the proposal that
        /// the page puts the decision under, of the only proposal that the meeting amended, or the name of a regional file.
        public enum Ground: String, Sendable, CaseIterable { case quote, title, number, item, page, outcome, file }

        public let ground: Ground
        public let text: String
        /// The file, relative to its crawled root; `nil` where more than one may hold the text.
        public var source: String?
        /// 1-based; `nil` when unknown.
        public var line: Int?
        /// 1-based; `nil` in a file that has no pages.
        public var page: Int?

        init(_ ground: Ground, _ text: String, source: String? = nil, line: Int? = nil, page: Int? = nil) {
            self.ground = ground
            self.text = text
            self.source = source
            self.line = line
            self.page = page
        }

        /// The passage that is evidence.
        init(quoting evidence: Evidence) {
            self.init(.quote, evidence.quote, source: evidence.source, line: evidence.line, page: evidence.page)
        }
    }

    /// The id of the decision at the other end.
    public func other(than id: String) -> String { id == from ? to : from }
}
