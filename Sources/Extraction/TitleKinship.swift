internal import TextAnalysis

/// Whether two titles name the same paper, though one may be shorter or worded with more around it.
enum TitleKinship {
    static func isSame(_ a: String, _ b: String) -> Bool {
        let (first, second) = (tokens(a), tokens(b))
        guard !first.isEmpty, !second.isEmpty else { return false }
        let both = Double(first.intersection(second).count)
        let shorter = Double(min(first.count, second.count))
        let f1 = 2 * both / Double(first.count + second.count)
        return f1 >= 0.75 || (shorter >= 2 && both == shorter && f1 >= 0.45)
    }

    /// The words that carry a title.
    static func tokens(_ title: String) -> Set<String> {
        let words = DutchAnalyzer.fold(title).split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
