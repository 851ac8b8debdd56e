extension Int {
    /// "1 besluit", "2 besluiten".
    func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
