/// One word of a text with the terms it is found by.
public struct Token: Sendable, Equatable {
    /// The folded form: lower case, no accents, straight quotes. Exact phrases compare this.
    public let surface: String
    /// The Dutch stem of the surface; equal to it for numbers and codes.
    public let stem: String
    /// The word's place in the text: 0, 1, 2… Alternative forms of one word share a position.
    public let position: Int
    /// Where it stands in the original text, in UTF-8 bytes.
    public let utf8Range: Range<Int>

    /// A token from its parts.
    public init(surface: String, stem: String, position: Int, utf8Range: Range<Int>) {
        self.surface = surface
        self.stem = stem
        self.position = position
        self.utf8Range = utf8Range
    }
}
