/// A value of a YAML file with the line it begins on.
struct YAMLNode: Equatable, Sendable {
    enum Content: Equatable, Sendable {
        case text(String)
        case list([YAMLNode])
        /// In the order of the file.
        case map([Entry])
    }

    struct Entry: Equatable, Sendable {
        let name: String
        /// 1-based line of the name.
        let line: Int
        let value: YAMLNode
    }

    let content: Content
    /// 1-based.
    let line: Int

    /// Nothing stands there: "titel:" with nothing behind it.
    var isEmpty: Bool { content == .text("") }
}
