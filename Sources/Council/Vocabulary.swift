/// What kind of paper was decided on. The raw values are the closed list of the command line's JSON.
public enum Instrument: String, Sendable, CaseIterable {
    case besluit, collegebesluit, amendement, motie, initiatiefvoorstel, benoeming, toezegging, procedure
}

/// How it ended. `onbekend` says that something was decided while the source does not tell what.
public enum Outcome: String, Sendable, CaseIterable {
    case aangenomen
    case gewijzigdAangenomen = "gewijzigd-aangenomen"
    case verworpen, staken, ingetrokken, aangehouden, vervallen, afgevoerd, overgenomen
    case terKennisname = "ter-kennisname"
    case doorgeleid, toegezegd, afgedaan, onbekend

    /// Whether a vote could have led here; a withdrawn or held over paper was not voted on.
    public var followsAVote: Bool {
        switch self {
        case .aangenomen, .gewijzigdAangenomen, .verworpen, .staken: true
        default: false
        }
    }
}

/// How the decision was taken, where the source says so.
public enum Manner: String, Sendable, CaseIterable {
    case hoofdelijk, unaniem, acclamatie, hamerstuk
    case zonderStemming = "zonder-stemming"
    case schriftelijk
}

/// Which side a party stood on.
public enum Side: String, Sendable, CaseIterable {
    case voor, tegen, verdeeld, onthouden, afwezig
}

/// A deciding body by its usual name; anything else is kept as the source writes it.
public struct Body: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let gemeenteraad = Body(rawValue: "gemeenteraad")
    public static let provincialeStaten = Body(rawValue: "Provinciale Staten")
    public static let college = Body(rawValue: "college van burgemeester en wethouders")
    public static let gedeputeerdeStaten = Body(rawValue: "Gedeputeerde Staten")
    public static let algemeenBestuur = Body(rawValue: "algemeen bestuur")
    public static let dagelijksBestuur = Body(rawValue: "dagelijks bestuur")
    public static let commissie = Body(rawValue: "commissie")
    public static let presidium = Body(rawValue: "presidium")

    /// The executive bodies, whose lists hold `collegebesluit` records.
    public var isExecutive: Bool { self == .college || self == .gedeputeerdeStaten || self == .dagelijksBestuur }

    /// Whether this body takes decisions of substance; a committee advises (Gemeentewet art. 82).
    public var decides: Bool { self != .commissie && self != .presidium }
}
