/// Names of files made from their contents: sixteen hexadecimal digits of the checksum, a dot, and the kind.
enum FileName {
    static let kinds = ["segment", "tombstones", "attachments"]

    static func make(_ checksum: UInt64, _ kind: String) -> String {
        let digits = String(checksum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + "." + kind
    }

    /// Whether this engine may have made a file of this name, so that it may also remove it.
    static func isOurs(_ name: String) -> Bool {
        if name.hasSuffix(temporarySuffix) { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 16 && kinds.contains(String(parts[1]))
    }

    /// Ends the names of files that are not finished.
    static let temporarySuffix = ".eerder-tmp"
}
