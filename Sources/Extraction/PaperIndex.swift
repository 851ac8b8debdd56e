/// Finds the papers that can be one by their number or title, without comparing each with all.
///
/// Papers with numbers that differ are two whatever their titles: one with a number is looked for only among those that
/// share it and those without any. Where the number they share is not enough, their titles must be kin.
struct PaperIndex {
    private var titles = TitleIndex()
    private var unnumbered = TitleIndex()
    private var numbered: [String: Numbered] = [:]

    /// The papers with one number.
    private struct Numbered {
        var titles = TitleIndex()
        var all: Set<Int> = []
        /// Those of which the number is enough.
        var byNumber: Set<Int> = []
    }

    mutating func insert(_ id: Int, title: String, number: String?) {
        let tokens = TitleKinship.tokens(title)
        titles.insert(id, tokens)
        guard let number else { return unnumbered.insert(id, tokens) }
        let key = DecisionIdentity.looseNumberKey(number)
        numbered[key, default: Numbered()].titles.insert(id, tokens)
        numbered[key]?.all.insert(id)
        if PaperIndex.isEnough(number, title) { numbered[key]?.byNumber.insert(id) }
    }

    mutating func remove(_ id: Int, title: String, number: String?) {
        let tokens = TitleKinship.tokens(title)
        titles.remove(id, tokens)
        guard let number else { return unnumbered.remove(id, tokens) }
        let key = DecisionIdentity.looseNumberKey(number)
        numbered[key]?.titles.remove(id, tokens)
        numbered[key]?.all.remove(id)
        numbered[key]?.byNumber.remove(id)
    }

    /// All papers that can be the same as this one, and others, in the order of their ids.
    /// - Parameter numberIsEnough: to the caller, though it be a short one.
    func candidates(title: String, number: String?, numberIsEnough: Bool = false) -> [Int] {
        let tokens = TitleKinship.tokens(title)
        guard let number else { return titles.kin(of: tokens).sorted() }
        var ids = unnumbered.kin(of: tokens)
        if let same = numbered[DecisionIdentity.looseNumberKey(number)] {
            let isEnough = numberIsEnough || PaperIndex.isEnough(number, title)
            ids.formUnion(isEnough ? same.all : same.byNumber.union(same.titles.kin(of: tokens)))
        }
        return ids.sorted()
    }

    /// Whether a number tells the paper whatever its title.
    private static func isEnough(_ number: String, _ title: String) -> Bool {
        PaperNumber.isDistinctive(number) || title.isEmpty || title == number
    }
}

/// Papers by the words of their titles.
///
/// `TitleKinship` asks that titles share words, the more the longer they are. A title is looked for only under so many of
/// its rarest words that none of its kin can lack them all.
private struct TitleIndex {
    /// By the count of words of a title, and by each of those words.
    private var ids: [Int: [String: Set<Int>]] = [:]

    mutating func insert(_ id: Int, _ tokens: Set<String>) {
        for token in tokens { ids[tokens.count, default: [:]][token, default: []].insert(id) }
    }

    mutating func remove(_ id: Int, _ tokens: Set<String>) {
        for token in tokens { ids[tokens.count]?[token]?.remove(id) }
    }

    func kin(of tokens: Set<String>) -> Set<Int> {
        var kin: Set<Int> = []
        for (count, ids) in ids {
            guard let shared = TitleKinship.fewestShared(tokens.count, count) else { continue }
            let found = tokens.compactMap { ids[$0] }.sorted { $0.count < $1.count }
            for rare in found.prefix(max(0, found.count - shared + 1)) { kin.formUnion(rare) }
        }
        return kin
    }
}
