internal import Council

/// Finds what the decisions of an index have to do with one another.
///
/// It runs when an index is written: everything is at hand then, a decision needs to know only its own connections afterwards, and
/// no answer waits for them.
struct ConnectionFinder {
    private let catalogue: DecisionCatalogue

    init(_ decisions: [Decision]) { catalogue = DecisionCatalogue(decisions) }

    /// Every connection once, by the decision it runs from, in the order of `Connection.Kind` and then of the other end's id.
    func connections() -> [String: [Connection]] {
        var best: [Pair: Connection] = [:]
        for connection in candidates() {
            let pair = Pair(connection)
            if let known = best[pair], Self.precedes(known, connection) { continue }
            best[pair] = connection
        }
        return Dictionary(grouping: best.values, by: \.from).mapValues { $0.sorted(by: Self.precedes) }
    }

    private func candidates() -> [Connection] {
        let amendments = AmendmentRule(catalogue: catalogue)
        let dossiers = DossierRule(catalogue: catalogue)
        var mentions = MentionRule(catalogue: catalogue)
        var found: [Connection] = []
        for entry in catalogue.entries {
            found += RepeatRule.connections(of: entry, in: catalogue)
            found += amendments.connections(of: entry)
            found += PromiseRule.connections(of: entry, in: catalogue)
            found += mentions.connections(of: entry)
            found += dossiers.connections(of: entry)
        }
        return found + RegionalFileRule(catalogue: catalogue).connections()
    }

    /// Two decisions, whichever way a connection runs: the strongest kind says what the weaker would.
    private struct Pair: Hashable {
        let first: String
        let second: String

        init(_ connection: Connection) {
            first = min(connection.from, connection.to)
            second = max(connection.from, connection.to)
        }
    }

    private static let rank = Dictionary(
        uniqueKeysWithValues: Connection.Kind.allCases.enumerated().map { ($0.element, $0.offset) })

    private static func precedes(_ a: Connection, _ b: Connection) -> Bool {
        let (one, other) = (rank[a.kind, default: 0], rank[b.kind, default: 0])
        return one == other ? a.to <= b.to : one < other
    }
}

extension [HeldDecision] {
    /// The same decisions with their connections and, both ways, the ids of those they are connected to.
    var connected: [HeldDecision] {
        let connections = ConnectionFinder(map(\.decision)).connections()
        var related: [String: Set<String>] = [:]
        for connection in connections.values.joined() {
            related[connection.from, default: []].insert(connection.to)
            related[connection.to, default: []].insert(connection.from)
        }
        return map { held in
            var held = held
            held.connections = connections[held.decision.id] ?? []
            held.decision.related = (related[held.decision.id] ?? []).sorted()
            return held
        }
    }
}
