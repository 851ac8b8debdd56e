/// What the adviser adds to a dossier and leaves out of it; the program reads these notes and never writes them.
public struct AdviserNotes: Sendable, Equatable {
    /// What the adviser has to say of one decision.
    public struct Note: Sendable, Equatable {
        /// It stays in the dossier, also when the question no longer finds it.
        public var isPinned = false
        /// In the adviser's words.
        public var text: String?
        /// Why it is left out; empty when no reason is given, `nil` when it is not left out.
        public var exclusion: String?

        public init(isPinned: Bool = false, text: String? = nil, exclusion: String? = nil) {
            self.isPinned = isPinned
            self.text = text
            self.exclusion = exclusion
        }
    }

    /// A heading of the adviser with the decisions under it, in this order.
    public struct Section: Sendable, Equatable {
        /// In the adviser's words.
        public var heading: String
        /// Ids.
        public var decisions: [String]

        public init(heading: String, decisions: [String]) {
            self.heading = heading
            self.decisions = decisions
        }
    }

    /// In place of the usual title.
    public var title: String?
    /// What stands before all else; an empty line parts paragraphs.
    public var introduction: String?
    /// Within a body; otherwise the oldest comes first.
    public var isNewestFirst = false
    /// By the id of the decision.
    public var notes: [String: Note] = [:]
    /// In the order of the file.
    public var sections: [Section] = []

    /// Of an adviser who wrote nothing.
    public init() {}

    /// What the file is at first: comments that say what can stand in it.
    public static var template: [UInt8] { PackageResources.adviser_template_yaml }

    /// Every id that the adviser wants to see, whatever the question finds; each once.
    public var wanted: [String] {
        let pinned = Set(notes.filter { $0.value.isPinned }.keys).union(sections.flatMap(\.decisions))
        return pinned.filter { notes[$0]?.exclusion == nil }.sorted()
    }
}
