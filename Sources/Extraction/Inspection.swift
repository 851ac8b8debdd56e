public import Council

/// A second look at one document, for who wants to know why: every decision with the rule that found it, and every passage
/// that looks like a decision with the reason why it is none.
///
///     for found in DecisionExtractor.inspect(document).decisions { print(found.decision.title, found.rule) }
public struct Inspection: Sendable {
    /// In the order of the document; each decision has its id.
    public var decisions: [Finding]
    /// In the order of the document, each passage once.
    public let rejected: [Rejection]

    /// A decision and what made it one.
    public struct Finding: Sendable {
        /// As `decisions(in:)` gives it, with its id.
        public var decision: Decision
        /// What it was recognised by.
        public let rule: InspectionRule
    }

    /// A passage that looks like a decision and is none.
    public struct Rejection: Sendable, Equatable {
        /// 1-based; `nil` when unknown.
        public let line: Int?
        /// Word for word.
        public let quote: String
        /// What it would have been; `nil` where it speaks of deciding and says no outcome.
        public let outcome: Outcome?
        /// The wording that it was recognised by; `nil` without one, as in a field or a list of beslispunten.
        public let wording: ResourceRow?
        /// Why it is none.
        public let reason: Reason
    }

    /// Why a passage is no decision.
    public struct Reason: Sendable, Equatable {
        /// N1…N11; `nil` for what the place or the document decides.
        public let number: String?
        /// In Dutch.
        public let meaning: String
        /// The wording, the place or the kind of document that decides so.
        public let rule: InspectionRule
    }
}

/// A rule of this room: words from a resource file, a ground in the structure of the page, or both.
public struct InspectionRule: Sendable, Equatable {
    /// In Dutch: "stemblok van het portaal", "onder “Besluit”", "een dag vóór de vergadering".
    public let ground: String?
    /// The words that it looks for; `nil` where structure alone decides.
    public let row: ResourceRow?

    init(ground: String? = nil, row: ResourceRow? = nil) {
        self.ground = ground
        self.row = row
    }
}

/// A row of a resource file that holds a pattern of words.
public struct ResourceRow: Sendable, Equatable {
    /// The file's name, as it stands among the resources.
    public let file: String
    /// 1-based.
    public let line: Int
    /// The words, as the row writes them.
    public let pattern: String
}

extension DecisionExtractor {
    /// Looks a second time at a document. The decisions are those of `decisions(in:)`.
    public static func inspect(_ document: SourceDocument) -> Inspection {
        let inspector = Inspector(document)
        return Inspection(decisions: inspector.findings, rejected: inspector.rejections)
    }
}
