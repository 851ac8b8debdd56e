/// The words of a question that stand beside each other, from which each reader takes what it understands.
struct QuestionText: Sendable {
    private(set) var words: [QuestionWord]

    init(_ words: [QuestionWord]) { self.words = words }

    var indices: Range<Int> { words.indices }

    /// The folded word; empty where none stands or a reader has taken it.
    subscript(index: Int) -> String {
        guard words.indices.contains(index), !words[index].isTaken else { return "" }
        return words[index].folded
    }

    mutating func take(_ range: Range<Int>) {
        for index in range where words.indices.contains(index) { words[index].isTaken = true }
    }

    /// Every word begins with a capital, so that none says anything.
    var isTitle: Bool { words.allSatisfy { $0.text.first?.isLowercase != true } }

    func isTaken(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isTaken }
    func startsUpper(_ index: Int) -> Bool { words.indices.contains(index) && words[index].startsUpper }
    func endsClause(_ index: Int) -> Bool { !words.indices.contains(index) || words[index].endsClause }

    /// The first word at or behind `index` that no reader has taken.
    func next(from index: Int) -> Int? {
        words.indices.contains(index) ? words[index...].firstIndex { !$0.isTaken } : nil
    }

    func has(_ word: String, before index: Int) -> Bool { (0..<index).contains { self[$0] == word } }

    /// The index before which one of these words stands, or the same index.
    func skippingBack(_ skipped: Set<String>, from index: Int) -> Int {
        skipped.contains(self[index - 1]) ? index - 1 : index
    }

    func skipping(_ skipped: Set<String>, from index: Int) -> Int { skipped.contains(self[index]) ? index + 1 : index }
}
