import Foundation

/// One line of `corpus-gold.jsonl`: a decision that a careful clerk would take from the corpus, or a passage that is none.
struct GoldLine: Decodable, Sendable {
    let file: String
    let instrument: String?
    let number: String?
    let title: String?
    let date: String?
    let outcome: String?
    let notDecision: Bool?
    let quote: String?
}

/// How well the decisions of the program are those of the labels.
///
/// A decision is the labelled one when their titles share enough words or their numbers are the same; the closest pairs are
/// taken first. It is strictly right when instrument, outcome and date are right too. Procedure (minutes, agendas) counts for
/// neither side.
struct GoldScore {
    /// F1 of the words of two titles from which they may be the same.
    private static let titleFloor = 0.6

    private(set) var right = 0
    private(set) var wanted = 0
    private(set) var given = 0
    private(set) var negatives = 0
    /// Passages that decide nothing and yet gave a decision.
    private(set) var fooled: [String] = []
    /// What was missed or is wrong in instrument, outcome or date.
    private(set) var mistakes: [String] = []

    var f1: Double { 2 * Double(right) / Double(max(1, wanted + given)) }
    var fooledPerHundred: Double { 100 * Double(fooled.count) / Double(max(1, negatives)) }

    init(gold: [GoldLine], decisions: [DecisionRecord]) {
        let labels = gold.filter { $0.notDecision != true }.map(Label.init)
        let records = decisions.map(Label.init)
        let pairs = GoldScore.pairs(labels, records)
        count(labels, records, pairs)
        let claimed = Set(pairs.values)
        let free = zip(decisions, records).enumerated().filter {
            !claimed.contains($0.offset) && !$0.element.1.isProcedure
        }.map(\.element.0)
        for line in gold where line.notDecision == true { countNegative(line, free) }
    }

    private mutating func count(_ labels: [Label], _ records: [Label], _ pairs: [Int: Int]) {
        wanted = labels.count { !$0.isProcedure }
        // A label of procedure found under another instrument is a wrong name, not an invention.
        let forgiven = pairs.count { labels[$0.key].isProcedure && !records[$0.value].isProcedure }
        given = records.count { !$0.isProcedure } - forgiven
        for (index, label) in labels.enumerated() where !label.isProcedure {
            let found = pairs[index].map { records[$0] }
            if let found, found.kind == label.kind {
                right += 1
            } else {
                mistakes.append("\(label.kind) \(label.title): \(found.map { "\($0.kind)" } ?? "not found")")
            }
        }
    }

    private mutating func countNegative(_ line: GoldLine, _ free: [DecisionRecord]) {
        negatives += 1
        let quote = Set(Label.words(line.quote ?? ""))
        let fools = free.contains { decision in
            let text = Set(Label.words(([decision.title] + decision.evidence.map(\.quote)).joined(separator: " ")))
            return decision.evidence.contains { $0.source == line.file }
                && Double(quote.intersection(text).count) >= 0.6 * Double(max(1, quote.count))
        }
        if fools { fooled.append("\(line.file): \(line.quote ?? "")") }
    }

    /// For each label the record that is its decision; the closest pairs first, each record once.
    private static func pairs(_ labels: [Label], _ records: [Label]) -> [Int: Int] {
        var all: [(closeness: Double, label: Int, record: Int)] = []
        for (index, label) in labels.enumerated() {
            for (other, record) in records.enumerated() {
                let closeness = label.closeness(to: record)
                if closeness > 0 { all.append((closeness, index, other)) }
            }
        }
        all.sort { ($0.closeness, $0.label, $0.record) > ($1.closeness, $1.label, $1.record) }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in all where pairs[pair.label] == nil && taken.insert(pair.record).inserted {
            pairs[pair.label] = pair.record
        }
        return pairs
    }

    /// What a label and a record are compared by.
    private struct Label {
        let kind: [String]
        let title: String
        let number: String
        let files: Set<String>
        private let words: Set<String>

        var isProcedure: Bool { kind[0] == "procedure" }

        init(_ line: GoldLine) {
            self.init([line.instrument, line.outcome, line.date], line.title ?? "", line.number, [line.file])
        }

        init(_ record: DecisionRecord) {
            self.init(
                [record.instrument, record.outcome, record.date], record.title, record.number,
                Set(record.evidence.map(\.source)))
        }

        private init(_ kind: [String?], _ title: String, _ number: String?, _ files: Set<String>) {
            self.kind = kind.map { $0 ?? "" }
            self.title = title
            self.number = Label.words(number ?? "").joined()
            self.files = files
            words = Set(Label.words(title))
        }

        func closeness(to other: Label) -> Double {
            let hasSameNumber = !number.isEmpty && number == other.number
            let similarity = similarity(to: other)
            guard hasSameNumber || similarity >= GoldScore.titleFloor else { return 0 }
            var closeness = max(similarity, hasSameNumber ? 0.9 : 0)
            if kind[0] == other.kind[0] { closeness += 0.5 }
            if kind[1] == other.kind[1] { closeness += 0.3 }
            if kind[2] == other.kind[2] { closeness += 0.3 }
            if !files.isDisjoint(with: other.files) { closeness += 0.3 }
            return closeness
        }

        /// F1 of the words, or 0.9 when a title of three words or more lies whole within the other.
        private func similarity(to other: Label) -> Double {
            guard !words.isDisjoint(with: other.words) else { return 0 }
            let both = words.intersection(other.words).count
            let shorter = min(words.count, other.words.count)
            let f1 = 2 * Double(both) / Double(words.count + other.words.count)
            return max(f1, shorter >= 3 && both == shorter ? 0.9 : 0)
        }

        private static let small: Set = [
            "de", "het", "een", "en", "van", "in", "op", "te", "voor", "met", "aan", "bij", "tot", "om", "der", "den",
            "des",
        ]

        static func words(_ text: String) -> [String] {
            let folded = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
                $0.value < 128 || !$0.properties.isDiacritic
            }
            let all = String(String.UnicodeScalarView(folded)).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
                .map(String.init)
            let kept = all.filter { !small.contains($0) }
            return kept.isEmpty ? all : kept
        }
    }
}
