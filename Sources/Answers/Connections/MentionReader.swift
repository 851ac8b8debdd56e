internal import Council
internal import TextAnalysis

/// Finds in a text the older papers of the same organization that it names, by number or by title.
struct MentionReader {
    /// A paper that is named, and the bytes of the text where.
    struct Mention {
        let paper: CatalogueEntry
        let range: Range<Int>
        let isByNumber: Bool
    }

    private let catalogue: DecisionCatalogue
    /// Telling titles by their first words.
    private var byStart: [DecisionCatalogue.Key: [CatalogueEntry]] = [:]

    /// A title of fewer words may stand in any sentence.
    private static let fewestWords = 3
    /// So far in front of a number or title the word "motie" still belongs to it: "motie nr. 12", "motie van de VVD".
    private static let paperWordReach = 3

    init(catalogue: DecisionCatalogue) {
        self.catalogue = catalogue
        for entry in catalogue.entries where Self.canBeNamed(entry) {
            guard let organization = entry.decision.organization else { continue }
            byStart[Self.start(entry.title.words[...], organization), default: []].append(entry)
        }
    }

    private static func canBeNamed(_ entry: CatalogueEntry) -> Bool {
        entry.title.words.count >= fewestWords && entry.title.stems.count >= 2 && (entry.isPaper || entry.isPromise)
    }

    private static func start(_ words: ArraySlice<String>, _ organization: String) -> DecisionCatalogue.Key {
        DecisionCatalogue.Key(organization: organization, text: words.prefix(fewestWords).joined(separator: " "))
    }

    /// The papers that a text of a decision names, in reading order; where more than one paper may be meant, none.
    func mentions(in text: String, of entry: CatalogueEntry, cache: inout StemCache) -> [Mention] {
        guard let organization = entry.decision.organization, entry.day > 0 else { return [] }
        let tokens = DutchAnalyzer.standard.tokens(in: text, cache: &cache)
        let words = tokens.reduce(into: [Token]()) { if $0.last?.position != $1.position { $0.append($1) } }
        return numbers(tokens, words, entry) + titles(words, Array(text.utf8), entry, organization)
    }

    private func numbers(_ tokens: [Token], _ words: [Token], _ entry: CatalogueEntry) -> [Mention] {
        tokens.compactMap { token in
            guard token.surface.utf8.contains(where: { (48...57).contains($0) }),
                let paper = numbered(token.surface, behind: paperWord(before: token.position, words), entry)
            else { return nil }
            return Mention(paper: paper, range: token.utf8Range, isByNumber: true)
        }
    }

    private func titles(
        _ words: [Token], _ bytes: [UInt8], _ entry: CatalogueEntry, _ organization: String
    ) -> [Mention] {
        words.indices.dropLast(Self.fewestWords - 1).compactMap { at in
            let start = words[at..<(at + Self.fewestWords)].map(\.surface)
            guard let titled = byStart[Self.start(start[...], organization)], isNamed(at, words, bytes),
                let paper = standing(titled, at, words, entry)
            else { return nil }
            let last = words[at + paper.title.words.count - 1]
            return Mention(
                paper: paper, range: words[at].utf8Range.lowerBound..<last.utf8Range.upperBound, isByNumber: false)
        }
    }

    /// The paper with a number, when the number tells a paper by itself or stands behind its name.
    private func numbered(_ number: String, behind paper: String?, _ entry: CatalogueEntry) -> CatalogueEntry? {
        let digits = number.count(where: \.isNumber)
        let found = catalogue.numbered(number, like: entry)
        if digits >= 4 { return paper != nil || number.contains(where: \.isLetter) ? only(found, entry) : nil }
        // Toezeggingen are numbered through the years; moties and amendementen often start anew in every meeting.
        guard digits >= 2, paper?.hasPrefix("toezegging") == true else { return nil }
        return only(found.filter(\.isPromise), entry)
    }

    /// The paper whose title stands at a place; of those that begin alike the longest.
    private func standing(
        _ candidates: [CatalogueEntry], _ at: Int, _ words: [Token], _ entry: CatalogueEntry
    ) -> CatalogueEntry? {
        let standing = candidates.filter { TitleMention.start($0.title.words, at: at, of: words) }
        let longest = standing.map(\.title.words.count).max()
        return only(standing.filter { $0.title.words.count == longest }, entry)
    }

    /// The last earlier decision on the paper, when all are on one paper and it is not the decision's own.
    private func only(_ found: [CatalogueEntry], _ entry: CatalogueEntry) -> CatalogueEntry? {
        // What so many papers are called tells none.
        guard found.count <= DecisionCatalogue.reach else { return nil }
        let earlier = found.filter(entry.isAfter)
        guard let last = earlier.last, earlier.allSatisfy({ $0.title.key == last.title.key }) else { return nil }
        return last.title.key == entry.title.key || entry.hasNumber(of: last) ? nil : last
    }

    /// The word for a paper just in front of a place.
    private func paperWord(before index: Int, _ words: [Token]) -> String? {
        words[max(0, index - Self.paperWordReach)..<index].map(\.surface).last(where: ConnectionWords.papers.contains)
    }

    /// Whether a title is given as one: behind the word for a paper, or between quotation marks.
    private func isNamed(_ at: Int, _ words: [Token], _ bytes: [UInt8]) -> Bool {
        if paperWord(before: at, words) != nil { return true }
        let before = bytes[..<words[at].utf8Range.lowerBound].suffix(3)
        return Self.quotationMarks.contains { before.count >= $0.count && before.suffix($0.count).elementsEqual($0) }
    }

    private static let quotationMarks = ["\"", "'", "‘", "“", "„", "«"].map { Array($0.utf8) }
}
