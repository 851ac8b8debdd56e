internal import TextAnalysis

/// The words of a text in the form in which they are compared: lower case, without accents, letters and digits only.
enum FoldedWords {
    static func split(_ text: String) -> [Substring] {
        let folded = DutchAnalyzer.fold(text)
        guard isASCII(folded) else { return folded.split { !isKept($0) } }
        return folded.utf8.split { !isKept($0) }.map { Substring($0) }
    }

    /// All of them without anything in between.
    static func joined(_ text: String) -> String {
        let folded = DutchAnalyzer.fold(text)
        guard isASCII(folded) else { return folded.filter(isKept) }
        return folded.utf8.allSatisfy(isKept) ? folded : String(decoding: folded.utf8.filter(isKept), as: UTF8.self)
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    private static func isKept(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func isKept(_ byte: UInt8) -> Bool { 97...122 ~= byte || 48...57 ~= byte }
}
