/// Dutch words for the numbers that a council counts its members with.
enum Numerals {
    /// "zeven" is 7, "vijftien" 15, "eenentwintig" 21; `nil` for any other word. "Een" is an article, "één" a number.
    static func value(_ word: some StringProtocol) -> Int? { values[String(word)] }

    private static let values: [String: Int] = {
        let units = ["", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let teens = [
            "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        ]
        var values = ["eén": 1, "nul": 0]
        for (number, word) in units.enumerated() where number > 0 { values[word] = number }
        for (number, word) in teens.enumerated() { values[word] = 10 + number }
        for (tens, word) in ["twintig", "dertig", "veertig"].enumerated() {
            let base = 20 + 10 * tens
            values[word] = base
            for (unit, name) in units.enumerated() where unit > 0 {
                // "Tweeëntwintig", "drieëntwintig", "vierentwintig".
                let joint = name.hasSuffix("ee") || name.hasSuffix("ie") ? "ën" : "en"
                values[(unit == 1 ? "een" : name) + joint + word] = base + unit
            }
        }
        return values
    }()
}
