/// A piece of running text. A string literal, also with values in it, is `text`.
public indirect enum Inline: Equatable, Sendable, ExpressibleByStringInterpolation {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    /// Its words are plain, so that no link can stand within a link.
    case link(String, to: LinkTarget)
    /// A short label: an outcome, an instrument.
    case badge(String)
    /// A place in the text that links can point at; it shows nothing.
    case target(Anchor)

    public init(stringLiteral text: String) { self = .text(text) }

    /// A link to a web or mail address of a document, or its words alone when the address is none a reader may follow.
    ///
    ///     Inline.link("bron", address: "javascript:alert(1)")  // .text("bron")
    public static func link(_ words: String, address: String) -> Inline {
        LinkTarget(address: address).map { .link(words, to: $0) } ?? .text(words)
    }
}

extension [Inline] {
    /// The words alone.
    var plainText: String { map(\.plainText).joined() }

    /// The length in UTF-8, without markup.
    var byteCount: Int { reduce(0) { $0 + $1.plainText.utf8.count } }
}

extension Inline {
    fileprivate var plainText: String {
        switch self {
        case .text(let text), .link(let text, to: _), .badge(let text): text
        case .strong(let parts), .emphasis(let parts): parts.plainText
        case .target: ""
        }
    }
}
