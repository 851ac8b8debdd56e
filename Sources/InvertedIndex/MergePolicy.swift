/// Decides which segments a commit rewrites as one.
///
/// More than eight segments cost every query a look-up each; deleted documents cost space and time until rewritten.
enum MergePolicy {
    static let segmentLimit = 8
    /// Segments left alone when the limit is passed: the largest ones, which are the dearest to rewrite.
    static let keptCount = 4
    /// A segment with more than this percentage deleted is rewritten.
    static let deletedPercentage = 30

    /// Positions of the segments to merge, ascending; empty when all can stay.
    static func choose(_ segments: [Manifest.Entry]) -> [Int] {
        var chosen = Set(
            segments.indices.filter {
                segments[$0].deletedCount * 100 > segments[$0].documentCount * deletedPercentage
            })
        if segments.count > segmentLimit {
            let bySize = segments.indices.sorted {
                let (left, right) = (segments[$0].liveCount, segments[$1].liveCount)
                return left == right ? $0 < $1 : left < right
            }
            chosen.formUnion(bySize.dropLast(keptCount))
        }
        return chosen.sorted()
    }
}

extension Manifest.Entry {
    /// Documents that are not deleted.
    var liveCount: Int { documentCount - deletedCount }
}
