/// Dutch numerals in words up to ninety-nine: "vier", "zesentwintig", "eenendertig".
enum Numerals {
    /// The number that a lower-case word stands for; `nil` for any other word, and for "een", which is mostly an article.
    static func value(_ word: String) -> Int? {
        if let value = plain[word] { return value }
        guard let tens = tens.first(where: { word.hasSuffix($0.key) }) else { return nil }
        let head = word.dropLast(tens.key.count)
        // "tweeëntwintig" parts its vowels with a diaeresis.
        let unit = ["en", "ën"].first(where: head.hasSuffix).map { String(head.dropLast($0.count)) }
        return unit.flatMap { $0 == "een" ? 1 : plain[$0] }.flatMap { $0 < 10 ? tens.value + $0 : nil }
    }

    private static let plain = [
        "nul": 0, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
        "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
        "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50,
    ]

    private static let tens = ["twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50]
}
