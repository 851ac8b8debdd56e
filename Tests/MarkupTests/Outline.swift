import Council

@testable import Markup

extension Block {
    /// The block as one readable line: "h2 Title", "p text", "li text", "tr a | b".
    var outline: String {
        switch self {
        case .heading(let level, let passage): "h\(level) \(passage.text)"
        case .paragraph(let passage): "p \(passage.text)"
        case .listItem(let passage): "li \(passage.text)"
        case .row(let cells): "tr " + cells.map(\.text).joined(separator: " | ")
        case .vote: "vote"
        case .entry(_, let passage, _): "entry \(passage.text)"
        case .attachment(let passage, _): "attachment \(passage.text)"
        }
    }
}

/// The outlines of a piece of HTML.
func outline(html: String) -> [String] {
    BlockReader.blocks(of: MarkupTree(html: html).root).map(\.outline)
}

extension MarkupTree {
    /// Nodes nest without gaps or overlaps, and every one has a line.
    var isSound: Bool {
        nodes.indices.allSatisfy { index in
            let node = nodes[index]
            let parent = nodes[node.parent]
            return node.end > index && node.end <= nodes.count && (node.line ?? 0) >= 1
                && (index == 0 || node.parent < index && parent.kind == .element && node.end <= parent.end)
        }
    }

    /// How deep the deepest node stands.
    var depth: Int {
        var depths: [Int] = []
        for (index, node) in nodes.enumerated() { depths.append(index == 0 ? 0 : depths[node.parent] + 1) }
        return depths.max() ?? 0
    }
}
