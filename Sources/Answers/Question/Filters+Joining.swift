internal import Council

extension Filters {
    /// Narrows in one way.
    static func only(_ kind: Kind, _ values: [String]) -> Filters {
        var one = Filters()
        one[kind] = values
        return one
    }

    /// The same narrowing, one way of narrowing at a time.
    var single: [Filters] {
        var all = values.map(Filters.only)
        if let since { all.append(Filters(since: since, until: nil)) }
        if let until { all.append(Filters(since: nil, until: until)) }
        return all
    }

    private init(since: CivilDate?, until: CivilDate?) {
        self.init()
        self.since = since
        self.until = until
    }

    /// Adds one way of narrowing so that both hold; false when this narrows in that way already, to something else.
    mutating func add(_ fact: Filters) -> Bool {
        let kinds = Set(values.map(\.kind))
        if fact.values.contains(where: { kinds.contains($0.kind) }) { return narrowed(by: fact) == self }
        narrow(since: fact.since, until: fact.until)
        let (since, until) = (since, until)
        self = narrowed(by: fact)
        (self.since, self.until) = (since, until)
        return true
    }

    /// Takes either value where both narrow in one way; both periods.
    mutating func widen(with other: Filters) {
        for (kind, values) in other.values {
            for value in values { self[kind].addNew(value) }
        }
        narrow(since: other.since, until: other.until)
    }

    /// What it narrows beyond another.
    func without(_ other: Filters) -> Filters {
        var rest = self
        for (kind, values) in other.values { rest[kind].removeAll(where: values.contains) }
        if since == other.since { rest.since = nil }
        if until == other.until { rest.until = nil }
        return rest
    }
}
