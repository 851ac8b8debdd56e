/// Counts the items of a list and prints their numbers.
struct ListNumbers {
    /// How the items on one level are numbered.
    struct Level {
        enum Style: Equatable {
            case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman
            /// A bullet, nothing, or a way of counting that is not known here.
            case none
        }

        var style = Style.none
        var start = 1
        /// The number as it is printed, with "%1" where the number of the first level stands.
        var pattern = ""
    }

    private let levels: [Level]
    private var counts: [Int?]

    init(levels: [Level]) {
        self.levels = levels
        counts = Array(repeating: nil, count: levels.count)
    }

    /// The number of the next item on a level (0 is the highest); `nil` for a bullet.
    /// - Parameter start: where the level begins anew.
    mutating func next(level: Int, start: Int? = nil) -> String? {
        guard levels.indices.contains(level) else { return nil }
        counts[level] = start ?? counts[level].map { $0 &+ 1 } ?? levels[level].start
        for deeper in levels.indices where deeper > level { counts[deeper] = nil }
        guard levels[level].style != .none else { return nil }
        let number = printed(level).trimmed
        return number.isEmpty ? nil : number
    }

    private func printed(_ level: Int) -> String {
        var text = ""
        var rest = levels[level].pattern[...]
        while let first = rest.popFirst() {
            guard first == "%", let digit = rest.first?.wholeNumberValue, levels.indices.contains(digit - 1) else {
                text.append(first)
                continue
            }
            rest.removeFirst()
            let count = counts[digit - 1] ?? levels[digit - 1].start
            text += ListNumbers.text(count, levels[digit - 1].style)
        }
        return text
    }

    private static func text(_ number: Int, _ style: Level.Style) -> String {
        switch style {
        case .decimal: String(number)
        case .lowerLetter: letters(number)
        case .upperLetter: letters(number).uppercased()
        case .lowerRoman: roman(number)
        case .upperRoman: roman(number).uppercased()
        case .none: ""
        }
    }

    /// a … z, aa, bb (ECMA-376 part 1, 17.18.59); beyond three letters nobody counts so.
    private static func letters(_ number: Int) -> String {
        guard (1...78).contains(number), let letter = Unicode.Scalar(97 + (number - 1) % 26) else {
            return String(number)
        }
        return String(repeating: String(letter), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        return signs.reduce(into: "") { text, sign in
            while rest >= sign.0 {
                text += sign.1
                rest -= sign.0
            }
        }
    }
}
