import Glibc

/// The lines of a file, without holding all of it.
struct FileLines: ~Copyable {
    private let file: UnsafeMutablePointer<FILE>
    private var line: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    init(_ path: String) throws {
        guard let file = fopen(path, "r") else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
        self.file = file
    }

    deinit {
        free(line)
        fclose(file)
    }

    /// The next line without its end, good until the next call; nil at the end of the file.
    mutating func next() -> UnsafeRawBufferPointer? {
        let length = getline(&line, &capacity, file)
        guard length > 0, let line else { return nil }
        let bytes = UnsafeRawBufferPointer(start: line, count: length)
        return bytes.last == 0x0A ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes
    }
}
