import Glibc
import InvertedIndex

/// Measures the engine by itself: how fast it takes in text, and how fast it answers. Never shipped to users.
@main
struct EngineBench {
    static let usage = """
        usage: engine-bench index --jsonl FILE --index DIR [--threads N] [--stored text|none]
               engine-bench query --index DIR --queries FILE.tsv --mode top10|count [--repeat N] [--scores yes|no]
        """

    static let schema = IndexSchema(fields: ["text"], columns: [])

    static func main() {
        do {
            var arguments = CommandLine.arguments.dropFirst()
            let command = arguments.popFirst()
            let options = try Options(arguments)
            switch command {
            case "index": print(try IndexBench(options).run())
            case "query": print(try QueryBench(options).run())
            default: throw BenchError(Self.usage)
            }
        } catch {
            let message = Array("engine-bench: error: \(error)\n".utf8)
            _ = write(STDERR_FILENO, message, message.count)
            exit(error is BenchError ? 2 : 1)
        }
    }
}

/// Why the bench cannot start.
struct BenchError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// The `--name value` pairs after the command.
struct Options {
    private var values: [String: String] = [:]

    init(_ arguments: ArraySlice<String>) throws {
        var rest = arguments
        while let name = rest.popFirst() {
            guard name.hasPrefix("--"), let value = rest.popFirst() else { throw BenchError(EngineBench.usage) }
            values[String(name.dropFirst(2))] = value
        }
    }

    func required(_ name: String) throws -> String {
        guard let value = values[name] else { throw BenchError("--\(name) is missing\n" + EngineBench.usage) }
        return value
    }

    func choice(_ name: String, of choices: [String]) throws -> String {
        let value = values[name] ?? choices[0]
        guard choices.contains(value) else { throw BenchError("--\(name) is one of \(choices), not \(value)") }
        return value
    }

    func number(_ name: String, default standard: Int) throws -> Int {
        guard let value = values[name] else { return standard }
        guard let number = Int(value), number > 0 else {
            throw BenchError("--\(name) is a number above 0, not \(value)")
        }
        return number
    }
}
