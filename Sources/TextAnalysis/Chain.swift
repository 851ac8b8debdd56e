/// A code ("RG-198/2022") or a hyphenated word ("OV-knooppunt") while its parts come in.
struct Chain {
    /// Where the token of the first part stands, and its position.
    private(set) var tokenIndex = 0
    private(set) var position = 0
    private(set) var range = 0..<0
    private(set) var partCount = 0
    /// The folded parts with the links between them; stops growing at the limit of a word.
    private var whole: [UInt8] = []
    private var isTooLong = false
    private var hasOnlyHyphens = true
    private var hasDigit = false
    private var hasPartWithoutDigit = false

    var isEmpty: Bool { partCount == 0 }

    /// Whether it starts as 's-Gravenhage does.
    private(set) var startsWithGenitive = false

    mutating func begin(at tokenIndex: Int, position: Int, range: Range<Int>) {
        self.tokenIndex = tokenIndex
        self.position = position
        self.range = range
    }

    mutating func append(_ word: [UInt8], range: Range<Int>, link: UInt8?) {
        partCount += 1
        self.range = self.range.lowerBound..<range.upperBound
        if partCount == 1 { startsWithGenitive = word == [UInt8(ascii: "s")] }
        if word.contains(where: \.isDigit) { hasDigit = true } else { hasPartWithoutDigit = true }
        if let link, link != UInt8(ascii: "-") { hasOnlyHyphens = false }
        isTooLong = isTooLong || whole.count + word.count >= WordScanner.wordByteLimit
        guard !isTooLong else { return }
        whole += word
        if let link { whole.append(link) }
    }

    mutating func removeAll() { self = Chain() }

    /// The forms of the chain as a whole: a code as it is written, a hyphenated word as one ("ovknooppunt").
    ///
    /// "COVID-19" and "50-plus" are both. "'s-Gravenhage" keeps its hyphen.
    var wholeForms: [[UInt8]] {
        guard !isTooLong else { return [] }
        var forms: [[UInt8]] = []
        if hasDigit || startsWithGenitive { forms.append(whole) }
        if hasOnlyHyphens, hasPartWithoutDigit, !startsWithGenitive {
            forms.append(whole.filter { $0 != UInt8(ascii: "-") })
        }
        return forms
    }
}
