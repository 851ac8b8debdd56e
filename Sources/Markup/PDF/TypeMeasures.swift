/// How a document is set: the size of its text, the distance of its lines, the edge that they are broken at, and the sizes
/// of its headings.
struct TypeMeasures {
    /// Letters must be higher than those of the text by this part to make a heading: a bold or italic of the same size has
    /// boxes that differ by less.
    private static let headingStep = 1.08
    /// A size that more of the text is set in than this is no heading's.
    private static let headingShare = 0.2
    /// Lines of fewer characters tell nothing of the edge.
    private static let edgeCharacters = 40

    let textSize: Double
    /// From the top of a line to that of the next, in sizes of the text.
    let pitch: Double
    private let headings: [Double]
    private let edges: [Int: Double]
    private let edge: Double?

    init(_ pages: [PageText]) {
        let lines = pages.flatMap(\.lines)
        let bySize = Dictionary(grouping: lines.filter { $0.size != nil }) { Self.rounded($0.size ?? 0) }
            .mapValues { $0.reduce(0) { $0 + $1.text.count } }
        let total = max(1, bySize.values.reduce(0, +))
        let text = bySize.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 12
        textSize = text
        headings = bySize.filter {
            $0.key > text * Self.headingStep && Double($0.value) < Self.headingShare * Double(total)
        }
        .keys.sorted(by: >)
        pitch = Self.pitch(pages)
        edges = Dictionary(pages.map { ($0.number, Self.edge($0.lines)) }) { first, _ in first }.compactMapValues(
            \.self)
        edge = Self.edge(lines)
    }

    /// The level of a line's heading, 1 for the largest letters; `nil` for running text.
    func level(_ line: PageLine) -> Int? {
        guard let size = line.size else { return nil }
        return headings.firstIndex(of: Self.rounded(size)).map { min($0 + 1, 6) }
    }

    /// Where the lines of a page were broken.
    func edge(of page: Int) -> Double? { edges[page] ?? edge }

    private static func rounded(_ size: Double) -> Double { (size * 2).rounded() / 2 }

    /// Four of five long lines end before it: one table or heading may be wider than the text.
    private static func edge(_ lines: [PageLine]) -> Double? {
        let rights = lines.filter { $0.text.count >= edgeCharacters }.map(\.box.right).sorted()
        return rights.count < 3 ? nil : rights[rights.count * 4 / 5]
    }

    /// The distance of lines that follow a long one and begin where it does: a quarter of them at least go on a paragraph,
    /// whether that is set close or wide.
    private static func pitch(_ pages: [PageText]) -> Double {
        let distances = pages.flatMap { Self.distances($0.lines) }.sorted()
        return distances.isEmpty ? usualPitch : distances[distances.count / 4]
    }

    private static func distances(_ lines: [PageLine]) -> [Double] {
        let columns = Dictionary(grouping: lines) { Int($0.box.left.rounded()) }
        return columns.values.flatMap { column -> [Double] in
            let column = column.sorted { $0.box.top < $1.box.top }
            let pairs = zip(column, column.dropFirst()).filter { above, _ in above.text.count >= pitchCharacters }
            return pairs.map { above, line in (line.box.top - above.box.top) / above.box.height }
        }.filter { $0 > 0.5 && $0 < widestPitch }
    }

    /// Shorter lines are mostly headings and labels.
    private static let pitchCharacters = 20
    /// Double spacing is 2.3 heights of a line; more is white.
    private static let widestPitch = 2.5
    private static let usualPitch = 1.2
}
