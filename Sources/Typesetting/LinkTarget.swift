/// Where a link leads. Only addresses a reader can follow without harm can be made; the rest is `nil`.
public struct LinkTarget: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// A web or mail address, or a relative path, written as a URI (RFC 3986).
        case outside(String)
        case inside(Anchor)
    }

    let kind: Kind

    /// A place in the document itself.
    public init(_ anchor: Anchor) { kind = .inside(anchor) }

    /// A web address (http, https) or mail address (mailto).
    ///
    /// Refused are other schemes, a user name before the host ("https://gemeente.nl@elders.example"), a host that is not plain ASCII
    /// (it may look like another), control characters, which browsers remove, and addresses longer than `byteLimit`.
    /// - Parameter address: as a document has it; spaces around it are ignored, characters no URI has are percent-encoded.
    public init?(address: String) {
        let bytes = Array(address.utf8).trimmingSpaces
        guard bytes.count <= LinkTarget.byteLimit, bytes.allSatisfy({ $0 > 0x1F && $0 != 0x7F }),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let rest = bytes[(colon + 1)...]
        switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
        case "http", "https": guard LinkTarget.hasPlainHost(rest) else { return nil }
        case "mailto": guard rest.contains(UInt8(ascii: "@")) else { return nil }
        default: return nil
        }
        kind = .outside(PercentEncoding.address(bytes))
    }

    /// A file beside or below the document.
    /// - Parameter path: with slashes, relative, not encoded; nothing in it is read as a query or fragment.
    public init?(path: String) {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= LinkTarget.byteLimit, bytes.first != UInt8(ascii: "/"),
            bytes.allSatisfy({ $0 > 0x1F && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        kind = .outside(PercentEncoding.path(bytes))
    }

    /// Word refuses files with an address longer than Windows allows: 2,083 characters, of which encoding may use some.
    private static let byteLimit = 2_000

    /// "//host[:port]" and then nothing or one of "/?#" (RFC 3986, 3.2).
    private static func hasPlainHost(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else { return false }
        let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return false }
        return host.allSatisfy { PercentEncoding.isUnreserved($0) }
            && (parts.count == 1
                || (1...5).contains(parts[1].count) && parts[1].allSatisfy { (0x30...0x39).contains($0) })
    }
}

extension [UInt8] {
    fileprivate var trimmingSpaces: [UInt8] {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return Array(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
