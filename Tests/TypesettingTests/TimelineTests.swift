import Testing

@testable import Typesetting

@Suite("Timeline")
struct TimelineTests {
    private static func timeline(lanes: Int, years: Int, points: Int) -> Timeline {
        let names = ["motie", "amendement", "voorstel"]
        return Timeline(
            name: Anchor("t"), title: "Titel", summary: "Samenvatting",
            lanes: (0..<lanes).map { lane in
                .init(
                    "Orgaan \(lane)",
                    (0..<points).filter { $0 % lanes == lane }.map {
                        .init(2_000 + Double($0 * years) / Double(points), names[$0 % names.count])
                    })
            })
    }

    @Test(
        "Every point is a mark within the drawing",
        arguments: [
            (1, 1, 0), (1, 1, 1), (1, 1, 1_000), (5, 1, 1_000), (5, 40, 1_000), (3, 12, 300), (0, 1, 0), (2, 40, 2),
            (1, 40, 1_000),
        ])
    func marks(lanes: Int, years: Int, points: Int) throws {
        let picture = try XMLReader.read(Self.timeline(lanes: lanes, years: years, points: points).picture.source)
        let legend = min(points, 3)
        #expect(picture.attributes["path@fill", default: []].count == points + legend)
        let box = try #require(picture.attributes["svg@viewBox"]?.first).split(separator: " ").compactMap { Double($0) }
        #expect(box.count == 4 && box[3] < 1_100)
        for mark in zip(picture.attributes["path@d", default: []], 0...) {
            let start = mark.0.dropFirst().split(whereSeparator: { " mL".contains($0) }).prefix(2).compactMap {
                Double($0)
            }
            #expect((4.0...716).contains(start.first ?? -1), "\(mark)")
        }
        for y in picture.attributes["text@y", default: []].compactMap(Double.init) {
            #expect((11...box[3]).contains(y))
        }
    }

    @Test(
        "Moments that are no years are left out, and stop nothing",
        arguments: [Double.nan, .infinity, -.infinity, 1e300, -5, 0, 3_000])
    func impossible(moment: Double) throws {
        let timeline = Timeline(
            name: Anchor("t"), title: "", summary: "", lanes: [.init("a", [.init(moment, "x"), .init(2_020.999, "y")])])
        #expect(try XMLReader.read(timeline.picture.source).attributes["path@fill"]?.count == 2)
    }

    @Test(
        "Years have a number as far as they fit",
        arguments: [(1, [2_000, 2_001]), (2, [2_000, 2_001, 2_002]), (30, [2_000, 2_002]), (40, [2_000, 2_005])])
    func ticks(years: Int, first: [Int]) {
        let points = [Timeline.Point(2_000, "x"), Timeline.Point(2_000 + Double(years) - 0.1, "x")]
        let layout = TimelineLayout(Timeline(name: Anchor("t"), title: "", summary: "", lanes: [.init("a", points)]))
        #expect(Array(layout.ticks.prefix(first.count)) == first)
        #expect(
            zip(layout.ticks, layout.ticks.dropFirst()).allSatisfy { layout.x(ofYear: $1) - layout.x(ofYear: $0) >= 40 }
        )
    }

    @Test("A drawing has a title and a description, by which it is named")
    func names() throws {
        let picture = try XMLReader.read(Self.timeline(lanes: 1, years: 1, points: 1).picture.source)
        #expect(picture.attributes["svg@role"] == ["img"])
        #expect(picture.attributes["svg@aria-labelledby"] == ["t_title t_summary"])
        #expect(picture.attributes["title@id"] == ["t_title"] && picture.attributes["desc@id"] == ["t_summary"])
    }

    @Test("Categories have different shapes as well as colours")
    func shapes() {
        let drawn = (0..<16).map { index in
            var out = XMLSink()
            TimelineMark(index: index).draw(x: 0, y: 0, into: &out)
            return String(decoding: out.bytes, as: UTF8.self)
        }
        #expect(Set(drawn).count == 16)
        #expect(
            Set(drawn.prefix(TimelineMark.shapeCount).map { $0.split(separator: "\"")[3] }).count
                == TimelineMark.shapeCount)
    }
}
