/// Finds the dates that a Dutch text writes out: "22 juni 2021", "22-06-2021", "2021-06-22", "22 jun. 2021", and the
/// yymmdd at the head of a file name.
///
/// Day before month, always: no Dutch council writes the month first. A day that does not exist is no date, and
/// "vrijdag de 24e" without a month is not guessed.
public struct DutchDates: Sendable {
    /// A date and the bytes of the text that state it.
    public struct Match: Sendable, Equatable {
        public let date: CivilDate
        public let utf8Range: Range<Int>
    }

    /// Every date in the text, in reading order.
    public static func all(in text: some StringProtocol) -> [Match] {
        var copy = String(text)
        return copy.withUTF8 { Scanner(bytes: $0).matches() }
    }

    /// The first date in the text.
    public static func first(in text: some StringProtocol) -> CivilDate? { all(in: text).first?.date }

    /// The date at the head of a file name, as Lelystad writes it: "220517 - Besluitenlijst.pdf" is 17 May 2022.
    public static func fileNameDate(_ name: some StringProtocol) -> CivilDate? {
        if let written = first(in: name) { return written }
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 6 || digits.count == 8, let number = Int(digits) else { return nil }
        // Six digits are as often the number of a page; no export holds papers of 2050 and later.
        guard digits.count == 8 || number < 500_000 else { return nil }
        let year = digits.count == 6 ? 2000 + number / 10_000 : number / 10_000
        return CivilDate(year: year, month: number / 100 % 100, day: number % 100)
    }
}

private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>

    func matches() -> [DutchDates.Match] {
        var found: [DutchDates.Match] = []
        var at = 0
        while at < bytes.count {
            guard isDigit(at), !isWordByte(at - 1) else {
                at += 1
                continue
            }
            let end = digitsEnd(at)
            if let match = match(at, firstEnd: end) {
                found.append(match)
                at = match.utf8Range.upperBound
            } else {
                at = end
            }
        }
        return found
    }

    private func match(_ start: Int, firstEnd: Int) -> DutchDates.Match? {
        switch firstEnd - start {
        case 4: iso(start, firstEnd)
        case 1, 2: numeric(start, firstEnd) ?? written(start, firstEnd)
        default: nil
        }
    }

    /// 2021-06-22
    private func iso(_ start: Int, _ yearEnd: Int) -> DutchDates.Match? {
        guard byte(yearEnd) == UInt8(ascii: "-") else { return nil }
        let monthEnd = digitsEnd(yearEnd + 1)
        guard byte(monthEnd) == UInt8(ascii: "-") else { return nil }
        let dayEnd = digitsEnd(monthEnd + 1)
        return result(start..<dayEnd, start..<yearEnd, yearEnd + 1..<monthEnd, monthEnd + 1..<dayEnd)
    }

    /// 22-06-2021, 22/6/2021, 22.06.2021
    private func numeric(_ start: Int, _ dayEnd: Int) -> DutchDates.Match? {
        let (separator, width) = separator(dayEnd)
        guard width > 0 else { return nil }
        let monthEnd = digitsEnd(dayEnd + width)
        guard self.separator(monthEnd) == (separator, width), monthEnd - dayEnd - width <= 2 else { return nil }
        let yearEnd = digitsEnd(monthEnd + width)
        guard yearEnd - monthEnd - width == 4 else { return nil }
        return result(start..<yearEnd, monthEnd + width..<yearEnd, dayEnd + width..<monthEnd, start..<dayEnd)
    }

    /// "-", "/", "." or a hyphen or dash of U+2010...2015 (E2 80 90...95), with its width in bytes; 0 for anything else.
    private func separator(_ at: Int) -> (UInt8, width: Int) {
        switch byte(at) {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): (bytes[at], 1)
        case 0xE2 where byte(at + 1) == 0x80 && (0x90...0x95).contains(byte(at + 2) ?? 0): (UInt8(ascii: "-"), 3)
        default: (0, 0)
        }
    }

    /// 22 juni 2021, 22 jun. 2021, 22-juni-2021
    private func written(_ start: Int, _ dayEnd: Int) -> DutchDates.Match? {
        let nameStart = skipSeparators(dayEnd)
        guard nameStart > dayEnd else { return nil }
        let nameEnd = lettersEnd(nameStart)
        let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
        guard let month = DutchCalendar.month(named: name) else { return nil }
        let yearStart = skipSeparators(byte(nameEnd) == UInt8(ascii: ".") ? nameEnd + 1 : nameEnd)
        let yearEnd = digitsEnd(yearStart)
        guard yearEnd - yearStart == 4, let year = number(yearStart..<yearEnd), let day = number(start..<dayEnd),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return .init(date: date, utf8Range: start..<yearEnd)
    }

    private func result(_ all: Range<Int>, _ y: Range<Int>, _ m: Range<Int>, _ d: Range<Int>) -> DutchDates.Match? {
        guard let year = number(y), let month = number(m), let day = number(d),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return .init(date: date, utf8Range: all)
    }

    private func byte(_ at: Int) -> UInt8? { at >= 0 && at < bytes.count ? bytes[at] : nil }
    private func isDigit(_ at: Int) -> Bool { byte(at).map { $0 >= 48 && $0 <= 57 } ?? false }
    private func isLetter(_ at: Int) -> Bool { byte(at).map { ($0 | 32) >= 97 && ($0 | 32) <= 122 } ?? false }
    private func isWordByte(_ at: Int) -> Bool { isDigit(at) || isLetter(at) || endsLetter(at) }

    /// Whether a letter with an accent ends here; quotes, dashes, bullets and spaces are of three bytes, or of lead byte C2.
    private func endsLetter(_ at: Int) -> Bool {
        guard let last = byte(at), last & 0xC0 == 0x80, let lead = byte(at - 1) else { return false }
        return lead >= 0xC3 && lead < 0xE0
    }

    /// The last byte of U+00A0 (C2 A0).
    private func isNoBreakSpaceEnd(_ at: Int) -> Bool { byte(at) == 0xA0 && byte(at - 1) == 0xC2 }

    private func digitsEnd(_ at: Int) -> Int { scan(at, while: isDigit) }
    private func lettersEnd(_ at: Int) -> Int { scan(at, while: isLetter) }

    private func skipSeparators(_ at: Int) -> Int {
        scan(at) {
            let b = byte($0)
            return b == 32 || b == 9 || b == 10 || b == 13 || b == UInt8(ascii: "-") || b == UInt8(ascii: "_")
                || b == 0xC2 || isNoBreakSpaceEnd($0)
        }
    }

    private func scan(_ from: Int, while condition: (Int) -> Bool) -> Int {
        var at = from
        while at < bytes.count, condition(at) { at += 1 }
        return at
    }

    private func number(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 4 else { return nil }
        return bytes[range].reduce(0) { $0 * 10 + Int($1 &- 48) }
    }
}
