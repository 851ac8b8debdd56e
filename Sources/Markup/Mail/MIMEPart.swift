/// A part of a mail, with the parts inside it (RFC 2046).
struct MIMEPart {
    let header: MIMEHeader
    /// As it stands in the file.
    private let body: ArraySlice<UInt8>
    let parts: [MIMEPart]

    /// Parts inside each other: a forwarded mail with a page and its pictures has five.
    private static let depthLimit = 12
    /// Parts of one mail; a saved page has one per picture.
    private static let partLimit = 5_000

    /// The whole of a saved mail or page; `nil` when it has no head.
    init?(_ bytes: [UInt8]) {
        var left = MIMEPart.partLimit
        self.init(bytes[...], depth: 0, left: &left)
    }

    private init?(_ bytes: ArraySlice<UInt8>, depth: Int, left: inout Int) {
        guard depth < MIMEPart.depthLimit, left > 0,
            let (header, body) = MIMEHeader.read(bytes, isPart: depth > 0)
        else { return nil }
        left -= 1
        self.header = header
        self.body = body
        var parts: [MIMEPart] = []
        if header.type.hasPrefix("multipart/"), let boundary = header.parameter("boundary"), !boundary.isEmpty {
            for piece in MIMEPart.pieces(body, boundary: Array(boundary.utf8)) {
                if let part = MIMEPart(piece, depth: depth + 1, left: &left) { parts.append(part) }
            }
        }
        self.parts = parts
    }

    /// The bytes that this part carries.
    var content: [UInt8] { TransferEncoding.decoded(body, header["content-transfer-encoding"]?.trimmed) }

    /// What stands between the lines "--boundary"; a mail that is cut off ends where it ends.
    private static func pieces(_ body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = Array("--".utf8) + boundary
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty {
            let (line, next) = rest.firstLine
            let tail = line.dropFirst(mark.count)
            let isEnd = tail.starts(with: Array("--".utf8))
            // A longer mark is that of a part inside.
            if line.starts(with: mark), isEnd || tail.allSatisfy({ $0 == 32 || $0 == 9 }) {
                if let start { pieces.append(body[start..<rest.startIndex]) }
                if isEnd { return pieces }
                start = next.isEmpty ? body.endIndex : next.startIndex
            }
            rest = next
        }
        if let start, start < body.endIndex { pieces.append(body[start...]) }
        return pieces
    }
}
