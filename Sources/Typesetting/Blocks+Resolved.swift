/// A heading as the contents list it.
struct OutlineEntry {
    /// A heading may be thousands of letters long; its line in the contents is not.
    static let byteLimit = 160

    var level: Int
    /// Cut to `byteLimit`.
    var text: CleanText
    var anchor: Anchor
}

extension TypesetDocument {
    /// The blocks as a writer takes them: headings that nest and have an anchor of their own, and figures or what stands for them.
    func resolved(drawingFigures: Bool) -> [Block] {
        var resolver = BlockResolver(drawsFigures: drawingFigures)
        return resolver.resolved(blocks)
    }
}

extension [Block] {
    /// The headings among resolved blocks, in reading order.
    var outline: [OutlineEntry] {
        flatMap { block -> [OutlineEntry] in
            switch block {
            case .heading(let level, let text, let anchor?):
                [
                    OutlineEntry(
                        level: level, text: CleanText(text.plainText).shortened(to: OutlineEntry.byteLimit),
                        anchor: anchor)
                ]
            case .together(let blocks): blocks.outline
            default: []
            }
        }
    }
}

private struct BlockResolver {
    let drawsFigures: Bool
    private var lastLevel = 0
    private var headingCount = 0
    private var taken: Set<Anchor> = []

    init(drawsFigures: Bool) { self.drawsFigures = drawsFigures }

    private static let deepestLevel = 4

    mutating func resolved(_ blocks: [Block]) -> [Block] {
        var all: [Block] = []
        all.reserveCapacity(blocks.count)
        for block in blocks {
            switch block {
            case .heading(let level, let text, let anchor): all.append(heading(level, text, anchor))
            case .together(let inner): all.append(.together(resolved(inner)))
            case .figure(let figure) where !drawsFigures:
                all += resolved(figure.alternative)
                if !figure.caption.isEmpty { all.append(.paragraph([.emphasis(figure.caption)])) }
            default: all.append(block)
            }
        }
        return all
    }

    private mutating func heading(_ level: Int, _ text: [Inline], _ anchor: Anchor?) -> Block {
        headingCount += 1
        lastLevel = min(max(level, 1), lastLevel + 1, BlockResolver.deepestLevel)
        var own = anchor ?? Anchor("heading-\(headingCount)")
        while !taken.insert(own).inserted { own = Anchor("heading-\(headingCount)-\(taken.count)") }
        return .heading(level: lastLevel, text, anchor: own)
    }
}
