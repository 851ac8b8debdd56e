import Glibc
import InvertedIndex
import TextAnalysis

/// Builds an index from a corpus of JSON lines and says how long it took and how large it is.
struct IndexBench {
    private let corpus: String
    private let directory: String
    private let storesText: Bool

    init(_ options: Options) throws {
        corpus = try options.required("jsonl")
        directory = try options.required("index")
        storesText = try options.choice("stored", of: ["none", "text"]) == "text"
        // Taken so that callers need not know; one thread does the work so far.
        _ = try options.number("threads", default: 1)
    }

    func run() throws -> String {
        let clock = ContinuousClock()
        let start = clock.now
        let writer = try IndexWriter(directory: directory, schema: EngineBench.schema, rebuild: true)
        var lines = try FileLines(corpus)
        var cache = StemCache()
        var (documents, bytes) = (0, 0)
        while let line = lines.next() {
            let text = try LawText(line)
            let content = text.text
            bytes += content.utf8.count
            documents += 1
            let tokens = DutchAnalyzer.standard.tokens(in: content, cache: &cache)
            try writer.add(
                IndexEntry(
                    key: text.id, terms: [tokens.map { IndexTerm($0.stem, position: $0.position) }],
                    lengths: [tokens.count], columns: [], sortKey: text.sortKey,
                    stored: storesText ? Array(content.utf8) : []))
        }
        try writer.commit()
        let seconds = start.duration(to: clock.now) / .seconds(1)
        return """
            {"seconds":\(seconds),"documents":\(documents),"bytesIn":\(bytes),\
            "bytesOnDisk":\(try bytesOnDisk()),"peakRSS":\(peakMemory()),"threads":1}
            """
    }

    private func bytesOnDisk() throws -> Int {
        guard let stream = opendir(directory) else { throw BenchError("\(directory) cannot be listed") }
        defer { closedir(stream) }
        var total = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            if stat(directory + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
                total += Int(status.st_size)
            }
        }
        return total
    }

    /// The most memory this process held, in bytes.
    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1024
    }
}
