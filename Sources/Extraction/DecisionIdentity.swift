public import Council
internal import TextAnalysis

/// Ids that depend only on what a decision is: organisation, body, day, paper.
public enum DecisionIdentity {
    /// "lelystad-2022-11-22-motie-3f9c1a2b". The last part is a hash of the number, or of the title without accents and
    /// punctuation where the number alone does not tell the paper; an unknown day is "zonder-datum".
    public static func id(of decision: Decision, byTitle: Bool = false) -> String {
        let organization = decision.organization ?? "onbekend"
        let name = organization.split(separator: " ").dropFirst().joined(separator: " ")
        let number =
            byTitle
            ? nil
            : decision.number.flatMap { PaperNumber.isDistinctive($0) && decision.instrument != .toezegging ? $0 : nil }
        let paper = number.map { "nr " + numberKey($0) } ?? key(decision.title)
        // A toezegging made and the same one settled are two records (cases README, rule 8).
        let stage = decision.outcome == .afgedaan ? "afgedaan" : ""
        let hash = fnv1a([organization, decision.body?.rawValue ?? "", paper, stage].joined(separator: "\u{1}"))
        let slug = key(name.isEmpty ? organization : name).replacing(" ", with: "-")
        return "\(slug)-\(decision.date?.iso ?? "zonder-datum")-\(decision.instrument.rawValue)-\(hex(hash))"
    }

    /// Lower case, no accents, single spaces between letters and digits.
    static func key(_ text: String) -> String { FoldedWords.split(text).joined(separator: " ") }

    /// "M112" and "112 M" are one number: the letters go behind the digits.
    static func numberKey(_ number: String) -> String {
        let bare = FoldedWords.joined(number)
        let letters = bare.prefix { $0.isLetter }
        return letters.isEmpty || letters.count > 2 ? bare : String(bare.dropFirst(letters.count) + letters)
    }

    /// The same for all numbers that `isSameNumber` takes for one, and for some that it does not.
    static func looseNumberKey(_ number: String) -> String {
        let key = numberKey(number)
        let digits = key.prefix { $0.isNumber }
        return digits.count >= 3 && key.dropFirst(digits.count).allSatisfy(\.isLetter) ? String(digits) : key
    }

    /// Whether two numbers are one: equal, or "071" beside "071 M", where one source leaves the letter out.
    static func isSameNumber(_ a: String, _ b: String) -> Bool {
        let (first, second) = (numberKey(a), numberKey(b))
        if first == second { return true }
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        return short.count >= 3 && short.allSatisfy(\.isNumber) && long.hasPrefix(short)
            && long.dropFirst(short.count).allSatisfy(\.isLetter)
    }

    /// 64 bits folded to 32.
    private static func fnv1a(_ text: String) -> UInt32 {
        var hash = FNV1a()
        for byte in text.utf8 { hash.combine(byte) }
        return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
