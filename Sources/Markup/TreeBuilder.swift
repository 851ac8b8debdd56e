/// Collects parser events into a `MarkupTree`.
final class TreeBuilder {
    /// The parser's current line; `nil` where lines mean nothing.
    var line: () -> Int? = { 0 }

    private var tree = MarkupTree()
    /// Indexes of the open elements, the root first.
    private var open = [0]
    private let depthLimit: Int
    /// Elements opened beyond the limit, to be closed without a trace.
    private var beyondLimit = 0

    init(depthLimit: Int) {
        self.depthLimit = depthLimit
        tree.nodes.append(.init(kind: .element, name: "#page", line: 1, parent: 0))
    }

    func open(_ name: String, attributes: [MarkupTree.Attribute]) {
        guard open.count < depthLimit else {
            beyondLimit += 1
            return
        }
        let classes =
            attributes.first { $0.name == "class" }?.value.utf8.split { $0 <= 32 }.map { String($0) ?? "" } ?? []
        let node = MarkupTree.Node(
            kind: .element, name: name, attributes: attributes, classes: classes, line: line(),
            parent: open[open.count - 1])
        tree.nodes.append(node)
        open.append(tree.nodes.count - 1)
    }

    func close(_ name: String) {
        guard beyondLimit == 0 else {
            beyondLimit -= 1
            return
        }
        guard open.count > 1, tree.nodes[open[open.count - 1]].name == name else { return }
        tree.nodes[open.removeLast()].end = tree.nodes.count
    }

    func add(_ kind: MarkupTree.Node.Kind, _ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let bytes, count > 0 else { return }
        let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
        let text = String(decoding: buffer, as: UTF8.self)
        // The parser hands long text over in pieces; a comment or a tag in between starts a new node.
        let last = tree.nodes.count - 1
        if kind == tree.nodes[last].kind, kind != .comment, tree.nodes[last].parent == open[open.count - 1] {
            tree.nodes[last].text += text
            return
        }
        // The line is that of the end of the piece.
        let start = line().map { max(1, $0 - buffer.count { $0 == 10 }) }
        append(kind, text, line: start)
    }

    /// Adds text that stands on no line.
    func add(text: String) {
        if !text.isEmpty { append(.text, text, line: nil) }
    }

    private func append(_ kind: MarkupTree.Node.Kind, _ text: String, line: Int?) {
        let parent = open[open.count - 1]
        tree.nodes.append(
            .init(kind: kind, name: "", text: text, line: line, end: tree.nodes.count + 1, parent: parent))
    }

    func finish() -> MarkupTree {
        for index in open { tree.nodes[index].end = tree.nodes.count }
        return tree
    }
}
