/// What the styles of a Word document make of a paragraph (ECMA-376 part 1, 17.7).
struct WordStyles {
    /// A style with what it takes from the one it is based on.
    struct Style {
        /// 1 for the highest heading.
        var headingLevel: Int?
        var isBold = false
        var isContents = false
        var numbering: (list: String, level: Int)?
    }

    private var styles: [String: Style] = [:]

    /// Styles based on each other, at most so many; a ring of them ends here.
    private static let depthLimit = 16

    init(_ tree: MarkupTree?) {
        guard let tree else { return }
        let elements = tree.root.all(named: "w:style")
        let byID = Dictionary(elements.compactMap { e in e["w:styleId"].map { ($0, e) } }) { first, _ in first }
        for id in byID.keys { styles[id] = WordStyles.style(id, byID, depth: 0) }
    }

    /// The style with an id; for an id that no part explains, what the id itself tells.
    func style(_ id: String?) -> Style {
        guard let id else { return Style() }
        return styles[id]
            ?? Style(headingLevel: WordStyles.level(ofName: id), isContents: WordStyles.isContents(id))
    }

    private static func style(_ id: String, _ all: [String: Element], depth: Int) -> Style {
        guard depth < depthLimit, let element = all[id] else { return Style() }
        var style = element.child("w:basedOn")?["w:val"].map { WordStyles.style($0, all, depth: depth + 1) } ?? Style()
        let name = element.child("w:name")?["w:val"] ?? id
        let properties = element.child("w:pPr")
        if let outline = properties?.child("w:outlineLvl")?["w:val"].flatMap(Int.init) {
            // 9 is body text.
            style.headingLevel = outline < 9 ? outline + 1 : nil
        }
        style.headingLevel = level(ofName: name) ?? level(ofName: id) ?? style.headingLevel
        style.isContents = style.isContents || isContents(name) || isContents(id)
        if let bold = element.child("w:rPr")?.child("w:b") { style.isBold = bold.isOn }
        if let numbers = properties?.child("w:numPr") {
            let list = numbers.child("w:numId")?["w:val"] ?? style.numbering?.list
            let level = numbers.child("w:ilvl")?["w:val"].flatMap(Int.init) ?? 0
            style.numbering = list.map { ($0, level) }
        }
        return style
    }

    /// "heading 1", "Kop 2", "Heading1"; the title of the document stands above them.
    private static func level(ofName name: String) -> Int? {
        let name = name.lowercased().filter { $0 != " " }
        if ["title", "titel"].contains(name) { return 1 }
        for word in ["heading", "kop"] where name.hasPrefix(word) {
            if let level = Int(name.dropFirst(word.count)), (1...9).contains(level) { return level }
        }
        return nil
    }

    /// A table of contents says everything twice.
    private static func isContents(_ name: String) -> Bool {
        let name = name.lowercased().filter { $0 != " " }
        return ["toc", "inhopg"].contains { name.hasPrefix($0) && Int(name.dropFirst($0.count)) != nil }
    }
}

extension Element {
    /// The first element directly inside with a name.
    func child(_ name: String) -> Element? {
        var found: Element?
        forEachChild { index in
            if found == nil, tree.nodes[index].name == name { found = Element(tree: tree, index: index) }
        }
        return found
    }

    /// A switch is on unless it says otherwise (ECMA-376 part 1, 17.17.4).
    var isOn: Bool { !["0", "false", "off", "none"].contains(self["w:val"] ?? "") }

    /// The text directly inside.
    var ownCharacters: String {
        var text = ""
        forEachChild { if tree.nodes[$0].kind == .text { text += tree.nodes[$0].text } }
        return text
    }
}
