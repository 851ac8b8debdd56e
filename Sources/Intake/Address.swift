internal import Council

/// Web addresses and the file paths that wget and browsers make of them.
package enum Address {
    /// The host of "https://host/path"; `nil` for a relative link.
    package static func host(ofURL url: String) -> String? {
        guard let scheme = url.firstRange(of: "://"), url.hasPrefix("http") else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "#" }
        return host.contains(".") ? String(host) : nil
    }

    /// The host that a folder of a `wget` tree is named after.
    static func host(ofPath path: String) -> String? {
        SourcePath.parts(path).dropLast().first(where: isHost)
    }

    /// The address that a file of a `wget` tree came from, or the archive or mail that it was packed in; `nil` when no folder is a
    /// host.
    static func url(ofPath path: String) -> String? {
        SourcePath.segments(path).reversed().lazy.compactMap { url(ofSegment: $0) }.first
    }

    private static func url(ofSegment path: Substring) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        guard let index = parts.dropLast().firstIndex(where: isHost) else { return nil }
        return "https://" + escaped(parts[index...].joined(separator: "/"))
    }

    /// Bytes that may not stand in a path or query (RFC 3986, 3.3 and 3.4) as `%XX`. What is escaped already stays as it is; a
    /// "#" would begin a fragment, which no file is named after.
    private static func escaped(_ path: String) -> String {
        let bytes = Array(path.utf8)
        return bytes.indices.reduce(into: "") { url, index in
            let byte = bytes[index]
            let isEscape = byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count(where: isHex) == 2
            if isEscape || allowed.contains(byte) {
                url.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                url += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?".utf8)

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }

    /// "Lelystad" of ris2.ibabs.eu/Agenda/Details/Lelystad/<guid>.
    static func ris2Site(_ address: String) -> String? {
        let parts = address.split(separator: "/")
        guard let index = parts.firstIndex(where: { $0 == "Details" }), index + 1 < parts.count, index > 0,
            parts[index - 1] == "Agenda"
        else { return nil }
        return parts[index + 1].count < 36 ? String(parts[index + 1]) : nil
    }

    /// What identifies a page whatever host or export it comes from: the last GUID or long number of its path, in lower case.
    package static func key(_ address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" && $0 != "@" }.lowercased()
        let parts = path.split { "/\\".contains($0) }
        for part in parts.reversed() {
            let name = part.hasSuffix(".html") ? part.dropLast(5) : part
            if isGUID(name) { return String(name) }
            if name.count >= 5, name.allSatisfy(\.isNumber) { return String(name) }
        }
        return nil
    }

    private static func isGUID(_ text: Substring) -> Bool {
        text.count == 36
            && text.utf8.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index)
                    ? byte == UInt8(ascii: "-") : (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)
            }
    }

    /// "lelystad.bestuurlijkeinformatie.nl": two labels or more that end in letters, no file name.
    private static func isHost(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last else { return false }
        let cleanTop = top.prefix { $0.isLetter }
        return ["nl", "eu", "com", "org", "net"].contains(String(cleanTop))
            && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }
}

extension Address {
    /// GemeenteOplossingen puts the day in the path: /Vergaderingen/Provinciale-Staten/2025/26-februari/14:00.
    static func date(inPath path: String) -> CivilDate? {
        let parts = SourcePath.parts(path)
        for (index, part) in parts.enumerated().dropLast() {
            guard part.count == 4, let year = Int(part) else { continue }
            let day = parts[index + 1].split(separator: "-")
            if day.count == 2, let number = Int(day[0]), let month = DutchCalendar.month(named: day[1].lowercased()) {
                return CivilDate(year: year, month: month, day: number)
            }
        }
        return nil
    }
}
