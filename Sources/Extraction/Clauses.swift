/// The clauses of a sentence: a comma or semicolon in front of a word that opens a clause begins a new one.
struct Clauses {
    private let numbers: [Int]
    private let parted: [Int]

    init(_ words: Words) {
        var numbers: [Int] = []
        var parted: [Int] = []
        var (clause, part) = (0, 0)
        for index in 0..<words.count {
            if index > 0 {
                let gap = words.gap(before: index)
                if gap.utf8.contains(UInt8(ascii: ";")) {
                    clause += 1
                    part += 1
                } else if gap.utf8.contains(UInt8(ascii: ",")), Clauses.openers.contains(words[index].lower) {
                    clause += 1
                }
            }
            numbers.append(clause)
            parted.append(part)
        }
        self.numbers = numbers
        self.parted = parted
    }

    /// The clause that a word stands in, counted from 0.
    func number(_ word: Int) -> Int { numbers.indices.contains(word) ? numbers[word] : 0 }

    /// A semicolon stands between two words.
    func isParted(_ first: Int, _ second: Int) -> Bool {
        numbers.indices.contains(first) && numbers.indices.contains(second) && parted[first] != parted[second]
    }

    /// Subordinators, relative words, and finite verbs that follow a subordinate clause.
    private static let openers: Set<String> = [
        "omdat", "nadat", "zodat", "terwijl", "want", "totdat", "hoewel", "waarna", "waarop", "waarbij", "waarmee",
        "waardoor", "waarin", "die",
        "dat", "maar", "heeft", "hebben", "is", "zijn", "wordt", "worden", "werd", "werden", "trekt", "trekken",
        "houdt", "houden", "komt",
        "neemt", "nemen", "stemt", "stemmen", "besluit", "besluiten",
    ]
}
