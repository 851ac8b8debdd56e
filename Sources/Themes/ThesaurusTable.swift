internal import TextAnalysis

/// The list's terms and links, read for one question: bytes are looked at once, and only terms that begin as the
/// subject does are stemmed, because reading all would take longer than answering.
struct ThesaurusTable: Sendable {
    private struct Link {
        enum Kind { case same, translation, narrower, related }

        let from: Int
        let to: Int
        let kind: Kind
    }

    private let list: [UInt8]
    /// Where each different term stands.
    private var places: [Range<Int>] = []
    /// The first two bytes of each, by which most are passed over without stemming them.
    private var starts: [UInt16] = []
    private var numbers: [FNV1a: Int] = [:]
    private var links: [Link] = []

    init(_ list: [UInt8]) {
        self.list = list
        places.reserveCapacity(list.count / 32)
        starts.reserveCapacity(list.count / 32)
        links.reserveCapacity(list.count / 32)
        numbers.reserveCapacity(list.count / 32)
        var start = 0
        while start < list.count {
            let end = Self.end(of: start..<list.count, in: list, at: UInt8(ascii: "\n"))
            if list[start] != UInt8(ascii: "#") { addLine(start..<end) }
            start = end + 1
        }
    }

    var count: Int { places.count }

    var words: [String] { places.filter { !list[$0].contains(UInt8(ascii: " ")) }.map { text(at: $0) } }

    func text(of term: Int) -> String { text(at: places[term]) }

    private func text(at place: Range<Int>) -> String { String(decoding: list[place], as: UTF8.self) }

    /// The terms whose stems are those of a subject. They begin as the word does, or as its stem where that is of another
    /// language.
    func terms(named subject: String) -> [Int] {
        var cache = StemCache()
        let key = Self.key(subject, &cache)
        let (asWord, asStem) = (Self.start(DutchAnalyzer.fold(subject).utf8), Self.start(key.utf8))
        return starts.indices.filter { term in
            (starts[term] == asWord || starts[term] == asStem) && Self.key(text(of: term), &cache) == key
        }
    }

    /// The terms one step away from some, in the order of the list; a term may come more than once.
    func neighbours(of terms: [Bool], _ direction: Thesaurus.Direction) -> [Int] {
        links.compactMap { link in
            switch (direction, link.kind) {
            case (.same, .same), (.beside, .related): terms[link.from] ? link.to : terms[link.to] ? link.from : nil
            case (.translation, .translation), (.up, .narrower): terms[link.from] ? link.to : nil
            case (.down, .narrower): terms[link.to] ? link.from : nil
            default: nil
            }
        }
    }

    private mutating func addLine(_ line: Range<Int>) {
        let first = Self.end(of: line, in: list, at: UInt8(ascii: "\t"))
        guard first < line.upperBound else { return }
        let second = Self.end(of: first + 1..<line.upperBound, in: list, at: UInt8(ascii: "\t"))
        guard second < line.upperBound, let kind = kind(of: first + 1..<second) else { return }
        let one = number(line.lowerBound..<first)
        var start = second + 1
        while start < line.upperBound {
            let end = Self.end(of: start..<line.upperBound, in: list, at: UInt8(ascii: ";"))
            links.append(Link(from: one, to: number(start..<end), kind: kind))
            start = end + 1
        }
    }

    private func kind(of relation: Range<Int>) -> Link.Kind? {
        Self.kinds.first { list[relation].elementsEqual($0.name.utf8) }?.kind
    }

    private static let kinds: [(name: String, kind: Link.Kind)] = [
        ("smaller", .narrower), ("synoniem", .same), ("afkorting", .same), ("verwant", .related),
        ("schrijfvariant", .same), ("engels", .translation),
    ]

    /// Terms are the same when they are written the same but for capitals.
    private mutating func number(_ place: Range<Int>) -> Int {
        var hash = FNV1a()
        for byte in list[place] { hash.combine(Self.lower(byte)) }
        if let number = numbers[hash] { return number }
        numbers[hash] = places.count
        places.append(place)
        starts.append(Self.start(list[place]))
        return places.count - 1
    }

    /// The stems of a term's words.
    private static func key(_ term: String, _ cache: inout StemCache) -> String {
        ThemeWords(term, cache: &cache).stems.joined(separator: " ")
    }

    private static func start(_ bytes: some Sequence<UInt8>) -> UInt16 {
        bytes.prefix(2).reduce(0) { $0 << 8 | UInt16(lower($1)) }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// Where a separator comes first, or the end.
    private static func end(of range: Range<Int>, in list: [UInt8], at separator: UInt8) -> Int {
        list[range].firstIndex(of: separator) ?? range.upperBound
    }
}
