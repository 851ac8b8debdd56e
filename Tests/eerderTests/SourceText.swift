import Foundation

/// The text of a source as a reader sees it, kept apart from the program's own reading so that the two can be compared: tags
/// gone, entities decoded, white space folded, `**` of Markdown dropped, words hyphenated at a line's end joined.
struct SourceText {
    private(set) var bytes = Data()
    /// For each byte the line of the file it stands on, from 1.
    private(set) var lines: [Int] = []
    private(set) var lineCount = 1

    init(path: String) throws {
        let data = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        var scanner = Scanner(text: SourceText.decode(data), isMarkdown: path.hasSuffix(".md"))
        scanner.scan()
        lineCount = scanner.line
        fold(scanner.found)
    }

    /// The lines on which the passage begins; empty when the file does not hold it.
    func lines(of passage: String) -> [Int] {
        let wanted = SourceText.folded(passage)
        guard !wanted.isEmpty else { return [] }
        var found: [Int] = []
        var from = bytes.startIndex
        while let range = bytes.range(of: wanted, in: from..<bytes.endIndex) {
            found.append(lines[range.lowerBound])
            from = range.lowerBound + 1
        }
        return found
    }

    private mutating func fold(_ scalars: [(Unicode.Scalar, Int)]) {
        var index = 0
        while index < scalars.count {
            let (scalar, line) = scalars[index]
            if let after = SourceText.endOfHyphenation(scalars, index) {
                index = after
                continue
            }
            index += 1
            if scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" { continue }
            if scalar.properties.isWhitespace {
                if bytes.last != 32 { append(" ", line) }
            } else {
                append(scalar, line)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ line: Int) {
        let encoded = Array(String(scalar).utf8)
        bytes += encoded
        lines += Array(repeating: line, count: encoded.count)
    }

    /// Where the word goes on, when this is a hyphen at a line's end before a small letter.
    private static func endOfHyphenation(_ scalars: [(Unicode.Scalar, Int)], _ start: Int) -> Int? {
        guard scalars[start].0 == "-", start > 0, scalars[start - 1].0.properties.isLowercase else { return nil }
        var index = start + 1
        var crossesLine = false
        while index < scalars.count, scalars[index].0.properties.isWhitespace {
            crossesLine = crossesLine || scalars[index].0 == "\n"
            index += 1
        }
        return crossesLine && index < scalars.count && scalars[index].0.properties.isLowercase ? index : nil
    }

    private static func folded(_ text: String) -> Data {
        let kept = text.unicodeScalars.filter { !["\u{AD}", "\u{200B}", "\u{FEFF}"].contains($0) }
        return Data(
            String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    }

    /// By byte order mark, by what is valid, and else by the charset the page names.
    private static func decode(_ data: [UInt8]) -> String {
        if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
            return String(bytes: data, encoding: .utf16) ?? ""
        }
        if let text = String(validating: data, as: UTF8.self) { return text }
        let isLatin9 = String(decoding: data.prefix(2_000), as: UTF8.self).lowercased().contains("8859-15")
        guard isLatin9 else { return String(bytes: data, encoding: .windowsCP1252) ?? "" }
        let moved: [Unicode.Scalar: Unicode.Scalar] = [
            "\u{A4}": "€", "\u{A6}": "Š", "\u{A8}": "š", "\u{B4}": "Ž", "\u{B8}": "ž", "\u{BC}": "Œ", "\u{BD}": "œ",
            "\u{BE}": "Ÿ",
        ]
        return String(String.UnicodeScalarView(data.map { moved[Unicode.Scalar($0)] ?? Unicode.Scalar($0) }))
    }
}

/// Takes markup away, keeping the line of every character.
private struct Scanner {
    private let text: [Unicode.Scalar]
    private let isMarkdown: Bool
    private let isJSON: Bool
    private let isHTML: Bool
    private var at = 0
    private(set) var line = 1
    private(set) var found: [(Unicode.Scalar, Int)] = []

    init(text: String, isMarkdown: Bool) {
        self.text = Array(text.unicodeScalars)
        self.isMarkdown = isMarkdown
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
        isJSON = first == "{" || first == "["
        isHTML = first == "<" || text.contains("<html") || text.contains("<body")
    }

    mutating func scan() {
        while at < text.count {
            if isJSON, text[at] == "\"" { string() } else { content() }
        }
    }

    private mutating func content() {
        let scalar = text[at]
        if scalar == "\n" { line += 1 }
        if isJSON {
            keep("{}[]:,".unicodeScalars.contains(scalar) ? " " : scalar)
        } else if isHTML, scalar == "<" {
            tag()
        } else if isHTML, scalar == "&", let (decoded, length) = entity(text[at...]) {
            keep(decoded, length)
        } else if isMarkdown, scalar == "*", at + 1 < text.count, text[at + 1] == "*" {
            at += 2
        } else {
            keep(scalar)
        }
    }

    private mutating func keep(_ scalar: Unicode.Scalar, _ length: Int = 1) {
        found.append((scalar, line))
        at += length
    }

    /// A string of JSON is a small page of its own.
    private mutating func string() {
        let start = at
        at += 1
        while at < text.count, text[at] != "\"" { at += text[at] == "\\" ? 2 : 1 }
        at = min(at + 1, text.count)
        let literal = String(String.UnicodeScalarView(text[start..<at]))
        let value = (try? JSONDecoder().decode([String].self, from: Data("[\(literal)]".utf8)))?.first ?? ""
        var inner = Scanner(text: "<i>" + value, isMarkdown: false)
        inner.scan()
        found.append((" ", line))
        found += inner.found.map { ($0.0, line) }
        found.append((" ", line))
    }

    private static let inline: Set = [
        "a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u",
    ]

    private mutating func tag() {
        let rest = String(String.UnicodeScalarView(text[at..<min(at + 12, text.count)])).lowercased()
        if rest.hasPrefix("<!--") { return skip(past: "-->") }
        if rest.hasPrefix("<script") { return skip(past: "</script>") }
        if rest.hasPrefix("<style") { return skip(past: "</style>") }
        let name = String(rest.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
        if isTip { return skipElement(name) }
        if !Self.inline.contains(name) { found.append((" ", line)) }
        skip(past: ">")
    }

    /// Whether this tag opens the tip of a glossary. It stays hidden until a reader points at the word before it, so it is not
    /// what the page says, and a sentence may be quoted without it.
    private var isTip: Bool {
        let tag = String(String.UnicodeScalarView(text[at...].prefix(300).prefix { $0 != ">" })).lowercased()
        let classes = tag.firstMatch(of: #/class=["']([^"']*)/#).map { $0.1.split(separator: " ") } ?? []
        return classes.contains { $0 == "glossary-tip" || $0.hasSuffix("tooltip") }
    }

    /// Goes past an element with all that lies in it.
    private mutating func skipElement(_ name: String) {
        var depth = 0
        repeat {
            let isOpening = starts(with: "<" + name)
            if isOpening || starts(with: "</" + name) {
                depth += isOpening ? 1 : -1
                skip(past: ">")
            } else {
                if text[at] == "\n" { line += 1 }
                at += 1
            }
        } while depth > 0 && at < text.count
    }

    private func starts(with wanted: String) -> Bool {
        text[at...].prefix(wanted.unicodeScalars.count).elementsEqual(wanted.unicodeScalars) { fits($0, $1) }
    }

    private mutating func skip(past end: String) {
        let wanted = Array(end.unicodeScalars)
        while at < text.count {
            if text[at] == "\n" { line += 1 }
            let isEnd = text[at] == wanted[0] && text[at...].prefix(wanted.count).elementsEqual(wanted) { fits($0, $1) }
            at += isEnd ? wanted.count : 1
            if isEnd { return }
        }
    }

    private func fits(_ scalar: Unicode.Scalar, _ wanted: Unicode.Scalar) -> Bool {
        scalar == wanted || scalar.properties.lowercaseMapping == String(wanted)
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "euro": "€", "rsquo": "’",
        "lsquo": "‘",
        "rdquo": "”", "ldquo": "“", "rsaquo": "›", "raquo": "»", "laquo": "«", "eacute": "é", "euml": "ë", "uuml": "ü",
        "oacute": "ó", "iuml": "ï", "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·", "shy": "\u{AD}",
    ]

    private func entity(_ rest: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(rest[(rest.startIndex + 1)..<end]))
        let length = end - rest.startIndex + 1
        if let scalar = Self.entities[name] { return (scalar, length) }
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        return number.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }
}
