/// A word list that comes with the package: one entry on a line, its columns apart by tabs, `#` for a comment line.
package struct WordList {
    /// The lines that hold something, each as its columns.
    package let rows: [[String]]

    /// Reads a list from the bytes of its file. Bytes are split rather than characters: it happens at every start.
    package init(_ bytes: [UInt8]) { self.init(lines: bytes.split(separator: UInt8(ascii: "\n"))) }

    /// Reads a list from some of its lines.
    init(lines: [ArraySlice<UInt8>]) {
        rows = lines.filter { $0.first != UInt8(ascii: "#") }.map { line in
            line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        }.filter { !$0.isEmpty }
    }
}
