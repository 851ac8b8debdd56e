/// Draws a timeline from its layout, top to bottom: lanes, years, legend.
struct TimelineDrawing {
    private let timeline: Timeline
    private let layout: TimelineLayout
    private var out = XMLSink()
    private var y = Self.top

    private static let top = 8.0

    /// Not under 11 when a page of A4 makes the drawing a tenth smaller.
    private static let textHeight = 13
    /// The average width of a letter at that height, on the safe side.
    private static let letterWidth = 7.2
    private static let labelByteLimit = 90
    private static let legendByteLimit = 60
    private static let legendRowHeight = 20.0

    init(_ timeline: Timeline) {
        self.timeline = timeline
        layout = TimelineLayout(timeline)
    }

    mutating func draw() -> SVGPicture {
        let legend = legendPlaces
        start(height: height(legendRows: (legend.last?.row ?? -1) + 1))
        grid()
        for index in timeline.lanes.indices { lane(index) }
        years()
        self.legend(legend)
        out.markup("</svg>\n")
        return SVGPicture(title: timeline.title, source: out)
    }

    private func height(legendRows: Int) -> Double {
        bottom + 30 + Double(legendRows) * TimelineDrawing.legendRowHeight
    }

    /// Where the lanes end.
    private var bottom: Double {
        timeline.lanes.indices.reduce(TimelineDrawing.top) { $0 + layout.height(ofLane: $1) }
    }

    /// A pale line at every year with a number, behind the marks.
    private mutating func grid() {
        for year in layout.ticks {
            let x = layout.x(ofYear: year)
            line(x, TimelineDrawing.top, x, bottom - TimelineLayout.laneGap / 2, "#e2e8ef")
        }
    }

    /// The ids have an underscore, which no anchor has.
    private mutating func start(height: Double) {
        out.markup("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"720\" viewBox=\"0 0 720 ")
        out.decimal(height)
        out.markup("\" font-family=\"Carlito, Calibri, Liberation Sans, Arial, sans-serif\"")
        out.attribute("font-size", TimelineDrawing.textHeight)
        out.attribute("aria-labelledby", timeline.name.name + "_title " + timeline.name.name + "_summary")
        out.markup("><title")
        out.attribute("id", timeline.name.name + "_title")
        out.markup(">")
        out.text(timeline.title)
        out.markup("</title><desc")
        out.attribute("id", timeline.name.name + "_summary")
        out.markup(">")
        out.text(timeline.summary)
        out.markup("</desc>\n")
    }

    private mutating func lane(_ index: Int) {
        text(
            timeline.lanes[index].label, limit: TimelineDrawing.labelByteLimit, x: TimelineLayout.left, y: y + 13,
            weight: "700")
        y += layout.height(ofLane: index)
        let base = y - TimelineLayout.laneGap / 2
        line(TimelineLayout.left, base, TimelineLayout.right, base, "#5a7089")
        for stack in layout.lanes[index] {
            for (place, category) in stack.categories.enumerated() {
                TimelineMark(index: category)
                    .draw(x: stack.x, y: base - TimelineMark.radius - 1.5 - Double(place) * layout.pitch, into: &out)
            }
        }
        out.markup("\n")
    }

    private mutating func years() {
        for year in layout.ticks {
            let x = layout.x(ofYear: year)
            line(x, y - TimelineLayout.laneGap / 2, x, y, "#5a7089")
            text("\(year)", limit: 4, x: min(max(x, 16), TimelineLayout.width - 16), y: y + 13, anchor: "middle")
        }
        y += 30
    }

    private typealias LegendPlace = (label: CleanText, x: Double, row: Int)

    /// Labels in rows, as many on a row as fit.
    private var legendPlaces: [LegendPlace] {
        var (x, row) = (TimelineLayout.left, 0)
        return layout.categories.map { category in
            let label = CleanText(category).shortened(to: TimelineDrawing.legendByteLimit)
            let width = 36 + Double(label.bytes.count) * TimelineDrawing.letterWidth
            if x > TimelineLayout.left, x + width > TimelineLayout.right { (x, row) = (TimelineLayout.left, row + 1) }
            defer { x += width }
            return (label, x, row)
        }
    }

    private mutating func legend(_ places: [LegendPlace]) {
        for (index, place) in places.enumerated() {
            let middle = y + Double(place.row) * TimelineDrawing.legendRowHeight + 6
            TimelineMark(index: index).draw(x: place.x + TimelineMark.radius, y: middle, into: &out)
            text(place.label, x: place.x + 14, y: middle + 4.5)
        }
    }

    private mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ color: StaticString) {
        out.markup("<path stroke=\"")
        out.markup(color)
        out.markup("\" d=\"M")
        for (value, mark) in [(x1, " "), (y1, "L"), (x2, " "), (y2, "")] as [(Double, StaticString)] {
            out.decimal(value)
            out.markup(mark)
        }
        out.markup("\"/>")
    }

    private mutating func text(
        _ text: String, limit: Int, x: Double, y: Double, weight: StaticString = "400", anchor: StaticString = "start"
    ) {
        self.text(CleanText(text).shortened(to: limit), x: x, y: y, weight: weight, anchor: anchor)
    }

    private mutating func text(
        _ text: CleanText, x: Double, y: Double, weight: StaticString = "400", anchor: StaticString = "start"
    ) {
        out.markup("<text fill=\"#1a1a1a\" x=\"")
        out.decimal(x)
        out.markup("\" y=\"")
        out.decimal(y)
        out.markup("\" font-weight=\"")
        out.markup(weight)
        out.markup("\" text-anchor=\"")
        out.markup(anchor)
        out.markup("\">")
        out.text(text)
        out.markup("</text>")
    }
}
