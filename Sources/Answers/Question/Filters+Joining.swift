internal import Council

extension Filters {
    /// The same narrowing, one way of narrowing at a time.
    var single: [Filters] {
        var all = Kind.allCases.filter { $0 != .period }.map(only)
        if let since { all.append(Filters(since: since, until: nil)) }
        if let until { all.append(Filters(since: nil, until: until)) }
        return all.filter { !$0.isEmpty }
    }

    private init(since: CivilDate?, until: CivilDate?) {
        self.init()
        self.since = since
        self.until = until
    }

    private func only(_ kind: Kind) -> Filters {
        var one = Filters()
        switch kind {
        case .organization: one.organizations = organizations
        case .body: one.bodies = bodies
        case .instrument: one.instruments = instruments
        case .outcome: one.outcomes = outcomes
        case .theme: one.themes = themes
        case .party: one.parties = parties
        case .vote: one.votes = votes
        case .portfolioHolder: one.portfolioHolders = portfolioHolders
        case .number: one.numbers = numbers
        case .period: break
        }
        return one
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
        for value in other.organizations { organizations.addNew(value) }
        for value in other.bodies { bodies.addNew(value) }
        for value in other.instruments { instruments.addNew(value) }
        for value in other.outcomes { outcomes.addNew(value) }
        for value in other.themes { themes.addNew(value) }
        for value in other.parties { parties.addNew(value) }
        for value in other.votes where !votes.contains(value) { votes.append(value) }
        for value in other.portfolioHolders { portfolioHolders.addNew(value) }
        for value in other.numbers { numbers.addNew(value) }
        narrow(since: other.since, until: other.until)
    }

    /// What it narrows beyond another.
    func without(_ other: Filters) -> Filters {
        var rest = self
        rest.organizations.removeAll(where: other.organizations.contains)
        rest.bodies.removeAll(where: other.bodies.contains)
        rest.instruments.removeAll(where: other.instruments.contains)
        rest.outcomes.removeAll(where: other.outcomes.contains)
        rest.themes.removeAll(where: other.themes.contains)
        rest.parties.removeAll(where: other.parties.contains)
        rest.votes.removeAll(where: other.votes.contains)
        rest.portfolioHolders.removeAll(where: other.portfolioHolders.contains)
        rest.numbers.removeAll(where: other.numbers.contains)
        if since == other.since { rest.since = nil }
        if until == other.until { rest.until = nil }
        return rest
    }
}
