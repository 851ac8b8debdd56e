/// What one character becomes in the folded form of a text.
enum ScalarFold: Sendable, Equatable {
    /// Part of a word: its lower-case letters without accents (`É` -> `e`, `ĳ` -> `ij`, `A` -> `a`).
    case word(String)
    /// A combining mark: it belongs to the letter before it and is dropped.
    case mark
    /// A character without a shape, such as the soft hyphen: dropped, the word goes on.
    case invisible
    /// Anything else, in its plain form: curly quotes straight, dashes `-`, a no-break space a space.
    case symbol(String)

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if Self.table.indices.contains(Int(value)) {
            self = Self.table[Int(value)]
        } else {
            self = Self.computed(for: scalar)
        }
    }

    /// The folds of ASCII, Latin-1 and Latin Extended-A, which is all that Dutch text normally holds.
    private static let table: [ScalarFold] = (0..<0x180).map { computed(for: Unicode.Scalar($0 as UInt16)!) }

    static func computed(for scalar: Unicode.Scalar) -> ScalarFold {
        if scalar.isASCII, scalar.properties.isAlphabetic { return .word(scalar.properties.lowercaseMapping) }
        if let symbol = plainSymbol(for: scalar) { return .symbol(symbol) }
        if let digit = raisedOrLoweredDigit(for: scalar) { return .word(digit) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter:
            return .word(latinLetters(of: scalar) ?? scalar.properties.lowercaseMapping)
        case .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
            return .word(String(scalar))
        case .nonspacingMark, .enclosingMark:
            return .mark
        case .format:
            return .invisible
        default:
            return .symbol(String(scalar))
        }
    }

    /// The typewriter's form of quotes, dashes and spaces; nil for any other character.
    private static func plainSymbol(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x2010...0x2015: "-"
        case 0x60, 0xB4, 0x2018...0x201B, 0x2BC: "'"
        case 0x201C...0x201F: "\""
        case 0xA0, 0x202F: " "
        default: nil
        }
    }

    /// `m²` is also written `m2`, and `CO₂` `CO2`.
    private static func raisedOrLoweredDigit(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xB9: "1"
        case 0xB2: "2"
        case 0xB3: "3"
        case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
        case 0x2080...0x2089: String(scalar.value - 0x2080)
        default: nil
        }
    }

    /// The plain letters of an accented Latin letter or a ligature, read from its Unicode name
    /// (`LATIN SMALL LETTER E WITH DIAERESIS`), so that no table of letters has to be kept.
    private static func latinLetters(of scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4 else { return nil }
        if words[2] == "LIGATURE" { return words.count == 4 ? words[3].lowercased() : nil }
        guard words[2] == "LETTER", words.count == 4 || words[4] == "WITH" || words[3] == "SHARP" else { return nil }
        switch words[3] {
        case "AE": return "ae"
        case "SHARP": return "ss"
        case let letter where letter.utf8.count == 1: return letter.lowercased()
        default: return nil
        }
    }
}

extension DutchAnalyzer {
    /// The form in which texts are compared: lower case, Latin letters without accents (composed or not), the
    /// ligature `ĳ` as `ij`, straight quotes, `-` for every dash, plain spaces, and no soft hyphens.
    ///
    ///     DutchAnalyzer.fold("Coördinatie – Één ĲSSELMEER")    // "coordinatie - een ijsselmeer"
    public static func fold(_ text: String) -> String {
        if let plain = foldASCII(text) { return plain }
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch ScalarFold(scalar) {
            case .word(let part), .symbol(let part): folded += part
            case .mark, .invisible: break
            }
        }
        return folded
    }

    /// `nil` for a text that is not all ASCII. Most words are, and need no look at what each character is.
    private static func foldASCII(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: text.utf8.count) { folded in
            var count = 0
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded[count] = byte | 32
                case UInt8(ascii: "`"): folded[count] = UInt8(ascii: "'")
                default: folded[count] = byte
                }
                count += 1
            }
            return count
        }
    }
}
