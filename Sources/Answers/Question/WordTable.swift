internal import TextAnalysis

/// The rows of a resource; the first line names the columns.
struct WordTable {
    let rows: [[String]]

    init(_ bytes: [UInt8]) {
        rows = Array(WordList(bytes).rows.dropFirst())
    }

    /// The words of one column, folded.
    static func words(_ column: String) -> [String] { list(column).map(DutchAnalyzer.fold) }

    /// What stands between the semicolons, as written.
    static func list(_ column: String) -> [String] { column.split(separator: ";").map(String.init) }
}

/// Wordings of one or more words, each with what it means.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        /// Written in capitals only, and read so: "PS" is not "ps".
        let capitals: String?
        let value: Value

        func stands(in text: QuestionText, at index: Int) -> Bool {
            if let capitals, text.words[index].text != capitals { return false }
            return words.indices.allSatisfy { text[index + $0] == words[$0] }
        }
    }

    /// By first word; longest first.
    private var entries: [String: [Entry]] = [:]

    init(_ wordings: [(text: String, value: Value)] = []) {
        for (text, value) in wordings { add(text, value) }
        for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ text: String, _ value: Value) {
        let words = DutchAnalyzer.fold(text).split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        let isCapitals = text.count > 1 && text.allSatisfy { $0.isLetter && $0.isUppercase }
        entries[first, default: []].append(Entry(words: words, capitals: isCapitals ? text : nil, value: value))
    }

    /// The longest wording that stands at a word, and how many words it takes.
    func match(in text: QuestionText, at index: Int) -> (value: Value, count: Int)? {
        guard let entry = entries[text[index]]?.first(where: { $0.stands(in: text, at: index) }) else { return nil }
        return (entry.value, entry.words.count)
    }

    /// Every meaning of the wording that stands at a word: Utrecht is a gemeente and a provincie.
    func matches(in text: QuestionText, at index: Int) -> (values: [Value], count: Int)? {
        let found = entries[text[index]]?.filter { $0.stands(in: text, at: index) } ?? []
        guard let count = found.first?.words.count else { return nil }
        return (found.filter { $0.words.count == count }.map(\.value), count)
    }

    func count(in text: QuestionText, at index: Int) -> Int? { match(in: text, at: index)?.count }
}
