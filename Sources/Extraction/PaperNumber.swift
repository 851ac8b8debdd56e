/// Numbers of papers, as councils write them (FORMATS 6): 26M51, M61-2026, A24-2024, PS26-M52, RG-198/2022, 23094.001,
/// 2021-05-9C, SA3.1, 3401226, "089".
enum PaperNumber {
    /// Whether a word is a number that can only be a paper's: digits with a year, a letter code, or a register number.
    static func isNumber(_ word: String) -> Bool { isCode(word) || isRegisterNumber(word) }

    /// Whether the number tells a paper by itself, wherever it stands. "3", "A1" and "M4" start anew in every meeting,
    /// and under every proposal.
    static func isDistinctive(_ number: String) -> Bool {
        number.filter(\.isNumber).count >= 4
            || (number.count { $0.isNumber || $0.isLetter } >= 5 && number.contains(where: \.isNumber))
    }

    /// M58-2025, A4-1, SA3.1, 26M51, PS26-M52, RG-198/2022, T21-03, 2021-05-9C.
    static func isCode(_ word: String) -> Bool {
        guard word.count <= 16, let first = word.first, word.contains(where: \.isNumber),
            word.contains(where: { $0.isLetter && $0.isUppercase })
        else {
            return false
        }
        let letters = word.prefix { $0.isLetter && $0.isUppercase }
        let rest = word.dropFirst(letters.count)
        if !letters.isEmpty {
            // A road (A6, N305) looks the same as an amendement; only a dash, dot, slash or M tells a paper by itself.
            return letters.count <= 4
                && rest.allSatisfy { $0.isNumber || "-./".contains($0) || ($0.isLetter && $0.isUppercase) }
                && (rest.contains { "-./".contains($0) } || letters == "M" || letters == "SA" || letters == "MV")
                && rest.first.map { $0.isNumber || $0 == "-" || $0 == "/" } == true
        }
        guard first.isNumber else { return false }
        let middle = word.drop { $0.isNumber || $0 == "-" }
        return middle.first.map {
            "MATIV".contains($0) || ($0.isLetter && $0.isUppercase && middle.count == 1 && word.contains("-"))
        } == true
            && middle.dropFirst().allSatisfy { $0.isNumber || $0 == "-" || ($0.isUppercase && $0.isLetter) }
            && (middle.count > 1 || word.contains("-"))
    }

    /// 23094, 23094.001, 3401226, 2024-123: five digits or more, or digits in groups; not a year and not an amount.
    static func isRegisterNumber(_ word: String) -> Bool {
        guard word.first?.isNumber == true, word.count <= 16, word.count(where: \.isNumber) >= 5,
            word.allSatisfy({ $0.isNumber || ".-/".contains($0) })
        else {
            return false
        }
        let groups = word.split { !$0.isNumber }
        // "Programmabegroting 2015-2018" is for years.
        if groups.count == 2, groups.allSatisfy({ $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) }) {
            return false
        }
        // 1.250.000 is an amount: all groups but the first have three digits and the first at most three.
        if groups.count > 1, word.contains("."), groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
        {
            return false
        }
        return true
    }

    /// A short code that is a paper's number only right behind the paper's name: "Amendement A3", "Motie 12", "motie
    /// M4".
    static func isShortCode(_ word: String) -> Bool {
        let letters = word.prefix { $0.isLetter }
        let digits = word.dropFirst(letters.count).drop { $0 == "-" && !letters.isEmpty }
        // A road is no number: "Motie N307 veiliger".
        guard word.count <= 12, letters.count <= 3, letters != "N", letters.allSatisfy(\.isUppercase),
            let first = digits.first,
            first.isNumber
        else { return false }
        return digits.allSatisfy {
            $0.isNumber || ".-/".contains($0) || ($0.isLetter && $0.isLowercase) || ($0.isLetter && $0.isUppercase)
        }
    }
}
