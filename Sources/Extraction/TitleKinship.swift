/// Whether two titles name the same paper, though one may be shorter or worded with more around it.
enum TitleKinship {
    static func isSame(_ a: String, _ b: String) -> Bool {
        let (first, second) = (tokens(a), tokens(b))
        guard let shared = fewestShared(first.count, second.count) else { return false }
        return first.intersection(second).count >= shared
    }

    /// How many words titles of so many words must share: three of eight of all their words together, or all of the
    /// shorter when it has two or more and is not much the shorter; `nil` when no number is enough.
    static func fewestShared(_ first: Int, _ second: Int) -> Int? {
        let (shorter, both) = (min(first, second), first + second)
        guard shorter > 0 else { return nil }
        let most = (3 * both + 7) / 8
        if shorter >= 2, 40 * shorter >= 9 * both { return min(most, shorter) }
        return most <= shorter ? most : nil
    }

    /// The words that carry a title.
    static func tokens(_ title: String) -> Set<String> {
        let words = FoldedWords.split(title).map(String.init)
        let content = words.filter { !empty.contains($0) }
        return Set(content.isEmpty ? words : content)
    }

    private static let empty: Set<String> = [
        "de", "het", "een", "en", "van", "in", "op", "te", "voor", "met", "aan", "bij", "tot", "om", "der", "den",
        "des", "motie", "amendement",
        "raadsvoorstel", "statenvoorstel", "voorstel", "ontwerp", "concept", "vaststellen", "vaststelling", "gewijzigd",
        "vreemd",
    ]
}
