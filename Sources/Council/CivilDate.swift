/// A day of the Gregorian calendar that exists. 30 February cannot be made.
public struct CivilDate: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` for a day that does not exist, and for years before 1900 or after 2100 (a typing error in a portal, not a date).
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2100).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads "2022-11-22", also with a time behind it.
    public init?(iso text: some StringProtocol) {
        guard text.dropFirst(10).first?.isNumber != true else { return nil }
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts[0].count == 4,
            parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2022-11-22".
    public var iso: String { "\(year)-\(CivilDate.twoDigits(month))-\(CivilDate.twoDigits(day))" }

    /// 20221122: orders as the calendar does.
    public var ordinal: Int32 { Int32(year * 10_000 + month * 100 + day) }

    /// "22 november 2022", as a councillor reads it.
    public var dutch: String { "\(day) \(DutchCalendar.months[month - 1]) \(year)" }

    public static func < (a: CivilDate, b: CivilDate) -> Bool { a.ordinal < b.ordinal }

    /// The number of days of a month (1-12) in the Gregorian calendar.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}

/// The names of the Dutch calendar.
public enum DutchCalendar {
    public static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]

    /// 1…12 for a month's name or usual abbreviation ("mrt", "sept"), in lower case and without its full stop.
    public static func month(named name: some StringProtocol) -> Int? {
        if let index = months.firstIndex(where: { $0 == name }) { return index + 1 }
        switch name {
        case "jan": return 1
        case "feb": return 2
        case "mrt": return 3
        case "apr": return 4
        case "jun": return 6
        case "jul": return 7
        case "aug": return 8
        case "sep", "sept": return 9
        case "okt": return 10
        case "nov": return 11
        case "dec": return 12
        default: return nil
        }
    }
}
