internal import Council
internal import TextAnalysis

/// The words that name periods, from `period-words.tsv`.
enum PeriodWords {
    enum Preposition: String, Sendable { case since, after, before, until, through, within, between }

    static let prepositions = PhraseTable<Preposition>(
        rows("voorzetsel").flatMap { row in
            WordTable.list(row[2]).compactMap { word in Preposition(rawValue: row[1]).map { (word, $0) } }
        })
    static let fillings = words("vulling")
    static let period = words("periode")
    static let ands = words("en")
    static let joints = ands.union(words("of"))
    static let halves = words("helft")
    static let quarters = words("kwartaal")
    static let previous = words("vorig")
    static let current = words("huidig")
    static let past = words("afgelopen")
    static let years = words("jaren")
    static let months = words("maanden")
    static let weeks = words("weken")
    /// Of which body a term is; empty where the word does not say.
    static let terms = PhraseTable<String>(
        rows("zittingsperiode").flatMap { row in WordTable.list(row[2]).map { ($0, row[1] == "-" ? "" : row[1]) } })

    static let elections = PhraseTable<String>(
        rows("verkiezing").flatMap { row in WordTable.list(row[2]).map { ($0, row[1] == "-" ? "" : row[1]) } })
    /// The months of a part of a year.
    static let seasons: [String: ClosedRange<Int>] = {
        var seasons: [String: ClosedRange<Int>] = [:]
        for row in rows("deel") {
            let months = row[1].split(separator: "-").compactMap { Int($0) }
            guard months.count == 2, months[0] <= months[1] else { continue }
            for word in WordTable.words(row[2]) { seasons[word] = months[0]...months[1] }
        }
        return seasons
    }()

    static func number(_ word: String) -> Int? { Int(word) ?? numbers[word] }

    static func month(_ word: String) -> Int? { DutchCalendar.month(named: word) ?? monthNames[word] }

    private static let numbers = values("getal")
    private static let monthNames = values("maand")

    private static func words(_ kind: String) -> Set<String> { Set(rows(kind).flatMap { WordTable.words($0[2]) }) }

    private static func values(_ kind: String) -> [String: Int] {
        var values: [String: Int] = [:]
        for row in rows(kind) {
            for word in WordTable.words(row[2]) { values[word] = Int(row[1]) }
        }
        return values
    }

    private static let allRows = WordTable(PackageResources.period_words_tsv).rows.filter { $0.count == 3 }
    private static func rows(_ kind: String) -> [[String]] { allRows.filter { $0[0] == kind } }
}
