/// The shape and colour of a category: two, so that colour alone never carries the meaning (WCAG 2.2, 1.4.1).
struct TimelineMark {
    let index: Int

    /// Categories beyond these share a shape with an earlier one, in another colour.
    static let shapeCount = 8

    /// Half the height of a mark, in pixels.
    static let radius = 4.0

    /// Each at least 4.5 : 1 on white, more than the 3 : 1 that WCAG 2.2, 1.4.11 asks of graphics.
    static let colors: [StaticString] = [
        "#1f5fa8", "#b3471d", "#2e7031", "#7b3fa0", "#a01c4b", "#555555", "#00687a", "#7a5c00",
    ]

    func draw(x: Double, y: Double, into out: inout XMLSink) {
        out.markup("<path fill=\"")
        out.markup(TimelineMark.colors[(index + index / TimelineMark.shapeCount) % TimelineMark.colors.count])
        out.markup("\" d=\"M")
        out.decimal(x)
        out.markup(" ")
        out.decimal(y)
        out.markup(outline)
        out.markup("\"/>")
    }

    /// From the centre of the mark, in relative steps.
    private var outline: StaticString {
        switch index % TimelineMark.shapeCount {
        case 0: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"  // disc
        case 1: "m-3.5-3.5h7v7h-7z"  // square
        case 2: "m0-4.5l4.5 8h-9z"  // triangle
        case 3: "m0-4.7l4.7 4.7l-4.7 4.7l-4.7-4.7z"  // diamond
        case 4: "m-4.5-3.5h9l-4.5 8z"  // triangle, point down
        case 5: "m-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z"  // cross
        case 6: "m-4.5-1.5h9v3h-9z"  // bar
        default: "m-4-4h8l-3 4l3 4h-8l3-4z"  // hourglass
        }
    }
}
