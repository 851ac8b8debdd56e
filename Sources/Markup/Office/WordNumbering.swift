/// The lists of a Word document and where each has come (ECMA-376 part 1, 17.9).
struct WordNumbering {
    private var abstractByList: [String: String] = [:]
    private var lists: [String: ListNumbers] = [:]
    /// Where a list begins its levels anew, until it has.
    private var restarts: [String: [Int: Int]] = [:]

    /// Levels of one list (17.9.6: 0 to 8).
    private static let levelCount = 9

    init(_ tree: MarkupTree?) {
        guard let tree else { return }
        for element in tree.root.all(named: "w:abstractNum") {
            guard let id = element["w:abstractNumId"] else { continue }
            lists[id] = ListNumbers(levels: WordNumbering.levels(element))
        }
        for element in tree.root.all(named: "w:num") {
            guard let id = element["w:numId"], let abstract = element.child("w:abstractNumId")?["w:val"] else {
                continue
            }
            abstractByList[id] = abstract
            for override in element.children where override.name == "w:lvlOverride" {
                if let level = override["w:ilvl"].flatMap(Int.init),
                    let start = override.child("w:startOverride")?["w:val"].flatMap(Int.init)
                {
                    restarts[id, default: [:]][level] = start
                }
            }
        }
    }

    /// Whether a list is there: 0 takes a paragraph out of the list that its style has.
    func holds(_ list: String) -> Bool { abstractByList[list] != nil }

    /// The number of the next paragraph of a list; `nil` for a bullet.
    mutating func next(list: String, level: Int) -> String? {
        guard let abstract = abstractByList[list] else { return nil }
        return lists[abstract]?.next(level: level, start: restarts[list]?.removeValue(forKey: level))
    }

    private static func levels(_ element: Element) -> [ListNumbers.Level] {
        var levels = Array(repeating: ListNumbers.Level(), count: levelCount)
        for child in element.children where child.name == "w:lvl" {
            guard let index = child["w:ilvl"].flatMap(Int.init), levels.indices.contains(index) else { continue }
            levels[index] = .init(
                style: style(child.child("w:numFmt")?["w:val"] ?? "decimal"),
                start: child.child("w:start")?["w:val"].flatMap(Int.init) ?? 1,
                pattern: child.child("w:lvlText")?["w:val"] ?? "")
        }
        return levels
    }

    private static func style(_ format: String) -> ListNumbers.Level.Style {
        switch format {
        case "decimal", "decimalZero", "ordinal": .decimal
        case "lowerLetter": .lowerLetter
        case "upperLetter": .upperLetter
        case "lowerRoman": .lowerRoman
        case "upperRoman": .upperRoman
        default: .none
        }
    }
}
