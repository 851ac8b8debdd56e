/// Writes tar files for tests (POSIX.1-1988, and the long names of GNU and pax).
public enum TarBuilder {
    /// A header and what stands behind it, filled up to whole blocks.
    public static func entry(_ name: String, _ content: [UInt8], type: Character = "0", size: String? = nil) -> [UInt8]
    {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, _ at: Int) {
            for (index, byte) in text.utf8.enumerated() { block[at + index] = byte }
        }
        put(String(name.prefix(100)), 0)
        put("0000644", 100)
        let digits = String(content.count, radix: 8)
        put(size ?? String(repeating: "0", count: 11 - digits.count) + digits, 124)
        put("        ", 148)
        put(String(type), 156)
        put("ustar", 257)
        put("00", 263)
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", 148)
        return block + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    /// The entries and the zeros that end an archive.
    public static func tar(_ entries: [[UInt8]]) -> [UInt8] {
        entries.flatMap { $0 } + [UInt8](repeating: 0, count: 1024)
    }

    /// A file whose name does not fit in a header, as GNU writes it.
    public static func gnu(_ name: String, _ content: [UInt8]) -> [UInt8] {
        entry("././@LongLink", Array(name.utf8) + [0], type: "L") + entry(name, content)
    }

    /// The same as pax writes it: lines that count themselves.
    public static func pax(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let line = " path=\(name)\n"
        var length = line.utf8.count
        while length != line.utf8.count + String(length).utf8.count {
            length = line.utf8.count + String(length).utf8.count
        }
        return entry("PaxHeader", Array("\(length)\(line)".utf8), type: "x") + entry("kort", content)
    }
}
