/// The text of one page of a PDF or of a scan: its lines with the place where each stands.
public struct PageText: Sendable, Equatable {
    /// 1-based.
    public let number: Int
    /// In points, from the top left corner.
    let height: Double
    var lines: [PageLine] = []

    /// Letters and digits on the page.
    var letterCount: Int { lines.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } } }
}

/// A piece of a line of text that has no wide gap in it, and where it stands, in points.
struct PageLine: Sendable, Equatable {
    var text: String
    var box: Box
    /// The block that the program which found the text put it in; counted over the page.
    var block: Int
    /// The words and what they take from left to right: the first tells whether it would have fitted on the line above, and
    /// a line that runs through two cells can be cut.
    var words: [Word]
    /// How high its letters are set; `nil` in a scan, where a box is as high as its ink.
    var size: Double?

    struct Word: Sendable, Equatable {
        let text: String
        let left: Double
        let right: Double
    }

    /// The room of a space.
    var space: Double { text.isEmpty ? 0 : box.width / Double(text.count) }

    var firstWordWidth: Double { words.first.map { $0.right - $0.left } ?? 0 }

    /// A line drawn with dashes.
    var isRule: Bool { text.utf8.count > 1 && text.allSatisfy { "-=_–—.…*".contains($0) } }

    /// The line in parts, each of which begins where a column does: cells can be so close that they were taken for one line.
    func cut(at lefts: [Double]) -> [PageLine] {
        var parts: [PageLine] = []
        for word in words {
            let box = Box(left: word.left, top: self.box.top, right: word.right, bottom: self.box.bottom)
            if let last = parts.last,
                !(lefts.contains { abs($0 - word.left) < 0.6 } && isWide(word.left - last.box.right))
            {
                parts[parts.count - 1].text += " " + word.text
                parts[parts.count - 1].box.right = word.right
                parts[parts.count - 1].words.append(word)
            } else {
                parts.append(PageLine(text: word.text, box: box, block: block, words: [word], size: size))
            }
        }
        return parts
    }

    /// Wider than the spaces of the line are, of which no more than three of four are between cells.
    private func isWide(_ gap: Double) -> Bool {
        let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }.sorted()
        return gaps.count < 3 || gap > 1.2 * gaps[gaps.count / 4]
    }
}

/// A place on a page; down is more.
struct Box: Sendable, Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// The smallest box around both.
    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether they stand beside each other: lines of one paragraph also share a little of their height.
    func isBeside(_ other: Box) -> Bool {
        min(bottom, other.bottom) - max(top, other.top) > 0.4 * min(height, other.height)
    }
}

/// Puts words together to lines, cut where a gap is wider than any space.
struct LineBuilder {
    /// In heights of the line; words further apart stand in two columns. poppler cuts its own lines, where the letters are.
    let gap: Double

    private(set) var lines: [PageLine] = []
    private var isOpen = false

    init(gap: Double = .infinity) { self.gap = gap }

    /// Begins a new line.
    mutating func breakLine() { isOpen = false }

    mutating func add(_ word: String, _ box: Box, block: Int, size: Double?) {
        guard !word.isEmpty else { return }
        if isOpen, let last = lines.last, last.block == block,
            box.left - last.box.right < gap * max(box.height, last.box.height)
        {
            lines[lines.count - 1].text += " " + word
            lines[lines.count - 1].box = last.box.union(box)
            lines[lines.count - 1].words.append(PageLine.Word(text: word, left: box.left, right: box.right))
            if let size, let before = last.size { lines[lines.count - 1].size = max(size, before) }
        } else {
            let first = PageLine.Word(text: word, left: box.left, right: box.right)
            lines.append(PageLine(text: word, box: box, block: block, words: [first], size: size))
        }
        isOpen = true
    }
}
