internal import Council
internal import InvertedIndex
internal import TextAnalysis

/// Decisions that a reader would take for one: the same title of the same organisation, shortly after one another, as when a paper
/// is voted on twice; and returning procedure, such as "Vaststelling besluitenlijst", whenever it was.
///
/// They stay decisions of their own, with their own ids and counts; an answer shows the best and names the others.
struct DuplicateKey: Hashable {
    private let organization: String?
    private let instrument: Instrument
    private let title: String

    init(_ decision: Decision) {
        organization = decision.organization
        instrument = decision.instrument
        title = DutchAnalyzer.fold(decision.title).filter { $0.isLetter || $0.isNumber }
    }
}

/// Hits with their duplicates, best first.
struct DuplicateGroups {
    /// The hits of each group.
    private(set) var groups: [[HeldHit]] = []
    private var byKey: [DuplicateKey: [Int]] = [:]

    mutating func add(_ hit: HeldHit) {
        let key = DuplicateKey(hit.held.decision)
        if let group = byKey[key]?.first(where: { Self.isNear(groups[$0][0].held.decision, hit.held.decision) }) {
            groups[group].append(hit)
        } else {
            byKey[key, default: []].append(groups.count)
            groups.append([hit])
        }
    }

    private static func isNear(_ one: Decision, _ other: Decision) -> Bool {
        if one.instrument == .procedure { return true }
        guard let first = one.date, let second = other.date else { return one.date == other.date }
        return abs((first.year - second.year) * 12 + first.month - second.month) <= 1
    }
}

extension DuplicateGroups {
    /// The hits of a page, each with the ids of what a reader would take for it. A page of groups is counted in groups, so those
    /// before it are looked at as well.
    /// - Parameter more: the first so many hits, when those found so far do not fill the page.
    static func page(
        _ page: AnswerEngine.Page, of found: IndexHits, in reader: IndexReader,
        more: (Int) throws(IndexError) -> IndexHits
    ) throws(IndexError) -> [(hit: HeldHit, similar: [String])] {
        var found = found
        var groups = DuplicateGroups()
        var held: [HeldHit] = []
        var read = 0
        while true {
            for hit in found.hits[read...] {
                guard let decision = HeldDecision(stored: try reader.stored(hit.document)) else { continue }
                held.append(HeldHit(document: hit.document, score: hit.score, held: decision))
                groups.add(held[held.count - 1])
            }
            read = found.hits.count
            let shown = page.showsDuplicates ? held.count : groups.groups.count
            if shown >= page.end || read == found.total { break }
            found = try more(read * 2)
        }
        return page.showsDuplicates ? groups.each(held, on: page) : groups.best(on: page)
    }

    private func best(on page: AnswerEngine.Page) -> [(hit: HeldHit, similar: [String])] {
        groups.dropFirst(page.offset).prefix(page.limit).map { group in
            (group[0], group.dropFirst().map(\.held.decision.id))
        }
    }

    private func each(_ held: [HeldHit], on page: AnswerEngine.Page) -> [(hit: HeldHit, similar: [String])] {
        var members: [DocumentNumber: [String]] = [:]
        for group in groups where group.count > 1 {
            for hit in group { members[hit.document] = group.map(\.held.decision.id) }
        }
        return held.dropFirst(page.offset).prefix(page.limit).map { hit in
            (hit, (members[hit.document] ?? []).filter { $0 != hit.held.decision.id })
        }
    }
}

/// A decision that matched.
struct HeldHit {
    let document: DocumentNumber
    let score: Double
    let held: HeldDecision
}
