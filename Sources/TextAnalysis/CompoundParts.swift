/// The words that compounds are made of, read from `Resources/compound-parts.txt`.
///
/// A line is `word and odd forms<TAB>role`. The regular forms of a word are made here (`NounForms`). A word that stands in the
/// list is one part, so the list also protects a word from being split (`wethouder`).
struct CompoundParts: Sendable {
    /// Where a word may stand in a compound, or how much it says there.
    enum Role: String {
        /// Only before another part: `zwem|bad`.
        case front
        /// Only after another part: `klimaat|bestendig`.
        case tail
        /// After another part it adds little: `woningbouw|opgave`.
        case general
    }

    /// A form of a word, and where in a compound it may stand.
    struct Form {
        let word: Int
        var mayBegin = true
        var mayEnd = true
    }

    /// The longest form, in bytes.
    private(set) var longestForm = 0
    /// The words by number.
    private(set) var words: [String] = []
    /// The words whose role is `general`.
    private(set) var generalWords: [String] = []
    /// By hash alone: among 2^64 values no two of some ten thousand forms are to be expected to meet.
    private var forms: [FNV1a: Form] = [:]

    init(_ list: WordList) {
        forms.reserveCapacity(list.rows.count * 8)
        for columns in list.rows { add(columns) }
    }

    /// Only the words that can stand in `word`: reading all of them takes longer than a question does.
    init(_ list: [UInt8], within word: String) {
        let pairs = Set(zip(word.utf8, word.utf8.dropFirst()).map(Self.pair))
        let lines = list.split(separator: UInt8(ascii: "\n")).filter { line in
            line.split(separator: UInt8(ascii: " ")).contains { spelling in
                spelling.count > 1
                    && pairs.contains(Self.pair(spelling[spelling.startIndex], spelling[spelling.startIndex + 1]))
            }
        }
        self.init(WordList(lines: lines))
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private mutating func add(_ columns: [String]) {
        let spellings = columns[0].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        guard let word = spellings.first else { return }
        let role = columns.count > 1 ? Role(rawValue: columns[1]) : nil
        if role == .general { generalWords.append(word) }
        var form = Form(word: words.count, mayBegin: role != .tail, mayEnd: role != .front)
        words.append(word)
        for spelling in spellings { add(Array(spelling.utf8), form) }
        // A verb stem such as "zwem" has no plural.
        guard role != .front else { return }
        for spelling in NounForms(word).plurals { add(spelling, form) }
        form.mayEnd = role == .tail
        for spelling in NounForms(word).formsInE { add(spelling, form) }
    }

    /// The first word in the list with a form keeps it, unless a later word is the form itself; it may stand where either may.
    private mutating func add(_ spelling: [UInt8], _ form: Form) {
        var hash = FNV1a()
        for byte in spelling { hash.combine(byte) }
        longestForm = max(longestForm, spelling.count)
        let known = forms[hash] ?? form
        let isOwnForm = words[form.word].utf8.elementsEqual(spelling)
        forms[hash] = Form(
            word: isOwnForm ? form.word : known.word,
            mayBegin: known.mayBegin || form.mayBegin, mayEnd: known.mayEnd || form.mayEnd)
    }

    /// The form whose letters have this hash.
    subscript(hash: FNV1a) -> Form? { forms[hash] }
}
