extension Array where Element: Equatable {
    /// Each once, where it first stands.
    var unique: [Element] { reduce(into: []) { $0.addNew($1) } }

    mutating func addNew(_ element: Element) {
        if !contains(element) { append(element) }
    }
}
