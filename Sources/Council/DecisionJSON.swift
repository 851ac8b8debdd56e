extension Decision {
    /// The record as the command line prints it and the index stores it.
    public var json: JSONValue {
        .object([
            .init("id", .string(id)),
            .init("instrument", .string(instrument.rawValue)),
            .init("number", .optional(number)),
            .init("title", .string(title)),
            .init("organization", .optional(organization)),
            .init("body", .optional(body?.rawValue)),
            .init("date", .optional(date?.iso)),
            .init("outcome", .string(outcome.rawValue)),
            .init("outcomeText", .optional(outcomeText)),
            .init("manner", .optional(manner?.rawValue)),
            .init("votes", votes.map(\.json) ?? .null),
            .init("submitters", .array(submitters.map(\.json))),
            .init("points", .strings(points)),
            .init("portfolioHolder", .optional(portfolioHolder)),
            .init("meeting", meeting.map(\.json) ?? .null),
            .init("themes", .strings(themes)),
            .init("refersTo", .strings(refersTo)),
            .init("related", .strings(related)),
            .init("evidence", .array(evidence.map(\.json))),
            .init("conflicts", .array(conflicts.map(\.json))),
            .init("confidence", .decimal(confidence)),
        ])
    }

    /// Reads what `json` wrote; `nil` when it is no decision, or holds a value outside the closed lists.
    public init?(json: JSONValue) {
        guard let id = json["id"]?.string, let title = json["title"]?.string,
            let instrument = json["instrument"]?.string.flatMap(Instrument.init(rawValue:)),
            let outcome = json["outcome"]?.string.flatMap(Outcome.init(rawValue:)),
            let confidence = json["confidence"]?.number
        else { return nil }
        self.init(instrument: instrument, title: title, outcome: outcome, confidence: confidence)
        self.id = id
        number = json["number"]?.string
        organization = json["organization"]?.string
        body = json["body"]?.string.map(Body.init(rawValue:))
        date = json["date"]?.string.flatMap { CivilDate(iso: $0) }
        outcomeText = json["outcomeText"]?.string
        manner = json["manner"]?.string.flatMap(Manner.init(rawValue:))
        votes = json["votes"].flatMap(Votes.init(json:))
        submitters = (json["submitters"]?.array ?? []).map {
            Submitter(party: $0["party"]?.string, person: $0["person"]?.string)
        }
        points = (json["points"]?.array ?? []).compactMap(\.string)
        portfolioHolder = json["portfolioHolder"]?.string
        meeting = json["meeting"].flatMap(Meeting.init(json:))
        themes = (json["themes"]?.array ?? []).compactMap(\.string)
        refersTo = (json["refersTo"]?.array ?? []).compactMap(\.string)
        related = (json["related"]?.array ?? []).compactMap(\.string)
        evidence = (json["evidence"]?.array ?? []).compactMap(Evidence.init(json:))
        conflicts = (json["conflicts"]?.array ?? []).compactMap(Conflict.init(json:))
    }
}

extension Votes {
    var json: JSONValue {
        .object([
            .init("for", .optional(inFavor)), .init("against", .optional(against)),
            .init("abstain", .optional(abstain)), .init("absent", .optional(absent)),
            .init("parties", .array(parties.map(\.json))),
        ])
    }

    init?(json: JSONValue) {
        guard case .object = json else { return nil }
        self.init(
            inFavor: json["for"]?.integer, against: json["against"]?.integer, abstain: json["abstain"]?.integer,
            absent: json["absent"]?.integer, parties: (json["parties"]?.array ?? []).compactMap(PartyVote.init(json:)))
    }
}

extension PartyVote {
    var json: JSONValue {
        var members: [JSONValue.Member] = [.init("party", .string(party)), .init("side", .string(side.rawValue))]
        if side == .verdeeld {
            members += [.init("for", .optional(inFavor)), .init("against", .optional(against))]
        } else {
            members.append(.init("seats", .optional(seats)))
        }
        return .object(members)
    }

    init?(json: JSONValue) {
        guard let party = json["party"]?.string, let side = json["side"]?.string.flatMap(Side.init(rawValue:)) else {
            return nil
        }
        self.init(
            party: party, side: side, seats: json["seats"]?.integer, inFavor: json["for"]?.integer,
            against: json["against"]?.integer)
    }
}

extension Submitter {
    var json: JSONValue { .object([.init("party", .optional(party)), .init("person", .optional(person))]) }
}

extension Meeting {
    var json: JSONValue {
        .object([.init("title", .string(title)), .init("item", .optional(item)), .init("url", .optional(url))])
    }

    init?(json: JSONValue) {
        guard let title = json["title"]?.string else { return nil }
        self.init(title: title, item: json["item"]?.string, url: json["url"]?.string)
    }
}

extension Evidence {
    var json: JSONValue {
        let page = page.map { [JSONValue.Member("page", .integer($0))] } ?? []
        return .object(
            [.init("source", .string(source)), .init("line", .optional(line))] + page
                + [.init("quote", .string(quote)), .init("url", .optional(url))])
    }

    init?(json: JSONValue) {
        guard let source = json["source"]?.string, let quote = json["quote"]?.string else { return nil }
        self.init(
            source: source, line: json["line"]?.integer, quote: quote, url: json["url"]?.string,
            page: json["page"]?.integer)
    }
}

extension Conflict {
    var json: JSONValue {
        .object([
            .init("field", .string(field)), .init("value", .string(value)), .init("source", .string(source)),
        ])
    }

    init?(json: JSONValue) {
        guard let field = json["field"]?.string, let value = json["value"]?.string,
            let source = json["source"]?.string
        else { return nil }
        self.init(field: field, value: value, source: source)
    }
}
