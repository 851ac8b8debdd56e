internal import Council

/// Reads numbers of papers: those that can be nothing else ("M61-2026"), and those behind a word that says so ("motie 3136").
struct NumberReader {
    let names: KnownNames
    let readsInstrument: Bool

    func read(_ text: inout QuestionText, _ filters: inout Filters) {
        for index in text.indices where !text.isTaken(index) {
            if let found = labelled(text, index) {
                if let instrument = found.instrument, readsInstrument {
                    filters.instruments.addNew(instrument.rawValue)
                }
                for number in names.numbers(like: found.number) { filters.numbers.addNew(number) }
                let keepsLabel = found.instrument != nil && !readsInstrument
                text.take((keepsLabel ? index + 1 : index)..<found.end)
            } else if PaperNumbers.isDistinctive(text.words[index].text) {
                for number in names.numbers(like: text.words[index].text.uppercased()) {
                    filters.numbers.addNew(number)
                }
                text.take(index..<index + 1)
            }
        }
    }

    private typealias Labelled = (number: String, instrument: Instrument?, end: Int)

    /// "motie 3136", "amendement A6", "motie 110 M", "zaaknummer 230018455".
    private func labelled(_ text: QuestionText, _ index: Int) -> Labelled? {
        let instrument = singular(text, index)
        guard instrument != nil || QuestionWords.numbers.contains(text[index]),
            !text.endsClause(index) || instrument == nil
        else { return nil }
        let isNamed = QuestionWords.numbers.contains(text[index + 1])
        let at = isNamed ? index + 2 : index + 1
        guard text.indices.contains(at), !text.isTaken(at) else { return nil }
        let word = text.words[at].text
        guard PaperNumbers.isNumber(word, of: instrument, isNamed: isNamed || instrument == nil) else { return nil }
        // "110 M": the letter for its kind may stand behind the number.
        let letter = text.indices.contains(at + 1) ? text.words[at + 1].text : ""
        if ["M", "A", "T"].contains(letter), word.allSatisfy(\.isNumber) {
            return ("\(word) \(letter)", instrument, at + 2)
        }
        return (word.uppercased(), instrument, at + 1)
    }

    /// "motie", not "moties": "moties 2022" has no number.
    private func singular(_ text: QuestionText, _ index: Int) -> Instrument? {
        text[index].hasSuffix("s") || text[index].hasSuffix("en")
            ? nil : QuestionWords.instruments.match(in: text, at: index)?.value.first
    }
}

/// What numbers of papers look like.
enum PaperNumbers {
    /// "M61-2026", "RG-198/2022", "24M57", "PS26-M52", "Z-2023001234", "23133.002"; not N247, A6/A27, D66, CO2, MIRT-2024.
    static func isDistinctive(_ word: String) -> Bool {
        let groups = word.split { !$0.isASCII || !$0.isNumber }
        let letters = word.split { !$0.isLetter }
        let digits = groups.reduce(0) { $0 + $1.count }
        guard word.first != "#", word.count <= 20, digits >= 4,
            word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-/.".contains($0)) })
        else { return false }
        // No amount has its full stop there: 23133.002 is 23 million nor 23 thousand.
        if letters.isEmpty {
            return groups.count == 2 && groups[0].count == 5 && groups[1].count == 3 && word.contains(".")
        }
        guard letters.allSatisfy({ $0.count <= 4 }), !isRoads(word) else { return false }
        return groups.count > 1 || (digits >= 6 && letters.count == 1)
    }

    /// Whether a word is a number, standing behind a paper's name or behind "nummer".
    static func isNumber(_ word: String, of instrument: Instrument?, isNamed: Bool) -> Bool {
        if isDistinctive(word) { return true }
        guard let first = word.first, word.count <= 16, word.contains(where: \.isNumber),
            word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-/.".contains($0)) })
        else { return false }
        if isNamed { return true }
        if first.isNumber {
            return !isYear(word) && word.allSatisfy { $0.isNumber || "-/.".contains($0) || $0.isUppercase }
        }
        // A road is no number: "motie N307 veiliger", "motie A27 verbreden".
        let letters = word.prefix { $0.isLetter }
        return codes[instrument]?.contains(letters.uppercased()) ?? false
    }

    private static let codes: [Instrument?: Set<String>] = [
        .motie: ["M", "MV"], .amendement: ["A", "SA"], .toezegging: ["T", "TZ"], .initiatiefvoorstel: ["I", "IV"],
    ]

    /// The letters and the digits of a number by themselves: "m201-2024" is "m", "201", "2024".
    static func runs(_ number: String) -> [Substring] {
        var runs: [Substring] = []
        var last: Character?
        for index in number.indices {
            let character = number[index]
            defer { last = character }
            guard character.isLetter || character.isNumber else { continue }
            if let last, last.isNumber == character.isNumber, last.isLetter == character.isLetter, let run = runs.last {
                runs[runs.count - 1] = number[run.startIndex...index]
            } else {
                runs.append(number[index...index])
            }
        }
        return runs
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && Int(word).map { (1950...2100).contains($0) } == true
            || word.count == 9 && word.split(separator: "-").count == 2 && word.hasPrefix("20")
    }

    /// "A6/A27", "N247-N244".
    private static func isRoads(_ word: String) -> Bool {
        word.split { "-/.".contains($0) }.allSatisfy { road in
            guard let letter = road.first, "ANan".contains(letter) else { return false }
            return road.count <= 4 && road.dropFirst().allSatisfy(\.isNumber) && road.count > 1
        }
    }
}
