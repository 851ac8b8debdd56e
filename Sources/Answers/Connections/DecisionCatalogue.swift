internal import Council
internal import TextAnalysis

/// All decisions of an index with the tables by which those that may belong together are found, so that no decision is ever held
/// against all others.
struct DecisionCatalogue {
    /// What lies under one key within one organization.
    struct Key: Hashable {
        let organization: String
        let text: String
    }

    /// So many of the last decisions under one key are looked at: the nearest ones before say what there is to say, and a page of ten
    /// thousand equal titles takes no more time for each.
    static let reach = 60

    /// Oldest first.
    let entries: [CatalogueEntry]
    private var byNumber: [Key: [CatalogueEntry]] = [:]
    private var byTitle: [Key: [CatalogueEntry]] = [:]
    private var byStem: [Key: [CatalogueEntry]] = [:]
    private var promises: [Key: [CatalogueEntry]] = [:]
    /// Proposals by day and body, and by agenda item as well.
    private var proposals: [Key: [CatalogueEntry]] = [:]
    /// Stems of the words of each organization's name.
    private var names: [String: Set<String>] = [:]
    /// How many decisions have a word in their title, over all organizations.
    private(set) var frequencies: [String: Int] = [:]

    init(_ decisions: [Decision]) {
        var cache = StemCache()
        entries = decisions.sorted(by: Self.precedes).enumerated().map { index, decision in
            CatalogueEntry(decision, index: index, title: PaperTitle(decision.title, cache: &cache))
        }
        for organization in Set(decisions.compactMap(\.organization)) {
            let tokens = DutchAnalyzer.standard.tokens(in: organization, cache: &cache)
            names[organization] = Set(tokens.map(\.stem))
        }
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: CatalogueEntry) {
        for stem in entry.title.stems { frequencies[stem, default: 0] += 1 }
        guard let organization = entry.decision.organization else { return }
        if let number = entry.number {
            byNumber[Key(organization: organization, text: number), default: []].append(entry)
        }
        byTitle[Key(organization: organization, text: entry.title.key), default: []].append(entry)
        for stem in entry.title.stems { byStem[Key(organization: organization, text: stem), default: []].append(entry) }
        if entry.isPromise {
            for stem in entry.title.stems {
                promises[Key(organization: organization, text: stem), default: []].append(entry)
            }
        }
        guard entry.isProposal, let meeting = Self.meeting(of: entry) else { return }
        proposals[Key(organization: organization, text: meeting), default: []].append(entry)
        if let item = entry.decision.meeting?.item {
            proposals[Key(organization: organization, text: meeting + "\u{0}" + item), default: []].append(entry)
        }
    }

    /// Oldest first, and in one order on every machine.
    private static func precedes(_ a: Decision, _ b: Decision) -> Bool {
        (a.date?.ordinal ?? 0, a.id) < (b.date?.ordinal ?? 0, b.id)
    }

    /// The same for the decisions of one body on one day; `nil` when the day is unknown.
    private static func meeting(of entry: CatalogueEntry) -> String? {
        entry.decision.date.map { "\($0.iso)\u{0}\(entry.decision.body?.rawValue ?? "")" }
    }

    // MARK: Looking up, always in the organization of an entry

    /// The decisions with a number.
    func numbered(_ number: String, like entry: CatalogueEntry) -> [CatalogueEntry] {
        look(byNumber, CatalogueEntry.numberKey(number), entry)
    }

    /// The last decisions before an entry with its number.
    func withNumber(before entry: CatalogueEntry) -> ArraySlice<CatalogueEntry> {
        entry.number.map { before(entry, look(byNumber, $0, entry)) } ?? []
    }

    /// The last decisions before an entry with its title.
    func withTitle(before entry: CatalogueEntry) -> ArraySlice<CatalogueEntry> {
        before(entry, look(byTitle, entry.title.key, entry))
    }

    /// The last decisions before an entry with a word in their title.
    func holding(_ stem: String, before entry: CatalogueEntry) -> ArraySlice<CatalogueEntry> {
        before(entry, look(byStem, stem, entry))
    }

    /// The last toezeggingen, of any day, with a word of an entry's title in theirs.
    func promises(sharingWordsWith entry: CatalogueEntry) -> [CatalogueEntry] {
        entry.title.stems.flatMap { look(promises, $0, entry).suffix(Self.reach) }
    }

    /// The proposals of the same body on the same day, or those of them under one agenda item.
    func proposals(with entry: CatalogueEntry, item: String? = nil) -> [CatalogueEntry] {
        guard let meeting = Self.meeting(of: entry) else { return [] }
        return look(proposals, item.map { meeting + "\u{0}" + $0 } ?? meeting, entry)
    }

    /// The words of the organization's own name: everything it decides is about its own place.
    func placeNames(of entry: CatalogueEntry) -> Set<String> { entry.decision.organization.flatMap { names[$0] } ?? [] }

    private func look(_ table: [Key: [CatalogueEntry]], _ text: String, _ entry: CatalogueEntry) -> [CatalogueEntry] {
        entry.decision.organization.flatMap { table[Key(organization: $0, text: text)] } ?? []
    }

    private func before(_ entry: CatalogueEntry, _ all: [CatalogueEntry]) -> ArraySlice<CatalogueEntry> {
        var range = all.startIndex..<all.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                all[middle].index < entry.index ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return all[..<range.lowerBound].suffix(Self.reach)
    }
}
