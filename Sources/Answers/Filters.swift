public import Council

/// What an answer is narrowed to. An empty list narrows nothing.
public struct Filters: Sendable, Equatable {
    /// How a party voted.
    public struct Vote: Sendable, Hashable {
        public var party: String
        public var side: Side

        public init(party: String, side: Side) {
            self.party = party
            self.side = side
        }
    }

    /// One way of narrowing, by the name that options and JSON give it.
    public enum Kind: String, Sendable, CaseIterable {
        case organization, body, instrument, outcome, theme, party, vote, portfolioHolder, number, period
    }

    public var organizations: [String] = []
    public var bodies: [String] = []
    public var instruments: [String] = []
    public var outcomes: [String] = []
    public var themes: [String] = []
    /// Who submitted it.
    public var parties: [String] = []
    public var votes: [Vote] = []
    public var portfolioHolders: [String] = []
    /// Numbers as the papers carry them: "M61-2026".
    public var numbers: [String] = []
    public var since: CivilDate?
    public var until: CivilDate?

    public init() {}

    public var isEmpty: Bool { self == Filters() }

    /// The values of one way of narrowing, as the index and JSON write them; a period has none.
    subscript(kind: Kind) -> [String] {
        get {
            switch kind {
            case .organization: organizations
            case .body: bodies
            case .instrument: instruments
            case .outcome: outcomes
            case .theme: themes
            case .party: parties
            case .vote: votes.map(\.text)
            case .portfolioHolder: portfolioHolders
            case .number: numbers
            case .period: []
            }
        }
        set {
            switch kind {
            case .organization: organizations = newValue
            case .body: bodies = newValue
            case .instrument: instruments = newValue
            case .outcome: outcomes = newValue
            case .theme: themes = newValue
            case .party: parties = newValue
            case .vote: votes = newValue.compactMap(Vote.init(text:))
            case .portfolioHolder: portfolioHolders = newValue
            case .number: numbers = newValue
            case .period: break
            }
        }
    }

    /// Both narrowings at once; where both name values, those of `other` count.
    public func narrowed(by other: Filters) -> Filters {
        var both = self
        for (kind, values) in other.values { both[kind] = values }
        both.since = other.since ?? since
        both.until = other.until ?? until
        return both
    }

    /// Per way of narrowing its values, as JSON names them.
    public var values: [(kind: Kind, values: [String])] {
        Kind.allCases.map { ($0, self[$0]) }.filter { !$0.1.isEmpty }
    }

    var json: JSONValue {
        var members = values.map { JSONValue.Member($0.kind.rawValue, .strings($0.values)) }
        if let since { members.append(.init("since", .string(since.iso))) }
        if let until { members.append(.init("until", .string(until.iso))) }
        return .object(members)
    }

    /// As the facts could be typed in a question.
    var typed: [(name: String, value: String)] {
        values.flatMap { kind, values in values.map { (kind.typed, $0.contains(" ") ? "\"\($0)\"" : $0) } }
            + [since.map { ("vanaf", $0.iso) }, until.map { ("tot", $0.iso) }].compactMap { $0 }
    }
}

extension Filters.Vote {
    /// "VVD tegen".
    public var text: String { "\(party) \(side.rawValue)" }

    /// Reads it back; `nil` without a side at the end.
    public init?(text: String) {
        guard let space = text.lastIndex(of: " "), let side = Side(rawValue: String(text[text.index(after: space)...]))
        else { return nil }
        self.init(party: String(text[..<space]), side: side)
    }
}

extension Filters.Kind {
    /// As a field is named in a question.
    public var typed: String {
        switch self {
        case .organization: "organisatie"
        case .body: "orgaan"
        case .instrument: "soort"
        case .outcome: "uitkomst"
        case .theme: "thema"
        case .party: "partij"
        case .vote: "stem"
        case .portfolioHolder: "portefeuillehouder"
        case .number: "nummer"
        case .period: "periode"
        }
    }
}

/// A day, month or year on the command line or in a question.
public enum DateBound {
    /// The first day that "2021", "2021-06" or "2021-06-22" covers.
    public static func first(_ text: String) -> CivilDate? { day(text, last: false) }

    /// The last day that it covers.
    public static func last(_ text: String) -> CivilDate? { day(text, last: true) }

    private static func day(_ text: String, last: Bool) -> CivilDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let year = parts[0], text.prefix(4).count == 4,
            text.prefix(4).allSatisfy(\.isNumber)
        else { return nil }
        if parts.count == 1 { return CivilDate(year: year, month: last ? 12 : 1, day: last ? 31 : 1) }
        guard let month = parts[1], (1...12).contains(month) else { return nil }
        if parts.count == 2 {
            return CivilDate(year: year, month: month, day: last ? CivilDate.days(inMonth: month, of: year) : 1)
        }
        return parts[2].flatMap { CivilDate(year: year, month: month, day: $0) }
    }
}
