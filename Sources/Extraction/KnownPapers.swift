/// Which of the papers under an item is named again?
struct KnownPapers {
    /// The papers that are looked at again for a name or number that they got since. One that gets it after a thousand
    /// others are named is found by what it was called before.
    static let window = 1_000

    private var index = PaperIndex()
    private var names: [(title: String, number: String?)] = []

    /// The papers that can be the one named, in their order.
    mutating func candidates(_ paper: PaperTitle, in drafts: [Draft]) -> [Int] {
        for id in max(0, min(names.count, drafts.count - Self.window))..<drafts.count {
            note(id, title: drafts[id].title, number: drafts[id].number)
        }
        return index.candidates(
            title: paper.title, number: paper.number, numberIsEnough: paper.number?.count ?? 0 >= 3)
    }

    private mutating func note(_ id: Int, title: String, number: String?) {
        if id < names.count {
            guard names[id].title != title || names[id].number != number else { return }
            index.remove(id, title: names[id].title, number: names[id].number)
            names[id] = (title, number)
        } else {
            names.append((title, number))
        }
        index.insert(id, title: title, number: number)
    }
}
