/// A subject in a question: one word or a few, and what else it goes by.
public struct Concept: Sendable, Equatable {
    /// Which terms of the question it takes.
    public var terms: Range<Int>
    public var subject: Subject
    /// What a single compound is made of: "cultuur" and "bezuiniging".
    public var parts: [Subject] = []
    /// A compound without a last part that says little: "woningbouw" for "woningbouwopgave".
    public var core: Subject?
}

/// Something that papers are about, with what else is searched for it.
public struct Subject: Sendable, Equatable {
    /// Why another word is searched along; the nearer, the more it weighs.
    public enum Relation: Sendable, Equatable { case synonym, narrower, related }

    /// Another word for the subject, or for a part or neighbour of it.
    public struct Expansion: Sendable, Equatable {
        public var text: String
        public var relation: Relation
    }

    public var name: String
    /// The theme that has this name.
    public var theme: String?
    public var expansions: [Expansion] = []
    /// What the theme covers, for showing only: it is found by its theme.
    public var covers: [String] = []

    var isKnown: Bool { theme != nil || !expansions.isEmpty }
    var hasNeighbours: Bool { expansions.contains { $0.relation == .related } }
}
