/// A table of the room's resources: lines with tabs, `#` for remarks, the first line names the columns.
enum Table {
    /// The rows without head and remarks.
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
