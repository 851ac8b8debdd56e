public import Council

/// What an answer is narrowed to. An empty list narrows nothing.
public struct Filters: Sendable, Equatable {
    public var organizations: [String] = []
    public var bodies: [String] = []
    public var instruments: [String] = []
    public var outcomes: [String] = []
    public var themes: [String] = []
    public var parties: [String] = []
    public var since: CivilDate?
    public var until: CivilDate?

    public init() {}

    public var isEmpty: Bool { self == Filters() }

    /// Both narrowings at once; where both name values, those of `other` count.
    public func narrowed(by other: Filters) -> Filters {
        var both = self
        if !other.organizations.isEmpty { both.organizations = other.organizations }
        if !other.bodies.isEmpty { both.bodies = other.bodies }
        if !other.instruments.isEmpty { both.instruments = other.instruments }
        if !other.outcomes.isEmpty { both.outcomes = other.outcomes }
        if !other.themes.isEmpty { both.themes = other.themes }
        if !other.parties.isEmpty { both.parties = other.parties }
        both.since = other.since ?? since
        both.until = other.until ?? until
        return both
    }

    var json: JSONValue {
        var members: [JSONValue.Member] = []
        for (name, values) in [
            ("organization", organizations), ("body", bodies), ("instrument", instruments), ("outcome", outcomes),
            ("theme", themes), ("party", parties),
        ] where !values.isEmpty {
            members.append(.init(name, .strings(values)))
        }
        if let since { members.append(.init("since", .string(since.iso))) }
        if let until { members.append(.init("until", .string(until.iso))) }
        return .object(members)
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
