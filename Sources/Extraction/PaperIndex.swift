/// Finds the papers that can be one by their number or title, without comparing each with all.
///
/// `TitleKinship` asks that titles share words, the more the longer they are. A title is looked for only under so many of
/// its rarest words that none of its kin can lack them all.
struct PaperIndex {
    /// By the count of words of a title, and by each of those words.
    private var titles: [Int: [String: Set<Int>]] = [:]
    private var numbers: [String: Set<Int>] = [:]

    mutating func insert(_ id: Int, title: String, number: String?) {
        let tokens = TitleKinship.tokens(title)
        for token in tokens { titles[tokens.count, default: [:]][token, default: []].insert(id) }
        if let number { numbers[DecisionIdentity.looseNumberKey(number), default: []].insert(id) }
    }

    mutating func remove(_ id: Int, title: String, number: String?) {
        let tokens = TitleKinship.tokens(title)
        for token in tokens { titles[tokens.count]?[token]?.remove(id) }
        if let number { numbers[DecisionIdentity.looseNumberKey(number)]?.remove(id) }
    }

    /// All papers that can be the same as this one, and others, in the order of their ids.
    func candidates(title: String, number: String?) -> [Int] {
        let tokens = TitleKinship.tokens(title)
        var ids = number.flatMap { numbers[DecisionIdentity.looseNumberKey($0)] } ?? []
        for (count, titles) in titles {
            guard let shared = TitleKinship.fewestShared(tokens.count, count) else { continue }
            let found = tokens.compactMap { titles[$0] }.sorted { $0.count < $1.count }
            for rare in found.prefix(max(0, found.count - shared + 1)) { ids.formUnion(rare) }
        }
        return ids.sorted()
    }
}
