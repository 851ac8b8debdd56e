internal import Council

/// The elements and texts of a page as plain values, each with its line; nothing of the parser outlives the parse.
///
/// All nodes lie in one array in document order, which keeps building, copying and freeing cheap however deep the page nests.
public struct MarkupTree: Sendable {
    struct Attribute: Sendable {
        let name: String
        let value: String
    }

    struct Node: Sendable {
        enum Kind: Sendable { case element, text, comment, rawText }
        let kind: Kind
        /// The element's name in lower case; empty for texts.
        let name: String
        var attributes: [Attribute] = []
        /// The names in `class`, split once, because every recognition asks for them.
        var classes: [String] = []
        var text = ""
        /// `nil` in a file that has no lines to look up.
        var line: Int?
        /// The node behind the last one inside this one: children and their children are `index + 1 ..< end`.
        var end = 0
        let parent: Int
    }

    var nodes: [Node] = []

    /// The element that holds the whole page.
    public var root: Element { Element(tree: self, index: 0) }
}

/// A place in a tree: an element with what stands inside it.
public struct Element: Sendable {
    let tree: MarkupTree
    let index: Int

    /// The name of the tag.
    public var name: String { tree.nodes[index].name }
    /// 1-based line of the start tag; `nil` in a file that has no lines to look up.
    public var line: Int? { tree.nodes[index].line }
    public var id: String? { self["id"] }

    /// The value of an attribute; `nil` when the element has none of that name.
    public subscript(attribute: String) -> String? {
        tree.nodes[index].attributes.first { $0.name == attribute }?.value
    }

    /// Whether `class` lists this very name.
    public func hasClass(_ name: String) -> Bool {
        tree.nodes[index].classes.contains(name)
    }

    /// The element this one stands in; `nil` at the root.
    public var parent: Element? { index == 0 ? nil : Element(tree: tree, index: tree.nodes[index].parent) }

    /// Whether both are the same place of the same page.
    public func isSame(as other: Element) -> Bool { index == other.index }

    /// The elements directly inside this one.
    public var children: [Element] {
        var found: [Element] = []
        forEachChild { if tree.nodes[$0].kind == .element { found.append(Element(tree: tree, index: $0)) } }
        return found
    }

    /// The elements anywhere inside this one that meet a condition, in document order.
    public func all(where condition: (Element) -> Bool) -> [Element] {
        var found: [Element] = []
        for at in index + 1..<tree.nodes[index].end where tree.nodes[at].kind == .element {
            let element = Element(tree: tree, index: at)
            if condition(element) { found.append(element) }
        }
        return found
    }

    /// The first element anywhere inside this one that meets a condition.
    public func first(where condition: (Element) -> Bool) -> Element? {
        for at in index + 1..<tree.nodes[index].end where tree.nodes[at].kind == .element {
            let element = Element(tree: tree, index: at)
            if condition(element) { return element }
        }
        return nil
    }

    /// The elements below with a tag name, in document order.
    public func all(named name: String) -> [Element] { all { $0.name == name } }
    /// The elements below with a class, in document order.
    public func all(class name: String) -> [Element] { all { $0.hasClass(name) } }
    /// The first element below with a tag name.
    public func first(named name: String) -> Element? { first { $0.name == name } }
    /// The first element below with a class.
    public func first(class name: String) -> Element? { first { $0.hasClass(name) } }

    /// All text inside, white space folded, without scripts and what is only there for the eye or the ear.
    public var text: String { passageText.text }

    /// The comments and raw texts (scripts, styles) inside, for what only stands there ("saved from url", `siteName`).
    public var hiddenTexts: [String] {
        (index..<tree.nodes[index].end).compactMap {
            let node = tree.nodes[$0]
            return node.kind == .comment || node.kind == .rawText ? node.text : nil
        }
    }

    func forEachChild(_ body: (Int) -> Void) {
        var at = index + 1
        while at < tree.nodes[index].end {
            body(at)
            at = tree.nodes[at].end
        }
    }
}

extension MarkupTree {
    /// The tree of a piece of HTML, such as a portal's JSON holds.
    public init(html: String) { self = HTMLParser.tree(utf8: Array(html.utf8)) }

    /// The same tree of a file in which nobody can look up a line.
    var withoutLines: MarkupTree {
        var tree = self
        for index in tree.nodes.indices { tree.nodes[index].line = nil }
        return tree
    }
}
