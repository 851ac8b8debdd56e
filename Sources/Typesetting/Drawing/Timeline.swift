/// Moments on a line of years, one lane per row, told apart by shape and colour.
///
///     Timeline(name: Anchor("decisions"), title: "Besluiten per jaar", summary: "Drie besluiten, 2021 tot 2023", lanes: [
///         .init("Raad", [.init(2021.4, "motie"), .init(2023.9, "amendement")])
///     ]).picture.source  // "<svg …"
public struct Timeline: Equatable, Sendable {
    /// Tells the ids of this drawing from those of others on one page.
    public var name: Anchor
    public var title: String
    /// What the drawing shows, in words.
    public var summary: String
    public var lanes: [Lane]

    public init(name: Anchor, title: String, summary: String, lanes: [Lane]) {
        self.name = name
        self.title = title
        self.summary = summary
        self.lanes = lanes
    }

    /// One row of the drawing.
    public struct Lane: Equatable, Sendable {
        public var label: String
        public var points: [Point]

        public init(_ label: String, _ points: [Point]) {
            self.label = label
            self.points = points
        }
    }

    /// One moment.
    public struct Point: Equatable, Sendable {
        /// The year, and how far into it: 2021.5 is the beginning of July. Moments outside `years` are not drawn.
        public var moment: Double
        /// What the legend calls it. Up to `TimelineMark.shapeCount` categories have a shape of their own.
        public var category: String

        public init(_ moment: Double, _ category: String) {
            self.moment = moment
            self.category = category
        }
    }

    /// The years that can be drawn.
    public static let years = 1_000.0..<3_000.0

    /// The drawing. The same timeline gives the same bytes.
    public var picture: SVGPicture {
        var drawing = TimelineDrawing(self)
        return drawing.draw()
    }
}
