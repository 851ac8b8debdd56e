internal import Council

/// The wording of outcomes, exclusions, papers and manners, from the room's resource files.
enum Lexicon {
    /// A wording of an outcome in a sentence.
    static let outcomes: PatternTable<Outcome> = outcomeTable { $0 == "zin" }
    /// What counts as an outcome only when it is the text of a field, or stands right behind a title or label.
    static let labelledOutcomes: PatternTable<Outcome> = outcomeTable { $0 == "zin" || $0 == "label" }

    struct Exclusion: Sendable {
        let number: String
        let except: Set<Outcome>
    }

    static let exclusions: PatternTable<Exclusion> = {
        var table = PatternTable<Exclusion>()
        for (line, row) in numberedRows(PackageResources.exclusions_tsv) where row.count == 3 {
            let except = row[1].split(separator: ";").compactMap { Outcome(rawValue: String($0)) }
            table.add(
                WordPattern(row[2], macros: macros), Exclusion(number: row[0], except: Set(except)),
                from: ResourceRow(file: "exclusions.tsv", line: line, pattern: row[2]))
        }
        return table
    }()

    static let manners: PatternTable<Manner> = {
        var table = PatternTable<Manner>()
        for row in rows(PackageResources.manners_tsv) where row.count == 2 {
            if let manner = Manner(rawValue: row[0]) { table.add(WordPattern(row[1], macros: macros), manner) }
        }
        return table
    }()

    /// The paper that a word names: "motie", "subamendementen", "statenvoorstel".
    static func instrument(_ word: String) -> Instrument? {
        for (instrument, words, prefixes) in instruments
        where words.contains(word) || prefixes.contains(where: word.hasPrefix) { return instrument }
        return nil
    }

    /// The outcome that stands first in a text, such as the rest of a line behind a title.
    static func firstOutcome(in text: String) -> (range: Range<Int>, value: Outcome)? {
        let matches = labelledOutcomes.matches(in: Words(text))
        guard let start = matches.map(\.range.lowerBound).min(),
            let first = matches.first(where: { $0.range.lowerBound == start })
        else { return nil }
        return (first.range, first.value)
    }

    /// The manner that a text states first in the order of the file.
    static func manner(of words: Words) -> Manner? { manners.matches(in: words).first?.value }

    private static let instruments: [(Instrument, Set<String>, [String])] = rows(PackageResources.instruments_tsv)
        .compactMap { row in
            guard row.count == 2, let instrument = Instrument(rawValue: row[0]) else { return nil }
            let words = row[1].split(separator: "|").map(String.init)
            return (
                instrument, Set(words.filter { !$0.hasSuffix("*") }),
                words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
            )
        }

    /// RAAD: who can decide on substance. STUK: what can be decided on.
    private static let macros: [String: [String]] = [
        "RAAD": [
            "raad", "gemeenteraad", "staten", "ps", "vergadering", "bestuur", "ab", "av", "statenvergadering",
            "raadsvergadering",
            "algemeen",
        ],
        "STUK": rows(PackageResources.instruments_tsv).filter { $0.count == 2 && $0[0] != "toezegging" }
            .flatMap { $0[1].split(separator: "|").map(String.init) } + ["deze", "die", "dit"],
    ]

    private static func outcomeTable(_ includes: (String) -> Bool) -> PatternTable<Outcome> {
        var table = PatternTable<Outcome>()
        for (line, row) in numberedRows(PackageResources.outcomes_tsv) where row.count == 3 && includes(row[1]) {
            guard let outcome = Outcome(rawValue: row[0]) else { continue }
            table.add(
                WordPattern(row[2], macros: macros), outcome,
                from: ResourceRow(file: "outcomes.tsv", line: line, pattern: row[2]))
        }
        return table
    }

    /// The rows of a resource without head and remarks.
    static func rows(_ bytes: [UInt8]) -> [[String]] { numberedRows(bytes).map(\.fields) }

    /// The same, each row with its line in the file, counted from 1.
    private static func numberedRows(_ bytes: [UInt8]) -> [(line: Int, fields: [String])] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.enumerated().filter { !$0.element.isEmpty && !$0.element.hasPrefix("# ") }
        return rows.dropFirst().map { index, line in
            (index + 1, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
    }
}
