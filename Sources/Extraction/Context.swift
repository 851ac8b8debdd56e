internal import Council

/// What a sentence is read against: whose meeting, which day, which parties.
struct Context {
    let document: SourceDocument
    var body: Body?
    var date: CivilDate?
    var parties: Parties

    init(_ document: SourceDocument) {
        self.document = document
        body = document.body
        date = document.date ?? document.meetingDate
        parties = Parties()
        parties.learn(Context.shownParties(document))
        parties.learn(ShownParties.inText(of: document))
    }

    /// A copy for one section, which can have a day and a body of its own.
    func section(_ section: Section) -> Context {
        var copy = self
        copy.body = section.body ?? body
        copy.date = section.date ?? date
        return copy
    }

    var isExecutive: Bool { body?.isExecutive ?? false }

    /// Names in the legends of votes and in fields for parties.
    private static func shownParties(_ document: SourceDocument) -> [String] {
        document.sections.flatMap(\.parts).flatMap { part -> [String] in
            part.blocks.flatMap { block -> [String] in
                if case .vote(let vote) = block { return vote.votes.parties.map(\.party) }
                guard part.role == .indiener,
                    part.label.map({
                        $0.text.lowercased().contains("fractie") || $0.text.lowercased().contains("partij")
                    }) == true
                else {
                    return []
                }
                return block.passages.flatMap { VoteTally.entries($0.text.replacing("/", with: ",")).map(\.party) }
            }
        }
    }
}

extension Section {
    /// The running text of a section, a passage a line; at most 4,000 characters, enough to search and to quote from.
    var text: String {
        let lines = parts.flatMap(\.passages).map(\.text).filter { !$0.isEmpty }
        let text = lines.joined(separator: "\n")
        return text.count <= 4_000 ? text : String(text.prefix(4_000))
    }
}

extension Part {
    /// All passages under the label.
    var passages: [Passage] { blocks.flatMap(\.passages) }
}
