internal import Council

/// How councils call what needs no debate, and how a sentence names several items by their numbers.
extension HammerLists {
    /// "Hamerstukken", "Sterstukken" (Utrecht), "A-stukken" (Arnhem), "Akkoordstukken", "Conformstukken", "Hamerslag".
    static func isHeading(_ title: String) -> Bool {
        let title = title.lowercased()
        return ["hamerstuk", "sterstuk", "a-stuk", "akkoordstuk", "conformstuk", "hamerpunt", "hamerslag"].contains {
            title.hasPrefix($0)
        }
    }

    /// The numbers that a sentence names, also "5 t/m 8" and "4a tot en met 4c".
    static func numbers(in words: Words) -> Set<String> {
        let lower = words.lower
        var numbers = Set(lower)
        for index in lower.indices {
            let next: Int
            if index + 2 < lower.count, ["t/m", "tm", "tot"].contains(lower[index + 1]) {
                next = lower[index + 1] == "tot" ? index + 4 : index + 2
            } else {
                continue
            }
            guard next < lower.count else { continue }
            numbers.formUnion(range(lower[index], lower[next]))
        }
        return numbers
    }

    /// "5" to "8" are four items, "4a" to "4c" three.
    private static func range(_ first: String, _ last: String) -> [String] {
        if let start = Int(first), let end = Int(last), start < end, end - start < 30 {
            return (start...end).map(String.init)
        }
        guard let a = first.last?.asciiValue, let b = last.last?.asciiValue, a < b, first.dropLast() == last.dropLast(),
            first.dropLast().contains(where: \.isNumber)
        else { return [] }
        return (a...b).map { first.dropLast() + String(UnicodeScalar($0)) }
    }
}
