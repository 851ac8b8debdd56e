/// What is printed on every page around its text: running headers, footers and page numbers.
struct RunningLines {
    /// The parts of a page where it stands: the edge of A4 up to where letters and lists have their own text.
    private static let zone = 0.12
    /// In points: a header is set at the same height on every page.
    private static let step = 4.0

    private struct Key: Hashable {
        let text: String
        let place: Int
    }

    private let pageCount: Int
    private var counts: [Key: Int] = [:]

    /// Takes it off. A running header stays on the first page, where the name of the paper may stand in nothing else.
    static func removed(from pages: [PageText]) -> [PageText] {
        let running = RunningLines(pages)
        var seen: Set<Key> = []
        return pages.map { page in
            var text = page
            text.lines.removeAll { line in
                guard let zone = running.zone(line, page) else { return false }
                if running.isPageNumber(line.text, of: page) { return true }
                guard let key = running.keys(line, page).first(where: running.repeats) else { return false }
                return zone == .bottom || !seen.insert(key).inserted
            }
            return text
        }
    }

    private enum Zone { case top, bottom }

    private init(_ pages: [PageText]) {
        pageCount = pages.count
        for page in pages {
            let lines = page.lines.filter { zone($0, page) != nil }
            for key in Set(lines.flatMap { keys($0, page) }) { counts[key, default: 0] += 1 }
        }
    }

    private func zone(_ line: PageLine, _ page: PageText) -> Zone? {
        if line.box.bottom < RunningLines.zone * page.height { return .top }
        return line.box.top > (1 - RunningLines.zone) * page.height ? .bottom : nil
    }

    /// The line as it is, and as it is when its page number may be any.
    private func keys(_ line: PageLine, _ page: PageText) -> [Key] {
        let words = line.text.split(separator: " ").map { word in
            let digits = word.filter(\.isNumber)
            return digits == "\(page.number)" || digits == "\(pageCount)" ? "#" : String(word)
        }
        let place = Int((line.box.middle / RunningLines.step).rounded())
        return [Key(text: line.text, place: place), Key(text: words.joined(separator: " "), place: place)]
    }

    /// On most pages; a first page often has a letterhead instead, left and right pages may differ.
    private func repeats(_ key: Key) -> Bool {
        let near = (-1...1).reduce(0) { $0 + (counts[Key(text: key.text, place: key.place + $1)] ?? 0) }
        return near >= 2 && near * 3 >= pageCount
    }

    /// "Pagina 3 van 7", "blad 3", "3/7", "- 3 -", "3".
    private func isPageNumber(_ text: String, of page: PageText) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty, words.count <= 5 else { return false }
        let names: Set<Substring> = ["pagina", "pag", "blad", "bladzijde", "blz", "page", "p"]
        let links: Set<Substring> = ["van", "of", "uit"]
        let numbers = words.compactMap { Int($0) }
        guard !numbers.isEmpty, words.allSatisfy({ Int($0) != nil || names.contains($0) || links.contains($0) }) else {
            return false
        }
        return words.contains(where: names.contains) || numbers[0] == page.number && numbers.count <= 2
    }
}
