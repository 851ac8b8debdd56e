/// What the styles of an OpenDocument text make of a paragraph, a word and a list (ODF 1.3 part 3, 16).
struct OpenDocumentStyles {
    private var bold: [String: Bool] = [:]
    private var headings: [String: Int] = [:]
    private var parents: [String: String] = [:]
    private var listOfStyle: [String: String] = [:]
    /// The levels of every list, by the name of its style.
    private(set) var lists: [String: [ListNumbers.Level]] = [:]
    /// The levels of headings.
    private(set) var outline: [ListNumbers.Level] = []

    /// Styles with a parent, at most so many; a ring of them ends here.
    private static let depthLimit = 16
    private static let levelCount = 10

    init(_ trees: [MarkupTree]) {
        for root in trees.map(\.root) {
            for style in root.all(named: "style:style") { add(style) }
            for list in root.all(named: "text:list-style") {
                if let name = list["style:name"] { lists[name] = OpenDocumentStyles.levels(list) }
            }
            if let list = root.first(named: "text:outline-style") { outline = OpenDocumentStyles.levels(list) }
        }
    }

    /// Whether a style, or one it stems from, is bold.
    func isBold(_ name: String?) -> Bool? { inherited(name) { bold[$0] } }

    /// The level of a paragraph that is no `text:h` and yet heads the document.
    func headingLevel(_ name: String?) -> Int? { inherited(name) { headings[$0] } }

    /// The list that paragraphs of a style stand in.
    func list(_ name: String?) -> String? { inherited(name) { listOfStyle[$0] } }

    private func inherited<Value>(_ name: String?, _ value: (String) -> Value?) -> Value? {
        var name = name
        for _ in 0..<OpenDocumentStyles.depthLimit {
            guard let own = name else { return nil }
            if let value = value(own) { return value }
            name = parents[own]
        }
        return nil
    }

    private mutating func add(_ style: Element) {
        guard let name = style["style:name"] else { return }
        parents[name] = style["style:parent-style-name"]
        if let list = style["style:list-style-name"], !list.isEmpty { listOfStyle[name] = list }
        if let weight = style.child("style:text-properties")?["fo:font-weight"] {
            // Words or hundreds, 700 and up being bold (XSL 1.1, 7.9.9).
            bold[name] = weight == "bold" || (Int(weight) ?? 0) >= 600
        }
        if name == "Title" { headings[name] = 1 }
    }

    private static func levels(_ list: Element) -> [ListNumbers.Level] {
        var levels = Array(repeating: ListNumbers.Level(), count: levelCount)
        for child in list.children {
            guard let number = child["text:level"].flatMap(Int.init), levels.indices.contains(number - 1),
                child.name.hasSuffix("level-style-number") || child.name.hasSuffix("outline-level-style")
            else { continue }
            let shown = min(number, max(1, child["text:display-levels"].flatMap(Int.init) ?? 1))
            let numbers = (number - shown + 1...number).map { "%\($0 % 10)" }.joined(separator: ".")
            levels[number - 1] = .init(
                style: style(child["style:num-format"] ?? ""),
                start: child["text:start-value"].flatMap(Int.init) ?? 1,
                pattern: (child["style:num-prefix"] ?? "") + numbers + (child["style:num-suffix"] ?? ""))
        }
        return levels
    }

    private static func style(_ format: String) -> ListNumbers.Level.Style {
        switch format {
        case "1": .decimal
        case "a": .lowerLetter
        case "A": .upperLetter
        case "i": .lowerRoman
        case "I": .upperRoman
        default: .none
        }
    }
}
