public import Council
public import InvertedIndex

extension AnswerEngine {
    /// A connection of a decision with the decision at the other end.
    public struct Related: Sendable {
        public let connection: Connection
        public let decision: Decision
        /// Whether it runs from the decision that was asked about, or to it.
        public let isOutgoing: Bool

        /// How the decision that was asked about stands to this one: "wijzigt", "gewijzigd door".
        public var label: String { isOutgoing ? connection.kind.dutch : connection.kind.dutchReverse }
    }

    /// What a decision has to do with others: by kind, first those that run from it, then newest first.
    public func related(to decision: Decision) throws(IndexError) -> [Related] {
        var found: [Related] = []
        let own = try held(decision.id)?.connections ?? []
        for id in decision.related {
            guard let other = try held(id) else { continue }
            for connection in own where connection.to == id {
                found.append(Related(connection: connection, decision: other.decision, isOutgoing: true))
            }
            for connection in other.connections where connection.to == decision.id {
                found.append(Related(connection: connection, decision: other.decision, isOutgoing: false))
            }
        }
        return found.sorted(by: Self.precedes)
    }

    /// All connections that run from the decisions that the filters leave, in the order of `decisions(_:)`.
    public func connections(_ filters: Filters = Filters()) throws(IndexError) -> [Connection] {
        try heldDecisions(filters).flatMap(\.connections)
    }

    /// What is held under an id; `nil` when that is nothing, or no decision.
    func held(_ id: String) throws(IndexError) -> HeldDecision? {
        guard let number = try reader.document(forKey: id) else { return nil }
        return HeldDecision(stored: try reader.stored(number))
    }

    private static func precedes(_ a: Related, _ b: Related) -> Bool {
        let kinds = Connection.Kind.allCases
        let (one, other) = (kinds.firstIndex(of: a.connection.kind) ?? 0, kinds.firstIndex(of: b.connection.kind) ?? 0)
        if one != other { return one < other }
        if a.isOutgoing != b.isOutgoing { return a.isOutgoing }
        return (a.decision.date?.ordinal ?? 0, a.decision.id) > (b.decision.date?.ordinal ?? 0, b.decision.id)
    }
}
