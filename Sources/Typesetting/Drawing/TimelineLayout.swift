/// Where everything of a timeline stands, in pixels.
///
/// Marks close together are stacked. A stack that would be higher than `stackHeightLimit` is drawn tighter, in all lanes alike, so that
/// heights can still be compared.
struct TimelineLayout {
    struct Stack: Equatable {
        var x: Double
        /// Places in the legend, from the bottom up.
        var categories: [Int]
    }

    static let width = 720.0
    static let left = 12.0
    static let right = 708.0
    static let laneLabelHeight = 22.0
    static let laneGap = 14.0
    static let stackHeightLimit = 130.0
    static let fullPitch = 2 * TimelineMark.radius + 2
    private static let tickSpacingLimit = 40.0

    let firstYear: Int
    let lastYear: Int
    /// In order of first appearance.
    let categories: [String]
    let lanes: [[Stack]]
    /// From one mark of a stack to the next.
    let pitch: Double

    init(_ timeline: Timeline) {
        let points = timeline.lanes.flatMap(\.points).filter { Timeline.years.contains($0.moment) }
        let moments = points.map(\.moment)
        let first = Int(moments.min() ?? 2_000)
        let last = Int(moments.max() ?? Double(first)) + 1
        let categories = TimelineLayout.unique(points.map(\.category))
        let places = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1, $0) })
        let lanes = timeline.lanes.map { lane in
            TimelineLayout.stacks(lane.points, places: places) {
                TimelineLayout.x($0, firstYear: first, lastYear: last)
            }
        }
        let highest = lanes.joined().map(\.categories.count).max() ?? 1
        (firstYear, lastYear, self.categories, self.lanes) = (first, last, categories, lanes)
        pitch = min(TimelineLayout.fullPitch, TimelineLayout.stackHeightLimit / Double(highest))
    }

    func x(ofYear year: Int) -> Double {
        TimelineLayout.x(Double(year), firstYear: firstYear, lastYear: lastYear)
    }

    func height(ofLane lane: Int) -> Double {
        let highest = lanes[lane].map(\.categories.count).max() ?? 1
        return TimelineLayout.laneLabelHeight + TimelineLayout.laneGap + Double(highest) * pitch
    }

    /// Years with a number beneath: each, every second, fifth, tenth … as they fit.
    var ticks: [Int] {
        let width = (TimelineLayout.right - TimelineLayout.left) / Double(lastYear - firstYear)
        let step =
            [1, 2, 5, 10, 20, 50, 100, 200].first { Double($0) * width >= TimelineLayout.tickSpacingLimit } ?? 500
        return (firstYear...lastYear).filter { $0 % step == 0 }
    }

    private static func x(_ moment: Double, firstYear: Int, lastYear: Int) -> Double {
        left + (moment - Double(firstYear)) * (right - left) / Double(lastYear - firstYear)
    }

    private static func stacks(_ points: [Timeline.Point], places: [String: Int], x: (Double) -> Double) -> [Stack] {
        var columns: [Int: [Int]] = [:]
        for point in points where Timeline.years.contains(point.moment) {
            columns[Int((x(point.moment) - left) / fullPitch), default: []].append(places[point.category] ?? 0)
        }
        return columns.sorted { $0.key < $1.key }.map {
            Stack(x: min(left + (Double($0.key) + 0.5) * fullPitch, right), categories: $0.value.sorted())
        }
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
